import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS } from "./scripts/parts/chromium.mjs";

/**
 * Browser tests against a product that runs already: `npm test` starts one of its own and says where (E2E_BASE_URL,
 * E2E_OUTBOX, E2E_DATA_DIR). Languages, directions and sizes are chosen by the specs.
 */
export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.E2E_REPORT
    ? [["line"], ["json", { outputFile: process.env.E2E_REPORT }]]
    : "line",
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://127.0.0.1:3000",
    browserName: "chromium",
    launchOptions: { executablePath: process.env.CHROMIUM || undefined, args: CHROMIUM_FLAGS },
    screenshot: "only-on-failure",
  },
});
