import { first, Head, page } from "@/app/door";
import { Nothing } from "@/components/search/nothing";
import { Results } from "@/components/search/results";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { SearchBox } from "@/components/ui/search-box";
import { listThemes } from "@/lib/editions/queries";
import { search } from "@/lib/search/queries";
import { searchAddress } from "@/lib/search/schema";

/** One search over everything the reader may see. */
export default page(async ({ t, actor, query, path }) => {
  const asked = searchAddress.parse({
    q: first(query.q),
    type: first(query.type) || undefined,
    language: first(query.language) || undefined,
    page: first(query.page) || 1,
  });
  const [results, themes] = await Promise.all([search(actor, asked), listThemes(actor)]);
  const { q, type, language } = asked;
  const title = q ? t("search.titleFor", { query: q }) : t("search.title");
  const listed = results.hits.length > 0 && results.found !== "alike";
  return (
    <Wrap>
      <Head t={t} title={title} path={path} index={false} />
      <PageHead title={<span className="vh">{t("search.title")}</span>} tight>
        <SearchBox t={t} value={q} hidden={{ type, language }} />
      </PageHead>
      {listed ? (
        <Results t={t} asked={asked} results={results} />
      ) : (
        <Nothing t={t} asked={asked} results={results} themes={themes} />
      )}
    </Wrap>
  );
});
