import { Button } from "@/components/ui/button";
import type { Words } from "@/lib/i18n/words";
import { ROLES, STATES } from "./choices";

/** What was asked of the list of accounts. */
export interface AccountsAsked {
  q: string;
  role: string;
  state: string;
}

/** Whom to look for: a plain GET form. */
export function AccountFilter({ t, asked }: { t: Words; asked: AccountsAsked }) {
  return (
    <form
      className="bar-filters"
      action={t.path("/admin/people")}
      aria-label={t("admin.people.find")}
    >
      <div className="field">
        <label htmlFor="q">{t("admin.people.search")}</label>
        <input
          className="input"
          id="q"
          name="q"
          type="search"
          dir="auto"
          maxLength={100}
          defaultValue={asked.q}
        />
      </div>
      <Chooser
        name="role"
        label={t("admin.people.role")}
        any={t("admin.people.anyRole")}
        chosen={asked.role}
        options={ROLES.map((role) => [role, t(`people.role.${role}`)])}
      />
      <Chooser
        name="state"
        label={t("admin.people.state")}
        any={t("admin.people.anyState")}
        chosen={asked.state}
        options={STATES.map((state) => [state, t(`admin.state.${state}`)])}
      />
      <Button>{t("admin.people.findButton")}</Button>
    </form>
  );
}

interface ChooserProps {
  name: string;
  label: string;
  any: string;
  chosen: string;
  options: [value: string, label: string][];
}

/** A list to choose from in a GET form, with a first line for "any". */
export function Chooser({ name, label, any, chosen, options }: ChooserProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="input" id={name} name={name} defaultValue={chosen}>
        <option value="">{any}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
