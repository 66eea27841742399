import { texts } from '../texts.ts';
import { useShortcuts } from '../shell/shortcuts.tsx';
import type { Room } from './room.ts';

const words = texts.model.keys;

/** The keys of whoever works at a model all day. */
export function useModelKeys(room: Room): void {
  const { looks, occurrence, view, tickets, findings, show } = room;
  const ifChosen = (act: (place: number) => void) => () => {
    if (occurrence !== null) act(occurrence);
  };
  const byNumber = tickets.toSorted((a, b) => a.number - b.number);
  const ticket = (step: 1 | -1) => () => {
    const next = neighbour(byNumber, view.ticket, step);
    if (next) room.chooseTicket(next);
  };
  const finding = (step: 1 | -1) => () => {
    const next = neighbour(findings ?? [], view.finding, step);
    if (next) show({ finding: next.id, tab: 'findings', occurrence: null, face: null });
  };
  useShortcuts([
    { keys: 'n', label: words.nextTicket, run: ticket(1) },
    { keys: 'p', label: words.previousTicket, run: ticket(-1) },
    { keys: 'j', label: words.nextFinding, run: finding(1) },
    { keys: 'k', label: words.previousFinding, run: finding(-1) },
    { keys: 'h', label: words.hide, run: ifChosen((place) => looks.toggle([place], 'hidden')) },
    { keys: 'i', label: words.isolate, run: ifChosen(looks.isolate) },
    { keys: 'x', label: words.ghost, run: ifChosen((place) => looks.toggle([place], 'ghost')) },
    { keys: 'u', label: words.undo, run: looks.undo },
    { keys: 'Ctrl+z', label: words.undo, run: looks.undo },
    { keys: 'a', label: words.showAll, run: looks.showAll },
    { keys: 'c', label: words.copyLink, run: room.copyLink },
    { keys: 'Escape', label: words.nothing, run: () => leave(room) },
  ]);
}

/** What was chosen last is let go first. */
function leave({ placing, setPlacing, view, show, select }: Room): void {
  if (placing) setPlacing(null);
  else if (view.finding !== null || view.occurrence !== null) select(null);
  else if (view.ticket !== null) show({ ticket: null });
}

/** The next of a list, the first where none of it is chosen; from one end to the other. */
function neighbour<Item extends { id: string }>(items: readonly Item[], id: string | null, step: 1 | -1) {
  const at = items.findIndex((item) => item.id === id);
  return items.at(at < 0 ? (step === 1 ? 0 : -1) : (at + step) % items.length);
}
