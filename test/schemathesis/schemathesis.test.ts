import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readToolchain } from '../../scripts/launcher/toolchain.ts';
import { describeWith } from '../requirements.ts';
import { routeRules } from '../route-matrix.ts';
import { createRouteMatrixWorld } from '../route-matrix-world.ts';
import type { RouteMatrixWorld } from '../route-matrix-world.ts';

/*
 * Schemathesis makes requests of the OpenAPI document, good and bad ones, and looks at the answers: no 5xx, no status and
 * no content type that the document doesn't name, no body that it doesn't describe. What takes an id gets one that is there.
 */

/** Streams of events never end, and whoever ends their own session is nobody from then on. */
const skipped = '/events$|/sessions|/sign-out$|^/share/';
/** These would take away what the others ask for; they get ids of nothing. */
const destroys = /^(DELETE|POST .*\/(leave|transfer|replacement|move)$|PUT .*password)/;

type Parameter = { in: string; name: string; schema: object };
type Document = { paths: Record<string, Record<string, { parameters?: Parameter[] }>> };

describeWith(['postgres', 'schemathesis'], 'the API and its OpenAPI document', () => {
  let world: RouteMatrixWorld;
  let folder: string;
  beforeAll(async () => {
    world = await createRouteMatrixWorld();
    folder = await mkdtemp(path.join(tmpdir(), 'rapiddraft-schemathesis-'));
    await writeFile(path.join(folder, 'openapi.json'), JSON.stringify(withIds(world)));
  });
  afterAll(async () => {
    await world?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const each = 'examples,coverage,fuzzing';
  it.each([
    ['owner', each, 30],
    ['viewer', each, 10],
    ['operator', each, 8],
    ['nobody', each, 8],
    ['guest by link of the open project to edit', each, 10],
    // What one answer gives is what the next request asks for.
    ['owner', 'stateful', 20],
  ])('agree, whatever %s asks for (%s)', async (who, phases, seconds) => {
    const { authorization, guest } = world.actors.find(({ name }) => name === who)!;
    const headers = guest
      ? [`Cookie: ${guest.cookie}`, `Origin: ${world.api.url}`]
      : authorization
        ? [`Authorization: ${authorization}`]
        : [];
    const said = await run([
      ...['run', path.join(folder, 'openapi.json'), '--url', world.api.url + (guest?.base ?? '')],
      ...headers.flatMap((header) => ['--header', header]),
      // Below the address of a link there is the API alone.
      ...(guest ? ['--include-path-regex', '^/api/v1'] : []),
      ...['--phases', phases, '--max-examples', '2', '--generation-deterministic'],
      ...['--checks', 'not_a_server_error,status_code_conformance,content_type_conformance'],
      ...['--checks', 'response_schema_conformance', '--exclude-path-regex', skipped],
      ...['--max-time', String(seconds), '--no-shrink', '--continue-on-failure', '--warnings', 'off'],
      ...['--no-color', '--output-truncate', 'true'],
    ]);
    // How many there is time for is the machine's affair.
    expect(said).toMatch(/[1-9]\d+ generated, (\d+) passed\n/);
    expect(said).toContain('No issues found');
  });

  /** What it says, whether it found something or not. */
  const run = (args: string[]): Promise<string> =>
    new Promise((resolve) => {
      const python = readToolchain().schemathesisPython!;
      execFile(
        python,
        ['-m', 'schemathesis.cli', ...args],
        { cwd: folder, maxBuffer: 64 * 1024 ** 2 },
        (_error, stdout, stderr) => resolve(stdout + stderr),
      );
    });
});

/** The document with the ids of the world for those in paths, and one of nothing beside them. */
function withIds({ api, places }: RouteMatrixWorld): Document {
  const document = structuredClone(api.app.swagger()) as unknown as Document;
  const nothing = '00000000-0000-4000-8000-000000000000';
  for (const [url, methods] of Object.entries(document.paths))
    for (const [method, { parameters = [] }] of Object.entries(methods)) {
      const route = `${method.toUpperCase()} ${url.replaceAll(/\{(\w+)\}/g, ':$1')}`;
      const params = routeRules[route]?.params(places[0]!) ?? {};
      for (const parameter of parameters) {
        const id = params[parameter.name];
        if (parameter.in === 'path' && id && 'format' in parameter.schema)
          parameter.schema = { ...parameter.schema, enum: destroys.test(route) ? [nothing] : [id, nothing] };
      }
    }
  return document;
}
