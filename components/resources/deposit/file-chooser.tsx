"use client";

import { useContext } from "react";
import { Field } from "@/components/ui/form/field";
import { DepositContext } from "./deposit-context";
import { sizeIn } from "./size-in";

interface FileChooserProps {
  label: string;
  hint: string;
  /** Ends of names for the browser's own chooser. */
  accept: string;
  /** "%sent% of %all% sent" */
  progress: string;
  locale: string;
}

/** Where files are chosen; with a script they leave at once, and bytes are counted instead of a wheel turning. */
export function FileChooser({ label, hint, accept, progress, locale }: FileChooserProps) {
  const { upload, problem } = useContext(DepositContext);
  return (
    <>
      <Field type="file" multiple name="files" label={label} hint={hint} accept={accept} />
      <div aria-live="polite">
        {upload && (
          <p className="num text-sm">
            <progress className="w-full" value={upload.sent} max={upload.all} aria-label={label} />
            {progress
              .replace("%sent%", sizeIn(locale, upload.sent))
              .replace("%all%", sizeIn(locale, upload.all))}
          </p>
        )}
        {problem && <p className="error-text">{problem}</p>}
      </div>
    </>
  );
}
