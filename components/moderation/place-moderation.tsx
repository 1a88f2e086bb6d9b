import { Fold } from "@/components/ui/fold";
import { AsideSection } from "@/components/ui/page-head";
import type { ThreadView } from "@/lib/discussions/views";
import type { Words } from "@/lib/i18n/words";
import { HideForm, LiftForm, LockForm, UnlockForm } from "./decision-forms";

interface ToolsProps {
  t: Words;
  requestId: string;
}

/** In the aside of a discussion: what a moderator can do with the whole of it. */
export function ThreadModeration({ t, thread, requestId }: ToolsProps & { thread: ThreadView }) {
  const { id } = thread;
  if (!thread.may.lock || !id) return null;
  return (
    <AsideSection title={t("moderation.tools")}>
      <LockTools t={t} threadId={id} locked={thread.locked !== null} requestId={requestId} />
      <HideTools
        t={t}
        subject={`thread:${id}`}
        hidden={thread.hidden !== null}
        label={t("moderation.hideThread")}
        requestId={requestId}
      />
    </AsideSection>
  );
}

interface RecordToolsProps extends ToolsProps {
  resource: { id: string; hidden: unknown };
  /** Its comments. */
  thread: ThreadView;
}

/** In the aside of a resource: what a moderator can do with it and its comments. */
export function ResourceModeration({ t, resource, thread, requestId }: RecordToolsProps) {
  return (
    <AsideSection title={t("moderation.tools")}>
      {thread.id && (
        <LockTools
          t={t}
          threadId={thread.id}
          locked={thread.locked !== null}
          requestId={requestId}
        />
      )}
      <HideTools
        t={t}
        subject={`resource:${resource.id}`}
        hidden={Boolean(resource.hidden)}
        label={t("moderation.hide")}
        requestId={requestId}
      />
    </AsideSection>
  );
}

interface LockToolsProps extends ToolsProps {
  threadId: string;
  locked: boolean;
}

/** Close to replies, or open again. */
export function LockTools({ t, threadId, locked, requestId }: LockToolsProps) {
  const lock = { t, threadId, requestId };
  if (locked) return <UnlockForm {...lock} />;
  return (
    <Fold summary={t("moderation.lock")}>
      <LockForm {...lock} />
    </Fold>
  );
}

interface HideToolsProps extends ToolsProps {
  subject: string;
  hidden: boolean;
  label: string;
}

function HideTools({ t, subject, hidden, label, requestId }: HideToolsProps) {
  const decision = { t, subject, requestId };
  return hidden ? (
    <Fold summary={t("moderation.lift")}>
      <LiftForm {...decision} />
    </Fold>
  ) : (
    <Fold summary={label}>
      <HideForm {...decision} />
    </Fold>
  );
}
