import { type RouteVisit, route } from "@/lib/auth/route";
import { ensure } from "@/lib/auth/verdict";
import { Denied, NotFound } from "@/lib/errors";
import { localeOr } from "@/lib/i18n/locales";
import { type Words, wordsFor } from "@/lib/i18n/words";
import { addressAfter, type Refused } from "@/lib/resources/deposit/address";
import { deposit } from "@/lib/resources/deposit/commands";
import { attachFile } from "@/lib/resources/files/commands";
import { receiveForm } from "@/lib/resources/multipart";
import { canDeposit } from "@/lib/resources/policy";
import { refusalOf } from "@/lib/resources/refusal";

interface Params {
  /** "new" begins a resource. */
  id: string;
}

/**
 * Takes the form of a resource, with its files while they arrive. Files come first to storage and each stands for itself:
 * one that is refused takes neither the typed text nor the other files with it. Then the text, then what the button says.
 * A plain form is answered with the page to go to, a script with JSON.
 */
async function take({ actor, request, params }: RouteVisit<Params>): Promise<Response> {
  // Before a form of any size is read; the commands ask for themselves.
  ensure(canDeposit(actor));
  const resourceId = params.id === "new" ? null : params.id;
  const refused: Refused[] = [];
  const fields = await receiveForm(request, async (name, body) => {
    if (resourceId === null) return;
    await attachFile(actor, { resourceId, name, body }).catch((error: unknown) => {
      refused.push({ name, reason: refusalOf(error) });
    });
  });
  const done = await deposit(actor, { resourceId, fields });
  if (done.refused) refused.push({ name: "", reason: done.refused });
  const { edit, goTo } = addressAfter(done, refused, String(fields.requestId ?? ""));
  const t = wordsOf(request);
  if (!isForScript(request)) return seeOther(t.path(goTo));
  const { outcome, version, resourceId: id } = done;
  const status = outcome === "conflict" ? 409 : outcome === "incomplete" ? 422 : 200;
  const told = refused.map(({ name, reason }) => ({ name, text: refusalWords(t, reason) }));
  return Response.json(
    { id, outcome, version, edit: t.path(edit), goTo: t.path(goTo), refused: told },
    { status },
  );
}

export const POST = route<Params>("resources.deposit", take, {
  // A form that saves by itself every few seconds.
  limit: { points: 120, seconds: 120 },
  onProblem: (error, request) => {
    if (isForScript(request)) return undefined;
    const t = wordsOf(request);
    if (error instanceof Denied && error.reason === "sign-in") {
      return seeOther(t.path("/sign-in?next=/resources/new"));
    }
    // A draft whose author is signed out is not found: no use in saying so to her.
    return error instanceof NotFound ? seeOther(t.path("/resources/new?lost=1")) : undefined;
  },
});

const isForScript = (request: Request): boolean =>
  request.headers.get("accept")?.includes("application/json") ?? false;

const wordsOf = (request: Request): Words =>
  wordsFor(localeOr(new URL(request.url).searchParams.get("locale")));

const refusalWords = (t: Words, reason: string): string =>
  t.has(`errors.${reason}`) ? t.named("errors", reason) : t("errors.denied");

const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location } });
