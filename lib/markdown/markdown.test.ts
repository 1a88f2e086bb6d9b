import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText, renderMarkdown } from "./markdown";

describe("a member's Markdown", () => {
  it("becomes paragraphs, lists, quotes, links and tables", () => {
    const html = renderMarkdown(
      "Three **keys**\n\n- one\n- two\n\n> said\n\n[ILO](https://ilo.org)\n\n|a|b|\n|-|-|\n|1|2|",
    );
    expect(html).toContain("<strong>keys</strong>");
    expect(html).toContain("<li>one</li>");
    expect(html).toContain("<blockquote>");
    expect(html).toContain('rel="nofollow ugc noopener noreferrer"');
    expect(html).toContain("<td>1</td>");
  });

  it("starts its headings below those of the page", () => {
    expect(renderMarkdown("# Title\n\n###### Small")).toBe("<h3>Title</h3>\n<h4>Small</h4>");
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](https://evil.example/x.png)",
    "[x](javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "<a href='java&#10;script:alert(1)'>x</a>",
    "<iframe src=https://evil.example></iframe>",
    "<style>*{display:none}</style>",
    "[x](vbscript:msgbox)",
  ])("loses what could run or track: %s", (text) => {
    const html = renderMarkdown(text);
    expect(html).not.toMatch(/<(script|img|iframe|style)|on\w+=|javascript:|data:|vbscript:/i);
  });

  it("never yields a tag outside the allow-list, whatever is typed", () => {
    const allowed =
      /^<\/?(a|blockquote|br|code|del|em|h3|h4|hr|li|ol|p|pre|strong|table|tbody|td|th|thead|tr|ul)[ >/]/;
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(..."<>&\"'`*_[]()!#\n\\/ abcjs:=".split("")),
          maxLength: 80,
        }),
        (text) => {
          for (const [tag] of renderMarkdown(text).matchAll(/<[^>]*>/g))
            expect(tag).toMatch(allowed);
        },
      ),
    );
  });
});

describe("an excerpt", () => {
  it("is plain words on one line, cut at a word", () => {
    expect(plainText("<p>We have <em>five</em>.</p>")).toBe("We have five.");
    expect(plainText("<p>Three <strong>keys</strong> &amp; one\nbox for all</p>", 15)).toBe(
      "Three keys &…",
    );
  });
});
