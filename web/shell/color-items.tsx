import { Menu, useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { texts } from '../texts.ts';

const schemes: MantineColorScheme[] = ['light', 'dark', 'auto'];

/** The choice of the page's colours, within a menu. */
export function ColorItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
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
    </>
  );
}
