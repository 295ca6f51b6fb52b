"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { SiteBar } from "@/components/ui/bar";

/** Pages for the wall of the classroom have no bar; the review of a key, its exercises and the preview have their own. */
const WHOLE_SCREEN =
  /^\/teach\/(classes\/[^/]+\/join|assignments\/[^/]+\/(talk\/)?project|drafts\/[^/]+(\/exercises)?|(drafts|lessons)\/[^/]+\/preview)$/;

/** The bar of every page for teachers. `account` stands at its end, `menu` in a phone's menu. */
export function TeachBar({ account, menu }: { account: ReactNode; menu: ReactNode }) {
  const path = usePathname();
  if (WHOLE_SCREEN.test(path)) return null;
  const inLessons = path.startsWith("/teach/lessons");
  const inClasses =
    path === "/teach" ||
    ["/teach/classes", "/teach/assignments", "/teach/attempts", "/teach/compare"].some((folder) => path.startsWith(folder));
  return (
    <SiteBar
      home="/teach"
      nav={[
        { href: "/teach", label: "Classes", current: inClasses },
        { href: "/teach/lessons", label: "Lessons", current: inLessons },
      ]}
      menu={menu}
    >
      {account}
    </SiteBar>
  );
}
