import { first, Head, page, personOrSignIn } from "@/app/door";
import { AccountFilter } from "@/components/admin/account-filter";
import { AccountList } from "@/components/admin/account-list";
import { chosen, ROLES, STATES } from "@/components/admin/choices";
import { Empty } from "@/components/ui/empty";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHead, Wrap } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { listAccounts } from "@/lib/auth/queries";

/** Everybody who has an account, to look for and to go to. */
export default page(async (visit) => {
  const { t, query, path } = visit;
  const person = personOrSignIn(visit);
  const q = first(query.q).slice(0, 100);
  const role = chosen(ROLES, first(query.role));
  const state = chosen(STATES, first(query.state));
  const after = first(query.after) || undefined;
  const { accounts, total, next } = await listAccounts(person, { q, role, state, after });
  const asked = { q, role: role ?? "", state: state ?? "" };
  const nextPage = next && `/admin/people?${new URLSearchParams({ ...asked, after: next })}`;
  return (
    <Wrap>
      <Head t={t} title={t("admin.people.title")} path={path} index={false} />
      <PageHead
        tight
        title={t("admin.people.title")}
        crumb={{ href: t.path("/admin"), text: t("shell.admin") }}
      />
      <AccountFilter t={t} asked={asked} />
      <FilterBar t={t} count={t("admin.people.count", { n: total })} />
      {total === 0 && <Empty title={t("admin.people.none")}>{t("admin.people.noneText")}</Empty>}
      <AccountList t={t} accounts={accounts} />
      <Pager t={t} next={nextPage ? t.path(nextPage) : undefined} />
    </Wrap>
  );
});
