/*
 * Examples of requests and answers, made from their schemas: each field is shown as this table has it, or as its type and
 * format say. `document.test.ts` checks each of them against its schema.
 */

export type Schema = {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  examples?: unknown[];
  format?: string;
  pattern?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema | Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
};

const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const byName: Record<string, unknown> = {
  address: '192.0.2.7',
  allowedDomain: 'example.com',
  after: '1042',
  body: 'The rib is **0.8 mm** thick: please make it 1.2 mm.',
  bodyHtml: '<p>The rib is <strong>0.8 mm</strong> thick: please make it 1.2 mm.</p>',
  client: 'Mozilla/5.0',
  code: '123456',
  contentType: 'image/png',
  cursor: 'WyIyMDI2LTExLTAxIl0',
  device: 'Firefox on Linux',
  detail: 'What is wrong, and what to do about it.',
  email: 'ada@example.com',
  fileName: 'bracket.step',
  fix: 'Make the wall at least 1.0 mm thick.',
  hash: sha256,
  'Idempotency-Key': '8e03978e-40d5-43dd-bc93-6894a57f9324',
  'If-Match': '"3-4yR0hPz1Zc0Jq8bT"',
  'If-None-Match': '"3-4yR0hPz1Zc0Jq8bT"',
  kinds: 'preview,scene',
  label: 'moulding',
  labels: ['moulding'],
  'last-event-id': '1042',
  location: 'page 2',
  material: 'POM-C',
  message: 'The file holds no solid.',
  methodId: 'email-live-5d3e0f4a',
  name: 'Pump housing',
  nextCursor: 'WyIyMDI2LTExLTAxIl0',
  normal: [0, 0, 1],
  occurrence: '0/1',
  partNumber: '4711-02',
  password: 'correct horse battery',
  position: 12,
  prefix: 'ad',
  q: 'thin rib',
  recoveryCode: '96dd-110a-3057',
  recoveryCodes: ['96dd-110a-3057', 'b815-5b01-15c2'],
  query: 'thin rib',
  remove: true,
  resourceId: '0d0e7c9b-3f5e-4a9b-8a55-6f2a0c1d9e77',
  revisionLetter: 'B',
  secret: 'rd_example-not-a-token',
  sessionJwt: 'eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl',
  signature: '0123456789abcdef0123456789abcdef',
  sizeBytes: 48213,
  text: 'The wall is 0.8 mm thick, less than 1.0 mm.',
  status: 'open',
  title: 'Rib too thin',
  token: 'DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94=',
  type: 'ticket.changed',
  unit: 'mm',
  up: [0, 1, 0],
  url: 'https://rapiddraft.example.com/api/objects/staging/5b1f',
};

const byFormat: Record<string, string> = {
  uuid: '5b1f6a0e-3d5c-4d2b-9a4e-2f6d8c7b1a90',
  'date-time': '2026-11-21T09:30:00.000Z',
  date: '2026-12-01',
  email: 'ada@example.com',
};

/** A value that this schema takes, as it might be in practice. */
export function exampleOf(schema: Schema, name = ''): unknown {
  if ('const' in schema) return schema.const;
  if (schema.examples?.length) return schema.examples[0];
  if (schema.enum?.length) return schema.enum[0];
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => exampleOf(part, name)));
  if (schema.anyOf)
    return exampleOf(schema.anyOf.find(({ type }) => type !== 'null') ?? schema.anyOf[0]!, name);
  switch ([schema.type].flat()[0]) {
    case 'object':
      return exampleObject(schema);
    case 'array':
      return exampleList(schema, name);
    case 'string':
      return exampleText(schema, name);
    case 'integer':
    case 'number':
      return exampleNumber(schema, name);
    case 'boolean':
      return typeof byName[name] === 'boolean' ? byName[name] : (schema.default ?? true);
    case 'null':
      return null;
    default:
      return byName[name] ?? {};
  }
}

const exampleObject = ({ properties = {} }: Schema): object =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      // People have addresses.
      name === 'name' && 'email' in properties ? 'Ada Lovelace' : exampleOf(schema, name),
    ]),
  );

function exampleList({ items, minItems = 1 }: Schema, name: string): unknown[] {
  const known = byName[name];
  if (Array.isArray(known)) return known as unknown[];
  if (!items || Array.isArray(items)) return [];
  return Array.from({ length: Math.max(1, minItems) }, () => exampleOf(items, name.replace(/s$/, '')));
}

function exampleText({ format, default: fallback, pattern }: Schema, name: string): unknown {
  if (format !== undefined) return byFormat[format];
  const usual = [byName[name], fallback, /Id$|^id$/.test(name) ? byFormat.uuid : undefined, 'text'];
  const texts = [...usual, 'me', byFormat.uuid, '1042', '1234 5678', sha256].filter(
    (text) => typeof text === 'string',
  );
  return texts.find((text) => pattern === undefined || new RegExp(pattern, 'u').test(text));
}

function exampleNumber({ minimum, exclusiveMinimum, default: fallback }: Schema, name: string): unknown {
  if (typeof byName[name] === 'number') return byName[name];
  if (fallback !== undefined) return fallback;
  if (exclusiveMinimum !== undefined) return exclusiveMinimum + 1;
  return minimum !== undefined && minimum > 1 ? minimum : 1;
}
