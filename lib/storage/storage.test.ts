import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { localStorage, type Storage, TooLarge } from "./storage";

let root: string;
let files: Storage;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "storage-"));
  files = localStorage(root);
});
afterEach(() => rm(root, { recursive: true }));

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );

describe("files on disk", () => {
  it("come back as they were, whole or in part", async () => {
    const stored = await files.put(
      Readable.from([Buffer.from("three "), Buffer.from("keys")]),
      100,
    );
    expect(stored.size).toBe(10);
    expect(stored.sha256).toBe("eb034aa45b94e1b5f3c081d42e3223677c29109b4dfffb449ea162aa34fa70e7");
    expect(String(await buffer(files.read(stored.key)))).toBe("three keys");
    expect(String(await buffer(files.read(stored.key, { start: 6, end: 8 })))).toBe("key");
    expect(String(await files.head(stored.key, 5))).toBe("three");
  });

  it("leave nothing behind when they are too large or break off", async () => {
    await expect(
      files.put(Readable.from([Buffer.alloc(60), Buffer.alloc(60)]), 100),
    ).rejects.toThrow(TooLarge);
    const broken = new Readable({
      read() {
        this.destroy(new Error("line cut"));
      },
    });
    await expect(files.put(broken, 100)).rejects.toThrow("line cut");
    expect(await filesIn(root)).toEqual([]);
  });

  it("are not reached by a path", async () => {
    expect(() => files.read("../../etc/passwd")).toThrow("not a storage key");
  });

  it("are gone when removed, also twice", async () => {
    const { key } = await files.put(Readable.from([Buffer.from("x")]), 10);
    await files.remove(key);
    await files.remove(key);
    expect(await filesIn(root)).toEqual([]);
  });
});
