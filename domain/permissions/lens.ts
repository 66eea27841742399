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

/** What an event tells, without places on components that the lens does not show: those that a pin came from or went to. */
export const payloadBehindLens = (
  payload: Record<string, unknown>,
  shown: ReadonlySet<string>,
): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(payload, (_key, value: unknown) => (isPlaceOutside(value, shown) ? null : value)),
  ) as Record<string, unknown>;

const isPlaceOutside = (value: unknown, shown: ReadonlySet<string>): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'componentId' in value &&
  !(typeof value.componentId === 'string' && shown.has(value.componentId));
