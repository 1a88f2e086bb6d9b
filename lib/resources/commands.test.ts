import { beforeAll, describe, expect, it } from "vitest";
import { type Person, systemFor, VISITOR } from "../auth/actor";
import { db } from "../db/client";
import { person, testDatabase } from "../db/testing";
import { Denied, Invalid, NotFound } from "../errors";
import { deleteResource, publishResource, restoreResource } from "./commands";
import { deposit } from "./deposit/commands";
import { saveDraft, startDraft } from "./drafts/commands";
import { getDraft, listOwnDrafts } from "./drafts/queries";
import {
  getDeposit,
  getResource,
  getResourceCards,
  getResourcesForIndex,
  listFacets,
  listPending,
  listResources,
} from "./queries";
import { approveResource, returnResource } from "./reviews/commands";
import { draftBy, someThemes, submittedBy, WHOLE_REPORT } from "./testing";

let fatou: Person;
let rosa: Person;
let moderator: Person;
let admin: Person;

beforeAll(async () => {
  await testDatabase();
  await someThemes();
  fatou = await person("fellow", { name: "Fatou" });
  rosa = await person("member", { name: "Rosa" });
  moderator = await person("moderator");
  admin = await person("admin");
});

const rung = async (resourceId: string) => {
  const subject = `resource:${resourceId}`;
  const rows = await db().event.findMany({ where: { subject }, orderBy: { id: "asc" }, take: 50 });
  return rows.map(({ name, privileged }) => (privileged ? `${name} (audit)` : name));
};

