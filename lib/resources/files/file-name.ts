/** Longest name that is kept (SECURITY rule 35). */
const LENGTH = 120;

/** Controls, invisible marks of direction and the like, and what a path or a device name is made of. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}"<>|?*:\\/]/gu;

/** A name as it is shown and offered for saving: its last part, NFC, harmless, short; the end of it survives. */
export function tidyFileName(given: string): string {
  const last = given.toWellFormed().split(/[\\/]/).at(-1) ?? "";
  const name = last.normalize("NFC").replace(UNWANTED, "").replace(/\s+/g, " ").trim();
  const bare = name.replace(/^\.+/, "");
  const end = /\.[^.]{1,8}$/.exec(bare)?.[0] ?? "";
  const letters = Array.from(bare.slice(0, bare.length - end.length));
  return letters.slice(0, LENGTH - end.length).join("") + end;
}

/**
 * The header that says under what name to save (RFC 6266): an ASCII name for old programs, and the real one after
 * RFC 8187.
 */
export function contentDisposition(kind: "attachment" | "inline", name: string): string {
  const ascii =
    name
      .normalize("NFKD")
      .replace(/[^\x20-\x7e]/g, "")
      .replace(/["\\%]/g, "") || "file";
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${attrCharsOnly(name)}`;
}

/** encodeURIComponent leaves some characters alone that RFC 8187 wants encoded. */
const attrCharsOnly = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*!]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
