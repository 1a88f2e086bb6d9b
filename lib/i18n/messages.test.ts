import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";
import { LOCALES } from "./locales";

/* Every text in five languages: none missing, none unused, all plural forms, none hard-coded in a page. */

const ROOT = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

const messages = Object.fromEntries(
  LOCALES.map((locale) => [locale, flat(JSON.parse(read(`messages/${locale}.json`)))]),
);
const english = messages.en ?? new Map<string, string>();

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

const code = ["app", "components", "lib"].flatMap(filesBelow);
const allCode = code.map(read).join("\n");

/** The plural forms that whole numbers take in a language (CLDR). */
function pluralForms(locale: string, type: Intl.PluralRuleType): Set<string> {
  const rules = new Intl.PluralRules(locale, { type });
  return new Set(Array.from({ length: 201 }, (_, n) => rules.select(n)));
}

interface Found {
  names: Set<string>;
  problems: string[];
}

/** Names of the values and tags in a message, and what is missing in its plurals. */
function inspect(locale: string, elements: MessageFormatElement[], found: Found): Found {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.names.add(element.value);
    if (element.type === TYPE.tag) inspect(locale, element.children, found);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const forms = Object.keys(element.options);
      const needed =
        element.type === TYPE.plural
          ? pluralForms(locale, element.pluralType ?? "cardinal")
          : ["other"];
      for (const form of needed) if (!forms.includes(form)) found.problems.push(form);
      for (const option of Object.values(element.options)) inspect(locale, option.value, found);
    }
  }
  return found;
}

const inspected = (locale: string, message: string): Found =>
  inspect(locale, parse(message), { names: new Set(), problems: [] });

describe.each(LOCALES.map((locale) => [locale]))("messages in %s", (locale) => {
  const own = messages[locale] ?? new Map<string, string>();

  it("have the same keys as English", () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("have no empty text", () => {
    expect([...own].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
  });

  it("have every plural form of the language", () => {
    const missing = [...own].flatMap(([key, text]) =>
      inspected(locale, text).problems.map((form) => `${key}: ${form}`),
    );
    expect(missing).toEqual([]);
  });

  it("use the same values and tags as English", () => {
    const different = [...own].filter(
      ([key, text]) =>
        [...inspected(locale, text).names].sort().join() !==
        [...inspected("en", english.get(key) ?? "").names].sort().join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });
});

describe("message keys", () => {
  const literals = new Set(
    [...allCode.matchAll(/["'`]([a-zA-Z][\w-]*(?:\.[\w-]+)+)["'`]/g)].map((hit) => hit[1]),
  );
  /** Groups looked up by data: t.named("resources.type", code) and `resources.type.${code}`. */
  const groups = new Set([
    ...[...allCode.matchAll(/\.(?:named|has)\(\s*["'`]([\w.-]+)["'`]/g)].map((hit) => hit[1]),
    ...[...allCode.matchAll(/`([a-zA-Z][\w.-]*)\.\$\{/g)].map((hit) => hit[1]),
  ]);
  const quoted = new Set(
    [...allCode.matchAll(/["'`]([a-z][a-z0-9-]*)["'`]/g)].map((hit) => hit[1]),
  );

  it("are all used", () => {
    const unused = [...english.keys()].filter((key) => {
      if (literals.has(key)) return false;
      if (key.startsWith("errors.")) return !quoted.has(key.slice("errors.".length));
      const parts = key.split(".");
      return !parts.some((_, at) => at > 0 && groups.has(parts.slice(0, at).join(".")));
    });
    expect(unused).toEqual([]);
  });

  it("exist for every reason a policy or command refuses with", () => {
    const reasons = [...allCode.matchAll(/(?:\bdeny|new Denied)\(\s*"([^"]+)"/g)].map(
      (hit) => hit[1],
    );
    expect(reasons.length).toBeGreaterThan(10);
    expect([...new Set(reasons)].filter((reason) => !english.has(`errors.${reason}`))).toEqual([]);
  });
});

describe("pages and components", () => {
  /** Attributes that people read or hear. */
  const SPOKEN = /^(alt|title|placeholder|label|aria-label|aria-description|summary|hint|legend)$/;
  /** The product's own name is the same in every language. */
  const NAME = /^(Collective Brain|·|[^\p{L}]*)$/u;

  it("hold no hard-coded text", () => {
    const found: string[] = [];
    for (const file of code.filter((one) => one.endsWith(".tsx"))) {
      walk(parseSync(file, read(file)).program, (node) => {
        const attribute = node.type === "JSXAttribute" && SPOKEN.test(String(node.name?.name));
        const text =
          node.type === "JSXText" ? node.value : attribute ? node.value?.value : undefined;
        if (typeof text === "string" && !NAME.test(text.trim()))
          found.push(`${file}: ${text.trim()}`);
      });
    }
    expect(found).toEqual([]);
  });
});

interface Jsx {
  type?: string;
  name?: { name?: unknown };
  value?: string & { value?: unknown };
}

function walk(node: unknown, visit: (node: Jsx) => void): void {
  if (typeof node !== "object" || node === null) return;
  visit(node as Jsx);
  for (const value of Object.values(node)) walk(value, visit);
}
