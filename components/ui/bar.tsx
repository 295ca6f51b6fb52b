import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import { Icon } from "./icon";
import { Menu, MenuLink } from "./menu";

type NavItem = { href: Route; label: string; current?: boolean };

type SiteBarProps = {
  home?: string;
  nav?: readonly NavItem[];
  /** cut with an ellipsis when there is no room */
  title?: ReactNode;
  /** what a phone's menu holds below the navigation */
  menu?: ReactNode;
  /** actions at the end of the bar */
  children?: ReactNode;
};

export function SiteBar({ home, nav = [], title, menu, children }: SiteBarProps) {
  return (
    <header className="bar">
      <Brand href={home} />
      {nav.length > 0 && (
        <nav className="only-wide" aria-label="Main">
          {nav.map((item) => (
            <Link key={item.href} href={item.href} prefetch={false} aria-current={item.current ? "page" : undefined}>
              {item.label}
            </Link>
          ))}
        </nav>
      )}
      {title && <p className="title">{title}</p>}
      <div className="acts-end">
        {children}
        {(nav.length > 0 || menu) && (
          <div className="only-phone">
            <Menu id="phone-menu" label="Menu" icon="more" hideLabel>
              {nav.length > 0 && (
                <nav aria-label="Main, in the menu">
                  {nav.map((item) => (
                    <MenuLink key={item.href} href={item.href} current={item.current}>
                      {item.label}
                    </MenuLink>
                  ))}
                </nav>
              )}
              {menu}
            </Menu>
          </div>
        )}
      </div>
    </header>
  );
}

/** The bar of a page for one piece of work: the way back, its title, its actions. */
export function WorkBar({ back, title, children }: { back: { href: string; label: string }; title: ReactNode; children?: ReactNode }) {
  return (
    <header className="bar">
      <a className="btn ghost" href={back.href} aria-label={back.label}>
        <Icon name="back" />
      </a>
      <p className="title">{title}</p>
      <div className="acts-end">{children}</div>
    </header>
  );
}
