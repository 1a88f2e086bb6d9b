import { FactList } from "@/components/ui/fact-list";
import { Said } from "@/components/ui/said";
import { LanguageList } from "@/components/ui/tag";
import type { AccountView } from "@/lib/auth/views";
import type { Words } from "@/lib/i18n/words";
import { AccountState } from "./account-list";

/** What is known of an account. */
export function AccountFacts({ t, account }: { t: Words; account: AccountView }) {
  const { email, handle, state, locale, createdAt, lastSeenAt, sessions, message, demo } = account;
  return (
    <FactList
      items={[
        { label: t("admin.people.state"), value: <AccountState t={t} state={state} /> },
        { label: t("admin.people.role"), value: t(`people.role.${account.role}`) },
        { label: t("auth.email"), value: <bdi>{email}</bdi> },
        { label: t("auth.language"), value: <LanguageList t={t} codes={[locale]} /> },
        { label: t("admin.person.since"), value: t.date(createdAt) },
        {
          label: t("admin.person.lastSeen"),
          value: lastSeenAt ? t.ago(lastSeenAt) : t("admin.people.neverSeen"),
        },
        { label: t("admin.person.sessions"), value: t.number(sessions) },
        demo && { label: t("admin.person.kind"), value: t("admin.people.demo") },
        message !== "" && { label: t("admin.person.message"), value: <Said>{message}</Said> },
        state === "active" && {
          label: t("admin.person.page"),
          value: <a href={t.path(`/people/${handle}`)}>{handle}</a>,
        },
      ]}
    />
  );
}
