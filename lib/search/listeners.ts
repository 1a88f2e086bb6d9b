import { systemFor } from "../auth/actor";
import type { AccountEvent } from "../auth/events";
import type { DiscussionEvent } from "../discussions/events";
import type { EditionEvent } from "../editions/events";
import type { Listener } from "../events/event";
import type { ModerationEvent } from "../moderation/events";
import type { PeopleEvent } from "../people/events";
import type { ResourceEvent } from "../resources/events";
import {
  indexEdition,
  indexNetwork,
  indexPerson,
  indexPosts,
  indexResource,
  indexTheme,
  indexUnderTheme,
} from "./commands";

// Each listener reads what the thing is now and writes that: called twice, late or out of order, it does no harm.

const INDEX = systemFor("search index");

/** The id in a subject such as "user:<id>". */
const idIn = (subject: string): string => subject.split(":")[1] ?? "";

/** What a resource says changed. */
export const indexChangedResource: Listener<ResourceEvent> = ({ resourceId }) =>
  indexResource(INDEX, resourceId);

/** A resource came, went or came back, and its comments with it. */
export const indexResourceAndComments: Listener<ResourceEvent> = async ({ resourceId }) => {
  await indexResource(INDEX, resourceId);
  await indexPosts(INDEX, { resourceId });
};

/** A discussion began. */
export const indexThread: Listener<DiscussionEvent> = ({ threadId }) =>
  indexPosts(INDEX, { threadId });

/** Somebody said something, changed it, or took it back. */
export const indexPost: Listener<Extract<DiscussionEvent, { postId: string }>> = ({ postId }) =>
  indexPosts(INDEX, { postId });

/** Somebody came, went, or says something else of herself. */
export const indexPersonOf: Listener<PeopleEvent | AccountEvent> = ({ subject }) =>
  indexPerson(INDEX, idIn(subject));

/** Posts are found by the name of who wrote them. */
export const indexRenamed: Listener<AccountEvent> = async ({ subject }) => {
  await indexPerson(INDEX, idIn(subject));
  await indexPosts(INDEX, { authorId: idIn(subject) });
};

/** An organisation or network changed. */
export const indexOrganisation: Listener<Extract<PeopleEvent, { organisationId: string }>> = ({
  organisationId,
}) => indexNetwork(INDEX, organisationId);

/** An Academy or event changed. */
export const indexChangedEdition: Listener<Extract<EditionEvent, { name: "edition.changed" }>> = ({
  editionId,
}) => indexEdition(INDEX, editionId);

/** The labels of a theme stand with everything that is filed under it. */
export const indexChangedTheme: Listener<Extract<EditionEvent, { themeId: string }>> = async ({
  themeId,
}) => {
  await indexTheme(INDEX, themeId);
  await indexUnderTheme(INDEX, themeId);
};

/** What was hidden leaves the index with all that hangs on it; lifted, it comes back. */
export const indexJudged: Listener<ModerationEvent> = async ({ kind, subject }) => {
  const id = idIn(subject);
  if (kind === "post") return indexPosts(INDEX, { postId: id });
  if (kind === "thread") return indexPosts(INDEX, { threadId: id });
  await indexResource(INDEX, id);
  await indexPosts(INDEX, { resourceId: id });
};
