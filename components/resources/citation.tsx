import { CiteBox } from "@/components/ui/file-row";
import { Said } from "@/components/ui/said";
import type { Words } from "@/lib/i18n/words";
import type { ResourceView } from "@/lib/resources/views";

/**
 * How to cite a resource: author, year, title, publisher, address (after the order of APA 7, 9.4). Names stay as they were
 * given: which part is a family name cannot be known.
 */
export function Citation({ t, resource }: { t: Words; resource: ResourceView }) {
  const { title, language, publisher, year, url, address } = resource;
  const creators = authorsOf(t, resource);
  const place = url || address;
  const publishedBy = publisher && creators !== publisher ? publisher : "";
  return (
    <CiteBox
      lang={t.locale}
      text={
        <>
          {creators && (
            <>
              <bdi>{creators}</bdi>{" "}
            </>
          )}
          ({year ? <bdi>{year}</bdi> : t("resources.noDate")}){t("resources.stop")}{" "}
          <Said as="span" lang={language}>
            <cite>{title}</cite>
          </Said>
          {t("resources.stop")}{" "}
          {publishedBy && (
            <>
              <bdi>{publishedBy}</bdi>
              {t("resources.stop")}{" "}
            </>
          )}
          <bdi className="break-words" dir="ltr">
            {place}
          </bdi>
        </>
      }
    />
  );
}

function authorsOf(t: Words, { creators, practice, publisher, depositor, starter }: ResourceView) {
  if (creators.length > 0) return t.list(creators);
  // What the starter corpus says of a practice was written here.
  return practice && starter ? "Collective Brain" : publisher || depositor?.name || "";
}
