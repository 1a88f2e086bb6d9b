import { Empty } from "@/components/ui/empty";
import { Fold } from "@/components/ui/fold";
import { Meta, Row, Rows } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import type { Words } from "@/lib/i18n/words";
import type { DecisionView } from "@/lib/moderation/views";
import { LiftForm } from "./decision-forms";

interface DecidedListProps {
  t: Words;
  decisions: DecisionView[];
  requestId: string;
}

/** What was decided lately; what is hidden can be shown again. */
export function DecidedList({ t, decisions, requestId }: DecidedListProps) {
  if (decisions.length === 0) {
    return <Empty title={t("moderation.noDecidedTitle")}>{t("moderation.noDecidedText")}</Empty>;
  }
  return (
    <Rows plain>
      {decisions.map((decision) => (
        <Decided
          key={`${decision.subject} ${decision.at.toISOString()}`}
          t={t}
          decision={decision}
          requestId={requestId}
        />
      ))}
    </Rows>
  );
}

function Decided({
  t,
  decision,
  requestId,
}: {
  t: Words;
  decision: DecisionView;
  requestId: string;
}) {
  const { kind, subject, title, language, path, reasons, note, by, at, mayLift } = decision;
  return (
    <Row
      kind={t.named("moderation.decision", decision.decision)}
      title={title}
      href={t.path(path)}
      lang={language}
      heading="h2"
    >
      <Meta>
        <span>{t.named("moderation.kind", kind)}</span>
        <span>{t.list(reasons.map((code) => t.named("moderation.reasons", code)))}</span>
        <span>{by ? t("moderation.by", { name: by, when: t.ago(at) }) : t.ago(at)}</span>
      </Meta>
      {note && <Said as="p">{note}</Said>}
      {mayLift && (
        <Fold summary={t("moderation.lift")}>
          <LiftForm t={t} subject={subject} requestId={requestId} from="decided" />
        </Fold>
      )}
    </Row>
  );
}
