import { createReadStream, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Person, type System, systemFor } from "@/lib/auth/actor";
import { createAccount } from "@/lib/auth/commands";
import { config } from "@/lib/config";
import { disconnect } from "@/lib/db/client";
import { idOfSource } from "@/lib/db/ids";
import { postComment, postReply, startThread } from "@/lib/discussions/commands";
import { getComments, listThreads } from "@/lib/discussions/queries";
import { noteParticipation, saveEdition, saveTheme } from "@/lib/editions/commands";
import { saveOrganisation, saveProfile } from "@/lib/people/commands";
import { publishResource } from "@/lib/resources/commands";
import { saveCorpusPractice, saveCorpusResource } from "@/lib/resources/corpus/commands";
import { saveDraft, startDraft } from "@/lib/resources/drafts/commands";
import { attachFile } from "@/lib/resources/files/commands";
import { listResources } from "@/lib/resources/queries";
import { rebuildIndex } from "@/lib/search/commands";
import { CAST, type CastMember, COMMENTS, DEMO_PASSWORD, SAMPLE_RESOURCE, THREADS } from "./cast";
import type {
  EditionRecord,
  EventRecord,
  NetworkRecord,
  PracticeRecord,
  ResourceRecord,
  ThemeRecord,
} from "./corpus";

/*
 * The starter content, through the rooms' own commands. Running it again adds what is missing and changes nothing that
 * is there. Entry of .build/seed.mjs; STARTER says how much is loaded.
 */

const system: System = systemFor("seed");
const DATA = path.join(process.cwd(), "prisma/data");

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(DATA, file), "utf8")) as T;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function main(): Promise<void> {
  const { STARTER } = config();
  if (STARTER === "none") return;
  await loadThemes();
  await loadNetworks();
  await loadEditions();
  await loadLibrary();
  if (STARTER === "demo") await loadDemo();
  const entries = await rebuildIndex(system);
  say(`${entries} entries in the search index.`);
}

async function loadThemes(): Promise<void> {
  const { concepts } = read<{ concepts: ThemeRecord[] }>("themes.json");
  // Broader themes first: a narrower one names its broader one.
  const ordered = [...concepts].sort((a, b) => Number(b.topConcept) - Number(a.topConcept));
  for (const {
    id,
    broader,
    related,
    prefLabel,
    altLabel,
    scopeNote,
    decentWork,
    sdgs,
  } of ordered) {
    const labels = { prefLabel, altLabel, scopeNote };
    const position = concepts.findIndex((concept) => concept.id === id);
    await saveTheme(system, {
      themeId: id,
      broader,
      related,
      decentWork,
      sdgs,
      position,
      ...labels,
      version: undefined,
    });
  }
  say(`${concepts.length} themes.`);
}

async function loadNetworks(): Promise<void> {
  const { networks } = read<{ networks: NetworkRecord[] }>("networks.json");
  for (const { id, acronym, region, url, ...network } of networks) {
    await saveOrganisation(system, {
      ...network,
      organisationId: idOfSource(id),
      sourceId: id,
      acronym: acronym ?? "",
      region: region ?? "",
      url: url ?? "",
    });
  }
  say(`${networks.length} networks.`);
}

async function loadEditions(): Promise<void> {
  const { editions, relatedEvents } = read<{
    editions: EditionRecord[];
    relatedEvents: EventRecord[];
  }>("editions.json");
  for (const edition of editions) await loadEdition("edition", edition);
  for (const { name, ...event } of relatedEvents)
    await loadEdition("event", { ...event, name: { en: name } });
  say(`${editions.length} editions, ${relatedEvents.length} events.`);
}

type LoadedEdition = Omit<EventRecord, "name"> &
  Partial<EditionRecord> & { name: Record<string, string> };

function loadEdition(kind: "edition" | "event", record: LoadedEdition): Promise<string> {
  const {
    id,
    name,
    city,
    country,
    startDate,
    endDate,
    organizer,
    summary,
    themes,
    sources,
    verified,
  } = record;
  return saveEdition(system, {
    kind,
    sourceId: id,
    ...{ name, country, organizer: organizer ?? [], themes, sources, verified },
    city: city ?? "",
    startDate,
    endDate: endDate ?? startDate,
    summary: summary ?? "",
    number: record.number ?? null,
    attendanceMode: record.attendanceMode ?? "in-person",
    host: record.host ?? "",
    partners: (record.partners ?? []).map(idOfSource),
    languages: record.languages ?? [],
    motto: record.motto ?? "",
    participants: record.participants ?? "",
    editionId: undefined,
    version: undefined,
  });
}

