import type { Page } from "@playwright/test";
import { at, expect, expectAccessible, type Locale, test, WAYS, words } from "./support";

/*
 * The main job, from one person to the next: a fellow posts a resource with a PDF, a practitioner finds it by a word of
 * its title without accents and comments, a member reports the comment, a moderator hides it, its author sees why.
 */

const PDF = "prisma/data/notes-agadir.pdf";
const unique = () => Math.random().toString(36).slice(2, 8);
const send = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).first().click();

/** Asks again until the background worker has put it into the index. */
async function find(page: Page, locale: Locale, query: string, title: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(at(locale, `/search?q=${encodeURIComponent(query)}`));
        return page.getByRole("main").getByRole("link", { name: title }).count();
      },
      { message: `${title} found by ${query}`, timeout: 20_000 },
    )
    .toBeGreaterThan(0);
}

async function postResource(
  page: Page,
  locale: Locale,
  title: string,
  javaScript: boolean,
): Promise<void> {
  const t = words(locale);
  await page.goto(at(locale, "/resources/new"));
  await page.getByRole("radio", { name: t("resources.type.guide"), exact: true }).check();
  await page.getByLabel(t("resources.form.title"), { exact: true }).fill(title);
  await page.getByLabel(t("resources.form.language"), { exact: true }).selectOption("fr");
  await send(page, t("resources.form.goOn"));
  await expect(page).toHaveURL(/\/edit/);

  // Sent too early: the errors stand at their fields, what was typed is still there.
  await page
    .getByLabel(t("resources.form.abstract"))
    .fill("Trois clés, trois personnes, un cahier lu à voix haute.");
  await send(page, t("resources.form.publish"));
  await expect(page.getByRole("main").getByRole("alert").first()).toBeVisible();
  await expect(page.getByLabel(t("resources.form.abstract"))).toHaveValue(/Trois clés/);

  await page.getByRole("radio", { name: t("resources.licence.by") }).check();
  await page.locator('input[type="file"]').setInputFiles(PDF);
  if (javaScript) await expect(page.getByRole("link", { name: "notes-agadir.pdf" })).toBeVisible();
  await page.getByLabel(t("resources.form.creators")).first().fill("Amina Benali");
  await pickTheme(page);
  await send(page, t("resources.form.publish"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

async function pickTheme(page: Page): Promise<void> {
  const box = page.locator('input[name="themes"][value="savings-groups"]');
  const folded = page.locator("details", { has: box });
  if ((await folded.count()) > 0 && !(await box.isVisible()))
    await folded.first().locator("summary").first().click();
  await box.check();
}

for (const way of WAYS) {
  test(`post, find, comment, report, hide, ${way.name}`, async ({ as }) => {
    const { locale } = way;
    const t = words(locale);
    const mark = unique();
    const title = `Épargne à trois clés ${mark}`;
    const comment = `Buy my cheap watches ${mark}`;

    const fellow = await as("fellow", way);
    await postResource(fellow, locale, title, way.javaScriptEnabled);
    const file = fellow.getByRole("link", { name: /notes-agadir\.pdf/ });
    const download = await fellow.request.get((await file.getAttribute("href")) ?? "");
    expect(download.headers()["content-type"]).toBe("application/pdf");
    expect((await download.body()).subarray(0, 5).toString()).toBe("%PDF-");

    const practitioner = await as("practitioner", way);
    await find(practitioner, locale, `epargne ${mark}`, title);
    await practitioner.getByRole("main").getByRole("link", { name: title }).first().click();
    await practitioner.locator('textarea[name="text"]').fill(comment);
    await send(practitioner, t("discussions.send"));
    await expect(practitioner.getByText(comment)).toBeVisible();
    if (way.javaScriptEnabled) await expectAccessible(practitioner);
    const address = new URL(practitioner.url()).pathname;

    const member = await as("official", way);
    await member.goto(address);
    await member
      .locator("li", { hasText: comment })
      .getByRole("link", { name: t("discussions.report"), exact: true })
      .click();
    await member.getByLabel(t("moderation.reason"), { exact: true }).selectOption("spam");
    await send(member, t("moderation.reportSend"));
    await expect(member.getByText(t("moderation.reportedTitle"))).toBeVisible();

    const moderator = await as("moderator", way);
    await moderator.goto(at(locale, "/moderation"));
    await moderator
      .getByRole("link", { name: new RegExp(mark) })
      .first()
      .click();
    const form = moderator.locator("form", {
      has: moderator.getByRole("button", { name: t("moderation.hide"), exact: true }),
    });
    await form.getByLabel(t("moderation.reason"), { exact: true }).selectOption("spam");
    await form.getByLabel(t("moderation.hideNote")).fill(`We do not sell here. ${mark}`);
    await form.getByRole("button", { name: t("moderation.hide"), exact: true }).click();
    await expect(moderator).toHaveURL(/moderation/);

    const visitor = await as("visitor", way);
    await expect
      .poll(async () => {
        await visitor.goto(address);
        return visitor.getByText(t("discussions.hidden")).count();
      })
      .toBe(1);
    await expect(visitor.getByText(comment)).toHaveCount(0);

    await practitioner.goto(address);
    await expect(practitioner.getByText(t("discussions.hiddenYours"))).toBeVisible();
    await expect(practitioner.getByText(`We do not sell here. ${mark}`)).toBeVisible();
    await expect
      .poll(async () => {
        await practitioner.goto(at(locale, "/inbox"));
        return practitioner.getByRole("main").getByText(new RegExp(mark)).count();
      })
      .toBeGreaterThan(0);
  });
}

test("a member's resource waits, a moderator approves it, and then everybody finds it", async ({
  as,
}) => {
  const t = words("en");
  const title = `A ledger read aloud ${unique()}`;
  const member = await as("official");
  await member.goto("/resources/new");
  await member.getByRole("radio", { name: t("resources.type.story"), exact: true }).check();
  await member.getByLabel(t("resources.form.title"), { exact: true }).fill(title);
  await send(member, t("resources.form.goOn"));
  await member.getByLabel(t("resources.form.abstract")).fill("Nobody has to ask for the book.");
  await member
    .getByLabel(t("resources.form.body"))
    .fill("The book is read aloud at the start of every meeting.");
  await member.getByLabel(t("resources.form.creators")).first().fill("Mariam Kassim");
  await member.getByRole("radio", { name: t("resources.licence.by") }).check();
  await pickTheme(member);
  await send(member, t("resources.form.submit"));
  await expect(member.getByRole("heading", { level: 1 })).toHaveText(title);
  const address = new URL(member.url()).pathname;

  const visitor = await as("visitor");
  expect((await visitor.goto(address))?.status()).toBe(404);

  const moderator = await as("moderator");
  await moderator.goto("/moderation?tab=publish");
  await moderator
    .getByRole("link", { name: new RegExp(title) })
    .first()
    .click();
  await send(moderator, t("moderation.publish"));
  await expect.poll(async () => (await visitor.goto(address))?.status()).toBe(200);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("a comment is corrected, deleted and brought back by its author", async ({ as }) => {
  const t = words("en");
  const mark = unique();
  const page = await as("housing");
  await page.goto("/discussions");
  await page
    .getByRole("main")
    .getByRole("link", { name: /agency stay autonomous/ })
    .click();
  await page.locator('textarea[name="text"]').fill(`First wording ${mark}`);
  await send(page, t("discussions.send"));
  const post = page.locator("li", { hasText: mark });
  await post.getByRole("link", { name: t("discussions.edit"), exact: true }).click();
  await page.locator('textarea[name="text"]').fill(`Better wording ${mark}`);
  await send(page, t("discussions.save"));
  await expect(page.getByText(`Better wording ${mark}`)).toBeVisible();
  await page
    .locator("li", { hasText: mark })
    .getByRole("link", { name: /^Edited/ })
    .click();
  await expect(page.getByText(`First wording ${mark}`)).toBeVisible();
  await page.goBack();
  await page
    .locator("li", { hasText: mark })
    .getByRole("button", { name: t("discussions.delete"), exact: true })
    .click();
  await expect(page.getByText(t("discussions.deletedByYou"))).toBeVisible();
  await page.getByRole("button", { name: t("discussions.restore"), exact: true }).click();
  await expect(page.getByText(`Better wording ${mark}`)).toBeVisible();
});
