import type { Words } from "@/lib/i18n/words";

/** The mark: a full point, an open ring and the line between them. */
export function Mark() {
  return (
    <svg viewBox="0 0 36 20" aria-hidden="true">
      <path d="M6 14C6 1.5 30 1.5 30 14" fill="none" stroke="currentColor" strokeWidth="3" />
      <circle cx="6" cy="14" r="5.5" fill="currentColor" />
      <circle
        cx="30"
        cy="14"
        r="4.2"
        fill="var(--color-paper)"
        stroke="currentColor"
        strokeWidth="2.6"
      />
    </svg>
  );
}

/** Mark and name, leading home. The name is English in every language. */
export function Brand({ t }: { t: Words }) {
  return (
    <a className="brand" href={t.path("/")}>
      <Mark />
      <span lang="en" dir="ltr">
        {t("shell.brand")}
      </span>
    </a>
  );
}
