import { randomUUID } from 'node:crypto';
import type { RouteOptions } from 'fastify';
import type { RouteCall } from '../route-call.ts';

/* What is wrong with a request of a route, made from its schemas: each case is a request that must be refused. */

export type BadRequest = {
  what: string;
  request: RouteCall;
  /** Statuses it may be refused with. */
  refusedWith: number[];
};

type Schema = {
  type?: string | string[];
  format?: string;
  pattern?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  minItems?: number;
  maximum?: number;
  minimum?: number;
  enum?: unknown[];
  const?: unknown;
  additionalProperties?: unknown;
} & Partial<Record<'anyOf' | 'allOf' | 'oneOf', Schema[]>>;

const json = { 'content-type': 'application/json' };
const badRequest = [400];

/** Everything that is wrong by what the route says of itself. `call` is a request that it would take. */
export function badRequestsOf(route: RouteOptions, call: RouteCall): BadRequest[] {
  return [...badBodies(route, call), ...badAddresses(route, call), ...badFields(route, call)];
}

/** What isn't JSON, isn't an object, is too long, or is there where nothing is asked for. */
function badBodies({ schema, bodyLimit = 1024 ** 2 }: RouteOptions, call: RouteCall): BadRequest[] {
  if (call.method === 'GET') return [];
  const body = call.payload as object | undefined;
  const send = (what: string, type: string, payload: string, refusedWith = badRequest): BadRequest => ({
    what,
    request: { ...call, payload, headers: { ...call.headers, 'content-type': type } },
    refusedWith,
  });
  const asJson = (what: string, payload: string) => send(what, json['content-type'], payload);
  const tooLong = JSON.stringify({ ...body, padding: 'x'.repeat(bodyLimit) });
  const cases = [
    asJson('half of a JSON text', '{"name": "x'),
    asJson('no JSON', 'name=x'),
    asJson('nothing as JSON', ''),
    asJson('a prototype', '{"__proto__": {"isOwner": true}}'),
    asJson('a constructor', '{"constructor": {"prototype": {"isOwner": true}}}'),
    asJson('lists in lists in lists', '['.repeat(100_000) + ']'.repeat(100_000)),
    asJson('an unknown field', JSON.stringify({ ...body, unheardOf: 1 })),
    asJson('a list', '[{}]'),
    asJson('a text', '"name"'),
    asJson('a number', '1'),
    send('a body over the limit', json['content-type'], tooLong, [413]),
  ];
  for (const type of ['application/xml', 'text/plain', 'multipart/form-data; boundary=x', 'nonsense'])
    cases.push(send(`a body of type ${type}`, type, JSON.stringify(body ?? {}), [415]));
  const { required = [] } = (schema?.body ?? {}) as Schema;
  if (required.length > 0)
    cases.push(asJson('no field', '{}'), { ...asJson('no body', ''), refusedWith: badRequest });
  return cases;
}

/** Ids and names in the address that are none, and queries of nothing that is asked for. */
function badAddresses({ url, schema, config }: RouteOptions, call: RouteCall): BadRequest[] {
  const cases: BadRequest[] = [];
  const add = (what: string, address: string, refusedWith: number[]) =>
    cases.push({ what, request: { ...call, url: address }, refusedWith });
  const { properties = {} } = (schema?.params ?? {}) as Schema;
  const [path = '', query] = call.url.split('?');
  const base = path.split('/').length - url.split('/').length;
  for (const [name, { format }] of Object.entries(properties)) {
    const place = url.split('/').indexOf(`:${name}`) + base;
    const at = (value: string) => path.split('/').with(place, value).join('/') + (query ? `?${query}` : '');
    if (format === 'uuid') add(`nobody's ${name}`, at(randomUUID()), [404, 409, 410, 400]);
    for (const value of [
      '1',
      '%00',
      '..%2f..%2fetc%2fpasswd',
      '..%5c..',
      "'%20or%20true--",
      'x'.repeat(5_000),
      '%ff',
    ])
      add(`${name} ${value.slice(0, 30)}`, at(value), [400, 404]);
  }
  // Links may have been lengthened by whoever mailed them.
  if (config?.access !== 'public')
    add('an unknown query', `${path}?${query ? `${query}&` : ''}unheardOf=1`, badRequest);
  const { properties: queries = {} } = (schema?.querystring ?? {}) as Schema;
  for (const [name, one] of Object.entries(queries))
    for (const [what, value] of badValues(one)) {
      // Postgres knows leap seconds.
      if (typeof value === 'object' || what.endsWith(':60Z')) continue;
      const changed = new URLSearchParams(query);
      changed.set(name, `${value as string | number}`);
      // In an address everything is text.
      if (typeof value === 'string' || !accepts(one, 'string'))
        add(`${name}: ${what} in the query`, `${path}?${changed.toString()}`, badRequest);
    }
  return cases;
}

/** The body with one field of it, however deep, beyond what its schema takes. */
function badFields({ schema }: RouteOptions, call: RouteCall): BadRequest[] {
  if (!schema?.body) return [];
  return badParts(schema.body as Schema, call.payload ?? {}).map(([what, payload]) => ({
    what,
    request: { ...call, headers: { ...call.headers, ...json }, payload: payload as object },
    refusedWith: badRequest,
  }));
}

type Part = [what: string, value: unknown];

