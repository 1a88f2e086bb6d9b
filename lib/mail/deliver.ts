import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import nodemailer, { type SendMailOptions } from "nodemailer";
import { now } from "../clock";
import { config } from "../config";
import { db } from "../db/client";

const DEADLINE_MS = 10_000;

/**
 * Sends one letter of the outbox, by SMTP_URL or as an .eml file under DATA_DIR/outbox.
 * May run twice when the worker is killed between sending and noting it: the Message-ID stays the same.
 * @throws when the server refuses or does not answer; the job is tried again
 */
export async function deliver(mailId: string): Promise<void> {
  const mail = await db().mail.findUnique({ where: { id: mailId } });
  if (!mail || mail.sentAt) return;
  const message: SendMailOptions = {
    messageId: `<${mail.id}@${new URL(config().APP_URL).hostname}>`,
    from: config().MAIL_FROM,
    to: { name: "", address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.createdAt,
    headers: { "Auto-Submitted": "auto-generated" },
  };
  try {
    await (config().SMTP_URL ? sendBySmtp(message) : writeToOutbox(mail.id, message));
  } catch (error) {
    await db().mail.update({
      where: { id: mail.id },
      data: { error: String(error).slice(0, 500) },
    });
    throw error;
  }
  await db().mail.update({
    where: { id: mail.id },
    // What was sent is not kept: letters carry links that open accounts.
    data: { sentAt: now(), error: null, text: "", html: "" },
  });
}

async function sendBySmtp(message: SendMailOptions): Promise<void> {
  const transport = nodemailer.createTransport({
    url: config().SMTP_URL,
    connectionTimeout: DEADLINE_MS,
    greetingTimeout: DEADLINE_MS,
    socketTimeout: DEADLINE_MS,
  });
  await transport.sendMail(message);
  transport.close();
}

async function writeToOutbox(id: string, message: SendMailOptions): Promise<void> {
  const folder = path.join(config().DATA_DIR, "outbox");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const built = await nodemailer
    .createTransport({ streamTransport: true, buffer: true })
    .sendMail(message);
  const file = path.join(folder, `${id}.eml`);
  await writeFile(`${file}.partial`, built.message as Buffer);
  await rename(`${file}.partial`, file);
}
