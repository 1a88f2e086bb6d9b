import type { DomainEvent } from "../events/event";

/** What can happen to a resource. `subject` is "resource:<id>". */
export type ResourceEvent = DomainEvent &
  (
    | { name: "resource.submitted"; resourceId: string }
    | { name: "resource.published"; resourceId: string }
    | { name: "resource.returned"; resourceId: string }
    | { name: "resource.changed"; resourceId: string }
    | { name: "resource.deleted"; resourceId: string }
    | { name: "resource.restored"; resourceId: string }
  );
