import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { ChangeEvent } from 'react';

const afterTypingMs = 250;

/** A field of which `value` is known, and told when one has stopped typing. */
export function useTyped(value: string, onChange: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const later = useDebouncedCallback((text: string) => onChange(text.trim()), afterTypingMs);
  // Somebody went elsewhere, and the value with them.
  useEffect(() => setTyped((now) => (now.trim() === value ? now : value)), [value]);
  return {
    value: typed,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      setTyped(event.currentTarget.value);
      later(event.currentTarget.value);
    },
  };
}
