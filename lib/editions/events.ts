import type { DomainEvent } from "../events/event";

/** What can happen to an edition ("edition:<id>") or a theme ("theme:<id>"). */
export type EditionEvent = DomainEvent &
  (
    | { name: "edition.changed"; editionId: string }
    | { name: "theme.changed"; themeId: string }
    | { name: "participation.noted"; editionId: string }
  );
