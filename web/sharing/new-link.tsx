import { Button, Checkbox, Group, NativeSelect, Paper, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NewLink } from '../api/sharing.ts';
import { texts } from '../texts.ts';
import { ChooseComponents } from './choose-components.tsx';
import { endOf, expiryChoices } from './expiry.ts';
import type { Expiry } from './expiry.ts';
import type { SharedModel } from '../api/sharing.ts';

const words = texts.sharing.links;
type Level = NewLink['level'];
type Who = keyof typeof words.whos;

const choices = (of: Record<string, string>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }));

/** What a new link gives, to whom, until when, and whether all of the model. */
export function NewLinkForm(props: {
  model: SharedModel;
  isPending: boolean;
  onMake: (link: NewLink) => void;
  onCancel: () => void;
}) {
  const { model, isPending, onMake, onCancel } = props;
  const [label, setLabel] = useState('');
  const [level, setLevel] = useState<Level>('comment');
  const [expiry, setExpiry] = useState<Expiry>('month');
  const [who, setWho] = useState<Who>('anyone');
  const [address, setAddress] = useState('');
  const [isLens, setIsLens] = useState(false);
  const [componentIds, setComponentIds] = useState<readonly string[]>([]);
  const revision = model.latestRevision?.status === 'ready' ? model.latestRevision : null;
  return (
    <Paper withBorder p="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onMake({
            level,
            label: label.trim() || null,
            expiresAt: endOf(expiry),
            allowedEmail: who === 'email' ? address.trim() : null,
            allowedDomain: who === 'domain' ? address.trim() : null,
            lens: isLens && revision ? { revisionId: revision.id, componentIds: [...componentIds] } : null,
          });
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={words.label}
            description={words.labelHint}
            maxLength={200}
            data-autofocus
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <Group gap="sm" grow>
            <NativeSelect
              label={words.level}
              // Some components only are never given to edit.
              data={choices(words.levels).filter(({ value }) => !isLens || value !== 'edit')}
              value={level}
              onChange={(event) => setLevel(event.currentTarget.value as Level)}
            />
            <NativeSelect
              label={words.expires}
              data={expiryChoices}
              value={expiry}
              onChange={(event) => setExpiry(event.currentTarget.value as Expiry)}
            />
          </Group>
          <NativeSelect
            label={words.who}
            data={choices(words.whos)}
            value={who}
            onChange={(event) => setWho(event.currentTarget.value as Who)}
          />
          {who !== 'anyone' && (
            <TextInput
              label={words[who]}
              type={who === 'email' ? 'email' : 'text'}
              required
              value={address}
              onChange={(event) => setAddress(event.currentTarget.value)}
            />
          )}
          {revision && (
            <Checkbox
              label={words.lens}
              description={words.lensHint}
              checked={isLens}
              onChange={(event) => {
                setIsLens(event.currentTarget.checked);
                if (level === 'edit') setLevel('comment');
              }}
            />
          )}
          {isLens && revision && (
            <ChooseComponents revisionId={revision.id} chosen={componentIds} onChange={setComponentIds} />
          )}
          <Group gap="xs">
            <Button type="submit" loading={isPending} disabled={isLens && componentIds.length === 0}>
              {words.create}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {words.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
