/** Joins the class names that are set: `classNames("btn", small && "btn--small")`; nothing set, no attribute. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
