import { Head, page } from "@/app/door";
import { placeAndYear } from "@/components/editions/edition-words";
import { StayWords } from "@/components/editions/participants";
import { type PeopleAsked, PeopleFilter } from "@/components/people/people-filter";
import { PersonEntry } from "@/components/people/person-entry";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FilterBar, type FilterOn } from "@/components/ui/filter-bar";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { Rows } from "@/components/ui/row";
import { listEditions, participationsOf, themeLabels } from "@/lib/editions/queries";
import type { ThemeLabels } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";
import { listPeople } from "@/lib/people/queries";
import { directorySchema } from "@/lib/people/schema";

export default page(async ({ t, actor, query, path }) => {
  const asked = directorySchema.parse(query);
  const [directory, { editions }, themes] = await Promise.all([
    listPeople(actor, asked),
    listEditions(actor),
    themeLabels(actor),
  ]);
  const { people, total, hidden, next, countries } = directory;
  const stays = await participationsOf(
    actor,
    people.map(({ handle }) => handle),
  );
  const academies = editions
    .map((edition) => ({ value: edition.id, label: placeAndYear(t, edition) }))
    .reverse();
  return (
    <Wrap>
      <Head
        t={t}
        title={t("people.title")}
        path={path}
        index={addressOf(t, asked) === t.path(path)}
      />
      <PageHead tight title={t("people.title")} lead={t("people.lead")} />
      <PeopleFilter t={t} asked={asked} countries={countries} editions={academies} />
      <FilterBar t={t} count={t("people.found", { n: total })} on={themeOn(t, asked, themes)}>
        {hidden > 0 && <p className="small soft">{t("people.hidden", { n: hidden })}</p>}
      </FilterBar>
      {people.length === 0 && (
        <Empty
          title={t("people.nobodyTitle")}
          actions={<ButtonLink href={t.path("/people")}>{t("people.showAll")}</ButtonLink>}
        >
          {t("people.nobodyText")}
        </Empty>
      )}
      <Rows>
        {people.map((person) => (
          <PersonEntry
            key={person.handle}
            t={t}
            heading="h2"
            person={person}
            themes={themes}
            badge={stays[person.handle] && <StayWords t={t} stays={stays[person.handle] ?? []} />}
          />
        ))}
      </Rows>
      <Pager t={t} next={next ? addressOf(t, { ...asked, after: next }) : undefined} />
    </Wrap>
  );
});

/** The directory as it was asked for; what was not asked for is left out of the address. */
function addressOf(t: Words, asked: Partial<PeopleAsked & { after: string }>): string {
  const given = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""));
  return t.path("/people") + (given.size > 0 ? `?${given}` : "");
}

/** A theme comes with a link from its page and has no field of its own: shown as a filter to take off. */
function themeOn(t: Words, asked: PeopleAsked, themes: ThemeLabels): FilterOn[] {
  const label = themes[asked.theme];
  return label
    ? [
        {
          label: t.label(label),
          href: addressOf(t, { ...asked, theme: "", after: "" } as PeopleAsked),
        },
      ]
    : [];
}