describe("a draft", () => {
  it("exists from the first keystroke, for its author only", async () => {
    const start = { type: "story", title: "O", language: "pt" };
    const { resourceId } = await startDraft(rosa, start);
    expect((await listOwnDrafts(rosa))[0]).toMatchObject({ id: resourceId, title: "O" });
    await expect(getResource(rosa, resourceId)).resolves.toMatchObject({ state: "draft" });
    for (const other of [VISITOR, fatou, moderator, admin]) {
      await expect(getResource(other, resourceId)).rejects.toThrow(NotFound);
      await expect(getDraft(other, resourceId)).rejects.toThrow(NotFound);
    }
    expect(await rung(resourceId)).toEqual([]);
  });

  it("is not for visitors to begin", async () => {
    const start = { type: "report", title: "", language: "en" };
    await expect(startDraft(VISITOR, start)).rejects.toThrow(Denied);
  });

  it("begun twice by one form is one draft", async () => {
    const start = { type: "report", title: "", language: "en", requestId: "one-form-only" };
    const begun = await Promise.all([startDraft(rosa, start), startDraft(rosa, start)]);
    expect(begun[0]).toEqual(begun[1]);
  });

  it("keeps what is not ready to be published, and says what is missing", async () => {
    const resourceId = await draftBy(rosa, {
      title: "Hm",
      url: "somewhere on the web",
      licence: "",
    });
    const draft = await getDraft(rosa, resourceId);
    expect(draft.values).toMatchObject({ title: "Hm", url: "somewhere on the web" });
    const fields = draft.issues.map(({ path }) => String(path[0]));
    expect(new Set(fields)).toEqual(new Set(["title", "url", "licence", "themes", "abstract"]));
    await expect(publishResource(rosa, { resourceId })).rejects.toThrow(Invalid);
  });

  it("drops themes and editions that are in no list", async () => {
    const draft = { themes: ["cooperatives", "no-such-theme"], editionId: "0123456789ab" };
    const resourceId = await draftBy(rosa, draft);
    const { values } = await getDraft(rosa, resourceId);
    expect([values.themes, values.editionId]).toEqual([["cooperatives"], null]);
  });

  it("worked on in two windows loses neither text", async () => {
    const resourceId = await draftBy(rosa);
    const save = (title: string, requestId: string) =>
      saveDraft(rosa, { resourceId, version: 2, draft: { title }, requestId });
    const results = await Promise.all([save("One window", "window-1"), save("Other", "window-2")]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(["conflict", "saved"]);
    const lost = results[0]?.outcome === "conflict" ? "window-1" : "window-2";
    const again = await getDraft(rosa, resourceId, lost);
    const mine = lost === "window-1" ? "One window" : "Other";
    const theirs = lost === "window-1" ? "Other" : "One window";
    expect(again).toMatchObject({ unsaved: "conflict", version: 3, values: { title: mine } });
    expect(again.theirs).toEqual([{ field: "title", text: theirs }]);
    // Nobody else's form can be shown under the same id.
    expect((await getDraft(rosa, resourceId, "window-3")).unsaved).toBeNull();
  });

  it("saved once more with the same words is no new version", async () => {
    const resourceId = await draftBy(rosa);
    const result = await saveDraft(rosa, { resourceId, version: 1, draft: WHOLE_REPORT });
    expect(result).toEqual({ outcome: "saved", resourceId, version: 2 });
  });
});

describe("publishing", () => {
  it("is at once for a fellow", async () => {
    const resourceId = await submittedBy(fatou);
    const view = await getResource(VISITOR, resourceId);
    expect(view).toMatchObject({ state: "published", languages: ["en"], may: { edit: false } });
    expect(await rung(resourceId)).toEqual(["resource.published"]);
    await publishResource(fatou, { resourceId });
    expect(await rung(resourceId)).toEqual(["resource.published"]);
  });

  it("waits for a moderator when a member does it", async () => {
    const resourceId = await submittedBy(rosa);
    await expect(getResource(VISITOR, resourceId)).rejects.toThrow(NotFound);
    const { resources } = await listPending(moderator);
    expect(resources.map(({ id }) => id)).toContain(resourceId);
    await expect(listPending(rosa)).rejects.toThrow(Denied);
    await approveResource(moderator, { resourceId });
    await expect(getResource(VISITOR, resourceId)).resolves.toBeDefined();
    expect(await rung(resourceId)).toEqual(["resource.submitted", "resource.published (audit)"]);
  });

  it("comes back with a reason that the author reads, and goes out again", async () => {
    const resourceId = await submittedBy(rosa);
    await returnResource(moderator, { resourceId, reason: "Which three countries?" });
    const draft = await getDraft(rosa, resourceId);
    expect(draft).toMatchObject({ state: "returned", autosaves: true });
    expect(draft.returned?.reason).toBe("Which three countries?");
    const { version } = draft;
    const abstract = "Kenya, Senegal and Brazil, and three ways to pay the auditors.";
    await saveDraft(rosa, { resourceId, version, draft: { abstract } });
    expect((await publishResource(rosa, { resourceId })).state).toBe("pending");
    await approveResource(moderator, { resourceId });
    expect((await getResource(rosa, resourceId)).returned).toBeNull();
  });

  it("is decided once, by somebody else than the author", async () => {
    const resourceId = await submittedBy(rosa);
    const decide = () => approveResource(moderator, { resourceId });
    const results = await Promise.allSettled([decide(), decide()]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const own = await draftBy(rosa);
    await publishResource(rosa, { resourceId: own });
    await expect(approveResource(rosa, { resourceId: own })).rejects.toThrow("staff-only");
  });

  it("keeps copies of works whose rights are reserved out", async () => {
    const resourceId = await draftBy(fatou, { ...WHOLE_REPORT, licence: "link-only" });
    await db().attachment.create({
      data: {
        ...{ id: "0123456789ab", resourceId, name: "a.pdf", mediaType: "application/pdf" },
        ...{ size: 1, sha256: "", storageKey: "a", uploadedById: fatou.id },
      },
    });
    const refusal = publishResource(fatou, { resourceId });
    await expect(refusal).rejects.toMatchObject({ fields: { licence: "link-only-with-files" } });
  });

  it("of a good practice asks for its problem, its answer and its place", async () => {
    const draft = { ...WHOLE_REPORT, type: "good-practice", abstract: "", url: "" };
    const resourceId = await draftBy(fatou, draft);
    const { issues } = await getDraft(fatou, resourceId);
    expect(issues.map(({ path }) => path[0])).toEqual(["challenge", "solution", "countriesFrom"]);
    const parts = { challenge: "One key", solution: "Three keys", countriesFrom: ["TZ"] };
    await saveDraft(fatou, { resourceId, version: 2, draft: { ...parts, countriesTo: ["BR"] } });
    await publishResource(fatou, { resourceId });
    const view = await getResource(VISITOR, resourceId);
    expect(view.countries).toEqual(["TZ", "BR"]);
    expect(view.practice).toMatchObject({ ...parts, countriesTo: ["BR"], editorialFields: [] });
  });
});

describe("changing what is out", () => {
  it("stays out, and rings", async () => {
    const resourceId = await submittedBy(fatou);
    const title = "Who pays the auditors?";
    await saveDraft(fatou, { resourceId, version: 3, draft: { title, body: "*Well*" } });
    const view = await getResource(VISITOR, resourceId);
    expect(view).toMatchObject({ title, bodyHtml: "<p><em>Well</em></p>" });
    expect(await rung(resourceId)).toEqual(["resource.published", "resource.changed"]);
  });

  it("by staff stands in the log", async () => {
    const resourceId = await submittedBy(fatou);
    await saveDraft(moderator, { resourceId, version: 3, draft: { title: "A better title" } });
    expect(await rung(resourceId)).toEqual(["resource.published", "resource.changed (audit)"]);
  });

  it("is saved only when it is whole; what was typed comes back", async () => {
    const resourceId = await submittedBy(fatou);
    const draft = { title: "", abstract: "A new abstract that is long enough." };
    const input = { resourceId, version: 3, draft, requestId: "form-without-title" };
    expect((await saveDraft(fatou, input)).outcome).toBe("incomplete");
    expect((await getResource(VISITOR, resourceId)).title).toBe(WHOLE_REPORT.title);
    const again = await getDraft(fatou, resourceId, "form-without-title");
    expect(again).toMatchObject({ unsaved: "incomplete", values: draft });
    expect(again.issues.map(({ path }) => path[0])).toEqual(["title"]);
  });

  it("is not for other members", async () => {
    const resourceId = await submittedBy(fatou);
    const input = { resourceId, version: 3, draft: { title: "Mine now" } };
    await expect(saveDraft(rosa, input)).rejects.toThrow("not-yours");
    await expect(saveDraft(VISITOR, input)).rejects.toThrow(Denied);
    await expect(getDraft(rosa, resourceId)).rejects.toThrow(NotFound);
  });
});

describe("a deleted resource", () => {
  it("is gone for readers, and its author brings it back as it was", async () => {
    const resourceId = await submittedBy(fatou);
    await expect(deleteResource(rosa, { resourceId })).rejects.toThrow("not-yours");
    await deleteResource(fatou, { resourceId });
    await expect(getResource(VISITOR, resourceId)).rejects.toThrow(NotFound);
    await expect(getResource(fatou, resourceId)).resolves.toMatchObject({
      deleted: true,
      may: { restore: true, remove: false, edit: false },
    });
    await restoreResource(fatou, { resourceId });
    await expect(getResource(VISITOR, resourceId)).resolves.toMatchObject({ deleted: false });
    expect(await rung(resourceId)).toEqual([
      "resource.published",
      "resource.deleted",
      "resource.restored",
    ]);
  });

  it("comes back from an admin too, and the log says so", async () => {
    const resourceId = await submittedBy(fatou);
    await deleteResource(admin, { resourceId });
    await restoreResource(admin, { resourceId });
    expect(await rung(resourceId)).toEqual([
      "resource.published",
      "resource.deleted (audit)",
      "resource.restored (audit)",
    ]);
  });
});

describe("a posted form", () => {
  const fields = { type: "report", title: "Begun", language: "fr", requestId: "form-of-rosa" };

  it("begins a draft and saves all of it, twice the same", async () => {
    const post = () =>
      deposit(rosa, { resourceId: null, fields: { ...fields, abstract: "So far" } });
    const [first, second] = [await post(), await post()];
    expect(first).toMatchObject({ outcome: "saved", intent: "save" });
    expect(second.resourceId).toBe(first.resourceId);
    const { values } = await getDraft(rosa, first.resourceId);
    expect(values).toMatchObject({ title: "Begun", language: "fr", abstract: "So far" });
  });

  it("keeps a year that is none in sight", async () => {
    const done = await deposit(rosa, {
      resourceId: null,
      fields: { ...fields, year: "long ago", requestId: "" },
    });
    expect(done).toMatchObject({ outcome: "saved", unread: { year: "long ago" } });
    const resourceId = await submittedBy(fatou);
    const change = { version: "3", year: "long ago", requestId: "form-long-ago" };
    expect((await deposit(fatou, { resourceId, fields: change })).outcome).toBe("incomplete");
    expect((await getDraft(fatou, resourceId, "form-long-ago")).unread).toEqual({
      year: "long ago",
    });
  });

  it("with a country that is none is not published without it", async () => {
    const resourceId = await draftBy(fatou);
    const fields = { version: "2", intent: "publish", countries: ["Kenya", "Narnia"] };
    expect((await deposit(fatou, { resourceId, fields })).outcome).toBe("unfinished");
    expect((await getDraft(fatou, resourceId)).values.countries).toEqual(["KE"]);
  });

  it("that cannot be published is saved all the same", async () => {
    const { resourceId } = await deposit(fatou, { resourceId: null, fields });
    const publish = { title: "Still no abstract", version: "1", intent: "publish" };
    expect(await deposit(fatou, { resourceId, fields: publish })).toMatchObject({
      outcome: "unfinished",
    });
    expect((await getDraft(fatou, resourceId)).values.title).toBe("Still no abstract");
  });
});

describe("the library", () => {
  it("finds by theme also what stands under it, and counts each resource once", async () => {
    const before = (await listResources(VISITOR, { theme: "sse-organisations" })).total;
    await submittedBy(fatou, { title: "Zakat and cooperatives" });
    const { resources, total } = await listResources(VISITOR, { theme: "sse-organisations" });
    expect(total).toBe(before + 1);
    expect(resources[0]).toMatchObject({ title: "Zakat and cooperatives", commentCount: 0 });
    const { theme } = await listFacets(VISITOR);
    const count = (id: string) => theme.find(({ value }) => value === id)?.count;
    expect(count("sse-organisations")).toBe(total);
    expect((await listResources(VISITOR, { theme: ["housing"] })).total).toBe(
      count("housing") ?? 0,
    );
  });

  it.each(["newest", "title", "year"] as const)("is read to its end by %s", async (sort) => {
    for (const year of [2010, 2015, null]) {
      await submittedBy(fatou, { title: `A title of ${year}`, year });
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listResources(VISITOR, { sort, take: 3, ...(after ? { after } : {}) });
      seen.push(...page.resources.map(({ id }) => id));
      after = page.next ?? undefined;
      if (!after) expect(seen.length).toBe(page.total);
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("turns ids into lines in their order, leaving out what the reader may not see", async () => {
    const [one, other] = [await submittedBy(fatou), await submittedBy(fatou)];
    const draft = await draftBy(rosa);
    const ids = [other, draft, one, "0123456789ab"];
    const cards = async (actor: Person | typeof VISITOR) =>
      (await getResourceCards(actor, ids)).map(({ id }) => id);
    expect(await cards(VISITOR)).toEqual([other, one]);
    expect(await cards(rosa)).toEqual([other, draft, one]);
  });

  it("tells the house who brought a resource, and what to index", async () => {
    const house = systemFor("test");
    const resourceId = await submittedBy(fatou);
    expect(await getDeposit(house, resourceId)).toMatchObject({ depositorName: "Fatou" });
    expect(await getResourcesForIndex(house, { resourceId })).toMatchObject([{ id: resourceId }]);
    const draft = await draftBy(rosa);
    expect(await getResourcesForIndex(house, { resourceId: draft })).toEqual([]);
    await expect(getResourcesForIndex(admin)).rejects.toThrow(NotFound);
  });
});
