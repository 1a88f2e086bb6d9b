import { RadioGroup, Select } from "@/components/ui/form/field";
import type { Words } from "@/lib/i18n/words";
import { LICENCES, USUAL_LICENCES } from "@/lib/resources/schema";

/** Who may use it: the usual answers with what they mean, and a list of the others. */
export function LicenceFields({ t, licence }: { t: Words; licence: string }) {
  const others = Object.keys(LICENCES).filter((id) => !USUAL_LICENCES.includes(id));
  const other = others.includes(licence);
  return (
    <>
      <RadioGroup
        name="licence"
        legend={t("resources.form.licence")}
        hint={t("resources.form.licenceHint")}
        options={[
          ...USUAL_LICENCES.map((id) => ({
            value: id,
            label: meaning(t, id),
            hint: LICENCES[id]?.name,
          })),
          { value: "other", label: t("resources.form.licenceOther") },
        ]}
        defaultValue={other ? "other" : licence}
      />
      <Select
        name="otherLicence"
        label={t("resources.form.otherLicence")}
        empty={t("resources.form.none")}
        options={others.map((id) => ({
          value: id,
          label: `${LICENCES[id]?.name ?? id}${t("ui.listComma")}${meaning(t, id)}`,
        }))}
        defaultValue={other ? licence : ""}
      />
    </>
  );
}

const meaning = (t: Words, id: string): string =>
  t.named("resources.licence", LICENCES[id]?.means ?? id);
