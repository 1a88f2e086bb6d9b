"use client";

import type { ComponentProps, ReactNode } from "react";
import { RichText } from "../rich-text";
import { useForm } from "./context";
import { TextArea } from "./field";
import { SubmitButton } from "./submit";

interface MarkdownFieldProps extends ComponentProps<typeof TextArea> {
  /** On the button that asks for the preview. */
  previewText: string;
  /** Above the preview. */
  previewTitle: string;
  /** Buttons that stand before it in the same line. */
  actions?: ReactNode;
}

/** A text area with a button that shows how the words will look; the server makes the preview. */
export function MarkdownField({
  previewText,
  previewTitle,
  actions,
  ...field
}: MarkdownFieldProps) {
  const { state } = useForm();
  return (
    <div className="field">
      <TextArea dir="auto" rows={6} {...field} />
      <div className="acts">
        {actions}
        <SubmitButton look="plain" small name="intent" value="preview">
          {previewText}
        </SubmitButton>
      </div>
      <div aria-live="polite">
        {state.preview !== undefined && (
          <div className="preview">
            <p className="label">{previewTitle}</p>
            <RichText html={state.preview} lang={state.previewLang} />
          </div>
        )}
      </div>
    </div>
  );
}
