import { readFileSync } from "node:fs";
import { filesBelow } from "./run.mjs";
import { inRoot } from "./settings.mjs";

/** Utilities that name a side of the screen: the house is also read from right to left. */
const PHYSICAL =
  /^-?(?:m[lr]|p[lr]|scroll-[mp][lr]|left|right)-|^(?:border-[lr]|rounded-(?:[lr]|[tb][lr]))(?:-|$)|^(?:text|float|clear)-(?:left|right)$/;
const PHYSICAL_CSS =
  /(?:^|[\s;{])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|(?:text-align|float|clear)\s*:\s*(?:left|right))\s*[:;}]/;

const SQL_FROM_TEXT = new Set(["$queryRawUnsafe", "$executeRawUnsafe"]);

/**
 * Rules about our own code that no linter has: logical directions only, no `dark:` utilities (tokens do that), no
 * inline styles (the content security policy refuses them), no SQL put together from text.
 * @returns one sentence with place and reason for each breach
 */
export async function houseRules() {
  const { parseSync } = await import("oxc-parser");
  const files = filesBelow(["app", "components", "lib", "proxy.ts"]);
  const code = files.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
  const styles = files.filter((name) => name.endsWith(".css"));
  return [
    ...code.flatMap((name) => rulesOfCode(name, parseSync)),
    ...styles.flatMap(rulesOfStyles),
  ];
}

function rulesOfCode(name, parseSync) {
  const source = readFileSync(inRoot(name), "utf8");
  const found = [];
  const complain = (node, sentence) => {
    found.push(`${name}:${source.slice(0, node.start).split("\n").length}: ${sentence}`);
  };
  walk(parseSync(name, source).program, (node) => {
    for (const text of textOf(node)) checkClasses(text, (sentence) => complain(node, sentence));
    if (node.type === "JSXAttribute" && node.name.name === "style") {
      complain(node, "style={} is refused by the content security policy: use a class.");
    }
    if (node.type === "MemberExpression" && SQL_FROM_TEXT.has(node.property.name)) {
      complain(
        node,
        `${node.property.name} lets text become SQL: use a tagged template ($queryRaw).`,
      );
    }
  });
  return found;
}

function walk(node, visit) {
  if (node === null || typeof node !== "object") return;
  if (/^(Import|Export)/.test(node.type ?? "") && node.source) return; // addresses of modules
  if (node.type) visit(node);
  for (const child of Object.values(node)) walk(child, visit);
}

const textOf = (node) =>
  node.type === "Literal" && typeof node.value === "string"
    ? [node.value]
    : node.type === "TemplateElement"
      ? [node.value.cooked ?? ""]
      : [];

function checkClasses(text, complain) {
  for (const token of text.split(/\s+/)) {
    const variants = token.split(":");
    const utility = variants.pop().replace(/^!|!$/g, "");
    if (variants.includes("dark")) {
      complain(`"${token}": colours come from tokens, which know light and dark.`);
    }
    if (PHYSICAL.test(utility)) {
      complain(`"${token}" names a side: use the logical one (ms-, pe-, start-, text-start ...).`);
    }
  }
}

function rulesOfStyles(name) {
  const lines = readFileSync(inRoot(name), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .split("\n");
  return lines.flatMap((line, index) => {
    const side = PHYSICAL_CSS.exec(line)?.[1];
    return side ? [`${name}:${index + 1}: "${side}" names a side: use the logical property.`] : [];
  });
}

const blank = (comment) => comment.replace(/[^\n]/g, " ");
