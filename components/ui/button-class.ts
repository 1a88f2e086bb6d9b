import { classNames } from "./class-names";

export interface ButtonLook {
  /** One filled button in a group; "stop" for what cannot be taken back. */
  look?: "fill" | "plain" | "stop";
  small?: boolean;
  block?: boolean;
}

/** The classes of a button, for buttons and for links that look like one. */
export function buttonClass({ look = "fill", small, block }: ButtonLook): string | undefined {
  return classNames(
    "btn",
    look !== "fill" && `btn--${look}`,
    small && "btn--small",
    block && "btn--block",
  );
}
