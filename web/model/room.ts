import { createContext, useContext } from 'react';
import type { Finding, Model, NewTicket, Revision, RevisionSummary, Ticket } from '../api/client.ts';
import type { useCopy } from '../parts/use-copy.ts';
import type { ModelData } from '../viewer/model-data.ts';
import type { Pick as Picked } from '../viewer/picker.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { useLooks } from './use-looks.ts';
import type { View } from './view-address.ts';
import type { ShowView } from './use-view.ts';

export type NewPin = NonNullable<NewTicket['pin']>;

/** What the parts of a model's page share: what there is, what is looked at, and how to look elsewhere. */
export type Room = {
  model: Model;
  /** Newest first. */
  revisions: readonly RevisionSummary[];
  /** The one that is shown. */
  revision: Revision;
  view: View;
  show: ShowView;
  /** Null until the picture is there. */
  shown: { viewer: Viewer; data: ModelData } | null;
  looks: ReturnType<typeof useLooks>;
  /** By path in the scene. */
  components: ReadonlyMap<string, { id: string; name: string }>;
  /** All of the model, as they stand on the revision shown. */
  tickets: readonly Ticket[];
  /** Worst first; null until the analysis is done. */
  findings: readonly Finding[] | null;
  /** Place of the chosen occurrence in the scene, null where none is chosen. */
  occurrence: number | null;
  /** Where exactly the chosen face was clicked. */
  picked: Picked | null;
  /** Chooses what was clicked. */
  pick: (pick: Picked | null) => void;
  select: (occurrence: number | null) => void;
  chooseTicket: (ticket: Ticket) => void;
  /** What a pin at a clicked place is, the present camera with it; null where nothing can be pinned there. */
  pinAt: (pick: Picked) => Promise<Room['draft']>;
  /** A ticket that is being written, where its pin is to be, and what is attached to it. */
  draft: { pin: NewPin | null; where: string; picture?: File } | null;
  setDraft: (draft: Room['draft']) => void;
  /** The next click on a face goes there instead of choosing it; null for nothing. */
  placing: ((pick: Picked) => void) | null;
  setPlacing: (placing: ((pick: Picked) => void) | null) => void;
  /** Copies the address of the view as it is now. */
  copyLink: () => void;
  /** What became of that. */
  link: Pick<ReturnType<typeof useCopy>, 'isCopied' | 'refused' | 'forget'>;
};

export const RoomContext = createContext<Room | null>(null);

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error('Only within the page of a model.');
  return room;
}
