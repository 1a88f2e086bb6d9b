import { Head, page } from "@/app/door";
import { NetworkFacts, Summary } from "@/components/people/networks";
import { Sources } from "@/components/people/sources";
import { ThemeTags } from "@/components/people/theme-links";
import { Aside, PageHead, Panes, Wrap } from "@/components/ui/page-head";
import { themeLabels } from "@/lib/editions/queries";
import { getOrganisation } from "@/lib/people/queries";

export default page<{ slug: string }>(async ({ t, actor, params, path }) => {
  const [network, themes] = await Promise.all([
    getOrganisation(actor, params.slug),
    themeLabels(actor),
  ]);
  return (
    <Wrap>
      <Head t={t} title={network.name} path={path} />
      <PageHead
        title={<bdi>{network.name}</bdi>}
        crumb={{ href: t.path("/networks"), text: t("people.network.title") }}
        lead={network.acronym && <bdi>{network.acronym}</bdi>}
      />
      <Panes
        aside={
          <Aside>
            <Sources t={t} {...network} />
          </Aside>
        }
      >
        <div className="stack-lg">
          <Summary t={t} network={network} />
          <NetworkFacts t={t} network={network} />
          <div>
            <p className="label mb-2">{t("people.network.themes")}</p>
            <ThemeTags t={t} ids={network.themes} labels={themes} />
          </div>
        </div>
      </Panes>
    </Wrap>
  );
});
