import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { isMain, main, Sentence, say } from "./parts/sentence.mjs";
import { inRoot } from "./parts/settings.mjs";

const PAGE = "lib/README.md";
const SECTION = /(<!-- map -->\n)[\s\S]*?(<!-- \/map -->)/;

/** The map: every room of lib/ with its files, and what each says of itself in its first comment. */
function drawMap() {
  return roomsIn("lib")
    .map(
      (room) =>
        `### ${room === "lib" ? "on the stairs" : path.relative("lib", room)}\n\n${filesOf(room)}\n`,
    )
    .join("\n");
}

/** Folders that hold files, a room before its sub-rooms. */
function roomsIn(folder) {
  const below = readdirSync(inRoot(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name))
    .sort();
  return [...(codeIn(folder).length > 0 ? [folder] : []), ...below.flatMap(roomsIn)];
}

const codeIn = (folder) =>
  readdirSync(inRoot(folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
    .map(({ name }) => name)
    .sort();

const filesOf = (room) =>
  codeIn(room)
    .map((name) => {
      const words = firstSentence(readFileSync(inRoot(room, name), "utf8"));
      return `- \`${name}\`${words ? ` ${words}` : ""}`;
    })
    .join("\n");

/** The first sentence of the first block comment. */
function firstSentence(source) {
  const [, comment] = /\/\*\*?([\s\S]*?)\*\//.exec(source) ?? [];
  const text = comment
    ?.split("\n")
    .map((line) => line.replace(/^\s*\*?\s?/, ""))
    .join(" ")
    .replace(/\{@link (\w+)\}/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
  return text?.split(/(?<=[.!?:;]) |@\w+/)[0].trim();
}

if (isMain(import.meta.url)) {
  await main(() => {
    if (!existsSync(inRoot(PAGE))) throw new Sentence(`${PAGE} is missing.`);
    const page = readFileSync(inRoot(PAGE), "utf8");
    if (!SECTION.test(page)) {
      throw new Sentence(`${PAGE} needs the marks <!-- map --> and <!-- /map --> around its map.`);
    }
    const fresh = page.replace(SECTION, (_, open, close) => `${open}\n${drawMap()}\n${close}`);
    if (fresh === page) return say(`The map in ${PAGE} is right.`);
    if (process.argv.includes("--check")) {
      throw new Sentence(`The map in ${PAGE} is out of date: run "npm run map".`);
    }
    writeFileSync(inRoot(PAGE), fresh);
    return say(`The map in ${PAGE} is drawn anew.`);
  });
}
