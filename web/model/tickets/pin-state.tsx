import { Alert, Button, Group, Text } from '@mantine/core';
import type { TicketDetail } from '../../api/client.ts';
import { useTicketWork } from '../../api/tickets.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { texts } from '../../texts.ts';
import { flightMs } from '../motion.ts';
import { useRoom } from '../room.ts';

const words = texts.ticket.pins;
const percent = (share: number) => Math.round(share * 100);

/** Where the pin is on the revision shown: what is to be said about it, and how to place it. */
export function PinState({ ticket }: { ticket: TicketDetail }) {
  const { revision, shown, placing, setPlacing, pinAt } = useRoom();
  const { place, confirm } = useTicketWork(ticket, revision.id);
  const { pinState, pin, waitingPin, version, abilities } = ticket;
  const mayMove = abilities.movePin && shown !== null;
  const proposal = waitingPin?.proposal ?? null;
  const from = pin?.camera ?? proposal?.camera ?? null;

  const button = (label: string, act: () => void, variant = 'default') => (
    <Button size="compact-xs" variant={variant} loading={place.isPending || confirm.isPending} onClick={act}>
      {label}
    </Button>
  );
  const byClick = () =>
    setPlacing((pick) => {
      setPlacing(null);
      void pinAt(pick).then((found) => found && place.mutate({ version, pin: found.pin }));
    });

  return (
    <Alert variant="default" p="xs" my="xs" color={pinState === 'needs_placement' ? 'yellow' : 'gray'}>
      {pinState === 'none' && <Text size="sm">{words.none}</Text>}
      {pinState === 'not_there' && <Text size="sm">{words.not_there}</Text>}
      {pinState === 'carried' && pin?.carried && (
        <Text size="sm">
          {words.carried(pin.carried.from?.number ?? null, percent(pin.carried.confidence))}
        </Text>
      )}
      {waitingPin && (
        <Text size="sm">
          {words.needs_placement} {words.reasons[waitingPin.reason]}{' '}
          {proposal && words.proposal(percent(proposal.confidence))}
        </Text>
      )}
      <Group gap={4} mt={4}>
        {from && button(words.show, () => shown?.viewer.flyTo(from, flightMs))}
        {mayMove &&
          pinState === 'carried' &&
          button(words.confirm, () => confirm.mutate({ version }), 'light')}
        {mayMove && proposal && button(words.take, () => confirm.mutate({ version }), 'light')}
        {mayMove &&
          (placing
            ? button(words.stop, () => setPlacing(null))
            : button(pin ? words.move : words.place, byClick))}
        {mayMove && waitingPin && button(words.remove, () => place.mutate({ version, pin: null }))}
      </Group>
      {(place.error ?? confirm.error) && <ProblemNote error={place.error ?? confirm.error} />}
    </Alert>
  );
}
