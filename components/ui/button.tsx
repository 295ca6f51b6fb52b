import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { Icon, type IconName } from "./icon";

type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    icon?: IconName;
    iconEnd?: IconName;
    /** working on it: the words say what, the button stays in reach */
    busy?: boolean;
    /** not yet: stays in reach so that it can say why, and submits nothing */
    unavailable?: boolean;
  };

export function Button({
  variant,
  size,
  wide,
  className,
  icon,
  iconEnd,
  busy,
  unavailable,
  type = "button",
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={unavailable ? "button" : type}
      className={buttonClass({ variant, size, wide, className })}
      aria-busy={busy || undefined}
      aria-disabled={unavailable || undefined}
      onClick={unavailable ? undefined : rest.onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
      {iconEnd && <Icon name={iconEnd} />}
    </button>
  );
}
