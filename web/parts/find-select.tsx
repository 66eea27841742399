import './find-select.css';
import { Select } from '@mantine/core';
import type { NativeSelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useNamed } from '../api/named.ts';
import type { Things } from '../api/named.ts';
import { texts } from '../texts.ts';

export type NamedSelectProps = Pick<NativeSelectProps, 'maw' | 'size' | 'label' | 'aria-label'> & {
  things: Things;
  /** What choosing nothing is called. */
  none: string;
  /** Id of what is chosen; empty for nothing. */
  value: string;
  onChange: (id: string) => void;
};

const afterTypingMs = 250;

/** One thing of very many: the server is asked for names like what is typed. */
export default function FindSelect({ things, none, value, onChange, ...rest }: NamedSelectProps) {
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), afterTypingMs);
  const { items, matches } = useNamed(things, text, value);
  const found = new Set(matches);
  const chosen = items.find(({ id }) => id === value)?.name ?? none;
  return (
    <Select
      {...rest}
      searchable
      allowDeselect={false}
      // What the field shows of the choice is no search.
      onSearchChange={(now) => setTyped(now === chosen ? '' : now)}
      onFocus={(event) => event.currentTarget.select()}
      // The list holds the choice whatever is typed, so that the field can say it; it is offered where it fits.
      filter={({ options }) =>
        text === '' ? options : options.filter((one) => 'value' in one && found.has(one.value))
      }
      comboboxProps={{ withinPortal: false }}
      withScrollArea={false}
      classNames={{ options: 'find-options' }}
      placeholder={texts.choose.placeholder}
      nothingFoundMessage={texts.choose.none}
      value={value}
      data={[{ value: '', label: none }, ...items.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}
