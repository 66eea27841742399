import Type from 'typebox';
import { modelSorts } from '../../database/model-list.ts';
import type { ModelPlace, ModelSort } from '../../database/model-list.ts';
import { revisionStatuses } from '../../database/models.ts';
import { decodeParts, isTime, isUuid } from '../cursor.ts';
import { pageQuery, storableText, uuid } from '../schemas.ts';

export const modelQuery = Type.Object(
  {
    ...pageQuery.properties,
    sort: Type.Optional(
      Type.Enum([...modelSorts], {
        description: '`newest` (as it is without it), `active` (what something was last done with), `name`.',
      }),
    ),
    q: Type.Optional(
      Type.String({
        ...storableText,
        minLength: 1,
        maxLength: 200,
        description:
          'Words that are all in the name, or in the file name or part number of the latest revision.',
      }),
    ),
    status: Type.Optional(Type.Enum([...revisionStatuses], { description: 'Of the latest revision.' })),
    organizationId: Type.Optional(uuid),
    projectId: Type.Optional(uuid),
    deleted: Type.Optional(
      Type.Boolean({ description: 'Those that were deleted and that you may restore.' }),
    ),
  },
  { additionalProperties: false },
);

const isName = (part: string): boolean => !part.includes('\0');
const isValueOf: Record<ModelSort, (part: string) => boolean> = {
  newest: isTime,
  active: isTime,
  name: isName,
};

/** A cursor belongs to one order. */
export const placeKey = (sort: ModelSort, place: ModelPlace): string[] => [sort, place.value, place.id];

export function readPlace(sort: ModelSort, cursor: string | undefined): ModelPlace | undefined {
  if (cursor === undefined) return undefined;
  const [, value, id] = decodeParts(cursor, [(part) => part === sort, isValueOf[sort], isUuid]);
  return { value: value!, id: id! };
}
