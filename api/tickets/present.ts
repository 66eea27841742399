import Type from 'typebox';
import type { Static } from 'typebox';
import { isAuthor } from '../../database/authors.ts';
import type { Caller } from '../../database/connection.ts';
import type { Carried, Pin, WaitingPin } from '../../database/pin-store.ts';
import type { Ticket, TicketSummary } from '../../database/ticket-store.ts';
import { modelAbilities } from '../../domain/permissions/model-policy.ts';
import type { ModelStanding } from '../../domain/permissions/model-policy.ts';
import { ticketAbilities } from '../../domain/review/abilities.ts';
import { carryMethods, waitingReasons } from '../../domain/review/carry-pins.ts';
import { renderMarkdown } from '../../domain/review/markdown.ts';
import {
  textLimits,
  ticketPriorities,
  ticketStatuses,
  ticketTransitions,
} from '../../domain/review/ticket.ts';
import { authorSchema, personSchema, presentAuthor, presentPerson } from '../people/present.ts';
import { day, orNull, storableText, timestamp, uuid, visibleText } from '../schemas.ts';

const mostMm = 1e7;
const coordinate = Type.Number({ minimum: -mostMm, maximum: mostMm });
const vector = Type.Tuple([coordinate, coordinate, coordinate]);
const inComponent = (description: string) =>
  Type.Tuple([coordinate, coordinate, coordinate], {
    description: `${description}, in the component’s own frame.`,
  });
const strict = { additionalProperties: false };

const camera = Type.Object(
  {
    position: vector,
    target: vector,
    up: vector,
    projection: Type.Union([
      Type.Object(
        { kind: Type.Literal('perspective'), fovDegrees: Type.Number({ minimum: 1, maximum: 170 }) },
        strict,
      ),
      Type.Object(
        {
          kind: Type.Literal('orthographic'),
          heightMm: Type.Number({ exclusiveMinimum: 0, maximum: mostMm, description: 'Of what is seen.' }),
        },
        strict,
      ),
    ]),
  },
  { ...strict, description: 'From where one looked: millimetres in the model’s frame, Z up.' },
);

const place = {
  componentId: uuid,
  occurrence: Type.String({
    pattern: '^(\\d{1,6}(/\\d{1,6})*)?$',
    maxLength: 1000,
    description: '`path` of the instance in the scene.',
  }),
  positionMm: inComponent('Millimetres'),
  normal: inComponent('Of length 1'),
};
const face = Type.Object(
  {
    index: Type.Integer({ minimum: 0, maximum: 10_000_000 }),
    signature: Type.String({ pattern: '^[0-9a-f]{32}$', description: 'As the evidence names the face.' }),
  },
  strict,
);

export const newPinSchema = Type.Object(
  { ...place, face: Type.Optional(orNull(face)), camera: Type.Optional(orNull(camera)) },
  strict,
);
const placeSchema = Type.Object({ ...place, face: orNull(face), camera: orNull(camera) });
const how = {
  from: orNull(
    Type.Object(
      { revisionId: uuid, number: Type.Integer() },
      { description: 'The revision that it was carried from; null where you do not see that.' },
    ),
  ),
  method: Type.Enum([...carryMethods], { description: 'How it was found, the surest first.' }),
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
};
const pinSchema = Type.Object({
  ...placeSchema.properties,
  revisionId: uuid,
  definitionKey: Type.String({ description: 'Same key, same geometry.' }),
  carried: orNull(
    Type.Object(
      { ...how, isConfirmed: Type.Boolean({ description: 'Somebody said that it is right.' }) },
      { description: 'How it followed the geometry here; null where somebody put it.' },
    ),
  ),
});
const waitingPinSchema = Type.Object({
  revisionId: uuid,
  from: how.from,
  reason: Type.Enum([...waitingReasons], {
    description:
      '`component_gone`, `face_gone`: nothing like it is there; `unsure`: see the proposal; `failed`: the revisions could not be compared.',
  }),
  proposal: orNull(
    Type.Object({ ...placeSchema.properties, method: how.method, confidence: how.confidence }),
  ),
});
export const pinStates = ['placed', 'carried', 'needs_placement', 'none', 'not_there'] as const;

/** What is written of a ticket. */
export const ticketFields = {
  title: Type.String({ ...visibleText, minLength: 1, maxLength: textLimits.title }),
  body: Type.String({ ...storableText, maxLength: textLimits.body, description: 'Markdown.' }),
  priority: Type.Enum([...ticketPriorities]),
  assigneeId: orNull(Type.String({ format: 'uuid', description: 'Somebody who may see the model.' })),
  dueOn: orNull(day),
  labels: Type.Array(Type.String({ ...storableText, maxLength: textLimits.label }), {
    maxItems: textLimits.labels,
  }),
};
export const statusSchema = Type.Enum([...ticketStatuses]);

