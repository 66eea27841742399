import { useRoom } from '../room.ts';
import { NewTicket } from './new-ticket.tsx';
import { TicketView } from './ticket-view.tsx';
import { TicketList } from './ticket-list.tsx';

/** A ticket that is written, the one that is chosen, or all of them. */
export function TicketsPanel() {
  const { draft, view } = useRoom();
  if (draft) return <NewTicket {...draft} />;
  return view.ticket === null ? <TicketList /> : <TicketView key={view.ticket} id={view.ticket} />;
}
