import { config } from "../config";
import { newId } from "../db/ids";
import type { Tx } from "../db/transaction";
import type { Words } from "../i18n/words";
import { addJob } from "../jobs/add-job";

/** A letter as content; its text and HTML parts say the same. */
export interface Letter {
  /** Makes the letter unique: queued twice under one key it is sent once. */
  key: string;
  to: string;
  subject: string;
  /** Plain paragraphs, in the words of `t`. */
  paragraphs: string[];
  /** What somebody wrote, shown as a quotation. */
  quote?: { text: string; language: string };
  action?: { label: string; path: string };
  /** Why it was sent. */
  because: string;
}

/** Puts a letter into the outbox, in the caller's transaction; a job sends it after the commit. */
export async function queueMail(tx: Tx, t: Words, letter: Letter): Promise<void> {
  const id = newId();
  const { count } = await tx.mail.createMany({
    data: {
      id,
      key: letter.key,
      to: letter.to,
      subject: letter.subject,
      text: plainPart(letter),
      html: htmlPart(t, letter),
    },
    skipDuplicates: true,
  });
  if (count === 1) await addJob(tx, "mail", { mailId: id }, `mail:${id}`);
}

const addressOf = (path: string): string => config().APP_URL + path;

function plainPart({ paragraphs, quote, action, because }: Letter): string {
  return [
    ...paragraphs,
    ...(quote ? [quote.text.replace(/^/gm, "> ")] : []),
    ...(action ? [`${action.label}:\n${addressOf(action.path)}`] : []),
    "--",
    because,
  ].join("\n\n");
}

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign,
  );

/** The figure of the house, typed: a full point, a line, an open ring. */
const MARK = "●━━○ Collective Brain";

function htmlPart(t: Words, { paragraphs, quote, action, because, subject }: Letter): string {
  const p = "margin:0 0 16px";
  const parts = [
    ...paragraphs.map((text) => `<p style="${p}">${escaped(text)}</p>`),
    ...(quote
      ? [
          `<blockquote lang="${escaped(quote.language)}" dir="auto" style="margin:0 0 16px;padding-inline-start:12px;border-inline-start:4px solid #7d796f">${escaped(quote.text).replace(/\n/g, "<br>")}</blockquote>`,
        ]
      : []),
    ...(action
      ? [
          `<p style="${p}"><a href="${escaped(addressOf(action.path))}" style="display:inline-block;padding:12px 16px;background:#1b1a17;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:3px">${escaped(action.label)}</a></p>`,
        ]
      : []),
  ];
  return `<!doctype html><html lang="${t.locale}" dir="${t.dir}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head><body style="margin:0;padding:24px;font:16px/1.5 sans-serif"><div style="max-width:38rem;margin:0 auto"><p style="${p};font-weight:bold" lang="en" dir="ltr">${MARK}</p>${parts.join("")}<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #d8d5cc;font-size:14px">${escaped(because)}</p></div></body></html>`;
}
