import type { ReactNode } from "react";
import "@/app/styles/teaching.css";
import { signOutAction } from "@/app/sign-in/actions";
import { AccountMenu } from "@/components/teaching/account-menu";
import { TeachBar } from "@/components/teaching/teach-bar";
import { Menu, MenuDivider } from "@/components/ui/menu";
import { SkipLink } from "@/components/ui/skip-link";
import { teacher } from "@/lib/access/proofs";
import { listOwnSchools } from "@/lib/db/classes";
import { getAccount } from "@/lib/db/users";

export default async function TeachLayout({ children }: { children: ReactNode }) {
  const me = await teacher();
  const [{ name }, schools] = await Promise.all([getAccount(me), listOwnSchools(me)]);
  const menu = (
    <AccountMenu schools={schools.filter(({ personal, schoolRole }) => !personal && schoolRole === "admin")} signOut={signOutAction} />
  );
  return (
    <>
      <SkipLink />
      <TeachBar
        account={
          <div className="only-wide">
            <Menu id="account-menu" label={name} icon="user" className="account-name">
              {menu}
            </Menu>
          </div>
        }
        menu={
          <>
            <MenuDivider />
            {menu}
          </>
        }
      />
      {children}
    </>
  );
}
