import { Head, page } from "@/app/door";
import { LibraryFilters, LibraryList } from "@/components/resources/library";
import { Panes, Wrap } from "@/components/ui/page-head";
import { SearchBox } from "@/components/ui/search-box";
import { listEditions, themeLabels } from "@/lib/editions/queries";
import { listFacets, listResources } from "@/lib/resources/queries";
import { filterSchema } from "@/lib/resources/schema";

/** The library: everything that was shared, narrowed and ordered as one likes. */
export default page(async ({ t, actor, query, path }) => {
  const filter = filterSchema.parse(query);
  const [list, counts, themes, academies] = await Promise.all([
    listResources(actor, filter),
    listFacets(actor, filter),
    themeLabels(actor),
    listEditions(actor),
  ]);
  const names = { t, themes, editions: [...academies.editions, ...academies.events] };
  return (
    <Wrap>
      <Head t={t} title={t("resources.title")} path={path} />
      <header className="page-head page-head--tight">
        <h1 className="vh">{t("resources.title")}</h1>
        <SearchBox t={t} />
      </header>
      <Panes start={<LibraryFilters {...names} filter={filter} counts={counts} />}>
        <h2 className="vh">{t("resources.results")}</h2>
        <LibraryList {...names} {...list} filter={filter} />
      </Panes>
    </Wrap>
  );
});
