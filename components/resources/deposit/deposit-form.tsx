"use client";

import { type FormEvent, memo, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { FormContext } from "@/components/ui/form/context";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import type { FormState } from "@/components/ui/form/state";
import { Autosave, type SaveState } from "./autosave";
import { DepositContext } from "./deposit-context";
import { FORM_ID } from "./form-id";
import { SaveStatus, type SaveWords } from "./save-status";
import { type UploadWords, useUpload } from "./use-upload";

/** Texts in the reader's language; %time%, %name%, %size% and %limit% are filled in here. */
export interface DepositWords extends SaveWords, UploadWords {
  summary: string;
}

export interface DepositFormProps {
  /** Address of the deposit route. */
  action: string;
  version: number;
  requestId: string;
  keep: string;
  /** Whether it saves by itself. */
  autosaves: boolean;
  shownAgain: boolean;
  /** What must be corrected. */
  state: FormState;
  /** What is known of saving before the first keystroke. */
  status: ReactNode;
  words: DepositWords;
  locale: string;
  maxBytes: number;
  children: ReactNode;
}

/**
 * A form with files that works as plain HTML. With a script it saves by itself, shows how much of a file has left, and
 * loses nothing when the line breaks or the tab closes.
 */
export function DepositForm(props: DepositFormProps) {
  const { action, version, requestId, state, words, status, locale, shownAgain, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const [saving, setSaving] = useState<{ state: SaveState; at: number }>({ state: "still", at: 0 });
  const autosave = useAutosave(form, props, setSaving);
  const { files, send } = useUpload(form, autosave, props);
  const context = useMemo(() => ({ id: FORM_ID, state, pending: false }), [state]);

  const onInput = ({ target }: FormEvent<HTMLFormElement>) => {
    if (target instanceof HTMLInputElement && target.type === "file") void send(target);
    else autosave.current?.touch();
  };

  return (
    <form
      ref={form}
      method="post"
      action={action}
      encType="multipart/form-data"
      noValidate
      onInput={onInput}
      onSubmit={(event) => holdBack(event, autosave.current)}
    >
      <Carried version={version} requestId={requestId} />
      <FormContext value={context}>
        <ErrorSummary title={words.summary} />
        <SaveStatus saving={saving} words={words} locale={locale} unsaved={shownAgain}>
          {status}
        </SaveStatus>
        <DepositContext value={files}>{children}</DepositContext>
      </FormContext>
    </form>
  );
}

/**
 * What the form carries along and Autosave changes. Kept from drawing again: React would put the first values back, since
 * a hidden field has no other value than its attribute.
 */
const Carried = memo(({ version, requestId }: { version: number; requestId: string }) => (
  <>
    <input type="hidden" name="version" defaultValue={version} />
    <input type="hidden" name="requestId" defaultValue={requestId} />
  </>
));
Carried.displayName = "Carried";

function useAutosave(
  form: { current: HTMLFormElement | null },
  { keep, autosaves, shownAgain }: DepositFormProps,
  setSaving: (saving: { state: SaveState; at: number }) => void,
): { current: Autosave | null } {
  const saver = useRef<Autosave>(null);
  useEffect(() => {
    if (!form.current) return;
    const say = (state: SaveState) => setSaving({ state, at: Date.now() });
    const autosave = new Autosave(form.current, { keep, enabled: autosaves, shownAgain, say });
    saver.current = autosave;
    autosave.begin();
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("online", () => autosave.retry(), { signal });
    window.addEventListener("pagehide", () => autosave.keep(), { signal });
    // A page that comes back from the browser's memory knows neither its version nor that it was sent.
    window.addEventListener("pageshow", ({ persisted }) => persisted && location.reload(), {
      signal,
    });
    return () => stop.abort();
  }, [form, keep, autosaves, shownAgain, setSaving]);
  return saver;
}

/** A request under way decides the version that the form must carry: the form is sent after its answer. */
function holdBack(event: FormEvent<HTMLFormElement>, autosave: Autosave | null): void {
  if (!autosave) return;
  const { submitter } = event.nativeEvent as SubmitEvent;
  const form = event.currentTarget;
  const held = autosave.busy;
  const ended = autosave.end();
  if (!held) return;
  event.preventDefault();
  void ended.then(() => form.requestSubmit(submitter));
}
