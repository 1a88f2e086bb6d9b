"use client";

import type { ComponentProps, ReactNode } from "react";
import { fieldId, useForm } from "./context";

interface Labelled {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The word for "optional", shown after the label. */
  optional?: string;
  /** The label is said but not shown. */
  hideLabel?: boolean;
}

/** A field's place in its form: its id, the answer's message about it, and what was typed last time. */
function useField(name: string, hint: ReactNode) {
  const { id: formId, state } = useForm();
  const id = fieldId(formId, name);
  const error = state.errors?.[name];
  const described = [error && `${id}-e`, hint && `${id}-h`].filter(Boolean).join(" ") || undefined;
  return {
    id,
    error,
    typed: state.values?.[name],
    aria: { "aria-describedby": described, "aria-invalid": error ? true : undefined },
  };
}

function lastTyped(typed: string | string[] | undefined, otherwise: string | undefined) {
  return (Array.isArray(typed) ? typed[0] : typed) ?? otherwise;
}

interface FrameProps extends Labelled {
  id: string;
  error?: string;
  children: ReactNode;
}

/** Label, hint, message, control: the message stands between hint and control. */
function Frame({ id, label, hint, optional, hideLabel, error, children }: FrameProps) {
  return (
    <div className={error ? "field field--error" : "field"}>
      <label htmlFor={id} className={hideLabel ? "vh" : undefined}>
        {label}
        {optional && <span className="opt"> {optional}</span>}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

function HintAndError({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint && (
        <div className="hint" id={`${id}-h`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="error-text" id={`${id}-e`}>
          {error}
        </p>
      )}
    </>
  );
}

type NativeProps<Tag extends "input" | "textarea" | "select"> = Omit<
  ComponentProps<Tag>,
  "name" | "id" | "className" | "defaultValue" | "value" | "children"
> & { defaultValue?: string };

/** A line to type in, or a file to choose. */
export function Field({
  label,
  hint,
  optional,
  hideLabel,
  name,
  defaultValue,
  type = "text",
  ...rest
}: Labelled & NativeProps<"input">) {
  const { id, error, typed, aria } = useField(name, hint);
  // A password comes back empty and a file cannot come back at all.
  const value = type === "file" || type === "password" ? undefined : lastTyped(typed, defaultValue);
  return (
    <Frame {...{ id, name, label, hint, optional, hideLabel, error }}>
      <input
        className="input"
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        {...aria}
        {...rest}
      />
    </Frame>
  );
}

/** Several lines to write in. */
export function TextArea({
  label,
  hint,
  optional,
  hideLabel,
  name,
  defaultValue,
  rows = 4,
  ...rest
}: Labelled & NativeProps<"textarea">) {
  const { id, error, typed, aria } = useField(name, hint);
  return (
    <Frame {...{ id, name, label, hint, optional, hideLabel, error }}>
      <textarea
        className="input"
        id={id}
        name={name}
        rows={rows}
        defaultValue={lastTyped(typed, defaultValue)}
        {...aria}
        {...rest}
      />
    </Frame>
  );
}

export interface Option {
  value: string;
  label: string;
  hint?: ReactNode;
  lang?: string;
}

/** One of many, in a list that opens. `empty` are the words of a first option without a value. */
export function Select({
  label,
  hint,
  optional,
  hideLabel,
  name,
  defaultValue,
  options,
  empty,
  ...rest
}: Labelled & NativeProps<"select"> & { options: Option[]; empty?: string }) {
  const { id, error, typed, aria } = useField(name, hint);
  return (
    <Frame {...{ id, name, label, hint, optional, hideLabel, error }}>
      <select
        className="input"
        id={id}
        name={name}
        defaultValue={lastTyped(typed, defaultValue)}
        {...aria}
        {...rest}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

interface ChoicesProps {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  optional?: string;
  options: Option[];
  /** Two columns where there is room. */
  two?: boolean;
}

/** Any number of a list. */
export function CheckboxGroup({
  defaultValues = [],
  ...props
}: ChoicesProps & { defaultValues?: readonly string[] }) {
  return <Choices {...props} type="checkbox" chosen={defaultValues} />;
}

/** Exactly one of a short list. */
export function RadioGroup({ defaultValue, ...props }: ChoicesProps & { defaultValue?: string }) {
  return <Choices {...props} type="radio" chosen={defaultValue ? [defaultValue] : []} />;
}

function Choices({
  type,
  chosen,
  name,
  legend,
  hint,
  optional,
  options,
  two,
}: ChoicesProps & { type: "checkbox" | "radio"; chosen: readonly string[] }) {
  const { id, error, typed, aria } = useField(name, hint);
  const { values } = useForm().state;
  const on = values ? [typed ?? []].flat() : chosen;
  return (
    <fieldset
      className={error ? "field field--error" : "field"}
      aria-describedby={aria["aria-describedby"]}
    >
      <legend>
        {legend}
        {optional && <span className="opt"> {optional}</span>}
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      <div className={two ? "two" : undefined}>
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type={type}
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={on.includes(option.value)}
              aria-invalid={aria["aria-invalid"]}
            />
            <span lang={option.lang}>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface FieldSetProps {
  legend: ReactNode;
  hint?: ReactNode;
  /** One step of a long form: its legend is large. */
  step?: boolean;
  children: ReactNode;
}

/** Several fields under one name. */
export function FieldSet({ legend, hint, step, children }: FieldSetProps) {
  return (
    <fieldset className={step ? undefined : "field"}>
      <legend className={step ? "step" : undefined}>{legend}</legend>
      {hint && <div className="hint">{hint}</div>}
      {children}
    </fieldset>
  );
}
