import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { gltfProblems } from '../test/gltf.ts';
import { createIngestWorld } from '../test/ingest-world.ts';
import type { IngestWorld } from '../test/ingest-world.ts';
import { writeKnownShapes } from '../test/known-shapes.ts';
import { describeWith } from '../test/requirements.ts';
import { workflowIds } from '../workflows/contract.ts';

/** The first instance is placed by an operator that mirrors. */
const leftHanded = (text: string): string =>
  text
    .replace(
      "ITEM_DEFINED_TRANSFORMATION('','',#11,#15)",
      "CARTESIAN_TRANSFORMATION_OPERATOR_3D('','',$,#9997,#9998,#16,1.,#9999)",
    )
    .replace(
      'ENDSEC;\nEND-ISO',
      "#9997=DIRECTION('',(1.,0.,0.));#9998=DIRECTION('',(0.,1.,0.));#9999=DIRECTION('',(0.,0.,-1.));\nENDSEC;\nEND-ISO",
    );

/** Resolves when the workflow has ended, with what it does after the outcome. */
const untilDone = (world: IngestWorld, { id, generation }: { id: string; generation: number }) =>
  world.workers.client.workflow
    .getHandle(workflowIds.ingestRevision({ revisionId: id, generation }))
    .result();

describeWith(['postgres', 'temporal', 'kernel'], 'the ingest of odd files', () => {
  let world: IngestWorld;
  /** Three levels; PIN occurs four times, its like TWIN twice. */
  let assembly: string;
  beforeAll(async () => {
    const folder = writeKnownShapes();
    assembly = readFileSync(path.join(folder, 'assembly.step'), 'latin1');
    rmSync(folder, { recursive: true });
    world = await createIngestWorld();
  });
  afterAll(() => world?.close());

  const ingest = async (text: string) =>
    world.settled(await world.upload('odd.step', Buffer.from(text, 'latin1')));
  async function shownAs(text: string) {
    expect(text).not.toBe(assembly);
    const revision = await ingest(text);
    expect(revision).toMatchObject({ status: 'ready', reason: null });
    const { scene, preview, parts } = await world.open(revision);
    expect(await gltfProblems(preview)).toEqual([]);
    const { unit, totals, boundsMm } = scene;
    return {
      unit,
      totals,
      boundsMm,
      parts: parts.map(({ name, facts }) => [name, facts.volumeMm3?.toFixed()]),
    };
  }
  const asWritten = {
    unit: 'mm',
    totals: { definitions: 3, occurrences: 7, triangles: 612 },
    boundsMm: { min: [0, 0, 0], max: [30, 20, 120] },
    parts: [
      ['BLOCK', '6000'],
      ['PIN', '126'],
      ['TWIN', '126'],
    ],
  };
  const named = (name: string) => (text: string) => text.replace("'PIN','PIN'", `'PIN','${name}'`);

  it('an upload in parts makes no difference, and leaves none behind', async () => {
    const bytes = Buffer.from(assembly, 'latin1');
    const revision = await world.settled(await world.uploadInParts(bytes, 4_000));
    expect(revision).toMatchObject({ status: 'ready', reason: null });
    expect((await world.open(revision)).scene.totals).toEqual(asWritten.totals);
    const left: string[] = [];
    await untilDone(world, revision);
    for await (const { key } of world.objects.list('staging/')) left.push(key);
    expect(left.filter((key) => key.startsWith(revision.stagingKey))).toEqual([]);
  });

  it.each<[string, (text: string) => string]>([
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', (text) => text.replaceAll('\n', '\r')],
    ['no line ends', (text) => text.replaceAll('\n', '')],
    ['a byte order mark', (text) => `\xef\xbb\xbf${text}`],
    [
      'keywords in lower case',
      (text) => text.replace(/[A-Z_0-9]{4,}(?=\s*\()/g, (word) => word.toLowerCase()),
    ],
    ['enumerations in lower case', (text) => text.replace(/\.[A-Z]+\./g, (word) => word.toLowerCase())],
    ['tabs', (text) => text.replaceAll(' ', '\t')],
    ['numbers without a point', (text) => text.replace(/(?<=[(,]-?\d+)\.(?=[,)])/g, 'E0')],
    ['numbers as Fortran writes them', (text) => text.replace(/(?<=[(,]-?\d+\.)(?=[,)])/g, 'D+00')],
    [
      'a colour below zero',
      (text) => text.replace("DRAUGHTING_PRE_DEFINED_COLOUR('red')", "COLOUR_RGB('',1.,-1.E-9,0.)"),
    ],
    ['open shells around solids', (text) => text.replaceAll('CLOSED_SHELL', 'OPEN_SHELL')],
    ['the same file twice in one', (text) => text + text],
    ['rubbish after the end', (text) => `${text}\0\0 #1 = (((`],
  ])('%s make no difference', async (_variation, change) => {
    expect(await shownAs(change(assembly))).toEqual(asWritten);
  });

  it.each<[string, string, string]>([
    ['very long', 'N'.repeat(15_000), 'N'.repeat(15_000)],
    ['in UTF-8', Buffer.from('Bolzen Ø8 – 销').toString('latin1'), 'Bolzen Ø8 – 销'],
    ['in Latin-1', 'Geh\xe4use \xd88', 'Gehäuse Ø8'],
    ['in encoded characters', 'Bolzen \\X\\D88 \\X2\\9500\\X0\\', 'Bolzen Ø8 销'],
    ['with an encoded NUL', 'a\\X\\00b', 'ab'],
    ['with half a surrogate pair', 'a\\X2\\D800\\X0\\b', 'ab'],
    ['with control characters', 'a\\X\\07b', 'a\x07b'],
    ['in HTML', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['with a NUL', 'a\0b', 'ab'],
  ])('keeps a name %s', async (_kind, written, name) => {
    const { parts } = await shownAs(named(written)(assembly));
    expect(parts[1]).toEqual([name, '126']);
  });

  it('tells parts of one name apart', async () => {
    const { totals, parts } = await shownAs(
      assembly.replace(/PRODUCT\('\w+','\w+'/g, "PRODUCT('part','part'"),
    );
    expect([totals, parts]).toEqual([
      asWritten.totals,
      [
        ['part', '6000'],
        ['part', '126'],
        ['part', '126'],
      ],
    ]);
  });

  it('leaves out a part without faces, and says so of a file without any', async () => {
    const pin = assembly.indexOf("'PIN','PIN'");
    const wires = (text: string) => text.replace(/MANIFOLD_SOLID_BREP\('',#\d+\)/g, "GEOMETRIC_SET('',())");
    const twin = assembly.indexOf("'TWIN','TWIN'");
    const pinless = assembly.slice(0, pin) + wires(assembly.slice(pin, twin)) + assembly.slice(twin);
    expect(await shownAs(pinless)).toMatchObject({ parts: [['BLOCK', '6000'], ['TWIN', '126']] }); // prettier-ignore
    expect(await ingest(wires(assembly))).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'model_rejected',
        message: expect.stringMatching(/665 entities, but of the 29 .* none can be shown/),
      },
    });
  });

  it.each<[string, (text: string) => string]>([
    ['points without extent', (text) => text.replace(/_POINT\('',\([^)]*\)\)/g, "_POINT('',(0.,0.,0.))")],
    [
      'directions without length',
      (text) => text.replace(/DIRECTION\('',\([^)]*\)\)/g, "DIRECTION('',(0.,0.,0.))"),
    ],
    ['cylinders of no radius', (text) => text.replace(/(CYLINDRICAL_SURFACE\('',#\d+),[^)]*/g, '$1,0.')],
    ['cylinders turned inside out', (text) => text.replace(/(CYLINDRICAL_SURFACE\('',#\d+),/g, '$1,-')],
    [
      'a cylinder as large as the moon',
      (text) => text.replace(/((?:_SURFACE|CIRCLE)\('',#\d+),2\./g, '$1,1.E12'),
    ],
    ['a left-handed placement', leftHanded],
    [
      'points at the end of the numbers',
      (text) => text.replace(/_POINT\('',\([^,]*,/g, "_POINT('',(1.E200,"),
    ],
  ])('comes to an end with %s, and goes on', async (_variation, change) => {
    expect(change(assembly)).not.toBe(assembly);
    const revision = await ingest(change(assembly));
    expect(['ready', 'rejected', 'quarantined']).toContain(revision.status);
    if (revision.status === 'ready')
      expect(await gltfProblems((await world.open(revision)).preview)).toEqual([]);
    expect(await shownAs(`${assembly}\n/* after ${revision.id} */`)).toEqual(asWritten);
  });

  // A fixed sequence, so that a failure can be repeated.
  let seed = 20_261;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };

  it('refuses the file cut anywhere', async () => {
    const end = assembly.indexOf('END-ISO');
    for (const length of [1, 19, 200, ...Array.from({ length: 5 }, () => random(end)), end]) {
      const { status, reason } = await ingest(assembly.slice(0, length));
      expect([length, status, reason?.code]).toEqual([length, 'rejected', 'model_rejected']);
    }
  });

  it('gives every file with changed bytes an outcome and a reason', async () => {
    for (let round = 0; round < 12; round++) {
      const bytes = Buffer.from(assembly, 'latin1');
      const start = assembly.indexOf('DATA;') + 6;
      for (let i = 0; i <= random(6); i++) bytes[start + random(bytes.length - start - 30)] = random(256);
      const { status, reason } = await ingest(bytes.toString('latin1'));
      expect(['ready', 'rejected', 'quarantined']).toContain(status);
      if (status !== 'ready') expect(reason?.message).toMatch(/^[A-Z0-9].{30,}\.$/);
    }
    expect(world.workers.isRunning()).toBe(true);
  });
});
