import rehypeSanitize, { defaultSchema, type Options } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

/** What may remain of a member's text: an allow-list, applied as the last step on the tree (SECURITY rule 11). */
const ALLOWED: Options = {
  ...defaultSchema,
  tagNames:
    "a blockquote br code del em h3 h4 hr li ol p pre strong table tbody td th thead tr ul".split(
      " ",
    ),
  attributes: {
    a: ["href", ["rel", "nofollow ugc noopener noreferrer"]],
    ol: ["start"],
  },
  protocols: { href: ["http", "https", "mailto"] },
  clobber: [],
};

interface Node {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** Headings start below those of the page; links get their rel. Runs before the sanitiser. */
function housePolish() {
  const visit = (node: Node): void => {
    if (node.type === "element") polish(node);
    node.children?.forEach(visit);
  };
  return visit as (tree: unknown) => void;
}

function polish(node: Node): void {
  if (node.tagName === "h1" || node.tagName === "h2") node.tagName = "h3";
  if (node.tagName === "h5" || node.tagName === "h6") node.tagName = "h4";
  if (node.tagName === "a") {
    node.properties = {
      ...node.properties,
      rel: "nofollow ugc noopener noreferrer",
    };
  }
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype)
  .use(housePolish)
  .use(rehypeSanitize, ALLOWED)
  .use(rehypeStringify);

/**
 * Safe HTML of a member's Markdown. Rendered once when a text is saved and kept beside it,
 * since parsing costs more than the rest of a page.
 */
export const renderMarkdown = (markdown: string): string => String(processor.processSync(markdown));

/** Markdown as one line of plain words, at most `length` characters, for excerpts and search. */
export function plainText(html: string, length = Number.POSITIVE_INFINITY): string {
  const words = html
    .replace(/<\/?(?:a|code|del|em|strong)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x3C;|&lt;/g, "<")
    .replace(/&#x26;|&amp;/g, "&")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ")
    .trim();
  if (words.length <= length) return words;
  const cut = words.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length - 30))}…`;
}
