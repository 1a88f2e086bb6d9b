import { forgetTyped, keepTyped, noteSent, restoreTyped } from "./kept-version";
import { type Answer, type Failure, NotSaved, post } from "./sending";

/** What the line under the title says. */
export type SaveState = "still" | "keeping" | "saving" | "saved" | Failure;

interface Plan {
  /** Unique key of what waits on this device. */
  keep: string;
  /** Saves by itself; else only keeps on this device. */
  enabled: boolean;
  /** The server has shown again what could not be saved: older text of this device is not put over it. */
  shownAgain: boolean;
  say: (state: SaveState) => void;
}

type Timer = ReturnType<typeof setTimeout>;

/** After the last keystroke, in milliseconds; a draft begins sooner than it is saved again. */
const PAUSE = 2_000;
const FIRST_PAUSE = 600;
const AGAIN = 15_000;
const KEEP_PAUSE = 300;

/**
 * Saves a form while it is filled in: one request at a time, the next one after a pause, and what is not saved yet waits
 * on this device.
 */
export class Autosave {
  private timer: Timer | undefined;
  private keeper: Timer | undefined;
  private flight: Promise<void> | null = null;
  private dirty = false;
  private paused = false;
  private key: string;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly plan: Plan,
  ) {
    this.key = plan.keep;
  }

  /** Puts back what waits on this device, and saves it. */
  begin(): void {
    if (this.plan.shownAgain) forgetTyped(this.key);
    const version = this.hidden("version");
    const kept = version && restoreTyped(this.key, this.form, version.value);
    if (!version || !kept) return;
    version.value = kept;
    this.touch();
  }

  /** Something was typed or chosen. */
  touch(): void {
    this.dirty = true;
    clearTimeout(this.keeper);
    this.keeper = setTimeout(() => this.keep(), KEEP_PAUSE);
    if (!this.plan.enabled) this.plan.say("keeping");
    else if (!this.paused) this.schedule(this.begun ? PAUSE : FIRST_PAUSE);
  }

  /** Keeps what is not saved on this device at once: the page may be closed. */
  keep(): void {
    if (this.dirty) keepTyped(this.key, this.form, this.hidden("version")?.value ?? "");
  }

  /** The line is back. */
  retry(): void {
    if (this.dirty && this.plan.enabled && !this.paused) this.schedule(0);
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return this.flight !== null;
  }

  /** Ends, since the form itself is about to be sent: waits for a request under way, whose version the form needs. */
  async end(): Promise<void> {
    await this.pause();
    if (this.begun) {
      this.keep();
      noteSent(this.key);
    } else {
      // It would come back in the next form that begins something.
      forgetTyped(this.key);
    }
  }

  /** Stops while the form's data travels another way. */
  async pause(): Promise<void> {
    clearTimeout(this.timer);
    this.paused = true;
    await this.flight;
  }

  /** Goes on after a pause: what was sent is not saved. */
  resume(): void {
    this.paused = false;
    if (this.dirty) this.touch();
  }

  /** What travelled another way is saved as this version: all that is typed, or else the rest waits on this device. */
  arrived(version: number, all: boolean): void {
    this.setVersion(version);
    if (all) {
      this.dirty = false;
      forgetTyped(this.key);
    }
    this.keep();
  }

  private get begun(): boolean {
    return !this.address.includes("/new/");
  }

  private get address(): string {
    return this.form.getAttribute("action") ?? "";
  }

  private hidden(name: string): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`);
  }

  private setVersion(version: number): void {
    const field = this.hidden("version");
    if (field) field.value = String(version);
  }

  private schedule(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pause);
  }

  private async save(): Promise<void> {
    if (this.flight) {
      this.schedule(PAUSE);
      return;
    }
    this.flight = this.send();
    await this.flight;
    this.flight = null;
  }

  private async send(): Promise<void> {
    const { say } = this.plan;
    say("saving");
    this.dirty = false;
    try {
      this.take(await post(this.address, this.textOnly()));
      say("saved");
    } catch (error) {
      this.dirty = true;
      this.keep();
      const why = error instanceof NotSaved ? error.why : "failed";
      say(why);
      if (why === "offline" || why === "failed") this.schedule(AGAIN);
    }
  }

  private textOnly(): FormData {
    const data = new FormData(this.form);
    data.delete("files");
    data.set("intent", "save");
    // A request id is good for one answer; only beginning needs it here.
    if (this.begun) data.delete("requestId");
    return data;
  }

  private take({ id, version, edit }: Answer): void {
    this.setVersion(version);
    if (!this.begun) {
      this.form.setAttribute("action", this.address.replace("/new/", `/${id}/`));
      const requestId = this.hidden("requestId");
      if (requestId) requestId.value = freshId();
      history.replaceState(null, "", edit);
      forgetTyped(this.key);
      this.key = keyOf(id);
    }
    if (!this.dirty) forgetTyped(this.key);
  }
}

/** Under which key the text of a resource waits on this device. */
export const keyOf = (id: string): string => `deposit-${id}`;

/** crypto.randomUUID is missing on plain http; this is not. */
function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
