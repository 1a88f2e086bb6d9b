import { ThemeLinks } from "@/components/people/theme-links";
import { Passage } from "@/components/ui/passage";
import { Meta, Row, Rows } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import { LanguageList, StateMark } from "@/components/ui/tag";
import type { Words } from "@/lib/i18n/words";
import type { ResourceCard } from "@/lib/resources/views";
import { placesInShort } from "./place-words";
import { titleFor } from "./title-for";

interface ResourceListProps {
  t: Words;
  resources: ResourceCard[];
  /** Labels of the themes by id; without them no themes are named. */
  themes?: Record<string, unknown>;
  /** Three columns on wide screens. */
  wide?: boolean;
  heading?: "h2" | "h3";
}

/** Resources as a ruled catalogue. */
export function ResourceList({ t, resources, themes, wide, heading }: ResourceListProps) {
  return (
    <Rows wide={wide}>
      {resources.map((resource) => (
        <ResourceRow key={resource.id} {...{ t, resource, themes, heading }} />
      ))}
    </Rows>
  );
}

interface ResourceRowProps extends Pick<ResourceListProps, "t" | "themes" | "heading"> {
  resource: ResourceCard;
}

/** Themes named in a row; its page has the others. */
const THEMES_SHOWN = 2;

function ResourceRow({ t, resource, themes, heading }: ResourceRowProps) {
  const { type, title, language, slug, excerpt, passage } = resource;
  const otherTitle = titleFor(t, resource);
  return (
    <Row
      kind={t.named("resources.type", type)}
      title={title}
      lang={language}
      href={t.path(`/resources/${slug}`)}
      heading={heading}
      side={
        <>
          {passage && <Places t={t} {...passage} />}
          <Costs t={t} resource={resource} />
          {themes && resource.themes.length > 0 && (
            <Meta>
              <span>
                <ThemeLinks t={t} ids={resource.themes.slice(0, THEMES_SHOWN)} labels={themes} />
              </span>
            </Meta>
          )}
        </>
      }
    >
      {otherTitle && <p className="soft">{otherTitle}</p>}
      {excerpt && (
        <Said as="p" lang={language}>
          {excerpt}
        </Said>
      )}
    </Row>
  );
}

function Places({ t, from, to }: { t: Words; from: string[]; to: string[] }) {
  if (from.length === 0) return null;
  return (
    <Passage
      t={t}
      from={placesInShort(t, from)}
      to={to.length > 0 ? placesInShort(t, to) : undefined}
    />
  );
}

/** What one gets and what it costs, before the tap: year, languages, files and their size, link, comments. */
function Costs({ t, resource }: { t: Words; resource: ResourceCard }) {
  const { year, languages, files, hasLink, commentCount, slug } = resource;
  return (
    <Meta>
      <ListState t={t} resource={resource} />
      {year && <span className="num">{year}</span>}
      {languages.length > 0 && <LanguageList t={t} codes={languages} />}
      {files.count > 0 && (
        <span className="num">
          {t("resources.filesOf", { n: files.count, size: t.bytes(files.bytes) })}
        </span>
      )}
      {files.count === 0 && hasLink && <span>{t("resources.linkOnly")}</span>}
      {commentCount > 0 && (
        <a className="num" href={t.path(`/resources/${slug}#comments`)}>
          {t("resources.comments", { n: commentCount })}
        </a>
      )}
    </Meta>
  );
}

/** What is not open to all says so where it is listed: to its author and staff. */
function ListState({ t, resource }: { t: Words; resource: ResourceCard }) {
  if (resource.hidden) return <StateMark tone="stop">{t("resources.state.hidden")}</StateMark>;
  if (resource.depositor?.sample) {
    return <StateMark tone="wait">{t("resources.state.sample")}</StateMark>;
  }
  return resource.state === "published" ? null : (
    <StateMark tone="wait">{t(`resources.state.${resource.state}`)}</StateMark>
  );
}
