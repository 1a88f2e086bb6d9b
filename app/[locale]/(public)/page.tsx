import { Head, page } from "@/app/door";
import { Lately } from "@/components/home/lately";
import { News } from "@/components/home/news";
import { VisitorHead } from "@/components/home/visitor-head";
import { Academies, TakePart, Themes } from "@/components/home/visitor-sections";
import { Wrap } from "@/components/ui/page-head";
import type { Actor, Person } from "@/lib/auth/actor";
import { listThreads } from "@/lib/discussions/queries";
import { listEditions, themeLabels } from "@/lib/editions/queries";
import type { Words } from "@/lib/i18n/words";
import { answersSince } from "@/lib/notifications/queries";
import { listFacets, listResources } from "@/lib/resources/queries";

const LATELY = 6;
const TALKED = 4;
const ANSWERS = 5;

/** Home: for a visitor what this is, for a member what is new. */
export default page(async ({ t, actor, path }) => (
  <>
    <Head t={t} title={t("home.title")} path={path} />
    {actor.kind === "person" ? await memberHome(t, actor) : await visitorHome(t, actor)}
  </>
));

async function visitorHome(t: Words, actor: Actor) {
  const [lately, labels, facets, { editions }] = await Promise.all([
    latelyFor(actor),
    themeLabels(actor),
    listFacets(actor),
    listEditions(actor),
  ]);
  return (
    <>
      <VisitorHead t={t} />
      <Wrap>
        <Lately t={t} {...lately} labels={labels} first />
        <Themes t={t} labels={labels} counts={facets.theme} />
        <Academies t={t} editions={editions} />
        <TakePart t={t} />
      </Wrap>
    </>
  );
}

async function memberHome(t: Words, actor: Person) {
  const since = actor.previousVisitAt;
  const [lately, answers] = await Promise.all([
    latelyFor(actor),
    since ? answersSince(actor, since, ANSWERS) : [],
  ]);
  const isNew = (at: Date | null) => since !== null && at !== null && at > since;
  return (
    <Wrap>
      <News
        t={t}
        name={actor.name}
        since={since}
        answers={answers}
        resources={lately.resources.filter(({ publishedAt }) => isNew(publishedAt))}
        threads={lately.threads.filter(({ lastActivityAt }) => isNew(lastActivityAt))}
      />
      <Lately t={t} {...lately} />
    </Wrap>
  );
}

async function latelyFor(actor: Actor) {
  const [{ resources }, { threads }] = await Promise.all([
    listResources(actor, { take: LATELY }),
    listThreads(actor, { take: TALKED }),
  ]);
  return { resources, threads };
}
