import { Button, Menu } from '@mantine/core';
import { useSignOut } from '../api/queries.ts';
import { texts } from '../texts.ts';
import { MenuLinks } from './navigation.tsx';
import { ColorItems } from './color-items.tsx';

/** Who is signed in, the page's colours, and the way out. */
export function AccountMenu({ email }: { email: string | null }) {
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" maw={220}>
          {email ?? texts.account}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuLinks />
        <ColorItems />
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>{texts.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
