import { Head, page } from "@/app/door";
import { ThreadRow } from "@/components/discussions/thread-list";
import { ThemeAround } from "@/components/editions/theme-page";
import { ResourceList } from "@/components/resources/resource-list";
import { Acts, ButtonLink } from "@/components/ui/button";
import { Aside, PageHead, Panes, Section, Wrap } from "@/components/ui/page-head";
import { Rows } from "@/components/ui/row";
import { listThreads } from "@/lib/discussions/queries";
import { getTheme, themeLabels } from "@/lib/editions/queries";
import { listResources } from "@/lib/resources/queries";

const SHOWN = 6;

export default page<{ id: string }>(async ({ t, actor, params, path }) => {
  const theme = await getTheme(actor, params.id);
  const [labels, library, talk] = await Promise.all([
    themeLabels(actor),
    listResources(actor, { theme: theme.id, take: SHOWN }),
    listThreads(actor, { theme: theme.id, take: SHOWN }),
  ]);
  const { id, label, scopeNote, broader } = theme;
  const lang = t.labelLanguage(label);
  return (
    <Wrap>
      <Head t={t} title={t.label(label)} path={path} />
      <PageHead
        title={t.label(label)}
        lang={lang === t.locale ? undefined : lang}
        crumb={
          broader
            ? { href: t.path(`/themes/${broader.id}`), text: t.label(broader.label) }
            : { href: t.path("/themes"), text: t("editions.theme.title") }
        }
        lead={t.label(scopeNote)}
        leadLang={t.labelLanguage(scopeNote)}
      >
        <div className="mt-4">
          <Acts>
            <ButtonLink small look="plain" href={`${t.path("/people")}?theme=${id}`}>
              {t("editions.theme.people")}
            </ButtonLink>
            {theme.may.edit && (
              <ButtonLink small look="plain" href={t.path(`/admin/themes/${id}`)}>
                {t("editions.theme.edit")}
              </ButtonLink>
            )}
          </Acts>
        </div>
      </PageHead>
      <Panes
        aside={
          <Aside>
            <ThemeAround t={t} theme={theme} />
          </Aside>
        }
      >
        <Section
          first
          id="library"
          title={t("editions.theme.library")}
          action={
            library.next && (
              <a href={`${t.path("/resources")}?theme=${id}`}>{t("editions.theme.libraryAll")}</a>
            )
          }
        >
          {library.resources.length > 0 ? (
            <ResourceList t={t} resources={library.resources} themes={labels} />
          ) : (
            <p className="soft">{t("editions.theme.libraryNone")}</p>
          )}
        </Section>
        <Section
          id="discussions"
          title={t("editions.theme.discussions")}
          action={
            talk.next && (
              <a href={`${t.path("/discussions")}?theme=${id}`}>
                {t("editions.theme.discussionsAll")}
              </a>
            )
          }
        >
          {talk.threads.length > 0 ? (
            <Rows>
              {talk.threads.map((thread) => (
                <ThreadRow key={thread.id} t={t} thread={thread} />
              ))}
            </Rows>
          ) : (
            <p className="soft">{t("editions.theme.discussionsNone")}</p>
          )}
          <Acts>
            <ButtonLink look="plain" href={`${t.path("/discussions/new")}?theme=${id}`}>
              {t("editions.theme.start")}
            </ButtonLink>
          </Acts>
        </Section>
      </Panes>
    </Wrap>
  );
});
