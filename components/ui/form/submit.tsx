"use client";

import type { ReactNode } from "react";
import { buttonClass } from "../button-class";
import { useForm } from "./context";

interface SubmitButtonProps {
  look?: "fill" | "plain" | "stop";
  small?: boolean;
  block?: boolean;
  /** For a form with several buttons: what this one means. */
  name?: string;
  value?: string;
  /** Shown while sending; the form's own words when left out. */
  pendingText?: string;
  children: ReactNode;
}

/** Sends the form around it; says so while the line is slow, and cannot be pressed twice. */
export function SubmitButton({
  look,
  small,
  block,
  name,
  value,
  pendingText,
  children,
}: SubmitButtonProps) {
  const form = useForm();
  const words = pendingText ?? form.pendingText;
  return (
    <button
      type="submit"
      className={buttonClass({ look, small, block })}
      name={name}
      value={value}
      aria-disabled={form.pending || undefined}
    >
      {form.pending && words ? words : children}
    </button>
  );
}
