import { useState } from "react";
import type { Autosave } from "./autosave";
import type { DepositContextValue } from "./deposit-context";
import { NotSaved, postWithProgress } from "./sending";
import { sizeIn } from "./size-in";

/** What is said of files; %name%, %size% and %limit% are filled in here. */
export interface UploadWords {
  tooLarge: string;
  broken: string;
  failed: string;
}

interface UploadPlan {
  autosaves: boolean;
  words: UploadWords;
  locale: string;
  maxBytes: number;
}

/** Sends files as soon as they are chosen, the text of a draft with them, and opens the page anew. */
export function useUpload(
  form: { current: HTMLFormElement | null },
  autosave: { current: Autosave | null },
  plan: UploadPlan,
) {
  const [files, setFiles] = useState<DepositContextValue>({ upload: null, problem: null });

  const send = async (input: HTMLInputElement) => {
    const chosen = Array.from(input.files ?? []);
    const saver = autosave.current;
    if (!form.current || !saver || chosen.length === 0) return;
    const problem = tooLarge(chosen, plan);
    setFiles({ upload: null, problem });
    if (problem) {
      input.value = "";
      return;
    }
    await saver.pause();
    const before = typedIn(form.current);
    try {
      const data = dataWith(form.current, chosen, plan.autosaves);
      const address = form.current.getAttribute("action") ?? "";
      const { goTo, version } = await postWithProgress(address, data, (sent, all) =>
        setFiles({ upload: { sent, all }, problem: null }),
      );
      // Typing goes on while a file travels; that text waits on this device for the page to come back.
      const typedLater = typedIn(form.current) !== before;
      saver.arrived(version, plan.autosaves && !typedLater);
      open(goTo);
    } catch (error) {
      const offline = error instanceof NotSaved && error.why === "offline";
      setFiles({ upload: null, problem: offline ? plan.words.broken : plan.words.failed });
      saver.resume();
    }
  };
  return { files, send };
}

/** All that stands in the form, to see whether it changed. */
const typedIn = (form: HTMLFormElement): string =>
  JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === "string"));

/** Files with the text beside them; without it where text is saved only by a button. */
function dataWith(form: HTMLFormElement, files: File[], withText: boolean): FormData {
  const data = withText ? new FormData(form) : new FormData();
  data.delete("files");
  data.set("intent", "upload");
  for (const file of files) data.append("files", file);
  return data;
}

function tooLarge(files: File[], { maxBytes, words, locale }: UploadPlan): string | null {
  const told = files
    .filter(({ size }) => size > maxBytes)
    .map(({ name, size }) =>
      words.tooLarge
        .replace("%name%", name)
        .replace("%size%", sizeIn(locale, size))
        .replace("%limit%", sizeIn(locale, maxBytes)),
    );
  return told.join(" ") || null;
}

/** Opens the page anew, also when it is this one with another place on it. */
function open(address: string): void {
  const target = new URL(address, location.href);
  const same = target.pathname === location.pathname && target.search === location.search;
  location.assign(target);
  if (same) location.reload();
}
