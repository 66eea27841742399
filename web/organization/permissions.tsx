import { NativeSelect, SimpleGrid } from '@mantine/core';
import type { Member } from '../api/organizations.ts';
import { texts } from '../texts.ts';

const words = texts.organization;

type Single = Member['addedPermissions'][number];

/** Those that can be given to or taken from one person; the types ask for each that the API knows. */
const names: Record<Single, string> = words.permissionNames;
const single = Object.keys(names) as Single[];

/** What one member may do: by their role, or given to or taken from them. */
export function Permissions(props: {
  member: Member;
  onChange: ((change: { addedPermissions: Single[]; removedPermissions: Single[] }) => void) | null;
}) {
  const { member, onChange } = props;
  const { addedPermissions, removedPermissions, permissions } = member;
  const set = (permission: Single, to: string) => {
    const others = (list: readonly Single[]) => list.filter((one) => one !== permission);
    onChange?.({
      addedPermissions: [...others(addedPermissions), ...(to === 'added' ? [permission] : [])],
      removedPermissions: [...others(removedPermissions), ...(to === 'removed' ? [permission] : [])],
    });
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
      {single.map((permission) => (
        <NativeSelect
          key={permission}
          size="xs"
          label={`${names[permission]} ${permissions.includes(permission) ? '✓' : '✕'}`}
          disabled={onChange === null}
          value={
            removedPermissions.includes(permission)
              ? 'removed'
              : addedPermissions.includes(permission)
                ? 'added'
                : ''
          }
          data={[
            { value: '', label: words.byRole },
            { value: 'added', label: words.added },
            { value: 'removed', label: words.removed },
          ]}
          onChange={(event) => set(permission, event.currentTarget.value)}
        />
      ))}
    </SimpleGrid>
  );
}
