/*
 * A supplier lens shows chosen components of one revision. Of the model and the revision around them its guest is told
 * no more than that they are there: names, hashes and sizes speak of the rest.
 */

/** What the model is called behind a lens. */
export const behindLens = 'Shared components';

export const modelBehindLens = <Model extends { name: string }>(model: Model): Model => ({
  ...model,
  name: behindLens,
});

type Titled = {
  fileName: string;
  partNumber: string | null;
  revisionLetter: string | null;
  material: string | null;
  sizeBytes: number;
  sha256: string | null;
};

export const revisionBehindLens = <Revision extends Titled>(revision: Revision): Revision => ({
  ...revision,
  fileName: behindLens,
  partNumber: null,
  revisionLetter: null,
  material: null,
  sizeBytes: 0,
  sha256: null,
});

/** What a supplier lens shows. */
export type Lens = { revisionId: string; componentIds: ReadonlySet<string> };

/** An event without what it says of other revisions, and of components that the lens doesn't show. */
export const eventBehindLens = <
  Event extends { revisionId: string | null; componentId: string | null; payload: Record<string, unknown> },
>(
  event: Event,
  lens: Lens,
): Event => ({
  ...event,
  revisionId: event.revisionId === lens.revisionId ? event.revisionId : null,
  componentId: event.componentId && lens.componentIds.has(event.componentId) ? event.componentId : null,
  payload: JSON.parse(
    JSON.stringify(event.payload, (key, value: unknown) =>
      isPlaceOutside(value, lens) || isOtherRevision(key, value, lens) ? null : value,
    ),
  ) as Record<string, unknown>,
});

/** Where a pin came from or went to. */
const isPlaceOutside = (value: unknown, { componentIds }: Lens): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'componentId' in value &&
  !(typeof value.componentId === 'string' && componentIds.has(value.componentId));

const isOtherRevision = (key: string, value: unknown, { revisionId }: Lens): boolean =>
  /revisionId$/i.test(key) && value !== revisionId;
