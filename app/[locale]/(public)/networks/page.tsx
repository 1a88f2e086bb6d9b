import { first, Head, page } from "@/app/door";
import { byScope, NetworkRows } from "@/components/people/networks";
import { PageHead, Section, Wrap } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { listOrganisations } from "@/lib/people/queries";

export default page(async ({ t, actor, query, path }) => {
  const { organisations, next } = await listOrganisations(actor, first(query.after));
  return (
    <Wrap>
      <Head t={t} title={t("people.network.title")} path={path} />
      <PageHead title={t("people.network.title")} lead={t("people.network.lead")} />
      {organisations.length === 0 && <p className="soft">{t("people.network.none")}</p>}
      {byScope(organisations).map(({ scope, networks }, index) => (
        <Section
          key={scope}
          id={scope}
          first={index === 0}
          title={t(`people.network.scope.${scope}`)}
          action={<span className="soft num">{t.number(networks.length)}</span>}
        >
          <NetworkRows t={t} networks={networks} />
        </Section>
      ))}
      <Pager t={t} next={next ? `${t.path("/networks")}?after=${next}` : undefined} />
    </Wrap>
  );
});
