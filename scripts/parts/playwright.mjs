import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { startProduct } from "./product.mjs";
import { stream, tool } from "./run.mjs";

/**
 * Runs the browser tests against the built product.
 * @param filters file names or titles, as Playwright takes them
 * @returns how many tests passed and failed
 */
export async function runPlaywright(filters) {
  const chromium = await ensureChromium();
  const product = await startProduct();
  const folder = mkdtempSync(path.join(os.tmpdir(), "playwright-report-"));
  const report = path.join(folder, "report.json");
  const code = await stream([...tool("@playwright/test/cli.js"), "test", ...filters], {
    env: {
      CHROMIUM: chromium,
      E2E_BASE_URL: product.url,
      E2E_DATA_DIR: product.dataDir,
      E2E_OUTBOX: path.join(product.dataDir, "outbox"),
      E2E_REPORT: report,
    },
  });
  const result = count(report, code);
  await product.stop(result.failed > 0);
  rmSync(folder, { recursive: true });
  return result;
}

function count(report, code) {
  try {
    const { stats, errors } = JSON.parse(readFileSync(report, "utf8"));
    const failed = stats.unexpected + stats.flaky + errors.length;
    return { passed: stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
