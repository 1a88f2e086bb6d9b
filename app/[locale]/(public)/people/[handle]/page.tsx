import { Head, page } from "@/app/door";
import { ThreadRow } from "@/components/discussions/thread-list";
import { StayWay } from "@/components/editions/participants";
import {
  InactiveNote,
  NothingYet,
  ProfileAbout,
  ProfileAudience,
  ProfileHeadline,
} from "@/components/people/profile";
import { ResourceList } from "@/components/resources/resource-list";
import { Aside, AsideSection, Panes, Section, Wrap } from "@/components/ui/page-head";
import { Rows } from "@/components/ui/row";
import { listThreads } from "@/lib/discussions/queries";
import { participationsOf, themeLabels } from "@/lib/editions/queries";
import { getPerson } from "@/lib/people/queries";
import { listResources } from "@/lib/resources/queries";

const SHOWN = 10;

export default page<{ handle: string }>(async ({ t, actor, params, path }) => {
  const person = await getPerson(actor, params.handle);
  const { handle } = person;
  const [stays, labels, shared, talk] = await Promise.all([
    participationsOf(actor, [handle]),
    themeLabels(actor),
    listResources(actor, { depositorHandle: handle, take: SHOWN }),
    listThreads(actor, { authorHandle: handle, take: SHOWN }),
  ]);
  const academies = stays[handle] ?? [];
  return (
    <Wrap>
      <Head t={t} title={person.name} path={path} index={person.openToAll} />
      <ProfileHeadline t={t} person={person} />
      <InactiveNote t={t} person={person} />
      <Panes
        aside={
          <Aside>
            {academies.length > 0 && (
              <AsideSection title={t("editions.title")}>
                <StayWay t={t} stays={academies} />
              </AsideSection>
            )}
            <ProfileAudience t={t} person={person} />
          </Aside>
        }
      >
        <ProfileAbout t={t} person={person} themes={labels} />
        {shared.resources.length > 0 && (
          <Section id="shared" title={t("people.passedOn")}>
            <ResourceList t={t} resources={shared.resources} themes={labels} />
          </Section>
        )}
        {talk.threads.length > 0 && (
          <Section id="discussions" title={t("people.discussions")}>
            <Rows>
              {talk.threads.map((thread) => (
                <ThreadRow key={thread.id} t={t} thread={thread} />
              ))}
            </Rows>
          </Section>
        )}
        {shared.resources.length + talk.threads.length === 0 && (
          <div className="sec">
            <NothingYet t={t} person={person} />
          </div>
        )}
      </Panes>
    </Wrap>
  );
});
