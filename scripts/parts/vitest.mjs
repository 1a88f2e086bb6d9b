import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { stream, tool } from "./run.mjs";

/**
 * Runs one project of vitest.config.ts, showing what it says.
 * @returns how many tests passed and failed; a file that cannot even be loaded counts as a failed test, and so does
 * a run that ends without a report
 */
export async function runVitest(project, filters = []) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "vitest-report-"));
  const report = path.join(folder, "report.json");
  try {
    const code = await stream([
      ...tool("vitest/vitest.mjs"),
      ...["run", "--project", project, "--no-color", ...filters],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ]);
    return count(report, code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function count(report, code) {
  let results;
  try {
    results = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const broken = results.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some(isFailed),
  ).length;
  const failed = results.numFailedTests + broken;
  // An error outside every test (an unhandled rejection) shows only in the exit code.
  return { passed: results.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

const isFailed = ({ status }) => status === "failed";
