import { placeAndYear } from "@/components/editions/edition-words";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { type Facet, type FacetOption, FacetPanel } from "@/components/ui/facet-panel";
import { FilterBar } from "@/components/ui/filter-bar";
import { Pager } from "@/components/ui/pager";
import type { EditionCard, ThemeLabels } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";
import type { LibraryFilter } from "@/lib/resources/schema";
import type { FacetCount, FacetCounts, ResourceCard } from "@/lib/resources/views";
import { FACETS, type FacetName, libraryPath, withoutValue } from "./library-address";
import { ResourceList } from "./resource-list";

interface NamesProps {
  t: Words;
  themes: ThemeLabels;
  editions: EditionCard[];
}

interface FilterProps extends NamesProps {
  filter: LibraryFilter;
  counts: FacetCounts;
}

/** What the library can be narrowed to, with how many resources stand under each value. */
export function LibraryFilters(props: FilterProps) {
  const { t, filter } = props;
  const { sort } = filter;
  return (
    <FacetPanel
      t={t}
      action={t.path("/resources")}
      facets={FACETS.map((name) => facetOf(props, name))}
      hidden={sort === "newest" ? {} : { sort }}
      clearHref={libraryPath(t, { ...NOTHING, sort })}
    />
  );
}

const NOTHING: LibraryFilter = {
  type: [],
  theme: [],
  language: [],
  country: [],
  edition: [],
  sort: "newest",
};

/** Values of a filter shown at first, the most used ones: a country has a hundred neighbours, and each costs bytes. */
const SHOWN = 8;

/** The first two stand open: they are what people look for. */
const OPEN: FacetName[] = ["type", "theme"];

function facetOf(props: FilterProps, name: FacetName): Facet {
  const { t, filter, counts } = props;
  const chosen = filter[name];
  const all = withChosen(counts[name], chosen);
  const shown =
    filter.more === name
      ? all
      : all.filter(({ value }, place) => place < SHOWN || chosen.includes(value));
  return {
    name,
    label: t(`resources.facet.${name}`),
    open: OPEN.includes(name) || filter.more === name,
    hasMore: all.length > shown.length ? all.length : undefined,
    options: shown
      .map(({ value, count }) => ({
        ...nameOf(props, name, value),
        value,
        count,
        checked: chosen.includes(value),
      }))
      .filter((option) => option.label !== ""),
  };
}

/** A value that is chosen stays in sight, also when nothing stands under it. */
function withChosen(counts: FacetCount[], chosen: string[]): FacetCount[] {
  const missing = chosen.filter((value) => !counts.some((known) => known.value === value));
  return [...counts, ...missing.map((value) => ({ value, count: 0 }))];
}

type Named = Pick<FacetOption, "label" | "lang">;

/** How people call a value. */
function nameOf({ t, themes, editions }: NamesProps, name: FacetName, value: string): Named {
  switch (name) {
    case "type":
      return { label: t.named("resources.type", value) };
    case "theme":
      return themeName(t, themes[value]);
    case "language":
      return { label: t.endonym(value), lang: value };
    case "country":
      return { label: t.country(value) };
    case "edition": {
      const edition = editions.find(({ id }) => id === value);
      return { label: edition ? placeAndYear(t, edition) : "" };
    }
  }
}

function themeName(t: Words, label: unknown): Named {
  const lang = t.labelLanguage(label);
  return { label: t.label(label), ...(lang === t.locale ? {} : { lang }) };
}

interface LibraryListProps extends NamesProps {
  filter: LibraryFilter;
  resources: ResourceCard[];
  total: number;
  next: string | null;
}

const SORTS = ["newest", "title", "year"] as const;

/** How many, which filters are on, in what order; the rows; the way to the next page. */
export function LibraryList(props: LibraryListProps) {
  const { t, filter, resources, total, next, themes } = props;
  return (
    <>
      <FilterBar
        t={t}
        count={t("resources.found", { n: total })}
        on={FACETS.flatMap((name) =>
          filter[name].map((value) => ({
            ...nameOf(props, name, value),
            href: libraryPath(t, withoutValue(filter, name, value)),
          })),
        )}
        sort={SORTS.map((sort) => ({
          label: t(`resources.sort.${sort}`),
          href:
            sort === filter.sort
              ? undefined
              : libraryPath(t, { ...filter, sort, after: undefined }),
        }))}
      />
      {resources.length > 0 ? (
        <ResourceList t={t} resources={resources} themes={themes} />
      ) : (
        <NothingFound t={t} filtered={FACETS.some((name) => filter[name].length > 0)} />
      )}
      <Pager t={t} next={next ? libraryPath(t, { ...filter, after: next }) : undefined}>
        {filter.after && (
          <a href={libraryPath(t, { ...filter, after: undefined })}>{t("resources.firstPage")}</a>
        )}
      </Pager>
    </>
  );
}

function NothingFound({ t, filtered }: { t: Words; filtered: boolean }) {
  return (
    <Empty
      title={t(filtered ? "resources.noneTitle" : "resources.emptyTitle")}
      actions={
        <>
          <ButtonLink href={t.path("/resources/new")}>{t("resources.share")}</ButtonLink>
          {filtered && (
            <ButtonLink look="plain" href={t.path("/resources")}>
              {t("resources.showAll")}
            </ButtonLink>
          )}
        </>
      }
    >
      {t(filtered ? "resources.noneText" : "resources.emptyText")}
    </Empty>
  );
}
