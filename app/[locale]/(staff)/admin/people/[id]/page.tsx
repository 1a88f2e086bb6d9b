import { first, Head, page, personOrSignIn } from "@/app/door";
import { AccountFacts } from "@/components/admin/account-facts";
import { AccountForms } from "@/components/admin/account-forms";
import { ActList } from "@/components/admin/act-list";
import { DoneNote } from "@/components/auth/done-note";
import { DecisionForms } from "@/components/auth/join-requests";
import { Aside, AsideSection, PageHead, Panes, Section, Wrap } from "@/components/ui/page-head";
import { getAccount } from "@/lib/auth/queries";

/** One account: what is known of it, what staff did to it, and what can be done. */
export default page<{ id: string }>(async (visit) => {
  const { t, params, query, path, requestId } = visit;
  const account = await getAccount(personOrSignIn(visit), params.id);
  const name = account.name || account.email;
  return (
    <Wrap>
      <Head t={t} title={name} path={path} index={false} />
      <PageHead
        tight
        title={<bdi>{name}</bdi>}
        crumb={{ href: t.path("/admin/people"), text: t("admin.people.title") }}
      />
      <DoneNote t={t} done={first(query.done)} />
      <Panes
        aside={
          <Aside>
            <AsideSection title={t("admin.person.facts")}>
              <AccountFacts t={t} account={account} />
            </AsideSection>
          </Aside>
        }
      >
        {account.may.decide && (
          <Section first id="request" title={t("admin.requests.title")}>
            <DecisionForms
              t={t}
              userId={account.id}
              name={name}
              requestId={requestId}
              here={path}
            />
          </Section>
        )}
        <AccountForms t={t} account={account} requestId={requestId} />
        {account.acts.length > 0 && (
          <Section id="acts" title={t("admin.person.acts")}>
            <ActList t={t} acts={account.acts} />
          </Section>
        )}
      </Panes>
    </Wrap>
  );
});
