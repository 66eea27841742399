import { NativeSelect } from '@mantine/core';
import { Suspense, lazy } from 'react';
import { useNamed } from '../api/named.ts';
import type { NamedSelectProps } from './find-select.tsx';

const FindSelect = lazy(() => import('./find-select.tsx'));

/** One thing of many by its name: from a list where that holds them all, else by searching as one types. */
export function NamedSelect(props: NamedSelectProps) {
  const { things, none, value, onChange, ...rest } = props;
  const { items, hasMore } = useNamed(things, '', value);
  const plain = (
    <NativeSelect
      {...rest}
      value={value}
      data={[{ value: '', label: none }, ...items.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
  return hasMore ? (
    <Suspense fallback={plain}>
      <FindSelect {...props} />
    </Suspense>
  ) : (
    plain
  );
}
