import { Alert, Button, CopyButton, Group, Text, TextInput } from '@mantine/core';
import { texts } from '../texts.ts';

const words = texts.copy;

/** A secret that is shown this once, to be copied. */
export function CopyField(props: { label: string; hint: string; value: string; onDone: () => void }) {
  const { label, hint, value, onDone } = props;
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
        <CopyButton value={value}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? words.copied : words.copy}</Button>}
        </CopyButton>
        <Button variant="default" onClick={onDone}>
          {words.done}
        </Button>
      </Group>
    </Alert>
  );
}
