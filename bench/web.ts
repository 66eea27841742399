/**
 * `npm run bench:web [-- ROUNDS]`: what the pages of the app weigh, how soon the home page can be used, and the viewer
 * beside Online3DViewer and a plain page of three.js, each on the same GLB in a Chromium of its own, in turns. Ratios count;
 * the machine and its load are printed.
 */
import os from 'node:os';
import { openBrowser } from '../test/chromium.ts';
import { board, servePage } from '../test/web/viewer-alone.ts';
import type { Figures } from './web/figures.ts';
import { homeInteractive } from './web/home.ts';
import { millionTriangles, plainGlb } from './web/models.ts';
import { sizesOfPages } from './web/sizes.ts';

const contenders = ['ours', 'plain', 'online3dviewer'] as const;
const budgetsBytes: Record<string, number> = { 'first page': 230_000, viewer: 200_000 };
const otherPagesBytes = 60_000;

type Sample = Figures & { memoryMb: number };
const units: Record<keyof Sample, string> = {
  firstPictureMs: 'first picture, ms',
  completeMs: 'complete, ms',
  longestTaskMs: 'longest task, ms',
  memoryMb: 'script memory, MB',
  drawCalls: 'draw calls',
  scriptMsPerFrame: 'script a frame, ms',
  framesPerSecond: 'frames a second',
};

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function sample(address: string, file: string): Promise<Sample> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(0);
    await page.goto(address);
    await page.waitForFunction('window.run !== undefined');
    const figures = await page.evaluate<Figures>(`window.run(${JSON.stringify(file)})`);
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const {
      usedSize,
      embedderHeapUsedSize = 0,
      backingStorageSize = 0,
    } = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      embedderHeapUsedSize?: number;
      backingStorageSize?: number;
    };
    return { ...figures, memoryMb: (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6 };
  } finally {
    await browser.close();
  }
}

const rounds = Number(process.argv[2] ?? 3);
console.log(`${os.cpus().length} × ${os.cpus()[0]?.model}, load ${os.loadavg().map((load) => load.toFixed(1)).join(' ')}, ${rounds} rounds, medians\n`); // prettier-ignore

for (const { page, bytes } of await sizesOfPages())
  console.log(
    `${page.padEnd(28)} ${(bytes / 1000).toFixed(0).padStart(5)} kB gzipped, at most ${(budgetsBytes[page] ?? otherPagesBytes) / 1000}`,
  );

const homes = await homeInteractive(rounds);
for (const [label, key] of [
  ['home interactive', 'firstVisitMs'],
  ['home again', 'againMs'],
] as const)
  // prettier-ignore
  console.log(`${label.padEnd(28)} ${median(homes.map((one) => one[key])).toFixed(0).padStart(5)} ms, at most 1000`);

const files = new Map([
  ['1,400 components.glb', await plainGlb(await board())],
  ['1 M triangles.glb', await plainGlb(await millionTriangles())],
]);
const served = await servePage('bench/web/pages', files, contenders);
try {
  for (const [file, bytes] of files) {
    const samples: Record<(typeof contenders)[number], Sample[]> = {
      ours: [],
      plain: [],
      online3dviewer: [],
    };
    for (let round = 0; round < rounds; round++)
      for (const name of contenders) samples[name].push(await sample(`${served.url}${name}.html`, file));
    console.log(`\n${file} (${(bytes.length / 1e6).toFixed(1)} MB)`.padEnd(24), contenders.map((name) => name.padStart(15)).join('')); // prettier-ignore
    for (const [key, unit] of Object.entries(units) as [keyof Sample, string][]) {
      const values = contenders.map((name) => median(samples[name].map((one) => one[key])));
      console.log(
        unit.padEnd(24),
        values.map((value) => value.toFixed(value < 100 ? 1 : 0).padStart(15)).join(''),
      );
    }
  }
} finally {
  await served.close();
}
