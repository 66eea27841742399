import { useEffect, useRef } from 'react';
import type { Ticket } from '../api/client.ts';
import type { Viewer } from '../viewer/viewer.ts';

export type Pin = { ticket: Ticket; occurrence: number };

/** Tickets as buttons over the canvas, where their pins are; behind geometry they are pale. */
export function Pins(props: {
  viewer: Viewer;
  pins: Pin[];
  selected: string | null;
  onSelect: (ticket: Ticket) => void;
}) {
  const { viewer, pins, selected, onSelect } = props;
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = () => {
      pins.forEach(({ ticket, occurrence }, index) => {
        const element = layer.current?.children[index];
        if (!(element instanceof HTMLElement) || !ticket.pin) return;
        const point = viewer.worldPoint(occurrence, ticket.pin.positionMm);
        const at = viewer.project(point);
        element.hidden = at === null;
        if (!at) return;
        element.style.left = `${at.x}px`;
        element.style.top = `${at.y}px`;
        element.dataset.hidden = String(viewer.isHidden(point, 0.05));
      });
    };
    place();
    return viewer.on('frame', place);
  }, [viewer, pins]);
  return (
    <div ref={layer}>
      {pins.map(({ ticket }) => (
        <button
          key={ticket.id}
          type="button"
          className="pin"
          data-on={ticket.id === selected}
          aria-label={`${ticket.number}: ${ticket.title}`}
          onClick={() => onSelect(ticket)}
        >
          {ticket.number}
        </button>
      ))}
    </div>
  );
}
