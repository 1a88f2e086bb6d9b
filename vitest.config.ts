import { defineConfig } from "vitest/config";

const ARCHITECTURE = "lib/architecture.test.ts";

/** Two kinds of test without a browser: the house inspects itself, and everything that lies beside its code. */
export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: "architecture", include: [ARCHITECTURE] } },
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,components,app,prisma,scripts}/**/*.test.{ts,tsx}"],
          exclude: [ARCHITECTURE],
          // A throw-away server with a migrated template, which lib/db/testing.ts clones for each file that asks.
          globalSetup: "scripts/parts/test-template.mjs",
          env: { LOG_LEVEL: "silent" },
          // It imports "next/headers" without an extension, which only a bundler finds.
          server: { deps: { inline: ["next-auth"] } },
        },
      },
    ],
  },
});
