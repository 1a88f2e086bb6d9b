import { Head, page } from "@/app/door";
import { ThreadFilter } from "@/components/discussions/thread-filter";
import { ThreadList } from "@/components/discussions/thread-list";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { listThreads } from "@/lib/discussions/queries";
import { type ListAsked, listSchema } from "@/lib/discussions/schema";
import { listThemes, themeLabels } from "@/lib/editions/queries";
import type { Words } from "@/lib/i18n/words";

export default page(async ({ t, actor, query, path, search }) => {
  const asked = listSchema.parse(query);
  const [{ threads, next }, labels, themes] = await Promise.all([
    listThreads(actor, asked),
    themeLabels(actor),
    listThemes(actor),
  ]);
  return (
    <Wrap>
      <Head t={t} title={t("discussions.title")} path={path} index={search === ""} />
      <PageHead tight title={t("discussions.title")} lead={t("discussions.lead")}>
        <div className="acts mt-4">
          <ButtonLink href={t.path("/discussions/new")} icon="plus">
            {t("discussions.start")}
          </ButtonLink>
        </div>
      </PageHead>
      <ThreadFilter t={t} asked={asked} themes={themes} />
      {threads.length === 0 ? (
        <Nothing t={t} />
      ) : (
        <ThreadList t={t} threads={threads} labels={labels} heading="h2" />
      )}
      <Pager t={t} next={next ? nextPage(t, asked, next) : undefined} />
    </Wrap>
  );
});

function Nothing({ t }: { t: Words }) {
  return (
    <Empty
      title={t("discussions.noneTitle")}
      actions={
        <ButtonLink look="plain" href={t.path("/discussions")}>
          {t("discussions.showAll")}
        </ButtonLink>
      }
    >
      {t("discussions.noneText")}
    </Empty>
  );
}

function nextPage(t: Words, { theme, language }: ListAsked, after: string): string {
  const query = new URLSearchParams(
    Object.entries({ theme, language, after }).filter(([, value]) => value !== ""),
  );
  return t.path(`/discussions?${query}`);
}
