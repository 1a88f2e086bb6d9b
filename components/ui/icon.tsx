import { createElement } from "react";
import { type IconName, icons } from "./icons";

interface IconProps {
  name: IconName;
  /** Hidden name. Without it the icon is decoration beside a word and is not announced. */
  label?: string;
  /** Mirrored from right to left: only for arrows, never for check, search or clock. */
  flip?: boolean;
}

/** A line icon, drawn in the colour and size of the text around it. */
export function Icon({ name, label, flip }: IconProps) {
  return (
    <>
      <svg className={flip ? "icon icon--dir" : "icon"} viewBox="0 0 24 24" aria-hidden="true">
        {icons[name].map(([tag, attributes]) =>
          createElement(tag, { ...attributes, key: attributes.d ?? attributes.cx ?? tag }),
        )}
      </svg>
      {label && <span className="vh">{label}</span>}
    </>
  );
}
