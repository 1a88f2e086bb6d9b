import { languageChoices } from "@/components/people/choices";
import { Button } from "@/components/ui/button";
import { Field, RadioGroup, Select } from "@/components/ui/form/field";
import type { Words } from "@/lib/i18n/words";
import { TYPES } from "@/lib/resources/schema";
import { keyOf } from "./autosave";
import { DepositForm } from "./deposit-form";
import { depositAddress, depositWords } from "./deposit-words";

interface StartFormProps {
  t: Words;
  type: string;
  requestId: string;
}

/** Three questions, and the draft exists: with a script from the first keystroke on. */
export function StartForm({ t, type, requestId }: StartFormProps) {
  return (
    <DepositForm
      action={depositAddress(t, "new")}
      version={1}
      requestId={requestId}
      keep={keyOf("new")}
      autosaves
      shownAgain={false}
      state={{}}
      status={t("resources.form.startStatus")}
      words={depositWords(t)}
      locale={t.locale}
      maxBytes={0}
    >
      <RadioGroup
        two
        name="type"
        legend={t("resources.form.what")}
        options={TYPES.map((value) => ({ value, label: t.named("resources.type", value) }))}
        defaultValue={type}
      />
      <Field
        name="title"
        label={t("resources.form.title")}
        hint={t("resources.form.titleHint")}
        dir="auto"
        maxLength={TITLE_LENGTH}
      />
      <Select
        name="language"
        label={t("resources.form.language")}
        hint={t("resources.form.languageHint")}
        options={languageChoices(t)}
        defaultValue={t.locale}
      />
      <div className="acts">
        <Button name="intent" value="save">
          {t("resources.form.goOn")}
        </Button>
      </div>
    </DepositForm>
  );
}

const TITLE_LENGTH = 300;
