import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { texts } from '../texts.ts';

/** A name and a button; the field is empty again where it was not a given name that is changed. */
export function NameForm(props: {
  name?: string;
  button: string;
  isBusy: boolean;
  onSave: (name: string) => void;
  children?: ReactNode;
}) {
  const { name = '', button, isBusy, onSave, children } = props;
  const [value, setValue] = useState(name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(value.trim());
        if (name === '') setValue('');
      }}
    >
      <Group align="end" gap="xs">
        <TextInput
          label={texts.organization.name}
          required
          maxLength={200}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        {children}
        <Button type="submit" loading={isBusy} disabled={value.trim() === '' || value === name}>
          {button}
        </Button>
      </Group>
    </form>
  );
}
