import { Icon } from "@/components/ui/icon";
import { MenuDivider, MenuLink } from "@/components/ui/menu";

type AccountMenuProps = { schools: readonly { schoolId: string; name: string }[]; signOut: () => Promise<void> };

/** What a teacher does outside of classes and lessons. `schools` are those they administer. */
export function AccountMenu({ schools, signOut }: AccountMenuProps) {
  return (
    <>
      <MenuLink href="/teach/account" icon="settings">
        Your account
      </MenuLink>
      {schools.map(({ schoolId, name }) => (
        <MenuLink key={schoolId} href={`/teach/schools/${schoolId}`} icon="school">
          {name}
        </MenuLink>
      ))}
      <MenuLink href="/help" icon="help">
        Help
      </MenuLink>
      <MenuDivider />
      <form action={signOut}>
        <button type="submit" className="menu-item">
          <Icon name="sign-out" /> Sign out
        </button>
      </form>
    </>
  );
}
