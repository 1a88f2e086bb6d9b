import type { Page } from "@playwright/test";
import { at, expect, expectAccessible, LOCALES, type Locale, test } from "./support";

/* Every page in five languages: it answers, in the right language and direction, whole, quiet and accessible. */

const PUBLIC = [
  "/",
  "/resources",
  "/discussions",
  "/search",
  "/search?q=cooperative",
  "/people",
  "/editions",
  "/themes",
  "/themes/cooperatives",
  "/networks",
  "/about",
  "/sign-in",
  "/join",
  "/reset",
];
/** Not "/": it leads each member to the home page in her own language. */
const MEMBER = ["/resources/new", "/discussions/new", "/inbox", "/settings", "/settings/profile"];
const STAFF = [
  "/moderation",
  "/admin",
  "/admin/people",
  "/admin/invitations",
  "/admin/editions",
  "/admin/themes",
  "/admin/audit",
];

/** A record page is found as people find it: the first entry of its list. */
const RECORDS = ["/resources", "/discussions", "/editions", "/people", "/networks"];

async function look(page: Page, locale: Locale, address: string): Promise<void> {
  const response = await page.goto(at(locale, address));
  expect(response?.status(), `${locale} ${address}`).toBe(200);
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", locale);
  await expect(html).toHaveAttribute("dir", locale === "ar" ? "rtl" : "ltr");
  await expect(page.locator("h1")).toHaveCount(1);
  expect(await page.title()).toContain("Collective Brain");
  const text = (await page.locator("header, main, footer").allTextContents()).join("\n");
  expect(
    text.match(
      /\b(ui|shell|auth|admin|home|people|editions|resources|discussions|moderation|search|notifications|errors|about)\.[a-zA-Z][\w.-]+/g,
    ),
    "untranslated keys",
  ).toBeNull();
  expect(text, "a plural or value that was not filled in").not.toMatch(/\{\w+(,|\})/);
  await expectAccessible(page);
}

async function firstRecord(page: Page, list: string): Promise<string> {
  await page.goto(list);
  const hrefs = await page
    .locator(`main a[href^="${list}/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const record = hrefs.find((href) => !/\/new$|\?/.test(href));
  expect(record, `a record on ${list}`).toBeTruthy();
  return record ?? "";
}

for (const locale of LOCALES) {
  test.describe(`in ${locale}`, () => {
    for (const address of PUBLIC) {
      test(`a visitor opens ${address}`, async ({ as }) => {
        await look(await as("visitor", { locale }), locale, address);
      });
    }

    test("a visitor opens a record of each kind", async ({ as }) => {
      const page = await as("visitor", { locale });
      for (const list of RECORDS) await look(page, locale, await firstRecord(page, list));
    });

    test("a member opens the pages of members", async ({ as }) => {
      const page = await as("fellow", { locale });
      for (const address of MEMBER) await look(page, locale, address);
    });

    test("a member finds what is new on the home page", async ({ as }) => {
      const page = await as("fellow", { locale });
      await look(page, locale, locale === "en" ? "/en" : "/");
    });

    test("an admin opens the pages of staff", async ({ as }) => {
      const page = await as("admin", { locale });
      for (const address of STAFF) await look(page, locale, address);
    });

    test("an address that does not exist answers 404 and helps", async ({ as }) => {
      const page = await as("visitor", { locale });
      const response = await page.goto(at(locale, "/resources/community-bank-000000000000"));
      expect(response?.status()).toBe(404);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.getByRole("main").getByRole("searchbox")).toHaveValue("community bank");
      await expectAccessible(page);
    });
  });
}