export const ticketSummarySchema = Type.Object({
  id: uuid,
  modelId: uuid,
  revisionId: Type.String({
    format: 'uuid',
    description: 'The revision it was raised on; behind a supplier lens the one that it shows.',
  }),
  number: Type.Integer({ description: 'Counts within the model.' }),
  title: Type.String(),
  status: statusSchema,
  priority: ticketFields.priority,
  assignee: orNull(personSchema),
  dueOn: ticketFields.dueOn,
  labels: Type.Array(Type.String()),
  pin: orNull(pinSchema),
  pinState: Type.Enum([...pinStates], {
    description:
      'On the revision asked for, or where it was pinned last: `placed` by somebody, `carried` there with the geometry, `needs_placement`, `none`, or `not_there`, as it was raised on a later revision.',
  }),
  waitingPin: orNull(waitingPinSchema),
  author: authorSchema,
  version: Type.Integer({ description: 'A change names the version it is of.' }),
  createdAt: timestamp,
  updatedAt: Type.String({ format: 'date-time', description: 'Replies and attachments count.' }),
  editedAt: orNull(Type.String({ format: 'date-time', description: 'When its words last changed.' })),
  replyCount: Type.Integer(),
  attachmentCount: Type.Integer(),
  isStarred: Type.Boolean(),
  abilities: Type.Object({
    comment: Type.Boolean(),
    editText: Type.Boolean(),
    editState: Type.Boolean(),
    movePin: Type.Boolean(),
    delete: Type.Boolean(),
  }),
});

export const ticketSchema = Type.Object({
  ...ticketSummarySchema.properties,
  body: Type.String({ description: 'Markdown, as it was written.' }),
  bodyHtml: Type.String({ description: 'The same as HTML that is safe to show.' }),
  mentions: Type.Array(uuid, { description: 'People mentioned, those who may see the model alone.' }),
  nextStatuses: Type.Array(statusSchema, { description: 'What its status may become.' }),
});

/** A time at which words were replaced; null while they are the first. */
export const editedAt = (text: { createdAt: Date; writtenAt: Date }): string | null =>
  text.writtenAt > text.createdAt ? text.writtenAt.toISOString() : null;

const presentPlace = (pin: Static<typeof placeSchema>): Static<typeof placeSchema> => ({
  componentId: pin.componentId,
  occurrence: pin.occurrence,
  positionMm: pin.positionMm,
  normal: pin.normal,
  face: pin.face,
  camera: pin.camera,
});
const presentFrom = (from: Carried['from']) => from && { revisionId: from.revisionId, number: from.number };

const presentPin = (pin: Pin): Static<typeof pinSchema> => ({
  ...presentPlace(pin),
  revisionId: pin.revisionId,
  definitionKey: pin.definitionKey,
  carried: pin.carried && {
    from: presentFrom(pin.carried.from),
    method: pin.carried.method,
    confidence: pin.carried.confidence,
    isConfirmed: pin.carried.isConfirmed,
  },
});

const presentWaiting = ({
  revisionId,
  from,
  reason,
  proposal,
}: WaitingPin): Static<typeof waitingPinSchema> => ({
  revisionId,
  from: presentFrom(from),
  reason,
  proposal: proposal && {
    ...presentPlace(proposal),
    method: proposal.method,
    confidence: proposal.confidence,
  },
});

function pinStateOf({ pin, waiting, isLater }: TicketSummary): (typeof pinStates)[number] {
  if (waiting) return 'needs_placement';
  if (pin) return pin.carried && !pin.carried.isConfirmed ? 'carried' : 'placed';
  return isLater ? 'not_there' : 'none';
}

export const presentTicketSummary = (
  ticket: TicketSummary,
  standing: ModelStanding,
  caller: Caller,
): Static<typeof ticketSummarySchema> => ({
  id: ticket.id,
  modelId: ticket.modelId,
  revisionId: caller.lensRevisionId ?? ticket.revisionId,
  number: ticket.number,
  title: ticket.title,
  status: ticket.status,
  priority: ticket.priority,
  assignee: ticket.assignee && presentPerson(ticket.assignee, standing),
  dueOn: ticket.dueOn,
  labels: ticket.labels,
  pin: ticket.pin && presentPin(ticket.pin),
  pinState: pinStateOf(ticket),
  waitingPin: ticket.waiting && presentWaiting(ticket.waiting),
  author: presentAuthor(ticket.author, standing),
  version: ticket.version,
  createdAt: ticket.createdAt.toISOString(),
  updatedAt: ticket.updatedAt.toISOString(),
  editedAt: editedAt(ticket),
  replyCount: ticket.replyCount,
  attachmentCount: ticket.attachmentCount,
  isStarred: ticket.isStarred,
  abilities: ticketAbilities(modelAbilities(standing), isAuthor(caller, ticket.author)),
});

export const presentTicket = (
  ticket: Ticket,
  standing: ModelStanding,
  caller: Caller,
): Static<typeof ticketSchema> => ({
  ...presentTicketSummary(ticket, standing, caller),
  body: ticket.body,
  bodyHtml: renderMarkdown(ticket.body),
  mentions: ticket.mentions,
  nextStatuses: [...ticketTransitions[ticket.status]],
});
