import { FilterBar } from "@/components/ui/filter-bar";
import { Note } from "@/components/ui/note";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { Tags, ThemeTag } from "@/components/ui/tag";
import type { Words } from "@/lib/i18n/words";
import { ENTRY_TYPES, FOUND_PER_TYPE } from "@/lib/search/schema";
import type { SearchResults } from "@/lib/search/views";
import { type SearchAddress, searchPath } from "./address";
import { HitList } from "./hit-list";

interface ResultsProps {
  t: Words;
  asked: SearchAddress;
  results: SearchResults;
}

/** Everything that was found, with the ways to narrow it down. */
export function Results({ t, asked, results }: ResultsProps) {
  const { hits, total, more, found, page, pages } = results;
  const to = (number: number) => searchPath(t, { ...asked, page: number });
  return (
    <section aria-labelledby="results-h">
      <h2 id="results-h" className="vh">
        {t("search.results")}
      </h2>
      <KindTabs t={t} asked={asked} results={results} />
      <FilterBar t={t} count={t("search.count", { count: total })} on={languageOn(t, asked)}>
        <Languages t={t} asked={asked} results={results} />
      </FilterBar>
      {found === "any" && (
        <div className="my-4">
          <Note>{t("search.any")}</Note>
        </div>
      )}
      <HitList t={t} hits={hits} />
      <Pager
        t={t}
        previous={page > 1 ? to(page - 1) : undefined}
        next={page < pages ? to(page + 1) : undefined}
        note={pages > 1 && t("search.page", { page: t.number(page), pages: t.number(pages) })}
      />
      {more && page === pages && (
        <p className="small soft mt-4">{t("search.moreThanShown", { count: FOUND_PER_TYPE })}</p>
      )}
    </section>
  );
}

/** One page for each kind there is something of. */
function KindTabs({ t, asked, results: { types } }: ResultsProps) {
  const all = Object.values(types).reduce((sum, count) => sum + count, 0);
  const kinds = ENTRY_TYPES.filter((type) => types[type] || type === asked.type);
  return (
    <Tabs
      label={t("search.kinds")}
      items={[
        {
          href: searchPath(t, { q: asked.q, language: asked.language }),
          label: t("search.all"),
          count: t.number(all),
          current: !asked.type,
        },
        ...kinds.map((type) => ({
          href: searchPath(t, { q: asked.q, language: asked.language, type }),
          label: t(`search.types.${type}`),
          count: t.number(types[type] ?? 0),
          current: asked.type === type,
        })),
      ]}
    />
  );
}

const languageOn = (t: Words, { q, type, language }: SearchAddress) =>
  language
    ? [{ label: t.endonym(language), lang: language, href: searchPath(t, { q, type }) }]
    : [];

/** The languages that the texts are written in, when there is a choice. */
function Languages({ t, asked, results: { languages } }: ResultsProps) {
  const choices = Object.entries(languages).sort(([, a = 0], [, b = 0]) => b - a);
  if (asked.language || choices.length < 2) return null;
  return (
    <>
      <span className="small soft">{t("search.inLanguage")}</span>
      <Tags>
        {choices.map(([language, count = 0]) => (
          <ThemeTag key={language} href={searchPath(t, { ...asked, page: 1, language })}>
            <bdi lang={language}>{t.endonym(language)}</bdi>{" "}
            <span className="n">{t.number(count)}</span>
          </ThemeTag>
        ))}
      </Tags>
    </>
  );
}
