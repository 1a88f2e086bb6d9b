import { textDirection } from "./direction";

interface RichTextProps {
  /** Safe HTML: the output of lib/markdown and nothing else. */
  html: string;
  lang?: string | null;
  dir?: "ltr" | "rtl" | "auto";
  small?: boolean;
}

/** People's words. The one component that sets inner HTML; what it gets was made safe by lib/markdown. */
export function RichText({ html, lang, dir = textDirection(lang), small }: RichTextProps) {
  return (
    <div
      className={small ? "voice voice--small" : "voice"}
      lang={lang ?? undefined}
      dir={dir}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitized by lib/markdown, see above
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
