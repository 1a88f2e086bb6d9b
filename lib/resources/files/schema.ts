/** What is known of a kind of file. */
export interface FileType {
  mediaType: string;
  /** What file-type says of such content; left out for text, which has no mark of its own. */
  content?: string;
}

const office = (kind: string): string => `application/vnd.openxmlformats-officedocument.${kind}`;
const openDocument = (kind: string): string => `application/vnd.oasis.opendocument.${kind}`;

/**
 * What may be stored, by the end of the name; the content must say the same (SECURITY rule 19). No SVG, HTML or
 * scripts: browsers would run them. Archives are stored and never unpacked.
 */
export const FILE_TYPES: Record<string, FileType> = {
  pdf: { mediaType: "application/pdf", content: "pdf" },
  docx: { mediaType: office("wordprocessingml.document"), content: "docx" },
  pptx: { mediaType: office("presentationml.presentation"), content: "pptx" },
  xlsx: { mediaType: office("spreadsheetml.sheet"), content: "xlsx" },
  odt: { mediaType: openDocument("text"), content: "odt" },
  odp: { mediaType: openDocument("presentation"), content: "odp" },
  ods: { mediaType: openDocument("spreadsheet"), content: "ods" },
  epub: { mediaType: "application/epub+zip", content: "epub" },
  txt: { mediaType: "text/plain" },
  csv: { mediaType: "text/csv" },
  md: { mediaType: "text/markdown" },
  jpg: { mediaType: "image/jpeg", content: "jpg" },
  jpeg: { mediaType: "image/jpeg", content: "jpg" },
  png: { mediaType: "image/png", content: "png" },
  webp: { mediaType: "image/webp", content: "webp" },
  mp3: { mediaType: "audio/mpeg", content: "mp3" },
  mp4: { mediaType: "video/mp4", content: "mp4" },
  zip: { mediaType: "application/zip", content: "zip" },
};

/** Ends of names that may be stored, for the file chooser and for people: ".pdf". */
export const EXTENSIONS = Object.keys(FILE_TYPES).map((extension) => `.${extension}`);

/** The end of a name, in small letters, without the point. */
export const extensionOf = (name: string): string =>
  /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** The type that a name promises, or null when such files are not stored. */
export const typeByName = (name: string): FileType | null =>
  Object.hasOwn(FILE_TYPES, extensionOf(name)) ? (FILE_TYPES[extensionOf(name)] ?? null) : null;
