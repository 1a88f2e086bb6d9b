import { CAST } from "../prisma/cast";
import { at, expect, test, WAYS, words } from "./support";

/* An admin makes a member a fellow, with a reason, and the log keeps it. */

// One after the other: a change of role ends the sessions of the person, whom no other journey borrows.
test.describe.configure({ mode: "serial" });

for (const way of WAYS) {
  test(`an admin changes a role and finds it in the log, ${way.name}`, async ({ as }) => {
    const t = words(way.locale);
    const reason = `Vouched for by the Johannesburg edition, ${way.name}`;
    const page = await as("admin", way);
    await page.goto(at(way.locale, "/admin/people?q=youssef"));
    await page.getByRole("main").getByRole("link", { name: CAST.researcher.name }).click();
    const role = page.getByLabel(t("admin.people.role"), { exact: true });
    const next = (await role.inputValue()) === "fellow" ? "member" : "fellow";
    await role.selectOption(next);
    await page.getByLabel(t("admin.person.reason")).first().fill(reason);
    await page.getByRole("button", { name: t("admin.person.changeRole") }).click();
    await expect(page.getByText(t("auth.done.changed"))).toBeVisible();
    await expect(page.getByLabel(t("admin.people.role"), { exact: true })).toHaveValue(next);

    await page.goto(at(way.locale, "/admin/audit"));
    await expect(page.getByText(reason).first()).toBeVisible();
  });
}

test("a moderator finds no admin pages, a visitor none of staff", async ({ as }) => {
  const moderator = await as("moderator");
  expect((await moderator.goto("/admin/people"))?.status()).toBe(404);
  const practitioner = await as("practitioner");
  expect((await practitioner.goto("/moderation"))?.status()).toBe(404);
  const visitor = await as("visitor");
  await visitor.goto("/moderation");
  await expect(visitor).toHaveURL(/\/sign-in\?next=/);
});
