/** Something that happened. Each room lists its own in events.ts; the board in lib/bells.ts is typed over all. */
export interface DomainEvent {
  name: string;
  /** What it happened to, as "post:<id>". */
  subject: string;
  /** Whoever did it; the system has no id. */
  actorId: string | null;
  /** For acts of staff: why. Rows with `privileged` are the audit log. */
  reason?: string;
  privileged?: boolean;
}

/** An event as stored, given to listeners. */
export type Rung<E extends DomainEvent> = E & { id: bigint; at: Date };

/** What a room does when a bell rings. Runs at least once, so it must be idempotent. */
export type Listener<E extends DomainEvent> = (event: Rung<E>) => Promise<void>;
