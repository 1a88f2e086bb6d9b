import process from "node:process";
import { Sentence } from "./sentence.mjs";
import { keptSecret } from "./settings.mjs";

/**
 * The settings that the web server, the worker and the commands are started with, defaults and kept secrets
 * included.
 * @throws Sentence when a foreign database is used and AUTH_SECRET is not set
 */
export function productEnvironment(settings, databaseUrl) {
  const { port, host, appUrl, dataDir, starter } = settings;
  if (settings.databaseUrl && !process.env.AUTH_SECRET) {
    throw new Sentence(
      "With DATABASE_URL also set AUTH_SECRET, the same at every start: for instance the output of openssl rand -base64 32.",
    );
  }
  return {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    HOST: host,
    APP_URL: appUrl,
    DATA_DIR: dataDir,
    STARTER: starter,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: process.env.AUTH_SECRET || keptSecret(dataDir, "auth-secret"),
    AUTH_URL: process.env.AUTH_URL || appUrl,
    AUTH_TRUST_HOST: "true",
    // The same key at every start, so that a form opened before a restart can be sent after it.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || keptSecret(dataDir, "action-key"),
  };
}
