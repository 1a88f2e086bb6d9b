/** Longer passages are cut: who wants all of it can read it above. */
const LONGEST = 1_000;

/** What somebody said as a Markdown quotation, without what she quoted herself. */
export function quotation(author: string, markdown: string): string {
  const own = markdown
    .split("\n")
    .filter((line) => !line.startsWith(">"))
    .join("\n")
    .trim();
  const said = own.length > LONGEST ? `${cut(own)} …` : own;
  const lines = [`**${author.replace(/[*_\\`[\]<>]/g, "")}**`, "", ...said.split("\n")];
  return `${lines.map((line) => `> ${line}`.trimEnd()).join("\n")}\n\n`;
}

/** The first part, up to the end of a word; by characters, so that none is halved. */
const cut = (text: string): string =>
  [...text]
    .slice(0, LONGEST)
    .join("")
    .replace(/\s+\S*$/, "");
