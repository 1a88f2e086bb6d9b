import { Meta, PlainRow, Rows } from "@/components/ui/row";
import { StateMark } from "@/components/ui/tag";
import type { AccountCard } from "@/lib/auth/views";
import type { Words } from "@/lib/i18n/words";

const TONES = {
  active: "good",
  waiting: "wait",
  unverified: "wait",
  suspended: "stop",
  refused: "stop",
} as const;

/** The state of an account in words. */
export function AccountState({ t, state }: { t: Words; state: AccountCard["state"] }) {
  return <StateMark tone={TONES[state]}>{t(`admin.state.${state}`)}</StateMark>;
}

/** Accounts one below the other, each leading to its own page. */
export function AccountList({ t, accounts }: { t: Words; accounts: AccountCard[] }) {
  return (
    <Rows tight>
      {accounts.map((account) => (
        <PlainRow key={account.id}>
          <p>
            <b>
              <a href={t.path(`/admin/people/${account.id}`)}>
                <bdi>{account.name || account.email}</bdi>
              </a>
            </b>{" "}
            {account.state !== "active" && <AccountState t={t} state={account.state} />}
          </p>
          <Meta>
            <span>{t(`people.role.${account.role}`)}</span>
            <bdi>{account.email}</bdi>
            {account.demo && <span>{t("admin.people.demo")}</span>}
            <span>{seen(t, account)}</span>
          </Meta>
        </PlainRow>
      ))}
    </Rows>
  );
}

const seen = (t: Words, { lastSeenAt }: AccountCard): string =>
  lastSeenAt ? t("admin.people.seen", { when: t.ago(lastSeenAt) }) : t("admin.people.neverSeen");
