import type { AccountState, Role } from "@/prisma/generated/enums";

/** A device where somebody is signed in. */
export interface SessionView {
  id: string;
  browser: string | null;
  system: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
}

/** A person's own account. */
export interface SettingsView {
  name: string;
  email: string;
  locale: string;
  hasPassword: boolean;
  sessions: SessionView[];
}

/** How the door stands for whoever asks to join. */
export interface JoinView {
  policy: "invite" | "request" | "open";
  may: { join: boolean };
}

/** What a mailed link says before its button is pressed. */
export interface LinkView {
  email: string | null;
  role: Role | null;
  locale: string | null;
}

/** Somebody who waits for a moderator. */
export interface RequestView {
  id: string;
  name: string;
  email: string;
  locale: string;
  message: string;
  createdAt: Date;
}

/** A line in the list of accounts. */
export interface AccountCard {
  id: string;
  name: string;
  handle: string;
  email: string;
  role: Role;
  state: AccountState;
  demo: boolean;
  createdAt: Date;
  lastSeenAt: Date | null;
}

/** A page of accounts and how many there are in all. */
export interface AccountsView {
  accounts: AccountCard[];
  total: number;
  /** To ask for the next page with; null on the last one. */
  next: string | null;
}

/** An account as an admin sees it. */
export interface AccountView extends AccountCard {
  locale: string;
  message: string;
  sessions: number;
  /** What staff did to it, newest first. */
  acts: ActView[];
  may: { changeRole: boolean; suspend: boolean; restore: boolean; decide: boolean };
  /** Why its role cannot be changed: a key below `errors.` */
  refusal: string | null;
}

/** Acts of staff that may be looked for in the audit log, by the names of their events (lib/bells.ts). */
export const AUDITED_ACTS = [
  "account.admitted",
  "account.refused",
  "account.suspended",
  "account.restored",
  "invitation.sent",
  "invitation.withdrawn",
  "role.changed",
  "content.hidden",
  "content.lifted",
  "content.kept",
  "thread.locked",
  "thread.unlocked",
  "resource.published",
  "resource.returned",
  "resource.changed",
  "resource.deleted",
  "resource.restored",
  "edition.changed",
  "theme.changed",
  "participation.noted",
  "organisation.changed",
] as const;

/** One act of staff. `name` is that of the event with "-" for "."; its words are below `admin.act`. */
export interface ActView {
  id: string;
  name: string;
  at: Date;
  /** Null for the house itself. */
  actor: { id: string; name: string } | null;
  subject: SubjectView;
  reason: string | null;
  /** For a change of role. */
  from: Role | null;
  to: Role | null;
}

/** What an act was done to. */
export interface SubjectView {
  /** "user", "post", "thread" and so on: words below `admin.subject`. */
  kind: string;
  name: string | null;
  /** Where it can be seen, without language prefix. */
  path: string | null;
}

/** A page of the audit log. */
export interface AuditView {
  acts: ActView[];
  next: string | null;
}

/** An invitation that nobody has accepted yet. */
export interface InvitationView {
  id: string;
  email: string;
  role: Role;
  locale: string;
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
}

/** Open invitations, and whom the reader may invite. */
export interface InvitationsView {
  invitations: InvitationView[];
  roles: Role[];
}

/** Which staff rooms somebody may enter. */
export interface AdminView {
  may: { people: boolean; audit: boolean; records: boolean };
  waiting: number;
}
