import { Combobox, Textarea, useCombobox } from '@mantine/core';
import { useRef, useState } from 'react';
import { usePeople } from '../../api/tickets.ts';
import { texts } from '../../texts.ts';
import { useRoom } from '../room.ts';

/** A mention that is being written before the caret: its place and what there is of it. */
function mentionAt(text: string, caret: number): { from: number; prefix: string } | null {
  const found = /(?:^|[\s(])@([\w.+%-]{0,64}(?:@[\w.-]{0,200})?)$/.exec(text.slice(0, caret));
  return found ? { from: caret - found[1]!.length, prefix: found[1]! } : null;
}

/** A field for markdown; after @ it offers the people of the model. */
export function Writing(props: {
  label: string;
  description?: string;
  value: string;
  required?: boolean;
  onChange: (value: string) => void;
}) {
  const { value, onChange, ...rest } = props;
  const { model } = useRoom();
  const field = useRef<HTMLTextAreaElement>(null);
  const [mention, setMention] = useState<ReturnType<typeof mentionAt>>(null);
  const prefix = mention?.prefix.toLowerCase() ?? '';
  // Those of the prefix before are there until the next are.
  const people = (usePeople(model.id, prefix, mention !== null).data ?? []).filter(({ name, email }) =>
    (email ?? name).toLowerCase().startsWith(prefix),
  );
  const isOffering = mention !== null && people.length > 0;
  const combobox = useCombobox({ opened: isOffering });

  const look = () => {
    const { value: text, selectionStart } = field.current!;
    setMention(mentionAt(text, selectionStart));
    combobox.resetSelectedOption();
  };
  const insert = (id: string) => {
    const person = people.find((one) => one.id === id);
    const { selectionStart } = field.current!;
    if (!person || !mention) return;
    const before = `${value.slice(0, mention.from)}${person.email ?? person.name} `;
    onChange(before + value.slice(selectionStart));
    setMention(null);
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length));
  };

  return (
    <Combobox store={combobox} onOptionSubmit={insert}>
      {/* A field of several lines is no combobox to a reader: it is told of the options only while there are some. */}
      <Combobox.Target withKeyboardNavigation={isOffering} withAriaAttributes={isOffering}>
        <Textarea
          {...rest}
          ref={field}
          autosize
          minRows={3}
          maxRows={14}
          maxLength={20_000}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            look();
          }}
          onClick={look}
          onBlur={() => setMention(null)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || mention === null) return;
            event.stopPropagation();
            setMention(null);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={texts.ticket.mention}>
          {people.map(({ id, name, email }) => (
            <Combobox.Option key={id} value={id}>
              {email ?? name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
