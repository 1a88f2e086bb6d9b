/** What the deposit route answers to a script (app/api/resources/[id]/deposit). */
export interface Answer {
  id: string;
  outcome: string;
  version: number;
  /** Address of the page to work on. */
  edit: string;
  /** Where a plain form would have gone. */
  goTo: string;
  refused: { name: string; text: string }[];
}

/** Why nothing was saved: no line, no longer signed in, somebody else saved first, something else. */
export type Failure = "offline" | "signed-out" | "conflict" | "failed";

export class NotSaved extends Error {
  constructor(readonly why: Failure) {
    super(why);
  }
}

const whyOf = (status: number): Failure =>
  status === 409 ? "conflict" : [401, 403, 404].includes(status) ? "signed-out" : "failed";

/**
 * Posts a form to its own address.
 * @throws NotSaved
 */
export async function post(address: string, body: FormData): Promise<Answer> {
  const headers = { accept: "application/json" };
  const response = await fetch(address, { method: "POST", body, headers }).catch(() => {
    throw new NotSaved("offline");
  });
  if (!response.ok) throw new NotSaved(whyOf(response.status));
  return (await response.json()) as Answer;
}

/** The same with progress: fetch cannot tell how much of a body has left. */
export function postWithProgress(
  address: string,
  body: FormData,
  onProgress: (sent: number, all: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    request.onerror = () => reject(new NotSaved("offline"));
    request.onload = () => {
      const known = request.getResponseHeader("content-type")?.startsWith("application/json");
      if (known) resolve(JSON.parse(request.responseText) as Answer);
      else reject(new NotSaved(whyOf(request.status)));
    };
    request.open("POST", address);
    request.setRequestHeader("accept", "application/json");
    request.send(body);
  });
}