async function loadLibrary(): Promise<void> {
  const { resources } = read<{ resources: ResourceRecord[] }>("resources.json");
  for (const resource of resources) await saveCorpusResource(system, resource);
  const { goodPractices } = read<{ goodPractices: PracticeRecord[] }>("good-practices.json");
  for (const practice of goodPractices) await saveCorpusPractice(system, practice);
  say(`${resources.length} resources, ${goodPractices.length} good practices.`);
}

async function loadDemo(): Promise<void> {
  const actors: Record<string, Person> = {};
  for (const member of Object.values(CAST)) actors[member.key] = await loadMember(member);
  const as = (key: string): Person => {
    const actor = actors[key];
    if (!actor) throw new Error(`nobody in the cast is called ${key}`);
    return actor;
  };
  await loadSampleResource(as("fellow"));
  for (const thread of THREADS) await loadThread(as, thread);
  for (const comments of COMMENTS) await loadComments(as, comments);
  await noteAccounts();
  say(`${Object.keys(actors).length} demo accounts, ${THREADS.length} sample discussions.`);
}

async function loadMember(member: CastMember): Promise<Person> {
  const {
    key,
    name,
    email,
    role,
    locale,
    about,
    themes,
    country,
    organisation,
    languages,
    edition,
  } = member;
  const id = await createAccount(system, {
    email,
    name,
    role,
    locale,
    demo: true,
    handle: key,
    password: DEMO_PASSWORD,
  });
  const profile = {
    country,
    organisation,
    about,
    themes,
    languages,
    language: locale,
    audience: "everyone",
  } as const;
  await saveProfile(system, { ...profile, userId: id, version: 0 });
  if (edition)
    await noteParticipation(system, {
      editionId: idOfSource(edition.sourceId),
      handle: key,
      role: edition.role,
    });
  return {
    kind: "person",
    id,
    role,
    name,
    handle: key,
    locale,
    sessionId: "seed",
    previousVisitAt: null,
  };
}

async function loadSampleResource(fellow: Person): Promise<void> {
  const { resources } = await listResources(fellow, { depositorHandle: fellow.handle, take: 1 });
  if (resources.length > 0) return;
  const { type, title, language, file, editionSourceId, ...draft } = SAMPLE_RESOURCE;
  const { resourceId, version } = await startDraft(fellow, { type, title, language });
  await attachFile(fellow, {
    resourceId,
    name: file,
    body: createReadStream(path.join(DATA, file)),
  });
  await saveDraft(fellow, {
    resourceId,
    version,
    draft: { ...draft, editionId: idOfSource(editionSourceId) },
  });
  await publishResource(fellow, { resourceId });
}

type As = (key: string) => Person;

async function loadThread(
  as: As,
  { title, language, themes, about, opening, replies }: (typeof THREADS)[number],
): Promise<void> {
  const author = as(opening.by);
  const { threads } = await listThreads(author, { authorHandle: author.handle });
  if (threads.some((thread) => thread.title === title)) return;
  const resourceId = about ? idOfSource(about) : undefined;
  const { threadId } = await startThread(author, {
    title,
    language,
    themes,
    text: opening.text,
    resourceId,
  });
  for (const reply of replies) {
    await postReply(as(reply.by), {
      threadId,
      text: reply.text,
      language: reply.language,
      parentId: undefined,
    });
  }
}

async function loadComments(as: As, { on, lines }: (typeof COMMENTS)[number]): Promise<void> {
  const resourceId = idOfSource(on);
  if ((await getComments(system, resourceId)).replyCount > 0) return;
  for (const { by, text, language } of lines) {
    await postComment(as(by), { resourceId, text, language, parentId: undefined });
  }
}

/** For `npm start`, which prints who can sign in. */
async function noteAccounts(): Promise<void> {
  const { DATA_DIR } = config();
  const shown = [CAST.practitioner, CAST.fellow, CAST.moderator, CAST.admin];
  const accounts = shown.map(({ role, email, name }) => ({
    role,
    email,
    name,
    password: DEMO_PASSWORD,
  }));
  await mkdir(DATA_DIR, { recursive: true });
  await writeFile(path.join(DATA_DIR, "demo-accounts.json"), JSON.stringify(accounts, null, 2), {
    mode: 0o600,
  });
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(disconnect);
