import { Button } from "@/components/ui/button";
import type { Words } from "@/lib/i18n/words";
import { Chooser } from "./account-filter";

interface AuditFilterProps {
  t: Words;
  /** Names of acts to choose from, as events are called. */
  acts: readonly string[];
  act: string;
}

/** Which acts to see: a plain GET form. */
export function AuditFilter({ t, acts, act }: AuditFilterProps) {
  return (
    <form
      className="bar-filters"
      action={t.path("/admin/audit")}
      aria-label={t("admin.audit.find")}
    >
      <Chooser
        name="act"
        label={t("admin.audit.act")}
        any={t("admin.audit.anyAct")}
        chosen={act}
        options={acts.map((name) => [name, t.named("admin.act", name.replaceAll(".", "-"))])}
      />
      <Button>{t("admin.people.findButton")}</Button>
    </form>
  );
}
