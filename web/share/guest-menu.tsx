import { Button, Menu } from '@mantine/core';
import { ColorItems } from '../shell/color-items.tsx';
import { texts } from '../texts.ts';
import { askName } from './ask-name.ts';

const words = texts.share;

/** Who the guest says they are, and the page's colours. */
export function GuestMenu({ name, writes }: { name: string | null; writes: boolean }) {
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" maw={220}>
          {name ?? words.guest}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {writes && (
          <>
            <Menu.Item onClick={() => void askName()}>{words.sayName}</Menu.Item>
            <Menu.Divider />
          </>
        )}
        <ColorItems />
      </Menu.Dropdown>
    </Menu>
  );
}
