"use client";

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useMemo,
  useRef,
} from "react";
import { FormContext } from "./context";
import { ErrorSummary } from "./error-summary";
import { forgetText, keepText, restoreText } from "./keep";
import { guarded } from "./sending";
import type { FormAction, FormState } from "./state";

interface FormProps {
  action: FormAction;
  /** Heading above the list of errors. */
  summary: string;
  /** Shown when the connection broke while sending; without it the error page appears. */
  offlineMessage?: string;
  /** On the button while sending. */
  pendingText?: string;
  /** Unique key under which typed text is kept on this device until it is sent. */
  keep?: string;
  /** An answer to begin with, such as the errors of another form. */
  errorsFrom?: FormState;
  className?: string;
  id?: string;
  children: ReactNode;
}

/**
 * A form that works as plain HTML and gets better with a script: errors come from the server in the reader's
 * language, focus moves to their summary, and what was typed is never lost.
 */
export function Form(props: FormProps) {
  const { action, summary, offlineMessage, pendingText, keep, errorsFrom, className, children } =
    props;
  const form = useRef<HTMLFormElement>(null);
  const ownId = useId();
  const id = props.id ?? ownId;
  const send = useSending(action, offlineMessage, keep);
  const [state, submit, pending] = useActionState(send, errorsFrom ?? {});
  useKeptText(form, keep, state);

  // Sent by hand rather than by React: a form that React sends is emptied afterwards, its files too.
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!pending) startTransition(() => submit(formData(event)));
  };

  const context = useMemo(
    () => ({ id, state, pending, pendingText }),
    [id, state, pending, pendingText],
  );
  return (
    <form
      ref={form}
      id={props.id}
      className={className}
      action={submit}
      onSubmit={onSubmit}
      onInput={(event) => keep && keepText(keep, event.currentTarget)}
      noValidate
    >
      <FormContext value={context}>
        <ErrorSummary title={summary} />
        {children}
      </FormContext>
    </form>
  );
}

/**
 * The action to send with. The server must see the action itself, or the form would not work without a
 * script; the browser sees it with a net under it.
 */
function useSending(action: FormAction, offlineMessage?: string, keep?: string): FormAction {
  return useMemo(() => {
    if (typeof window === "undefined") return action;
    return guarded(action, { offlineMessage, onSuccess: () => keep && forgetText(keep) });
  }, [action, offlineMessage, keep]);
}

function useKeptText(
  form: { current: HTMLFormElement | null },
  keep: string | undefined,
  state: FormState,
) {
  useEffect(() => {
    if (keep && form.current) restoreText(keep, form.current);
  }, [form, keep]);
  useEffect(() => {
    if (state.ok) form.current?.reset();
  }, [form, state]);
}

/** The form's data with the button that sent it: older browsers do not take the button as an argument. */
function formData(event: FormEvent<HTMLFormElement>): FormData {
  const data = new FormData(event.currentTarget);
  const { submitter } = event.nativeEvent as SubmitEvent;
  if (submitter instanceof HTMLButtonElement && submitter.name) {
    data.append(submitter.name, submitter.value);
  }
  return data;
}
