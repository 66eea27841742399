import type { Finding, Ticket } from '../api/client.ts';
import type { ModelData } from '../viewer/model-data.ts';
import type { Mark } from '../viewer/highlight.ts';
import type { Look } from '../viewer/part-batch.ts';
import { leavesOf } from './tree-rows.ts';
import type { Pin } from './pins.tsx';

const colors = { selected: '#4f6bed', finding: '#e4572e', proposed: '#c99700' };

export type Chosen = {
  finding: Finding | null;
  occurrence: number | null;
  face: number | null;
  ticket: Ticket | null;
};

/** The faces of a finding; else the part that is chosen; else where a pin is proposed. */
export function marksOf(data: ModelData, children: number[][], chosen: Chosen): Mark[] {
  const { finding, occurrence, face, ticket } = chosen;
  if (finding)
    return data.occurrences.flatMap(({ definition }, place) =>
      definition !== null && data.definitions[definition]!.key === finding.definitionKey
        ? [{ occurrence: place, faces: finding.faces, color: colors.finding }]
        : [],
    );
  if (occurrence !== null)
    return [
      ...leavesOf(children, occurrence).map((leaf) => ({
        occurrence: leaf,
        faces: null,
        color: colors.selected,
      })),
      ...(face === null ? [] : [{ occurrence, faces: [face], color: colors.selected }]),
    ];
  const proposal = ticket?.waitingPin?.proposal;
  const place = data.occurrences.findIndex(({ path }) => path === proposal?.occurrence);
  if (!proposal || place < 0) return [];
  return [{ occurrence: place, faces: proposal.face ? [proposal.face.index] : null, color: colors.proposed }];
}

/** What a finding is on shows through the parts around it. */
export function looksOf(
  { occurrences, definitions }: ModelData,
  looks: ReadonlyMap<number, Look>,
  finding: Finding | null,
): ReadonlyMap<number, Look> {
  if (!finding) return looks;
  const ghosts = occurrences.flatMap(({ definition }, place): [number, Look][] =>
    definition !== null && definitions[definition]!.key !== finding.definitionKey ? [[place, 'ghost']] : [],
  );
  return new Map([...ghosts, ...looks]);
}

export function pinsOf({ occurrences }: ModelData, tickets: readonly Ticket[]): Pin[] {
  const byPath = new Map(occurrences.map(({ path }, place) => [path, place]));
  return tickets.flatMap((ticket) => {
    const occurrence = ticket.pin ? byPath.get(ticket.pin.occurrence) : undefined;
    return occurrence === undefined ? [] : [{ ticket, occurrence }];
  });
}
