import { useEffect, useRef } from 'react';
import type { Ticket } from '../api/client.ts';
import { texts } from '../texts.ts';
import { attachPinLayer } from '../viewer/pin-layer.ts';
import type { PinLayer } from '../viewer/pin-layer.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { flightMs } from './motion.ts';

export type Pin = { ticket: Ticket; occurrence: number };

const words = { layer: texts.viewer.pins, several: texts.viewer.severalPins };

/** Tickets as buttons over the canvas, where their pins are. */
export function Pins(props: {
  viewer: Viewer;
  pins: Pin[];
  selected: string | null;
  onSelect: (ticket: Ticket) => void;
}) {
  const { viewer, pins, selected, onSelect } = props;
  const host = useRef<HTMLDivElement>(null);
  const layer = useRef<PinLayer>(null);
  const latest = useRef({ pins, onSelect });
  latest.current = { pins, onSelect };

  useEffect(() => {
    const made = attachPinLayer(host.current!, viewer, {
      words,
      flightMs,
      onSelect: (id) => {
        const pin = latest.current.pins.find(({ ticket }) => ticket.id === id);
        if (pin) latest.current.onSelect(pin.ticket);
      },
    });
    layer.current = made;
    return () => made.dispose();
  }, [viewer]);
  useEffect(() => {
    const placed = pins.flatMap(({ ticket: { id, number, title, pin }, occurrence }) =>
      pin
        ? [{ id, text: String(number), name: `${number}: ${title}`, occurrence, local: pin.positionMm }]
        : [],
    );
    layer.current?.set(placed, selected);
  }, [viewer, pins, selected]);
  return <div ref={host} />;
}
