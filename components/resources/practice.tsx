import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EvidenceList, EvidenceSlot, Steps } from "@/components/ui/evidence";
import { Said } from "@/components/ui/said";
import { Way, WayStep } from "@/components/ui/way";
import type { Words } from "@/lib/i18n/words";
import type { PracticeView, ResourceView } from "@/lib/resources/views";

interface PracticeProps {
  t: Words;
  practice: PracticeView;
  language: string;
}

/** A good practice as a way: the problem, the answer, what came of it, how to do it, and the reader's own turn. */
export function PracticeWay({ t, resource }: { t: Words; resource: ResourceView }) {
  const { practice, language } = resource;
  if (!practice) return null;
  const part = { t, practice, language };
  return (
    <Way look="head" wide>
      <TextStep {...part} field="challenge" />
      <TextStep {...part} field="solution" />
      <WayStep title={t("resources.practice.results")}>
        <Results {...part} />
      </WayStep>
      <ListStep {...part} field="enablingFactors" />
      <ListStep {...part} field="lessons" />
      {practice.howToReplicate.length > 0 && (
        <WayStep title={t("resources.practice.howToReplicate")}>
          <Steps items={practice.howToReplicate} lang={language} />
          <Editorial {...part} field="howToReplicate" />
        </WayStep>
      )}
      <TextStep {...part} field="sustainability" />
      <WayStep state="open" title={t("resources.practice.yourTurn")}>
        <p className="max-w-measure">{t("resources.practice.yourTurnText")}</p>
        <div className="acts">
          <ButtonLink href="#reply">{t("resources.practice.tell")}</ButtonLink>
          <ButtonLink look="plain" href={t.path("/resources/new?type=good-practice")}>
            {t("resources.practice.shareYours")}
          </ButtonLink>
        </div>
      </WayStep>
    </Way>
  );
}

interface FieldProps<Field extends keyof PracticeView> extends PracticeProps {
  field: Field;
}

type TextField = "challenge" | "solution" | "sustainability";
type ListField = "enablingFactors" | "lessons";

function TextStep({ field, ...props }: FieldProps<TextField>) {
  const { t, practice, language } = props;
  const text = practice[field];
  if (!text) return null;
  return (
    <WayStep title={t(`resources.practice.${field}`)}>
      <Paragraphs text={text} lang={language} />
      <Editorial {...props} field={field} />
    </WayStep>
  );
}

function ListStep({ field, ...props }: FieldProps<ListField>) {
  const { t, practice, language } = props;
  const items = practice[field];
  if (items.length === 0) return null;
  return (
    <WayStep title={t(`resources.practice.${field}`)}>
      <Said as="div" lang={language} className="voice">
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Said>
      <Editorial {...props} field={field} />
    </WayStep>
  );
}

/** Plain text with its paragraphs. */
export function Paragraphs({ text, lang }: { text: string; lang: string }): ReactNode {
  return (
    <Said as="div" lang={lang} className="voice">
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Said>
  );
}

function Results({ t, practice, language }: PracticeProps) {
  const { results } = practice;
  return (
    <>
      {results.length > 0 && (
        <EvidenceList t={t} items={results.map((claim) => ({ claim }))} lang={language} />
      )}
      {results.length === 0 && (
        <EvidenceSlot t={t} what={t("resources.practice.resultsMissing")}>
          <ButtonLink small look="plain" href="#reply">
            {t("resources.practice.addWhatYouKnow")}
          </ButtonLink>
        </EvidenceSlot>
      )}
      <Editorial t={t} practice={practice} language={language} field="results" />
    </>
  );
}

/** Says that a part is a reflection of the editors on the sources, not a reported fact. */
function Editorial({ t, practice, field }: FieldProps<keyof PracticeView>) {
  if (!practice.editorialFields.includes(field)) return null;
  return <p className="small soft mt-2">{t("resources.practice.editorial")}</p>;
}
