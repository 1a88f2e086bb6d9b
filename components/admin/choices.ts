/** Roles, from the fewest rights to the most. */
export const ROLES = ["member", "fellow", "moderator", "admin"] as const;

/** States of an account, those in use first. */
export const STATES = ["active", "waiting", "unverified", "suspended", "refused"] as const;

/** The value when it is one of the choices, else undefined: for what comes from an address. */
export const chosen = <T extends string>(choices: readonly T[], value: string): T | undefined =>
  choices.find((choice) => choice === value);
