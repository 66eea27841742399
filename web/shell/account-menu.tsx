import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { useSignOut } from '../api/queries.ts';
import { texts } from '../texts.ts';

const schemes: MantineColorScheme[] = ['light', 'dark', 'auto'];

/** Who is signed in, the page's colours, and the way out. */
export function AccountMenu({ email }: { email: string | null }) {
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" maw={220}>
          {email ?? texts.account}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts.theme.label}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            rightSection={scheme === colorScheme ? '✓' : null}
            onClick={() => setColorScheme(scheme)}
          >
            {texts.theme[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>{texts.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
