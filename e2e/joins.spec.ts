import { at, expect, letterTo, linkIn, signIn, test, WAYS, words } from "./support";

/* Somebody asks to join, confirms her address, is let in by a moderator, and signs in. */

const PASSWORD = "four goats cross the river";

for (const way of WAYS) {
  test(`a newcomer asks to join, is let in and signs in, ${way.name}`, async ({ as }) => {
    const t = words(way.locale);
    const email = `newcomer-${Date.now()}-${Math.random().toString(36).slice(2, 8)}@example.org`;
    const name = `Nadia ${email.slice(9, 30)}`;

    const page = await as("visitor", way);
    await page.goto(at(way.locale, "/join"));
    await page.getByLabel(t("auth.name"), { exact: true }).fill(name);
    await page.getByLabel(t("auth.email"), { exact: true }).fill(email);
    await page.getByLabel(t("auth.password"), { exact: true }).fill("short");
    await page
      .getByRole("main")
      .getByRole("button", { name: t("auth.join.submit") })
      .click();
    // Too short: told at the field, and what was typed is still there.
    await expect(page.getByLabel(t("auth.password"), { exact: true })).toHaveAttribute(
      "aria-invalid",
      "true",
    );
    await expect(page.getByLabel(t("auth.email"), { exact: true })).toHaveValue(email);
    await page.getByLabel(t("auth.password"), { exact: true }).fill(PASSWORD);
    await page.getByLabel(t("auth.join.message")).fill("A savings group with three keys.");
    await page
      .getByRole("main")
      .getByRole("button", { name: t("auth.join.submit") })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("auth.sent.title"));

    await page.goto(linkIn(await letterTo(email, /join/)));
    await page.getByLabel(t("auth.password"), { exact: true }).fill(PASSWORD);
    await page
      .getByRole("main")
      .getByRole("button", { name: t("auth.join.confirmSubmit") })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("auth.join.waitingTitle"));

    const moderator = await as("moderator", way);
    await moderator.goto(at(way.locale, "/moderation?tab=join"));
    await expect(moderator.getByText("A savings group with three keys.").first()).toBeVisible();
    const request = moderator.getByRole("article", { name });
    await request.getByRole("button", { name: t("auth.requests.admit") }).click();
    await expect(moderator.getByRole("article", { name })).toHaveCount(0);

    await letterTo(email, /sign-in/);
    await signIn(page, way.locale, email, PASSWORD);
    await expect(page.getByRole("banner").getByRole("link", { name })).toBeVisible();
  });
}

test("a wrong password and an unknown address get the same answer", async ({ as }) => {
  const t = words("en");
  const page = await as("visitor");
  const answers: string[] = [];
  for (const email of ["official-unknown@example.org", "mariam@example.org"]) {
    await page.goto("/sign-in");
    await page.getByLabel(t("auth.email"), { exact: true }).fill(email);
    await page
      .getByLabel(t("auth.password"), { exact: true })
      .fill("not the right password at all");
    await page
      .getByRole("main")
      .getByRole("button", { name: t("auth.signIn.submit") })
      .click();
    const alert = page.getByRole("main").getByRole("alert");
    await expect(alert).toBeVisible();
    answers.push((await alert.textContent()) ?? "");
  }
  expect(answers[0]).toBe(answers[1]);
});

test("a member signs in with a mailed link, used once, and leaves", async ({ as }) => {
  const t = words("en");
  const page = await as("visitor");
  await page.goto("/sign-in");
  await page.getByLabel(t("auth.email"), { exact: true }).fill("mariam@example.org");
  await page.getByRole("button", { name: t("auth.signIn.sendLink") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("auth.sent.title"));
  const link = linkIn(await letterTo("mariam@example.org", /sign-in\/link/));
  await page.goto(link);
  const press = page.getByRole("main").getByRole("button").first();
  await press.click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Mariam Kassim" })).toBeVisible();

  const other = await as("visitor");
  await other.goto(link);
  await expect(other.getByRole("heading", { level: 1 })).not.toHaveText(t("auth.link.title"));

  await page.goto("/settings");
  await page
    .getByRole("main")
    .getByRole("button", { name: t("auth.signOut") })
    .click();
  await expect(
    page.getByRole("banner").getByRole("link", { name: t("shell.signIn") }),
  ).toBeVisible();
});
