import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Scene, SceneNode } from '../../domain/cad/scene.ts';
import { walkScene } from '../../domain/cad/scene.ts';
import { createCadKernel } from '../../services/cad/kernel-client.ts';
import type { CadKernel } from '../../services/cad/cad-kernel.ts';
import { createComputePool } from '../../services/compute/pool.ts';
import type { Compute } from '../../services/compute/compute.ts';
import { createLexicalEmbedder } from '../../services/embeddings/lexical.ts';
import { createSharpProcessor } from '../../services/images/sharp-processor.ts';
import { startTestApi } from '../../test/api.ts';
import type { GuestClient, SignedInClient, TestApi } from '../../test/api.ts';
import { gltfProblems, loadGlb } from '../../test/gltf.ts';
import { kernelPython } from '../../test/kernel.ts';
import { programOnPath } from '../../test/programs.ts';
import { describeWith } from '../../test/requirements.ts';
import { routeRules } from '../../test/route-matrix.ts';
import type { Place } from '../../test/route-matrix-place.ts';
import { startTestWorkers } from '../../test/worker.ts';
import type { TestWorkers } from '../../test/worker.ts';
import { cadActivities, documentActivities, embeddingActivities } from '../../worker/activities.ts';

const chosen = ['Bracket', 'Clamp block'];
/** Words of every part, in small letters, which its name has not. */
const everyWord = 'bracket clamp block gear 24t housing bearing cover shaft screw pin gasket base plate hole';
type Component = { id: string; name: string; definition_key: string };

/*
 * A supplier is shown two parts of the sample assembly, by the product itself: uploaded, processed, analysed. What the
 * guest can get of any route, and from every address in it, is searched for the rest.
 */
