import { CHROMIUM_FLAGS, ensureChromium } from "../parts/chromium.mjs";

/** First visit, compressed, everything included: bytes and requests with JavaScript, bytes without. */
const BYTES = 180_000;
const REQUESTS = 15;
const BYTES_WITHOUT_SCRIPT = 60_000;

/** What the first visit of the home page and of a resource costs a reader, in a real browser with an empty cache. */
export async function run({ product, report }) {
  const { url } = await product();
  const { chromium } = await import("@playwright/test");
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: CHROMIUM_FLAGS,
  });
  try {
    const library = await (await fetch(`${url}/resources`)).text();
    const [, resource] = /href="(\/resources\/[^"?#]*-[0-9a-z]{12})"/.exec(library) ?? [];
    for (const [name, address] of [
      ["home", "/"],
      ["resource", resource],
    ]) {
      const full = await visit(browser, url + address, true);
      const plain = await visit(browser, url + address, false);
      report({ name: `weight: ${name}, bytes`, value: full.bytes, unit: "B", aim: BYTES });
      report({ name: `weight: ${name}, requests`, value: full.requests, unit: "", aim: REQUESTS });
      report({
        name: `weight: ${name} without JavaScript, bytes`,
        value: plain.bytes,
        unit: "B",
        aim: BYTES_WITHOUT_SCRIPT,
      });
      report({
        name: `weight: ${name} without JavaScript, requests`,
        value: plain.requests,
        unit: "",
      });
    }
  } finally {
    await browser.close();
  }
}

/** Headers and bodies as they came over the wire, until nothing has moved for two seconds. */
async function visit(browser, address, javaScriptEnabled) {
  const context = await browser.newContext({ javaScriptEnabled, serviceWorkers: "block" });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  const seen = { bytes: 0, requests: 0 };
  wire.on("Network.requestWillBeSent", ({ request }) => {
    if (!/^(data|blob):/.test(request.url)) seen.requests++;
  });
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => {
    seen.bytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(2000);
  await context.close();
  return seen;
}
