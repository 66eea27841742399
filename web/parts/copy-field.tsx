import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { texts } from '../texts.ts';
import { useCopy } from './use-copy.ts';

const words = texts.copy;

/** A secret that is shown this once, to be copied. */
export function CopyField(props: { label: string; hint: string; value: string; onDone: () => void }) {
  const { label, hint, value, onDone } = props;
  const { copy, isCopied, refused } = useCopy();
  return (
    <Alert color="green" role="status">
      <Text size="sm" mb="xs">
        {hint}
      </Text>
      <Group align="end" gap="xs">
        <TextInput
          flex="1 1 220px"
          label={label}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={() => void copy(value)}>{isCopied ? words.copied : words.copy}</Button>
        <Button variant="default" onClick={onDone}>
          {words.done}
        </Button>
      </Group>
      {refused !== null && (
        <Text size="sm" mt="xs">
          {words.refused}
        </Text>
      )}
    </Alert>
  );
}
