import { Head, page } from "@/app/door";
import { ThemeBranch } from "@/components/editions/theme-index";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { listThemes } from "@/lib/editions/queries";
import { listFacets } from "@/lib/resources/queries";

export default page(async ({ t, actor, path }) => {
  const [tree, facets] = await Promise.all([listThemes(actor), listFacets(actor)]);
  const counts = new Map(facets.theme.map(({ value, count }) => [value, count]));
  return (
    <Wrap>
      <Head t={t} title={t("editions.theme.title")} path={path} />
      <PageHead title={t("editions.theme.title")} lead={t("editions.theme.lead")} />
      {tree.length === 0 && <p className="soft">{t("editions.theme.none")}</p>}
      <div className="stack-lg">
        {tree.map((theme) => (
          <ThemeBranch key={theme.id} t={t} theme={theme} counts={counts} />
        ))}
      </div>
    </Wrap>
  );
});
