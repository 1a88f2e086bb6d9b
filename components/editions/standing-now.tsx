"use client";

import { useForm } from "@/components/ui/form/context";
import { RichText } from "@/components/ui/rich-text";

/** After somebody else saved in the meantime: what stands now, beside what was typed. */
export function StandingNow({ title }: { title: string }) {
  const { state } = useForm();
  if (!state.preview) return null;
  return (
    <div className="preview">
      <p className="label">{title}</p>
      <RichText html={state.preview} />
    </div>
  );
}
