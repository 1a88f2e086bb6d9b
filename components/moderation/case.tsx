import { Fold } from "@/components/ui/fold";
import { Reported } from "@/components/ui/queue-list";
import { RichText } from "@/components/ui/rich-text";
import { Meta, PlainList } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import type { Words } from "@/lib/i18n/words";
import type { CaseView, HidingView, ReportView } from "@/lib/moderation/views";
import { HideForm, KeepForm, LiftForm } from "./decision-forms";
import { LockTools } from "./place-moderation";

interface CaseProps {
  t: Words;
  about: CaseView;
  requestId: string;
}

/** One thing in its context, and the decision about it. */
export function Case({ t, about, requestId }: CaseProps) {
  return (
    <div className="stack-lg">
      <div>
        <CaseHead t={t} about={about} />
        {about.answers && <Answered t={t} answers={about.answers} />}
        <Reported>
          <RichText html={about.said.html} lang={about.said.language} />
        </Reported>
        <p className="small mt-2">
          <a href={t.path(about.path)}>{t("moderation.whole")}</a>
        </p>
      </div>
      <Reports t={t} reports={about.reports} />
      <Earlier t={t} hidings={about.hidings} />
      <Decision t={t} about={about} requestId={requestId} />
    </div>
  );
}

function CaseHead({ t, about }: { t: Words; about: CaseView }) {
  const { kind, author, createdAt, title, language, said } = about;
  return (
    <>
      <Meta>
        <span>{t.named("moderation.kind", kind)}</span>
        {author && (
          <a href={t.path(`/people/${author.handle}`)}>
            <bdi>{author.name}</bdi>
          </a>
        )}
        <span>{t.ago(createdAt)}</span>
        <span>{t.language(said.language)}</span>
      </Meta>
      <h2 className="mt-1 mb-4" lang={language} dir="auto">
        {title}
      </h2>
    </>
  );
}

function Answered({ t, answers }: { t: Words; answers: NonNullable<CaseView["answers"]> }) {
  return (
    <Fold summary={t("moderation.inAnswerTo", { name: answers.author })}>
      <RichText html={answers.html} lang={answers.language} small />
    </Fold>
  );
}

function Reports({ t, reports }: { t: Words; reports: ReportView[] }) {
  if (reports.length === 0) return null;
  const items = reports.map(({ reporter, reason, note, at }) => ({
    key: `${reporter.handle} ${at.toISOString()}`,
    content: (
      <>
        <b>{t.named("moderation.reasons", reason)}</b>{" "}
        <span className="soft">{t("moderation.by", { name: reporter.name, when: t.ago(at) })}</span>
        {note && <Said as="p">{note}</Said>}
      </>
    ),
  }));
  return (
    <section>
      <h3>{t("moderation.reportsTitle")}</h3>
      <PlainList items={items} />
    </section>
  );
}

function Earlier({ t, hidings }: { t: Words; hidings: HidingView[] }) {
  if (hidings.length === 0) return null;
  const items = hidings.map(({ id, reason, note, at, liftedAt, by }) => ({
    key: id,
    content: (
      <>
        <b>{t.named("moderation.reasons", reason)}</b>{" "}
        <span className="soft">
          {t("moderation.hiddenBy", { name: by.name, when: t.ago(at) })}
          {liftedAt && `. ${t("moderation.shownAgain", { when: t.ago(liftedAt) })}`}
        </span>
        <Said as="p">{note}</Said>
      </>
    ),
  }));
  return (
    <section>
      <h3>{t("moderation.earlierTitle")}</h3>
      <PlainList items={items} />
    </section>
  );
}

function Decision({ t, about, requestId }: CaseProps) {
  const { subject, may, thread } = about;
  const decision = { t, subject, requestId, from: "queue" } as const;
  return (
    <section>
      <h3 className="mb-4">{t("moderation.decide")}</h3>
      {may.hide && <HideForm {...decision} />}
      {may.lift && <LiftForm {...decision} />}
      <div className="mt-4">
        {may.keep && about.reports.length > 0 && (
          <Fold summary={t("moderation.keep")}>
            <KeepForm {...decision} />
          </Fold>
        )}
        {thread && (
          <LockTools t={t} threadId={thread.id} locked={thread.locked} requestId={requestId} />
        )}
      </div>
    </section>
  );
}
