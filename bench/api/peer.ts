/**
 * What ours is measured against, as a process: bare Fastify answering the bytes it was given, and bare Fastify with `pg`
 * doing the same work by `peer-sql.ts`. It logs nothing, and knows its callers from memory.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import pg from 'pg';
import type { OrganizationRole } from '../../domain/permissions/organization-policy.ts';
import { modelAbilities } from '../../domain/permissions/model-policy.ts';
import type { ModelRole, ModelStanding } from '../../domain/permissions/model-policy.ts';
import { renderMarkdown } from '../../domain/review/markdown.ts';
import { ticketTransitions } from '../../domain/review/ticket.ts';
import type { TicketStatus } from '../../domain/review/ticket.ts';
import { ticketItem } from '../../domain/search/sources.ts';
import { exactTokens, wordsOf } from '../../domain/search/tokens.ts';
import * as sql from './peer-sql.ts';

/** What the bench tells it. */
export type PeerWorld = {
  port: number;
  databaseUrl: string;
  /** Person by token. */
  callers: Record<string, string>;
  /** Answers by operation. */
  bytes: Record<string, string>;
};

/** What the statements of `peer-sql.ts` select, each some of it. */
type Row = {
  rank: number;
  member_role: OrganizationRole | null;
  added_permissions: string[] | null;
  removed_permissions: string[] | null;
  created_at: Date;
  updated_at: Date;
  written_at: Date;
  r_created_at: Date;
  confirmed_at: Date | null;
  finished_at: Date | null;
  status: TicketStatus;
  labels: string[];
  mentions: string[];
  position_mm: number[];
  normal: number[];
  camera: object | null;
  reason: object | null;
  is_starred: boolean | null;
  carried_from: object | null;
  carry_method: string | null;
  confidence: number | null;
  is_confirmed: boolean;
  waiting: object | null;
} & Record<
  'number' | 'version' | 'r_version' | 'size_bytes' | 'face_index' | 'replies' | 'attachments',
  number
> &
  Record<
    | 'project_id'
    | 'organization_id'
    | 'owner_id'
    | 'name'
    | 'model_id'
    | 'revision_id'
    | 'title'
    | 'body'
    | 'place',
    string
  > &
  Record<'file_name' | 'priority' | 'occurrence' | 'definition_key' | 'pin_revision_id', string> &
  Record<
    | 'id'
    | 'r_id'
    | 'part_number'
    | 'revision_letter'
    | 'material'
    | 'sha256'
    | 'due_on'
    | 'assignee_id'
    | 'assignee_email'
    | 'author_email'
    | 'guest_id'
    | 'guest_name'
    | 'created_by'
    | 'component_id'
    | 'face_signature',
    string | null
  >;

const world = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as PeerWorld;
const callers = new Map(Object.entries(world.callers));
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const pool = new pg.Pool({ connectionString: world.databaseUrl, max: 10 });
const app = fastify();

const query = async (name: keyof typeof sql, values: unknown[]): Promise<Row[]> =>
  (await pool.query<Row>({ name, text: sql[name], values })).rows;

const roles: ModelRole[] = ['viewer', 'commenter', 'editor', 'owner'];
const standingOf = (row: Row): ModelStanding => ({
  isOwner: false,
  member: row.member_role && {
    role: row.member_role,
    addedPermissions: row.added_permissions ?? [],
    removedPermissions: row.removed_permissions ?? [],
  },
  project: { isPrivate: true, isMember: false },
  grants: [roles[row.rank - 1] as 'editor'],
  link: null,
});

const iso = (at: Date | null) => at?.toISOString() ?? null;
const revisionOf = (row: Row) => ({
  id: row.r_id,
  modelId: row.id,
  number: row.number,
  fileName: row.file_name,
  partNumber: row.part_number,
  revisionLetter: row.revision_letter,
  material: row.material,
  version: row.r_version,
  sizeBytes: row.size_bytes,
  sha256: row.sha256,
  status: row.status,
  reason: row.reason,
  createdAt: iso(row.r_created_at),
  confirmedAt: iso(row.confirmed_at),
  finishedAt: iso(row.finished_at),
});

