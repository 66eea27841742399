import { beforeAll, describe, expect, it } from '@jest/globals';
import Schema from 'typebox/schema';
import { errorCodes } from '../../domain/errors.ts';
import { buildDocument } from '../../scripts/generate/document.ts';

type Content = Record<string, { schema: Schema.XSchema; example?: unknown }>;
type Operation = {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: { name: string; schema: Schema.XSchema; example?: unknown }[];
  requestBody?: { content: Content };
  responses: Record<string, { $ref?: string; description?: string; content?: Content }>;
};

describe('the OpenAPI document', () => {
  let document: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
  let operations: [string, Operation][];
  beforeAll(async () => {
    document = await buildDocument();
    operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, operation]): [string, Operation] => [
          `${method} ${path}`,
          operation,
        ]),
    );
  });
  const all = (check: (operation: Operation) => boolean) =>
    operations.filter(([, operation]) => !check(operation)).map(([name]) => name);

  it('says of each operation what it is called, what it does, and who may call it', () => {
    expect(all(({ summary = '' }) => summary.length > 5)).toEqual([]);
    expect(all(({ description = '' }) => /API token|guests|everyone/i.test(description))).toEqual([]);
    expect(all(({ security }) => security !== undefined)).toEqual([]);
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = (document.tags as { name: string }[]).map(({ name }) => name);
    expect(all(({ tags: own = [] }) => own.length === 1 && tags.includes(own[0]!))).toEqual([]);
  });

  it('shows examples of every request and answer that its schemas take', () => {
    const wrong: string[] = [];
    let shown = 0;
    const check = (where: string, schema: Schema.XSchema, example: unknown) => {
      shown++;
      const [isRight, errors] = Schema.Errors(
        { '#/components/schemas/Problem': document.components.schemas.Problem as Schema.XSchema },
        schema,
        example,
      );
      if (!isRight || example === undefined) wrong.push(`${where}: ${JSON.stringify(errors.slice(0, 2))}`);
    };
    for (const [name, { parameters = [], requestBody, responses }] of operations) {
      for (const parameter of parameters)
        check(`${name} ${parameter.name}`, parameter.schema, parameter.example);
      const bodies = { body: requestBody ?? { content: {} }, ...responses };
      for (const [place, { content = {} }] of Object.entries(bodies))
        for (const { schema, example } of Object.values(content)) check(`${name} ${place}`, schema, example);
    }
    expect(wrong).toEqual([]);
    expect(shown).toBeGreaterThan(300);
  });

  it('names the errors of each operation, by codes there are', () => {
    expect(all(({ responses }) => !('default' in responses))).toEqual([]);
    const named = JSON.stringify(document.components.responses);
    for (const code of [
      'conflict',
      'precondition_failed',
      'idempotency_key_reused',
      'rate_limited',
      'upload_missing',
    ])
      expect(named).toContain(`"${code}"`);
    const codes = [...named.matchAll(/"code":"([a-z_]+)"/g)].map(([, code]) => code);
    expect(codes.filter((code) => !(errorCodes as (string | undefined)[]).includes(code))).toEqual([]);
  });

  it('speaks JSON Schema 2020-12', () => {
    expect(JSON.stringify(document)).not.toMatch(/"nullable"|"additionalItems"/);
  });
});
