import type { DomainEvent } from "../events/event";

/** What can happen to a profile ("user:<id>") or an organisation ("organisation:<id>"). */
export type PeopleEvent = DomainEvent &
  (
    | { name: "profile.changed"; userId: string }
    | { name: "organisation.changed"; organisationId: string }
  );
