import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../../auth/actor";
import { now } from "../../clock";
import { idOfSource } from "../../db/ids";
import { inTransaction } from "../../db/transaction";
import { Denied } from "../../errors";
import { ring } from "../../events/ring";
import type { ResourceEvent } from "../events";
import { GOOD_PRACTICE } from "../schema";
import {
  type CorpusPractice,
  type CorpusResource,
  corpusPracticeSchema,
  corpusResourceSchema,
  licenceOf,
} from "./schema";

/** Texts of the corpus are ours; what they describe belongs to its owners. */
const OUR_LICENCE = "CC-BY-4.0";

/**
 * Loads a work of the starter corpus; what is there already stays as it is, since people may have corrected it.
 * @param input a record of resources.json, read strictly
 * @returns its id, the same on every installation
 * @throws Denied for all but the system
 */
export async function saveCorpusResource(actor: Actor, input: CorpusResource): Promise<string> {
  const { abstract, license, edition, publisher, titleLanguage, ...work } =
    corpusResourceSchema.parse(input);
  const { id, ...columns } = work;
  return load(actor, id, {
    ...columns,
    language: titleLanguage,
    abstract: abstract.text,
    publisher: publisher ?? "",
    licence: licenceOf(license),
    editionId: edition ? idOfSource(edition) : null,
  });
}

/**
 * Loads a good practice of the starter corpus, as above.
 * @throws Denied for all but the system
 */
export async function saveCorpusPractice(actor: Actor, input: CorpusPractice): Promise<string> {
  const { id, title, language, themes, sources, verified, period, ...parts } =
    corpusPracticeSchema.parse(input);
  const { [language]: own = id, ...alternativeTitles } = title;
  return load(actor, id, {
    ...{ type: GOOD_PRACTICE, title: own, alternativeTitles, language, themes, sources, verified },
    licence: OUR_LICENCE,
    languages: [language],
    creators: [],
    countries: [...new Set([...parts.countriesFrom, ...parts.countriesTo])],
    practice: {
      create: {
        ...parts,
        triangularPartner: parts.triangularPartner ?? "",
        sustainability: parts.sustainability ?? "",
        periodStart: period.start ?? "",
        periodEnd: period.end ?? "",
      },
    },
  });
}

async function load(
  actor: Actor,
  sourceId: string,
  data: Omit<Prisma.ResourceUncheckedCreateInput, "id" | "state" | "publishedAt">,
): Promise<string> {
  if (actor.kind !== "system") throw new Denied("denied");
  const id = idOfSource(sourceId);
  return inTransaction(async (tx) => {
    const known = await tx.resource.findUnique({ where: { id }, select: { id: true } });
    if (known) return id;
    const published = { state: "published", publishedAt: now() } as const;
    await tx.resource.create({ data: { ...data, ...published, id, sourceId } });
    await ring<ResourceEvent>(tx, {
      name: "resource.published",
      subject: `resource:${id}`,
      actorId: null,
      resourceId: id,
    });
    return id;
  });
}
