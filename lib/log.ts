import pino from "pino";

/** Structured log, one JSON object a line. Secrets and bodies are never given to it; these are a last net. */
export const log = pino({
  level: process.env.LOG_LEVEL || "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ["password", "token", "*.password", "*.token", "headers.cookie", "headers.authorization"],
});
