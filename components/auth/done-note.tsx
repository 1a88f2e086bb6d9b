import { Note } from "@/components/ui/note";
import type { Words } from "@/lib/i18n/words";

/** What has just been done, named by the address a form leads to; nothing for other names. */
export function DoneNote({ t, done }: { t: Words; done: string }) {
  if (!done || !t.has(`auth.done.${done}`)) return null;
  return (
    <div role="status" className="mb-4">
      <Note tone="good">{t.named("auth.done", done)}</Note>
    </div>
  );
}