/** Rank 4 owns, 3 edits, 2 comments. */
const abilitiesOf = ({ rank }: Row, isAuthor: boolean) => ({
  comment: rank >= 2,
  editText: isAuthor && rank >= 2,
  editState: rank >= 3,
  movePin: (isAuthor && rank >= 2) || rank >= 3,
  delete: (isAuthor && rank >= 2) || rank >= 4,
});
const person = (id: string, email: string | null, row: Row) => ({
  id,
  name: email?.split('@')[0] ?? 'Somebody who left',
  email: row.member_role ? email : null,
});
const ticketOf = (row: Row, userId: string) => ({
  id: row.id,
  modelId: row.model_id,
  revisionId: row.revision_id,
  number: row.number,
  title: row.title,
  status: row.status,
  priority: row.priority,
  assignee: row.assignee_id && person(row.assignee_id, row.assignee_email, row),
  dueOn: row.due_on,
  labels: row.labels,
  pin: row.component_id
    ? {
        componentId: row.component_id,
        occurrence: row.occurrence,
        positionMm: row.position_mm,
        normal: row.normal,
        face: row.face_signature && { index: row.face_index, signature: row.face_signature },
        camera: row.camera,
        revisionId: row.pin_revision_id,
        definitionKey: row.definition_key,
        carried: row.carry_method && {
          from: row.carried_from,
          method: row.carry_method,
          confidence: row.confidence,
          isConfirmed: row.is_confirmed,
        },
      }
    : null,
  pinState: row.waiting
    ? 'needs_placement'
    : row.component_id
      ? row.is_confirmed
        ? 'placed'
        : 'carried'
      : 'none',
  waitingPin: row.waiting ?? null,
  author: row.created_by
    ? { kind: 'user', ...person(row.created_by, row.author_email, row) }
    : { kind: 'guest', id: row.guest_id, name: row.guest_name ?? 'A guest', email: null },
  version: row.version,
  createdAt: iso(row.created_at),
  updatedAt: iso(row.updated_at),
  editedAt: row.written_at > row.created_at ? iso(row.written_at) : null,
  replyCount: row.replies ?? 0,
  attachmentCount: row.attachments ?? 0,
  isStarred: row.is_starred ?? false,
  abilities: abilitiesOf(row, row.created_by === userId),
});

const answer = (reply: FastifyReply, code: number, body: object) =>
  reply.code(code).type('application/json; charset=utf-8').send(JSON.stringify(body));
const callerOf = (request: FastifyRequest, reply: FastifyReply): string => {
  const userId = callers.get(request.headers.authorization?.slice('Bearer '.length) ?? '');
  if (!userId) void answer(reply, 401, { code: 'unauthenticated' });
  return userId!;
};

type Params = { Params: { id: string } };

app.get<Params>('/pg/models/:id', async (request, reply) => {
  const rows = await query('model', [request.params.id, callerOf(request, reply)]);
  const [first] = rows;
  if (!first) return answer(reply, 404, { code: 'not_found' });
  const revisions = first.r_id ? rows.map(revisionOf) : [];
  return answer(reply, 200, {
    model: {
      id: first.id,
      projectId: first.project_id,
      organizationId: first.organization_id,
      ownerId: first.owner_id,
      name: first.name,
      version: first.version,
      createdAt: iso(first.created_at),
      latestRevision: revisions[0] ?? null,
      role: roles[first.rank - 1],
      abilities: modelAbilities(standingOf(first)),
    },
    revisions,
  });
});

app.get<Params>('/pg/models/:id/tickets', async (request, reply) => {
  const userId = callerOf(request, reply);
  const limit = 50;
  const rows = await query('tickets', [request.params.id, userId, limit + 1]);
  if (rows.length === 0) return answer(reply, 404, { code: 'not_found' });
  const found = rows.filter(({ id }) => id !== null);
  const last = found.length > limit ? found[limit - 1] : undefined;
  return answer(reply, 200, {
    items: found.slice(0, limit).map((row) => ticketOf(row, userId)),
    nextCursor: last
      ? Buffer.from(JSON.stringify(['newest', last.place, last.id])).toString('base64url')
      : null,
  });
});

app.post<Params & { Body: { title: string; body: string } }>(
  '/pg/models/:id/tickets',
  {
    schema: {
      body: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'body'],
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 200 },
          body: { type: 'string', maxLength: 20_000 },
        },
      },
    },
  },
  async (request, reply) => {
    const userId = callerOf(request, reply);
    const { title, body } = request.body;
    const modelId = request.params.id;
    const item = ticketItem({ ticketId: '', revisionId: '', modelId, title, body, labels: [] });
    const text = `${item.title}\n${item.body}`;
    const words = [...wordsOf(text)].filter(
      (word) => word.length >= 4 && word.length <= 40 && !/\d/.test(word),
    );
    const origin = {
      address: request.ip,
      client: request.headers['user-agent'] ?? '',
      requestId: randomUUID(),
    };
    const [row] = await query('createTicket', [
      modelId,
      userId,
      title,
      body,
      JSON.stringify(origin),
      exactTokens(`\n${text}`),
      createHash('sha256').update(text).digest('hex'),
      [...new Set(words)].sort(),
      item.body,
    ]);
    if (!row) return answer(reply, 404, { code: 'not_found' });
    if (row.id === null) return answer(reply, 403, { code: 'forbidden' });
    return answer(reply, 201, {
      ...ticketOf(row, userId),
      body: row.body,
      bodyHtml: renderMarkdown(row.body),
      mentions: row.mentions,
      nextStatuses: ticketTransitions[row.status],
    });
  },
);

for (const [operation, bytes] of Object.entries(world.bytes))
  app.route({
    method: operation === 'create' ? 'POST' : 'GET',
    url: `/bytes/${operation}`,
    handler: (_request, reply) =>
      reply
        .code(operation === 'create' ? 201 : 200)
        .type('application/json; charset=utf-8')
        .send(bytes),
  });

await app.listen({ host: '127.0.0.1', port: world.port });
process.on('SIGTERM', () => process.exit(0));
