import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { Icon, type IconName } from "./icon";

type ButtonLinkProps<T extends string> = Omit<ComponentProps<"a">, "href"> &
  ButtonLook & { href: Route<T>; icon?: IconName; iconEnd?: IconName; prefetch?: boolean; scroll?: boolean };

/** A link that looks like a button. Fetches nothing ahead unless asked: lists hold dozens of them. */
export function ButtonLink<T extends string>({
  href,
  variant,
  size,
  wide,
  className,
  icon,
  iconEnd,
  prefetch = false,
  children,
  ...rest
}: ButtonLinkProps<T>) {
  return (
    <Link {...rest} href={href} prefetch={prefetch} className={buttonClass({ variant, size, wide, className })}>
      {icon && <Icon name={icon} />}
      {children}
      {iconEnd && <Icon name={iconEnd} />}
    </Link>
  );
}
