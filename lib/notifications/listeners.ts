import { systemFor } from "../auth/actor";
import type { AccountEvent } from "../auth/events";
import type { DiscussionEvent } from "../discussions/events";
import { getAnswered } from "../discussions/queries";
import type { DomainEvent, Listener, Rung } from "../events/event";
import type { ModerationEvent } from "../moderation/events";
import type { ResourceEvent } from "../resources/events";
import { getDeposit } from "../resources/queries";
import { type Told, tell } from "./commands";
import { accountName, staffToTell } from "./queries";
import { type Happening, hearersOf, type ToldEvent } from "./rules";

const HOUSE = systemFor("notifications");

type Named<Event, Name> = Extract<Event, { name: Name }>;

/** Tells whom the rule table names. */
async function tellOf<Name extends ToldEvent>(
  event: Rung<DomainEvent & { name: Name }>,
  what: Omit<Happening, "actorId">,
  told: Told,
): Promise<void> {
  const hearers = hearersOf(event.name, { actorId: event.actorId, ...what });
  if (hearers.length > 0) await tell(HOUSE, { event, hearers, told });
}

/** An answer in a discussion, or a comment on a resource. */
export const noticeOfReply: Listener<Named<DiscussionEvent, "reply.posted">> = async (event) => {
  const answered = await getAnswered(HOUSE, event.postId);
  if (!answered) return;
  const { title, language, ...people } = answered;
  await tellOf(event, people, { title, language, path: `/posts/${event.postId}` });
};

/** A resource that a moderator let out, or sent back with a reason. */
export const noticeToDepositor: Listener<
  Named<ResourceEvent, "resource.published" | "resource.returned">
> = async (event) => {
  const deposit = await getDeposit(HOUSE, event.resourceId);
  if (!deposit) return;
  const { title, language, depositorId, slug } = deposit;
  const path =
    event.name === "resource.returned" ? `/resources/${slug}/edit` : `/resources/${slug}`;
  await tellOf(event, { depositorId }, { title, language, path, excerpt: event.reason });
};

/** A resource that waits for a moderator. */
export const noticeOfSubmission: Listener<Named<ResourceEvent, "resource.submitted">> = async (
  event,
) => {
  const deposit = await getDeposit(HOUSE, event.resourceId);
  if (!deposit) return;
  const { title, language, depositorName } = deposit;
  const path = `/moderation?tab=publish&item=${event.resourceId}`;
  const told = { title, language, path, actorName: depositorName };
  await tellOf(event, { staffIds: await staffToTell(HOUSE) }, told);
};

/** A judgement of a moderator, told to whoever wrote what was judged, with the reason. */
export const noticeOfJudgement: Listener<
  Named<ModerationEvent, "content.hidden" | "content.lifted">
> = async (event) => {
  const { authorId, title, language, path } = event;
  await tellOf(event, { authorId }, { title, language, path, excerpt: event.reason });
};

/** A report; who wrote it is for the queue to say. */
export const noticeOfReport: Listener<Named<ModerationEvent, "content.reported">> = async (
  event,
) => {
  const { title, language, subject } = event;
  const told = { title, language, path: `/moderation?tab=reports&item=${subject}` };
  await tellOf(event, { staffIds: await staffToTell(HOUSE) }, told);
};

const accountOf = (event: DomainEvent): string => event.subject.slice("user:".length);

/** A new role; the title is its code, which the inbox says in the reader's language. */
export const noticeOfRole: Listener<Named<AccountEvent, "role.changed">> = (event) =>
  tellOf(
    event,
    { accountId: accountOf(event) },
    { title: event.to, language: "", path: "/", excerpt: event.reason },
  );

/** Let in by a moderator: whoever came by invitation knows already. */
export const noticeOfAdmission: Listener<Named<AccountEvent, "account.admitted">> = async (
  event,
) => {
  if (!event.privileged) return;
  await tellOf(
    event,
    { accountId: accountOf(event) },
    { title: "", language: "", path: "/people" },
  );
};

/** Somebody asks to be let in. */
export const noticeOfRequest: Listener<Named<AccountEvent, "account.requested">> = async (
  event,
) => {
  const actorName = await accountName(HOUSE, accountOf(event));
  const told = { title: "", language: "", path: "/moderation?tab=join", actorName };
  await tellOf(event, { staffIds: await staffToTell(HOUSE) }, told);
};
