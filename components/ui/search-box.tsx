import type { ReactNode } from "react";
import type { Words } from "@/lib/i18n/words";
import { Button } from "./button";
import { HiddenInputs, type HiddenValues } from "./hidden-inputs";

interface SearchBoxProps {
  t: Words;
  value?: string;
  /** Where the words go; the search page unless told otherwise. */
  action?: string;
  name?: string;
  label?: string;
  placeholder?: string;
  hidden?: HiddenValues;
  id?: string;
  children?: ReactNode;
}

/** A search field that works as a plain GET form. */
export function SearchBox({
  t,
  value,
  action = t.path("/search"),
  name = "q",
  label = t("ui.searchLabel"),
  placeholder,
  hidden,
  id = "q",
  children,
}: SearchBoxProps) {
  return (
    <search>
      <form action={action}>
        <label className="vh" htmlFor={id}>
          {label}
        </label>
        <div className="search">
          <input
            className="input"
            id={id}
            name={name}
            type="search"
            dir="auto"
            defaultValue={value}
            placeholder={placeholder}
          />
          <Button icon="search">{t("ui.search")}</Button>
        </div>
        <HiddenInputs values={hidden} />
        {children && <div className="also">{children}</div>}
      </form>
    </search>
  );
}
