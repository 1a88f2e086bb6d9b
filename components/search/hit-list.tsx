import { placesInShort } from "@/components/resources/place-words";
import { Passage } from "@/components/ui/passage";
import { Meta, Row, Rows } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import { LanguageList } from "@/components/ui/tag";
import type { Words } from "@/lib/i18n/words";
import type { SearchHit } from "@/lib/search/views";
import { Pieces } from "./pieces";

interface HitProps {
  t: Words;
  hit: SearchHit;
}

/** What was found, one a row: what it is, what it is called, where the words stand. */
export function HitList({ t, hits }: { t: Words; hits: SearchHit[] }) {
  return (
    <Rows>
      {hits.map((hit) => (
        <HitRow key={`${hit.type} ${hit.id}`} t={t} hit={hit} />
      ))}
    </Rows>
  );
}

function HitRow({ t, hit }: HitProps) {
  const { type, path, language, excerpt } = hit;
  const { title, lang } = titleOf(t, hit);
  return (
    <Row
      kind={t(`search.type.${type}`)}
      title={title}
      lang={lang}
      href={t.path(path)}
      side={<HitSide t={t} hit={hit} />}
    >
      {excerpt.length > 0 && (
        <Said as="p" lang={language}>
          <Pieces pieces={excerpt} />
        </Said>
      )}
    </Row>
  );
}

/** Themes and Academies are called by their name in the reader's language, where the words may not stand. */
function titleOf(t: Words, { labels, titlePieces, titleLanguage }: SearchHit) {
  if (labels) return { title: t.label(labels), lang: t.labelLanguage(labels) };
  return { title: <Pieces pieces={titlePieces} />, lang: titleLanguage };
}

function HitSide({ t, hit: { passage, authorName, language, labels } }: HitProps) {
  return (
    <>
      {passage && passage.from.length > 0 && (
        <Passage
          t={t}
          from={placesInShort(t, passage.from)}
          to={passage.to.length > 0 ? placesInShort(t, passage.to) : undefined}
        />
      )}
      {!labels && (
        <Meta>
          {authorName && <bdi>{authorName}</bdi>}
          <LanguageList t={t} codes={[language]} />
        </Meta>
      )}
    </>
  );
}