/** What a schema takes, with one thing in it wrong: a field's value, one too many, one that is missing. */
function badParts(schema: Schema, value: unknown): Part[] {
  if (Array.isArray(value)) {
    const { items } = alternatives(schema).find((one) => one.items) ?? {};
    const [first, ...rest] = value as unknown[];
    if (!items || first === undefined) return [];
    const parts = [...badValues(items), ...badParts(items, first)];
    return parts.map(([what, part]) => [`in a list ${what}`, [part, ...rest]]);
  }
  if (typeof value !== 'object' || value === null) return [];
  const objects = alternatives(schema).filter((one) => one.properties);
  const list: Part[] = [['a field unheard of', { ...value, unheardOf: 1 }]];
  const [only, ...others] = objects;
  // Of several kinds one may take what is wrong for another.
  if (!only || others.length > 0) return list;
  const { properties = {}, required = [] } = only;
  for (const name of required) {
    const { [name]: _left, ...rest } = value as Record<string, unknown>;
    list.push([`no ${name}`, rest]);
  }
  for (const [name, one] of Object.entries(properties)) {
    const given = (value as Record<string, unknown>)[name];
    const parts = [...badValues(one), ...badParts(one, isFull(given) ? given : sampleOf(one))];
    for (const [what, part] of parts)
      // A file's name is cleaned of what it can't have.
      if (name !== 'fileName' || what.startsWith('too') || !what.startsWith('the text'))
        list.push([`${name}: ${what}`, { ...value, [name]: part }]);
  }
  return list;
}

const isFull = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** Something that a schema takes, for what a request may do without. */
function sampleOf(schema: Schema): unknown {
  const [one = schema] = alternatives(schema).filter(({ type }) => type !== 'null');
  const { type, properties, required = [], items, minItems = 1, minimum = 1 } = one;
  if (properties)
    return Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => required.includes(name))
        .map(([name, field]) => [name, sampleOf(field)]),
    );
  if (items) return Array.from({ length: minItems }, () => sampleOf(items));
  if (one.const !== undefined || one.enum) return one.const ?? one.enum?.[0];
  if (type === 'string') return one.format === 'uuid' ? randomUUID() : '0'.repeat(one.minLength ?? 1);
  return type === 'boolean' ? true : minimum;
}

const alternatives = (schema: Schema): Schema[] => {
  const { anyOf, oneOf, allOf } = schema;
  return (anyOf ?? oneOf ?? allOf)?.flatMap(alternatives) ?? [schema];
};

const accepts = (schema: Schema, type: string): boolean =>
  alternatives(schema).some(
    (one) =>
      [one.type].flat().includes(type) ||
      typeof one.const === type ||
      (one.enum?.some((value) => typeof value === type) ?? false),
  );

/** Of the format, and yet nothing that there is. */
const nothingThereIs: Record<string, string[]> = {
  'date-time': ['2099-12-31T23:59:60Z', '0000-01-01T00:00:00Z', '2026-02-30T00:00:00Z'],
  date: ['0000-01-01', '2026-02-30'],
  email: ['a@b@example.com'],
};

/** Free text takes everything but NUL. */
const takesText = ({ type, format, pattern, ...one }: Schema, text: string): boolean =>
  type === 'string' &&
  format === undefined &&
  one.enum === undefined &&
  one.const === undefined &&
  !text.includes('\u0000') &&
  (pattern === undefined || new RegExp(pattern, 'u').test(text));

/** Values that the schema of a field refuses, each with what is wrong about it. */
function badValues(schema: Schema): [what: string, value: unknown][] {
  const list: [string, unknown][] = [];
  const all = alternatives(schema);
  if (!accepts(schema, 'object') && !all.some((one) => one.properties)) list.push(['an object', { a: 1 }]);
  if (!accepts(schema, 'array')) list.push(['a list', [{ a: 1 }]]);
  const isText = accepts(schema, 'string');
  if (isText) {
    const longest = Math.max(...all.map((one) => one.maxLength ?? 0));
    const takes = (text: string) => all.some((one) => takesText(one, text));
    for (const text of ['nothing of the kind', 'a\u0000b'])
      if (!takes(text)) list.push([`the text ${text}`, text]);
    for (const { format = '' } of all)
      for (const text of nothingThereIs[format] ?? []) list.push([`the ${format} ${text}`, text]);
    if (longest > 0) list.push(['too long', 'x'.repeat(longest + 1)]);
    // Without a least length a text may be empty, but for those of a format.
    if (!all.some((one) => one.type === 'string' && !one.minLength && takes(''))) list.push(['empty', '']);
  } else list.push(['a text', 'nothing of the kind']);
  for (const { maximum, minimum, maxItems, minItems, items } of all) {
    if (maximum !== undefined) list.push(['too large', maximum + 1]);
    if (minimum !== undefined) list.push(['too small', minimum - 1]);
    if (maxItems !== undefined && items)
      list.push(['too many', Array.from({ length: maxItems + 1 }, () => 1)]);
    if (minItems) list.push(['too few', []]);
  }
  if (accepts(schema, 'integer')) list.push(['a fraction', 1.5], ['beyond all integers', 1e300]);
  return list;
}

/** Where a schema takes fields that it doesn't name. */
export function openingsOf(schema: unknown, where: string): string[] {
  if (!schema) return [];
  const { type, additionalProperties, properties = {}, items, ...more } = schema as Schema;
  return [
    ...(type === 'object' && additionalProperties !== false ? [where] : []),
    ...Object.entries(properties).flatMap(([name, one]) => openingsOf(one, `${where}.${name}`)),
    ...[items, more.anyOf, more.allOf, more.oneOf].flat().flatMap((one) => openingsOf(one, where)),
  ];
}
