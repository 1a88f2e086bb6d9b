import { Head, page, personOrSignIn } from "@/app/door";
import { Acts, ButtonLink } from "@/components/ui/button";
import { PageHead, Section, Wrap } from "@/components/ui/page-head";
import { ThemeIndex } from "@/components/ui/themes";
import { listThemesToEdit } from "@/lib/editions/queries";

export default page(async (visit) => {
  const { t, path } = visit;
  const tree = await listThemesToEdit(personOrSignIn(visit));
  return (
    <Wrap>
      <Head t={t} title={t("editions.theme.title")} path={path} index={false} />
      <PageHead
        tight
        title={t("editions.theme.title")}
        crumb={{ href: t.path("/admin"), text: t("shell.admin") }}
      >
        <div className="mt-4">
          <Acts>
            <ButtonLink icon="plus" href={t.path("/admin/themes/new")}>
              {t("editions.admin.addTheme")}
            </ButtonLink>
          </Acts>
        </div>
      </PageHead>
      {tree.map((top, index) => (
        <Section
          key={top.id}
          id={top.id}
          first={index === 0}
          title={<a href={t.path(`/admin/themes/${top.id}`)}>{t.label(top.label)}</a>}
        >
          <ThemeIndex
            t={t}
            items={top.narrower.map(({ id, label }) => ({
              href: t.path(`/admin/themes/${id}`),
              label: t.label(label),
            }))}
          />
        </Section>
      ))}
    </Wrap>
  );
});
