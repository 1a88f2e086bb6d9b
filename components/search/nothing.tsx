import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Tags, ThemeTag } from "@/components/ui/tag";
import type { ThemeRef } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";
import type { SearchResults } from "@/lib/search/views";
import { type SearchAddress, searchPath } from "./address";
import { HitList } from "./hit-list";

interface NothingProps {
  t: Words;
  asked: SearchAddress;
  results: SearchResults;
  /** The themes to go on with. */
  themes: ThemeRef[];
}

/** There is always a way on: other kinds, titles spelt alike, the members, the themes. */
export function Nothing({ t, asked, results, themes }: NothingProps) {
  const query = asked.q;
  const ways = <WaysOn t={t} themes={themes} />;
  if (!query)
    return <Place title={t("search.startTitle")} text={t("search.startText")} after={ways} />;
  if (results.tooSlow) {
    return <Place title={t("search.slowTitle")} text={t("search.slowText")} after={ways} />;
  }
  if (results.found === "alike") {
    return (
      <Place
        title={t("search.nothingTitle", { query })}
        text={t("search.alike")}
        after={
          <>
            <HitList t={t} hits={results.hits} />
            {ways}
          </>
        }
      />
    );
  }
  if (results.found !== "nothing") {
    return (
      <Place
        title={t("search.otherKindsTitle", { query })}
        text={t("search.otherKindsText")}
        actions={
          <ButtonLink href={searchPath(t, { q: query, language: asked.language })}>
            {t("search.showAll")}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <Place
      title={t("search.nothingTitle", { query })}
      text={t("search.nothingText")}
      actions={
        <>
          <ButtonLink href={t.path("/discussions/new")}>{t("search.ask")}</ButtonLink>
          {asked.language && (
            <ButtonLink look="plain" href={searchPath(t, { q: query })}>
              {t("search.showAll")}
            </ButtonLink>
          )}
        </>
      }
      after={ways}
    />
  );
}

interface PlaceProps {
  title: string;
  text: string;
  actions?: ReactNode;
  after?: ReactNode;
}

function Place({ title, text, actions, after }: PlaceProps) {
  return (
    <div className="stack-lg">
      <Empty title={title} actions={actions}>
        {text}
      </Empty>
      {after}
    </div>
  );
}

function WaysOn({ t, themes }: { t: Words; themes: ThemeRef[] }) {
  if (themes.length === 0) return null;
  return (
    <section className="stack mt-6" aria-labelledby="themes-h">
      <h2 id="themes-h" className="small">
        {t("search.byTheme")}
      </h2>
      <Tags>
        {themes.map(({ id, label }) => (
          <ThemeTag key={id} href={t.path(`/themes/${id}`)} lang={t.labelLanguage(label)}>
            {t.label(label)}
          </ThemeTag>
        ))}
      </Tags>
    </section>
  );
}
