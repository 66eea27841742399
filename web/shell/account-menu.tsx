import { Button, Menu } from '@mantine/core';
import { Link } from 'wouter';
import { useSignOut } from '../api/queries.ts';
import { texts } from '../texts.ts';
import { MenuLinks } from './navigation.tsx';
import { ColorItems } from './color-items.tsx';

/** Who is signed in, the page's colours, and the way out. */
export function AccountMenu({ email, isOperator }: { email: string | null; isOperator: boolean }) {
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
        <Menu.Item component={Link} href="/settings">
          {texts.settings.title}
        </Menu.Item>
        {isOperator && (
          <Menu.Item component={Link} href="/operations">
            {texts.operations.title}
          </Menu.Item>
        )}
        <Menu.Divider />
        <ColorItems />
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>{texts.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
