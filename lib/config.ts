import path from "node:path";
import { z } from "zod";

/** An empty variable counts as not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema);

/** A setting such as `25 MB` counted in bytes is given as a plain whole number. */
const bytes = (fallback: number) => optional(z.coerce.number().int().positive().default(fallback));

const settings = z.object({
  PORT: optional(z.coerce.number().int().min(0).max(65535).default(3000)),
  HOST: optional(z.string().default("127.0.0.1")),
  APP_URL: optional(z.url({ protocol: /^https?$/ }).optional()),
  DATA_DIR: optional(z.string().default(".data")),
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: "must be a postgresql:// address",
  }),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: optional(z.string().default("Collective Brain <no-reply@localhost>")),
  AUTH_SECRET: z.string({ error: "is required" }).min(32, "must have at least 32 characters"),
  JOIN_POLICY: optional(z.enum(["invite", "request", "open"]).default("request")),
  STARTER: optional(z.enum(["demo", "corpus", "none"]).default("demo")),
  LOG_LEVEL: optional(z.enum(["debug", "info", "warn", "error", "silent"]).default("info")),
  MEMBERS_WAIT_FOR_REVIEW: optional(z.enum(["yes", "no"]).default("yes")),
  UPLOAD_MAX_BYTES_MEMBER: bytes(25_000_000),
  UPLOAD_MAX_BYTES_FELLOW: bytes(250_000_000),
  UPLOAD_MAX_FILES: bytes(50),
});

/** The settings of the installation, read once from the environment. */
export interface Config extends Omit<z.infer<typeof settings>, "APP_URL"> {
  /** Public address without a trailing slash; the only source of absolute links. */
  APP_URL: string;
  /** Whether APP_URL names this very machine: demo accounts work only then. */
  isLoopback: boolean;
  /** Whether the site is reached over TLS: secure cookies and HSTS only then. */
  isSecure: boolean;
}

/**
 * Reads and checks settings.
 * @returns the settings with defaults filled in
 * @throws Error with one sentence that names each wrong setting
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = settings.safeParse(env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new Error(`A setting is wrong: ${wrong.join("; ")}.`);
  }
  const { APP_URL, ...rest } = parsed.data;
  const url = new URL(APP_URL ?? `http://${rest.HOST}:${rest.PORT}`);
  return {
    ...rest,
    DATA_DIR: path.resolve(rest.DATA_DIR),
    APP_URL: url.origin,
    isLoopback: /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname),
    isSecure: url.protocol === "https:",
  };
}

let cached: Config | undefined;

/**
 * The settings of this process, checked at the first call.
 * @throws Error as {@link readConfig} does
 */
export function config(): Config {
  cached ??= readConfig(process.env);
  return cached;
}
