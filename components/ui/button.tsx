import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { Icon } from "./icon";
import type { IconName } from "./icons";

/** A button; submits the form around it unless told otherwise. */
export function Button({
  look,
  small,
  block,
  icon,
  children,
  type = "submit",
  ...rest
}: ButtonLook & { icon?: IconName } & ComponentProps<"button">) {
  return (
    <button type={type} className={buttonClass({ look, small, block })} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface ButtonLinkProps extends ButtonLook {
  href: string;
  icon?: IconName;
  rel?: string;
  lang?: string;
  children: ReactNode;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ look, small, block, icon, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={buttonClass({ look, small, block })} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** A small action that is a link, among others in `Acts text`. */
export function TextAction({
  href,
  icon,
  children,
}: {
  href: string;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <a className="link-act" href={href}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** A small action that changes something: a submit button that reads like a link, inside a small form. */
export function TextButton({
  icon,
  children,
  type = "submit",
  ...rest
}: { icon?: IconName } & ComponentProps<"button">) {
  return (
    <button type={type} className="link-act" {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A line of actions: buttons, or with `text` small text actions. */
export function Acts({ text, children }: { text?: boolean; children: ReactNode }) {
  return <div className={text ? "acts acts--text" : "acts"}>{children}</div>;
}
