import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "./button-class";
import { Icon, type IconName } from "./icon";

type MenuProps = { id: string; label: string; icon?: IconName; hideLabel?: boolean; className?: string; children: ReactNode };

/** A button of the bar and what it opens. The browser's own popover: no script, Escape and a click outside close it. */
export function Menu({ id, label, icon, hideLabel, className, children }: MenuProps) {
  return (
    <>
      <button
        type="button"
        className={buttonClass({ variant: "ghost", className })}
        popoverTarget={id}
        aria-label={hideLabel ? label : undefined}
      >
        {icon && <Icon name={icon} />}
        {!hideLabel && label}
      </button>
      <div className="menu" id={id} popover="auto">
        {children}
      </div>
    </>
  );
}

type MenuLinkProps<T extends string> = { href: Route<T>; icon?: IconName; current?: boolean; children: ReactNode };

export function MenuLink<T extends string>({ href, icon, current, children }: MenuLinkProps<T>) {
  return (
    <Link className="menu-item" href={href} prefetch={false} aria-current={current ? "page" : undefined}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

export function MenuDivider() {
  return <hr className="rule" />;
}
