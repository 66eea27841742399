import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createReviewWorld } from '../test/review-world.ts';
import type { ReviewWorld } from '../test/review-world.ts';
import { describeWith } from '../test/requirements.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

const nul = 'a\u0000b';
const tooLarge = 2 ** 31;
/** Of the shape that is asked for, and no time that there is. */
const noTimes = ['2099-12-31T23:59:60Z', '0000-01-01T00:00:00Z'];
const file = { fileName: 'a.step', sizeBytes: 1 };

/* What passes for text, number and time in JSON and has no place in the database. */
describeWith('postgres', 'what cannot be kept', () => {
  let world: ReviewWorld;
  let ids: Record<string, string>;
  beforeAll(async () => {
    world = await createReviewWorld();
    const { ada, modelId, revisionId } = world;
    const make = async (path: string, body: object) => {
      const answer = await ada.request('POST', `/api/v1/${path}`, body);
      expect(answer.status).toBe(201);
      return (answer.body.link ?? answer.body).id as string;
    };
    const organization = await make('organizations', { name: 'Pumps' });
    ids = {
      ...{ model: modelId, revision: revisionId, organization },
      project: await make(`organizations/${organization}/projects`, { name: 'Pump 4' }),
      link: await make(`models/${modelId}/share-links`, { level: 'view' }),
      grant: await make(`models/${modelId}/grants`, { email: 'eve@example.com', role: 'viewer' }),
      ticket: await make(`models/${modelId}/tickets`, { title: 'Rib' }),
    };
  });
  afterAll(() => world?.close());

  const bodies: [Method, string, object[]][] = [
    [
      'POST',
      'models',
      [
        { ...file, name: nul },
        { ...file, material: nul },
        { ...file, partNumber: nul },
      ],
    ],
    [
      'PATCH',
      'models/:model',
      [
        { name: nul, version: 1 },
        { name: 'x', version: tooLarge },
      ],
    ],
    ['POST', 'models/:model/move', [{ projectId: randomUUID(), version: tooLarge }]],
    ['POST', 'models/:model/transfer', [{ userId: randomUUID(), version: tooLarge }]],
    [
      'PATCH',
      'revisions/:revision',
      [
        { material: nul, version: 1 },
        { material: 'x', version: tooLarge },
      ],
    ],
    ['PATCH', 'organizations/:organization', [{ name: 'x', version: tooLarge }]],
    ['PATCH', 'projects/:project', [{ name: 'x', version: tooLarge }]],
    ['POST', 'tokens', [{ name: nul, scopes: ['read'], expiresInDays: 1 }]],
    ['POST', 'models/:model/share-links', [nul].map((label) => ({ level: 'view', label }))],
    ['POST', 'models/:model/share-links', noTimes.map((expiresAt) => ({ level: 'view', expiresAt }))],
    [
      'PATCH',
      'share-links/:link',
      [{ version: tooLarge }, ...noTimes.map((expiresAt) => ({ version: 1, expiresAt }))],
    ],
    [
      'PATCH',
      'grants/:grant',
      [{ version: tooLarge }, ...noTimes.map((expiresAt) => ({ version: 1, expiresAt }))],
    ],
    ['PATCH', 'tickets/:ticket', [{ version: 1, dueOn: '0000-01-01' }, { version: tooLarge }]],
    ['POST', 'tickets/:ticket/replies', [{ body: nul }]],
    ['POST', 'auth/code', [{ email: 'a@b' }]],
  ];
  it.each(bodies.flatMap(([method, path, list]) => list.map((body) => [method, path, body] as const)))(
    'is refused by %s %s: %j',
    async (method, path, body) => expectRefusal(method, path, body),
  );

  it.each([
    'tickets?text=%00',
    'tickets?label=%00',
    'models/:model/people?prefix=%00',
    'organizations/:organization/audit-events?from=0000-01-01T00:00:00Z',
    'models/%00',
    'models?projectId=%00',
  ])('is refused by GET %s', async (path) => expectRefusal('GET', path));

  it('is no field that a route does not know: every body names all of its own', () => {
    type Schema = {
      type?: string;
      additionalProperties?: unknown;
      properties?: Record<string, Schema>;
    } & Partial<Record<'anyOf' | 'allOf' | 'oneOf', Schema[]>> & { items?: Schema };
    const openings = (schema: Schema | undefined, where: string): string[] => {
      if (!schema) return [];
      const { properties = {}, items, anyOf = [], allOf = [], oneOf = [] } = schema;
      return [
        ...(schema.type === 'object' && schema.additionalProperties !== false ? [where] : []),
        ...Object.entries(properties).flatMap(([name, one]) => openings(one, `${where}.${name}`)),
        ...[items, ...anyOf, ...allOf, ...oneOf].flatMap((one) => openings(one, where)),
      ];
    };
    const { paths = {} } = world.api.app.swagger() as { paths?: Record<string, Record<string, unknown>> };
    const found = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, operation]) => {
        type Operation = { requestBody?: { content: Record<string, { schema: Schema }> } };
        const content = Object.values((operation as Operation).requestBody?.content ?? {});
        return content.flatMap(({ schema }) => openings(schema, `${method} ${path}`));
      }),
    );
    expect(found).toEqual([]);
  });

  async function expectRefusal(method: Method, path: string, body?: object): Promise<void> {
    const url = `/api/v1/${path.replaceAll(/:([a-z]+)/g, (_, name: string) => ids[name]!)}`;
    const answer = await world.ada.request(method, url, body);
    expect([answer.status, answer.body.code]).toEqual([400, 'bad_request']);
    expect(answer.body.detail.length).toBeGreaterThan(20);
  }
});