describeWith(['postgres', 'temporal', 'kernel', 'poppler'], 'a supplier lens on the sample assembly', () => {
  let folder: string;
  let api: TestApi;
  let owner: Knex;
  let kernel: CadKernel;
  let compute: Compute;
  let workers: TestWorkers;
  let ada: SignedInClient;
  let guest: GuestClient;
  let place: Place;
  let components: Component[];
  /** Everything that left, by where it came from. */
  const left = new Map<string, Buffer>();

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'lens-'));
    execFileSync(kernelPython()!, ['-B', path.resolve('scripts/sample-assembly/make.py'), folder]);
    api = await startTestApi();
    owner = api.database.connect();
    kernel = createCadKernel({ pythonPath: kernelPython()! });
    compute = createComputePool({ threads: 1 });
    const systems = { knex: api.worker, objects: api.store };
    const limits = { deadlineMs: 10 * 60_000, memoryBytes: 2 ** 31 };
    workers = await startTestWorkers(api.database, {
      cad: cadActivities({ ...systems, kernel, scratchDir: folder, limits }),
      documents: documentActivities({ ...systems, compute, images: createSharpProcessor() }),
      embeddings: embeddingActivities({ ...systems, embedder: createLexicalEmbedder() }),
    });
    ada = await api.signIn('ada@example.com');
    const { modelId, revisionId } = await upload('gearbox.step');
    components = await owner('components').where({ revision_id: revisionId }).orderBy('ordinal');
    place = { modelId, revisionId } as Place;
    await raise('On the bracket', 'Bracket');
    await raise('On the gear', 'Gear 24T');
    const lens = { revisionId, componentIds: shown().map(({ id }) => id) };
    const made = await ada.request('POST', `/api/v1/models/${modelId}/share-links`, {
      level: 'comment',
      lens,
    });
    expect(made.status).toBe(201);
    guest = await api.visit(made.body.url.split('/').at(-1));
    await until(async () => (await guest.request('GET', '/api/v1/share')).body.lens.status === 'ready');
    const tickets = (await guest.request('GET', `/api/v1/models/${modelId}/tickets`)).body.items;
    place = { ...place, ticketId: tickets[0].id };
    await until(async () => (await find(ada, 'gear')).some(({ kind }) => kind === 'part_facts'));
    await walk();
  });
  afterAll(async () => {
    await workers?.stop();
    await kernel?.close();
    await compute?.close();
    await api?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const shown = () => components.filter(({ name }) => chosen.includes(name));
  const hidden = () => components.filter(({ name }) => !chosen.includes(name));

  async function until(isSo: () => Promise<boolean>): Promise<void> {
    while (!(await isSo())) await sleep(50);
  }

  async function upload(fileName: string): Promise<{ modelId: string; revisionId: string }> {
    const bytes = readFileSync(path.join(folder, fileName));
    const { body } = await ada.request('POST', '/api/v1/models', { fileName, sizeBytes: bytes.length });
    const { method, url, headers } = body.upload;
    expect((await fetch(url, { method, headers, body: Buffer.from(bytes) })).status).toBe(200);
    const revisionId: string = body.revision.id;
    await ada.request('POST', `/api/v1/revisions/${revisionId}/confirm`);
    await until(async () => {
      const { report } = (await ada.request('GET', `/api/v1/revisions/${revisionId}/report`)).body;
      return report?.status === 'ready';
    });
    return { modelId: body.model.id, revisionId };
  }

  async function find(who: { request: GuestClient['request'] }, words: string) {
    const answer = await who.request('GET', `/api/v1/search?limit=50&q=${encodeURIComponent(words)}`);
    expect(answer.status).toBe(200);
    return answer.body.hits as { kind: string; id: string; modelId: string | null }[];
  }

  async function raise(title: string, name: string): Promise<void> {
    const componentId = components.find((component) => component.name === name)!.id;
    const pin = { componentId, occurrence: '0', positionMm: [0, 0, 0], normal: [0, 0, 1] };
    const answer = await ada.request('POST', `/api/v1/models/${place.modelId}/tickets`, { title, pin });
    expect(answer.status).toBe(201);
  }

  /** Calls every route that a guest may read, and fetches whatever the answers link to. */
  async function walk(): Promise<void> {
    for (const [route, rule] of Object.entries(routeRules)) {
      if (!rule.guests || rule.streams || !route.startsWith('GET ')) continue;
      const params = rule.params(place);
      const url = route.slice(4).replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? name);
      const query = route === 'GET /api/v1/search' ? { q: everyWord } : {};
      const answer = await guest.inject({ method: 'GET', url, query });
      keep(route, JSON.stringify(answer.headers), answer.rawPayload);
      const text = `${String(answer.headers.location ?? '')} ${answer.body}`;
      for (const [link] of text.matchAll(/http:\/\/[^"\s]+\/api\/objects\/[^"\s]+/g)) {
        const object = await fetch(link);
        expect([link, object.status]).toEqual([link, 200]);
        const headers = JSON.stringify([...object.headers]);
        keep(`${route} → ${link.slice(-40)}`, `${link} ${headers}`, Buffer.from(await object.arrayBuffer()));
      }
    }
  }

  function keep(from: string, said: string, bytes: Buffer): void {
    left.set(from, Buffer.concat([Buffer.from(said), bytes]));
    const start = bytes.subarray(0, 4).toString('latin1');
    if (start === '%PDF') left.set(`${from} as text`, Buffer.from(pdfText(bytes)));
    if (start === 'glTF') left.set(`${from} as JSON`, glbJson(bytes));
  }

  function pdfText(pdf: Buffer): string {
    const file = path.join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    return execFileSync(programOnPath('pdftotext')!, ['-layout', file, '-'], { encoding: 'utf8' });
  }
  const glbJson = (glb: Buffer) => glb.subarray(20, 20 + glb.readUInt32LE(12));
  const bytesOf = (isIt: (from: string) => boolean) =>
    [...left].filter(([from]) => isIt(from)).map(([, bytes]) => bytes);
  const leavesOf = (scene: Scene): SceneNode[] =>
    [...walkScene(scene.root)].map(({ node }) => node).filter((node) => node.definition !== undefined);
  const sceneOf = async (who: { request: GuestClient['request'] }): Promise<Scene> => {
    const { items } = (await who.request('GET', `/api/v1/revisions/${place.revisionId}/artifacts`)).body;
    const { url } = items.find(({ kind }: { kind: string }) => kind === 'scene');
    return (await (await fetch(url)).json()) as Scene;
  };

  it('leaves its two parts: in the tree, the geometry, the facts, the findings, the tickets and the report', async () => {
    const [whole, scene] = [await sceneOf(ada), await sceneOf(guest)];
    expect(scene.definitions.map(({ name }) => name).sort()).toEqual(chosen);
    const places = (of: Scene) =>
      leavesOf(of)
        .filter((leaf) => chosen.includes(of.definitions[leaf.definition!]!.name))
        .map(({ path: at }) => at)
        .sort();
    expect(places(scene)).toEqual(places(whole));
    const { items } = (await guest.request('GET', `/api/v1/revisions/${place.revisionId}/artifacts`)).body;
    const kinds = items.map(({ kind }: { kind: string }) => kind).sort();
    expect(kinds).toEqual(['evidence', 'evidence', 'mesh', 'mesh', 'preview', 'scene']);
    const { url } = items.find(({ kind }: { kind: string }) => kind === 'preview');
    const preview = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(await gltfProblems(preview)).toEqual([]);
    const names: string[] = [];
    (await loadGlb(preview)).traverse((object) => names.push(object.name));
    expect(names.filter((name) => /bracket|clamp/i.test(name)).length).toBeGreaterThanOrEqual(3);
    const { body: facts } = await guest.request('GET', `/api/v1/revisions/${place.revisionId}/part-facts`);
    expect(facts.items.map(({ name }: { name: string }) => name).sort()).toEqual(chosen);
    const { body: findings } = await guest.request('GET', `/api/v1/revisions/${place.revisionId}/findings`);
    expect(findings.items.length).toBeGreaterThan(3);
    const { body: tickets } = await guest.request('GET', `/api/v1/models/${place.modelId}/tickets`);
    expect(tickets.items.map(({ title }: { title: string }) => title)).toEqual(['On the bracket']);
    const report = String(bytesOf((from) => from.endsWith('as text')));
    for (const name of chosen) expect(report).toContain(name);
    expect(report).toContain('Shared components');
  });

  it('is searched for its two parts alone, whatever is asked for', async () => {
    const found = async (who: { request: GuestClient['request'] }, kind: string) =>
      (await find(who, everyWord)).filter((hit) => hit.kind === kind).map(({ id }) => id);
    const ids = new Set(shown().map(({ id }) => id));
    expect(new Set(await found(guest, 'part_facts'))).toEqual(ids);
    expect((await found(ada, 'part_facts')).length).toBeGreaterThan(ids.size);
    expect(await found(guest, 'ticket')).toEqual([place.ticketId]);
    expect(await found(ada, 'ticket')).toHaveLength(2);
    expect(await found(guest, 'revision')).toEqual([]);
    const { items } = (await guest.request('GET', `/api/v1/revisions/${place.revisionId}/findings`)).body;
    const findings = items.map(({ id }: { id: string }) => id);
    for (const id of await found(guest, 'finding')) expect(findings).toContain(id);
    // Nor is a word of the rest offered for one that was mistyped.
    expect((await find(guest, 'houssing')).filter(({ modelId }) => modelId !== null)).toEqual([]);
  });

  it('lets no name, id or hash of the rest leave', async () => {
    const artifacts: { sha256: string; component_id: string | null }[] = await owner('model_artifacts').where(
      {
        revision_id: place.revisionId,
      },
    );
    const own = new Set(shown().map(({ id }) => id));
    const ofRest = artifacts.filter((one) => one.component_id === null || !own.has(one.component_id));
    const report = await owner('document_artifacts').where({ revision_id: place.revisionId }).first();
    const secrets = [
      'gearbox',
      'Gearbox',
      'Housing unit',
      'Shaft unit',
      'On the gear',
      // "Cover" is a page of every report.
      ...hidden().flatMap(({ id, name, definition_key }) => [
        id,
        definition_key,
        ...(name === 'Cover' ? [] : [name]),
      ]),
      ...ofRest.map(({ sha256 }) => sha256),
      report.sha256 as string,
    ];
    expect(secrets.length).toBeGreaterThan(50);
    for (const [from, bytes] of left)
      for (const secret of secrets) {
        const forms = [secret, Buffer.from(secret, 'utf16le').swap16(), encodeURIComponent(secret)];
        expect([from, secret, forms.some((form) => bytes.includes(form))]).toEqual([from, secret, false]);
      }
    for (const [from, bytes] of left)
      if (!from.includes('report')) expect([from, bytes.includes('Cover')]).toEqual([from, false]);
  });

  it('lets no measure of the rest leave', async () => {
    const whole = await sceneOf(ada);
    const sizes = (boundsMm: Scene['boundsMm']) =>
      [0, 1, 2].flatMap((axis) => [boundsMm.min[axis]!, boundsMm.max[axis]!]);
    // What the shown parts have themselves, or share with the rest, tells nothing of it.
    const ours = new Set<number>([0]);
    const collect = (value: unknown): void => {
      if (typeof value === 'number') ours.add(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    const isShown = (index: number) => chosen.includes(whole.definitions[index]!.name);
    whole.definitions.forEach((definition, index) => isShown(index) && collect(definition));
    for (const { node, matrix } of walkScene(whole.root))
      if (node.definition !== undefined && isShown(node.definition)) collect(matrix);
    const rest = new Set(
      [whole, ...whole.definitions.filter((_, index) => !isShown(index))]
        .flatMap(({ boundsMm }) => sizes(boundsMm))
        .filter((value) => !Number.isInteger(value) && !ours.has(value)),
    );
    const scenes = bytesOf((from) => from.startsWith('GET /api/v1/revisions/:id/scene →')).map(String);
    expect(scenes).toHaveLength(1);
    const numbers = new Set<number>();
    for (const [, number] of scenes[0]!.matchAll(/(-?\d+(?:\.\d+)?(?:e-?\d+)?)/g))
      numbers.add(Number(number));
    expect(rest.size).toBeGreaterThan(0);
    expect([...rest].filter((value) => numbers.has(value))).toEqual([]);
    const everything = String(Buffer.concat([...left.values()]));
    const { totals } = whole;
    expect(everything).not.toContain(`"triangles":${totals.triangles}`);
    expect(everything).not.toContain(`"occurrences":${totals.occurrences},`);
  });

  it('takes a new analysis up in the report', async () => {
    const before = (await guest.request('GET', `/api/v1/revisions/${place.revisionId}/report`)).body.report;
    await ada.request('POST', `/api/v1/revisions/${place.revisionId}/analyses`);
    await until(async () => {
      const { report } = (await guest.request('GET', `/api/v1/revisions/${place.revisionId}/report`)).body;
      return report.sha256 !== before.sha256;
    });
  });
});
