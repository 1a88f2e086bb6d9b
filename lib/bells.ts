import type { AccountEvent } from "./auth/events";
import { tellAdmitted, tellRefused, tellRestored, tellRole, tellSuspended } from "./auth/listeners";
import type { DiscussionEvent } from "./discussions/events";
import type { EditionEvent } from "./editions/events";
import type { Listener } from "./events/event";
import type { ModerationEvent } from "./moderation/events";
import { tellHidden, tellLifted } from "./moderation/listeners";
import {
  noticeOfAdmission,
  noticeOfJudgement,
  noticeOfReply,
  noticeOfReport,
  noticeOfRequest,
  noticeOfRole,
  noticeOfSubmission,
  noticeToDepositor,
} from "./notifications/listeners";
import type { PeopleEvent } from "./people/events";
import type { ResourceEvent } from "./resources/events";
import {
  indexChangedEdition,
  indexChangedResource,
  indexChangedTheme,
  indexJudged,
  indexOrganisation,
  indexPersonOf,
  indexPost,
  indexRenamed,
  indexResourceAndComments,
  indexThread,
} from "./search/listeners";

type HouseEvent =
  | AccountEvent
  | PeopleEvent
  | EditionEvent
  | ResourceEvent
  | DiscussionEvent
  | ModerationEvent;

/** Typed over every event of the house: a bell without an entry does not compile. */
type BellBoard = {
  [Name in HouseEvent["name"]]: Record<string, Listener<Extract<HouseEvent, { name: Name }>>>;
};

/** THE BELL BOARD: which event rings which listeners, each under a name that its jobs keep. */
export const bells: BellBoard = {
  "account.requested": { notify: noticeOfRequest },
  "account.admitted": { tell: tellAdmitted, index: indexPersonOf, notify: noticeOfAdmission },
  "account.refused": { tell: tellRefused },
  "account.suspended": { tell: tellSuspended, index: indexPersonOf },
  "account.restored": { tell: tellRestored, index: indexPersonOf },
  "account.renamed": { index: indexRenamed },
  "invitation.sent": {},
  "invitation.withdrawn": {},
  "role.changed": { tell: tellRole, notify: noticeOfRole },
  "profile.changed": { index: indexPersonOf },
  "organisation.changed": { index: indexOrganisation },
  "edition.changed": { index: indexChangedEdition },
  "theme.changed": { index: indexChangedTheme },
  "participation.noted": {},
  "resource.submitted": { notify: noticeOfSubmission },
  "resource.published": { index: indexResourceAndComments, notify: noticeToDepositor },
  "resource.returned": { index: indexChangedResource, notify: noticeToDepositor },
  "resource.changed": { index: indexChangedResource },
  "resource.deleted": { index: indexResourceAndComments },
  "resource.restored": { index: indexResourceAndComments },
  "thread.started": { index: indexThread },
  "reply.posted": { index: indexPost, notify: noticeOfReply },
  "post.edited": { index: indexPost },
  "post.deleted": { index: indexPost },
  "post.restored": { index: indexPost },
  "thread.locked": {},
  "thread.unlocked": {},
  "content.reported": { notify: noticeOfReport },
  "content.kept": {},
  "content.hidden": { index: indexJudged, notify: noticeOfJudgement, tell: tellHidden },
  "content.lifted": { index: indexJudged, notify: noticeOfJudgement, tell: tellLifted },
};
