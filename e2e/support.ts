import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { type ParsedMail, simpleParser } from "mailparser";
import { createTranslator } from "use-intl/core";
import ar from "../messages/ar.json" with { type: "json" };
import en from "../messages/en.json" with { type: "json" };
import es from "../messages/es.json" with { type: "json" };
import fr from "../messages/fr.json" with { type: "json" };
import pt from "../messages/pt.json" with { type: "json" };
import { CAST, type CastKey, DEMO_PASSWORD } from "../prisma/cast";

export { expect } from "@playwright/test";

export const LOCALES = ["en", "fr", "es", "pt", "ar"] as const;
export type Locale = (typeof LOCALES)[number];
const MESSAGES = { en, fr, es, pt, ar };

/** The texts people see, so that a journey can be walked in any language. */
export function words(locale: Locale) {
  const translate = createTranslator({
    locale,
    messages: MESSAGES[locale] as Record<string, unknown>,
  });
  return translate as unknown as (key: string, values?: Record<string, string | number>) => string;
}

/** The address of a page in a language. */
export const at = (locale: Locale, address: string): string =>
  locale === "en" ? address : `/${locale}${address === "/" ? "" : address}`;

/** How a journey is walked: every one with script, without, and on a phone in Arabic. */
export interface Way {
  name: string;
  locale: Locale;
  javaScriptEnabled: boolean;
  viewport: { width: number; height: number };
}

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

export const WAYS: Way[] = [
  { name: "with JavaScript", locale: "en", javaScriptEnabled: true, viewport: DESKTOP },
  { name: "without JavaScript", locale: "en", javaScriptEnabled: false, viewport: DESKTOP },
  { name: "on a phone in Arabic", locale: "ar", javaScriptEnabled: true, viewport: PHONE },
  {
    name: "on a phone in Arabic without JavaScript",
    locale: "ar",
    javaScriptEnabled: false,
    viewport: PHONE,
  },
];

type Who = CastKey | "visitor";
type State = Exclude<BrowserContextOptions["storageState"], string | undefined>;

interface Fixtures {
  /** Opens a browser as somebody of the cast, the way the journey is walked. Faults on its pages fail the test. */
  as: (who: Who, way?: Partial<Way>) => Promise<Page>;
}

interface WorkerFixtures {
  signedIn: (who: CastKey) => Promise<State>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  signedIn: [
    async ({ browser }, use, worker) => {
      const states = new Map<CastKey, State>();
      await use(async (who) => {
        const known = states.get(who);
        if (known) return known;
        const context = await browser.newContext({
          baseURL: worker.project.use.baseURL,
          locale: "en",
        });
        const page = await context.newPage();
        await signIn(page, "en", CAST[who].email, DEMO_PASSWORD);
        const state = await context.storageState();
        await context.close();
        states.set(who, state);
        return state;
      });
    },
    { scope: "worker" },
  ],

  as: async ({ browser, signedIn, baseURL }, use) => {
    const faults: string[] = [];
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (who, way = {}) => {
      const context = await browser.newContext({
        baseURL,
        locale: way.locale ?? "en",
        viewport: way.viewport ?? DESKTOP,
        javaScriptEnabled: way.javaScriptEnabled ?? true,
        storageState: who === "visitor" ? undefined : await signedIn(who),
      });
      contexts.push(context);
      const page = await context.newPage();
      watch(page, faults);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(faults, "faults on the pages of this journey").toEqual([]);
  },
});

/** Console errors, script errors and violations of the content security policy. */
function watch(page: Page, faults: string[]): void {
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    // The browser reports every 404 as a console error; tests that expect one look at the status themselves.
    if (/Failed to load resource.*40[0-9]/.test(message.text())) return;
    faults.push(`${page.url()}: ${message.text()}`);
  });
}

/** Signs in by the form, as people do. */
export async function signIn(
  page: Page,
  locale: Locale,
  email: string,
  password: string,
): Promise<void> {
  const t = words(locale);
  await page.goto(at(locale, "/sign-in"));
  await page.getByLabel(t("auth.email")).first().fill(email);
  await page.getByLabel(t("auth.password")).first().fill(password);
  await page
    .getByRole("main")
    .getByRole("button", { name: t("auth.signIn.submit") })
    .click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** axe finds nothing to correct (WCAG 2.2 A and AA, best practice). */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`),
    page.url(),
  ).toEqual([]);
}

/** The outbox of the installation under test. */
const outbox = (): string => process.env.E2E_OUTBOX ?? "";

/** The newest letter to an address whose text matches; waits for the worker to send it. */
export async function letterTo(address: string, text: RegExp): Promise<ParsedMail> {
  let found: ParsedMail | undefined;
  await expect
    .poll(
      async () => {
        for (const file of newestFirst(outbox())) {
          const mail = await simpleParser(readFileSync(file));
          const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
          if (to?.value[0]?.address === address && text.test(mail.text ?? "")) {
            found = mail;
            return true;
          }
        }
        return false;
      },
      { message: `a letter to ${address}`, timeout: 20_000 },
    )
    .toBe(true);
  return found as ParsedMail;
}

/** The folder is made with the first letter. */
const newestFirst = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith(".eml"))
    .map((name) => path.join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);

/** The link in a letter, as path and query. */
export function linkIn(mail: ParsedMail): string {
  const [link = ""] = /https?:\/\/\S+/.exec(mail.text ?? "") ?? [];
  const { pathname, search } = new URL(link);
  return pathname + search;
}
