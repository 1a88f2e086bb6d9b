import type { DomainEvent } from "../events/event";

/** What can happen to an account ("user:<id>") or an invitation ("invitation:<id>"). */
export type AccountEvent = DomainEvent &
  (
    | { name: "account.requested" }
    | { name: "account.admitted" }
    | { name: "account.refused" }
    | { name: "account.suspended" }
    | { name: "account.restored" }
    | { name: "account.renamed" }
    | { name: "role.changed"; from: string; to: string }
    | { name: "invitation.sent"; role: string }
    | { name: "invitation.withdrawn"; role: string }
  );
