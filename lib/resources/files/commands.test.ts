import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { type Person, systemFor, VISITOR } from "../../auth/actor";
import { db } from "../../db/client";
import { person, testDatabase } from "../../db/testing";
import { Denied, NotFound } from "../../errors";
import { getDraft } from "../drafts/queries";
import { getResource } from "../queries";
import { draftBy, someThemes, submittedBy, WHOLE_REPORT } from "../testing";
import { attachFile, forgetRemovedFiles, removeFile, restoreFile } from "./commands";
import { contentDisposition, tidyFileName } from "./file-name";
import { getFile } from "./queries";

let rosa: Person;
let fatou: Person;
let folder: string;

beforeAll(async () => {
  await testDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "files-"));
  process.env.DATA_DIR = folder;
  process.env.UPLOAD_MAX_BYTES_MEMBER = "2000";
  process.env.UPLOAD_MAX_FILES = "3";
  await someThemes();
  rosa = await person("member");
  fatou = await person("fellow");
});

const PDF = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n";
const bytes = (text: string | Buffer) => Readable.from([Buffer.from(text)]);

/** How many files lie in storage, halves too. */
const stored = async () =>
  (await readdir(path.join(folder, "files"), { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile(),
  ).length;

const attach = (resourceId: string, name: string, content: string | Buffer, actor = rosa) =>
  attachFile(actor, { resourceId, name, body: bytes(content) });

describe("a file", () => {
  it("is told by its content and its name, and offered under a tidy one", async () => {
    const resourceId = await draftBy(rosa);
    const id = await attach(resourceId, "..\\..\\C:\\temp/Les  statuts\u202e.PDF", PDF);
    const { files } = await getDraft(rosa, resourceId);
    expect(files).toEqual([
      {
        id,
        name: "Les statuts.PDF",
        kind: "PDF",
        bytes: PDF.length,
        href: `/api/files/${id}/Les%20statuts.PDF`,
      },
    ]);
    expect(await getFile(rosa, id)).toMatchObject({ mediaType: "application/pdf", open: false });
  });

  it.each([
    [
      "of a kind that browsers run",
      "drawing.svg",
      "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "file-type",
    ],
    ["of a kind that browsers run", "page.html", "<!doctype html><p>Hello</p>", "file-type"],
    ["that is a programme", "setup.exe", "MZ", "file-type"],
    ["without a kind", "README", "Hello", "file-type"],
    ["that only claims to be a PDF", "report.pdf", "<script>alert(1)</script>", "file-content"],
    ["that is a PDF under another name", "report.jpg", PDF, "file-content"],
    ["that only claims to be a picture", "photo.png", "GIF89a", "file-content"],
    [
      "that is a page in disguise",
      "notes.txt",
      " <!DOCTYPE html><script>alert(1)</script>",
      "file-content",
    ],
    ["that is a script in disguise", "notes.md", "#!/bin/sh\nrm -rf /", "file-content"],
    ["that is no text", "table.csv", Buffer.from([97, 0, 98]), "file-content"],
    ["that broke off", "book.epub", Buffer.from("PK\x03\x04"), "file-content"],
    ["without a byte", "empty.pdf", "", "file-empty"],
    ["larger than members may bring", "large.txt", "a".repeat(2001), "file-too-large"],
  ])("%s is refused, and nothing of it is kept: %s", async (_, name, content, reason) => {
    const resourceId = await draftBy(rosa);
    const before = await stored();
    const refusal = attach(resourceId, name, content);
    await expect(refusal).rejects.toMatchObject({ fields: { files: reason } });
    expect(await stored()).toBe(before);
    expect((await getDraft(rosa, resourceId)).files).toEqual([]);
  });

  it.each([
    ["notes.txt", "Three keys, one box."],
    ["table.csv", "a;b\r\n1;2\r\n"],
    ["ملاحظات.md", "# ثلاثة مفاتيح\n"],
    ["old.txt", Buffer.from([0xe9, 0x74, 0xe9])],
  ])("%s is text", async (name, content) => {
    await expect(attach(await draftBy(rosa), name, content)).resolves.toBeDefined();
  });

  it("sent twice hangs there once", async () => {
    const resourceId = await draftBy(rosa);
    const ids = await Promise.all([1, 2].map(() => attach(resourceId, "a.pdf", PDF)));
    expect(ids[0]).toBe(ids[1]);
    expect((await getDraft(rosa, resourceId)).files.length).toBe(1);
  });

  it("beyond the number allowed is refused, also when several come at once", async () => {
    const resourceId = await draftBy(rosa);
    const sent = [1, 2, 3, 4, 5].map((n) => attach(resourceId, `${n}.txt`, `Note ${n}`));
    const results = await Promise.allSettled(sent);
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused.map(({ reason }) => reason.reason)).toEqual([
      "too-many-files",
      "too-many-files",
    ]);
  });

  it("is not for others to hang on a resource", async () => {
    const resourceId = await draftBy(rosa);
    await expect(attach(resourceId, "a.pdf", PDF, fatou)).rejects.toThrow(NotFound);
    const published = await submittedBy(fatou);
    await expect(attach(published, "a.pdf", PDF, rosa)).rejects.toThrow(Denied);
  });

  it("that breaks off on the way leaves nothing", async () => {
    const resourceId = await draftBy(rosa);
    const before = await stored();
    const body = new Readable({ read() {} });
    body.push(PDF);
    const attached = attachFile(rosa, { resourceId, name: "a.pdf", body });
    setTimeout(() => body.destroy(new Error("the line was cut")), 50);
    await expect(attached).rejects.toThrow("the line was cut");
    expect(await stored()).toBe(before);
  });
});

describe("a file taken out", () => {
  it("is nobody's, and can be put back", async () => {
    const resourceId = await submittedBy(fatou);
    const id = await attach(resourceId, "a.pdf", PDF, fatou);
    await expect(getFile(VISITOR, id)).resolves.toMatchObject({ open: true });
    await removeFile(fatou, { fileId: id });
    for (const actor of [VISITOR, fatou])
      await expect(getFile(actor, id)).rejects.toThrow(NotFound);
    expect((await getDraft(fatou, resourceId)).removed.map((file) => file.id)).toEqual([id]);
    await restoreFile(fatou, { fileId: id });
    expect((await getResource(VISITOR, resourceId)).files.map((file) => file.id)).toEqual([id]);
    await expect(removeFile(rosa, { fileId: id })).rejects.toThrow(Denied);
  });

  it("stays when it is all there is to read", async () => {
    const resourceId = await draftBy(fatou, { ...WHOLE_REPORT, url: "" });
    const fileId = await attach(resourceId, "a.pdf", PDF, fatou);
    const { publishResource } = await import("../commands");
    await publishResource(fatou, { resourceId });
    const refusal = removeFile(fatou, { fileId });
    await expect(refusal).rejects.toMatchObject({ fields: { files: "nothing-to-read" } });
  });

  it("is forgotten after a month, bytes and all", async () => {
    const resourceId = await draftBy(rosa);
    const id = await attach(resourceId, "a.pdf", PDF);
    await removeFile(rosa, { fileId: id });
    expect(await forgetRemovedFiles(systemFor("test"))).toBe(0);
    const deletedAt = new Date(Date.now() - 31 * 24 * 3_600_000);
    await db().attachment.update({ where: { id }, data: { deletedAt } });
    const before = await stored();
    expect(await forgetRemovedFiles(systemFor("test"))).toBe(1);
    expect(await stored()).toBe(before - 1);
    await expect(forgetRemovedFiles(fatou)).rejects.toThrow(NotFound);
  });
});

describe("names", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\Rosa\\statuts.pdf", "statuts.pdf"],
    ["...hidden.txt", "hidden.txt"],
    ["a\u202egpj.exe\n.pdf", "agpj.exe.pdf"],
    [`${"é".repeat(200)}.pdf`, `${"é".repeat(116)}.pdf`],
    ["كتاب التعاونيات.pdf", "كتاب التعاونيات.pdf"],
  ])("%j is shown as %j", (given, shown) => {
    expect(tidyFileName(given)).toBe(shown);
  });

  it("travel in headers after RFC 8187", () => {
    expect(contentDisposition("attachment", "L'été «1».pdf")).toBe(
      "attachment; filename=\"L'ete 1.pdf\"; filename*=UTF-8''L%27%C3%A9t%C3%A9%20%C2%AB1%C2%BB.pdf",
    );
    expect(contentDisposition("inline", "كتاب.pdf")).toMatch(
      /^inline; filename=".pdf"; filename\*=/,
    );
  });
});
