import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from '@jest/globals';
import { derivePartFacts } from '../../domain/cad/derive-part-facts.ts';
import { walkScene } from '../../domain/cad/scene.ts';
import { isProductError } from '../../domain/errors.ts';
import type { ProductError } from '../../domain/errors.ts';
import { corpusFiles } from '../../test/corpus.ts';
import { kernelPython } from '../../test/kernel.ts';
import { describeWith } from '../../test/requirements.ts';
import type { KernelJob, KernelProgress } from './cad-kernel.ts';
import { createCadKernel } from './kernel-client.ts';

const MiB = 2 ** 20;
const isRoot = process.getuid?.() === 0;
const kernel = kernelPython() ? createCadKernel({ pythonPath: kernelPython()! }) : null;
let workDir: string;
beforeEach(() => {
  workDir = mkdtempSync(path.join(tmpdir(), 'kernel-test-'));
});
afterEach(() => rmSync(workDir, { recursive: true, force: true }));
afterAll(() => kernel?.close());

const fileNamed = (name: string): string =>
  [...corpusFiles('good'), ...corpusFiles('bad')].find((file) => path.basename(file) === name)!;
const run = (name: string, job: Partial<KernelJob> = {}) =>
  kernel!.run({ stepPath: fileNamed(name), workDir, deadlineMs: 600_000, memoryBytes: 2048 * MiB, ...job });
const failureOf = async (job: Promise<unknown>): Promise<ProductError> => {
  const error = await job.then(
    () => new Error('the job succeeded'),
    (reason: unknown) => reason,
  );
  if (!isProductError(error)) throw error;
  return error;
};
/** A file that nobody finishes reading, and what to do once its child runs. */
const whileReading = (act: () => void, job: Partial<KernelJob> = {}) =>
  run('nan-coords.step', { onProgress: ({ phase }) => phase === 'transfer' && act(), ...job });
const expectNextJobToWork = async () => expect((await run('mayo-cube.step')).definitions).toHaveLength(1);

describeWith(['kernel', 'corpus'], 'the kernel on real files', () => {
  // file, unit, definitions, occurrences, faces, volume in mm³
  it.each([
    ['cube-in.step', 'inch', 1, 1, 6, 1e9],
    ['cube-m.step', 'm', 1, 1, 6, 1e9],
    ['cube-mm.step', 'mm', 1, 1, 6, 1e9],
    ['mayo-cube.step', 'mm', 1, 1, 6, 1000],
    ['red_cube_blue_cylinder.step', 'm', 2, 2, 9, 1000 + 250 * Math.PI],
    ['M6-countersunk-screw.step', 'mm', 1, 1, 28, 336.736],
    ['profile4040.step', 'mm', 1, 1, 95, 12770.921],
    ['featuretype.STEP', 'inch', 1, 1, 96, 190447.65],
    ['nist_ctc_01_asme1_ap242.stp', 'mm', 1, 1, 117, 14644823],
    ['nist_ctc_02_asme1_ap203.stp', 'mm', 1, 1, 487, 47097000],
    ['nist_ftc_06_asme1_rd.stp', 'inch', 1, 1, 144, 3323546.1],
    ['nist_ftc_11_asme1_rb.stp', 'mm', 1, 1, 6, 5129.386],
    ['so101-base.step', 'mm', 1, 1, 572, 122707.8],
    ['odri-lower-leg.STEP', 'mm', 1, 1, 329, 17366.0],
    ['stepcode-as1-oc-214.stp', 'mm', 5, 18, 53, 647008],
    ['odrive-pcb-v3.5.step', 'mm', 40, 625, 687, 13254.157],
  ])('%s', async (name, unit, definitions, occurrences, faces, volumeMm3) => {
    const seen: KernelProgress[] = [];
    const result = await run(name, { onProgress: (progress) => seen.push(progress) });
    expect(result.unit).toBe(unit);
    expect(result.definitions).toHaveLength(definitions);
    const leaves = [...walkScene(result.root)].filter(({ node }) => node.definition !== undefined);
    expect(leaves).toHaveLength(occurrences);
    const facts = result.definitions.map(({ evidence, name: title }) => derivePartFacts(evidence, title));
    expect(facts.reduce((sum, part) => sum + part.faceCount, 0)).toBe(faces);
    const volume = facts.reduce((sum, part) => sum + (part.volumeMm3 ?? 0), 0);
    expect(Math.abs(volume / volumeMm3 - 1)).toBeLessThan(2e-4);
    for (const { mesh, evidence, key } of result.definitions) {
      expect(key).toMatch(/^[0-9a-f]{64}$/);
      expect(mesh.faceTriangles).toHaveLength(evidence.faces.length);
      expect(mesh.edgePoints).toHaveLength(evidence.edges.length);
      expect(mesh.normals).toHaveLength(mesh.positions.length);
      expect(Math.max(...mesh.indices.subarray(0, 9))).toBeLessThan(mesh.positions.length / 3);
    }
    expect(seen.map(({ phase }) => phase)).toEqual(
      expect.arrayContaining(['read', 'transfer', 'mesh', 'evidence', 'write']),
    );
  });

  it('puts every unit into millimetres', async () => {
    const [inch, metre] = [await run('cube-in.step'), await run('cube-m.step')];
    for (const { definitions } of [inch, metre])
      expect(definitions[0]!.boundsMm.max.map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
        1000, 1000, 1000,
      ]);
  });

  it('takes the colour all faces share for the part, in linear light', async () => {
    const { definitions } = await run('red_cube_blue_cylinder.step');
    const colors = Object.fromEntries(definitions.map(({ name, color }) => [name, color]));
    // The file says 0.87 0.32 0.15 and 0.23 0.38 0.7, as screens do.
    expect(colors).toEqual({
      blue_cylinder: [0.04374, 0.11954, 0.45641, 1],
      red_cube: [0.72306, 0.08438, 0.02122, 1],
    });
  });

  it('takes the name that OpenCASCADE writes where there is none for none', async () => {
    expect((await run('M6-countersunk-screw.step')).definitions.map(({ name }) => name)).toEqual(['Part']);
  });

  it('measures the memory of a job, its helper included, when asked', async () => {
    expect((await run('cube-mm.step')).peakBytes).toBeUndefined();
    const peakMiB = async (name: string) => (await run(name, { measureMemory: true })).peakBytes! / MiB;
    const [cube, board] = [await peakMiB('cube-mm.step'), await peakMiB('odrive-pcb-v3.5.step')];
    if (process.platform !== 'linux') return;
    // A child shares what its parent holds: OpenCASCADE itself is some 250 MiB.
    expect(cube).toBeGreaterThan(1);
    expect(cube).toBeLessThan(30);
    expect(board).toBeGreaterThan(cube + 20);
    expect(board).toBeLessThan(150);
  });

  it('refuses a file of external references and names them', async () => {
    const error = await failureOf(run('s1-c5-214-extref.stp'));
    expect(error.code).toBe('model_rejected');
    expect(error.details).toMatchObject({
      cause: 'external_references',
      files: ['FOOT.stp', 'HEAD.stp', 'MAINBODY.stp', 'TAIL.stp'],
    });
    expect(error.message).toMatch(/refers to other files.*HEAD\.stp/);
  });

  it('refuses an analysis model and says that it is one', async () => {
    const error = await failureOf(run('ap209-ATS8.stp'));
    expect([error.code, error.details.cause]).toEqual(['model_rejected', 'analysis_model']);
    expect(error.message).toMatch(/AP209/);
  });
});

describeWith(['kernel', 'corpus'], 'the kernel on hostile files', () => {
  it.each(corpusFiles('bad').map((file) => path.basename(file)))('outlives %s', async (name) => {
    const deadlineMs = name === 'nan-coords.step' ? 1500 : 600_000;
    const outcome = await run(name, { deadlineMs }).then(
      ({ definitions }) => (expect(definitions.length).toBeGreaterThan(0), 'ready'),
      (error: ProductError) => error.code,
    );
    expect(['ready', 'model_rejected', 'model_quarantined']).toContain(outcome);
    await expectNextJobToWork();
  });

  it('says which signal a crash died of, and its last words', async () => {
    const error = await failureOf(run('deep-nest.step'));
    expect(error.code).toBe('model_quarantined');
    expect(error.details).toMatchObject({ cause: 'crash', signal: 'SIGSEGV' });
    expect(error.details.lastWords).toMatch(/read_step\.py/);
  });

  it('stops a job at its deadline', async () => {
    const error = await failureOf(run('nan-coords.step', { deadlineMs: 500 }));
    expect([error.code, error.details.cause]).toEqual(['model_quarantined', 'deadline']);
  });

  it.each([8, 24])('tells a job stopped at %d MiB of memory from a crash', async (megabytes) => {
    const error = await failureOf(run('odrive-pcb-v3.5.step', { memoryBytes: megabytes * MiB }));
    expect([error.code, error.details.cause]).toEqual(['model_quarantined', 'memory']);
    await expectNextJobToWork();
  });
});

describeWith(['kernel', 'corpus'], 'the kernel when something is killed', () => {
  it('fails a job whose child was killed from outside, to be tried again', async () => {
    const error = await failureOf(whileReading(() => process.kill(childOf(kernelPid()), 'SIGKILL')));
    expect(error.code).toBe('internal');
    await expectNextJobToWork();
  });

  it('fails the jobs of a killed parent, to be tried again, and starts another', async () => {
    let child = 0;
    const killed = whileReading(() => {
      child = childOf(kernelPid());
      process.kill(kernelPid(), 'SIGKILL');
    });
    expect((await failureOf(killed)).code).toBe('internal');
    await expectNextJobToWork();
    expect(isRunning(child)).toBe(false);
  });

  it('stops the child of an aborted job, and rejects with the reason', async () => {
    const abort = new AbortController();
    const reason = new Error('cancelled by its owner');
    let child = 0;
    const aborted = whileReading(
      () => {
        child = childOf(kernelPid());
        abort.abort(reason);
      },
      { signal: abort.signal },
    );
    await expect(aborted).rejects.toBe(reason);
    expect(isRunning(child)).toBe(false);
    await expectNextJobToWork();
  });

  it('runs jobs side by side, and one that crashes leaves the others alone', async () => {
    const [cube, crash, plate] = await Promise.allSettled([
      run('cube-mm.step'),
      run('deep-nest.step'),
      run('profile4040.step'),
    ]);
    expect([cube.status, crash.status, plate.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('says that it cannot start, and may be asked again', async () => {
    const broken = createCadKernel({ pythonPath: '/nonexistent/python' });
    const error = await failureOf(
      broken.run({ stepPath: fileNamed('cube-mm.step'), workDir, deadlineMs: 1000, memoryBytes: MiB }),
    );
    expect(error.code).toBe('internal');
    expect(error.message).toMatch(/cannot be started/);
  });
});

describeWith(['kernel', 'corpus'], "a kernel child's walls", () => {
  it('has no environment, no network, no descriptor of ours, and not the rights of root', async () => {
    if (process.platform !== 'linux') return;
    let seen: Record<string, unknown> | undefined;
    const abort = new AbortController();
    const look = () => {
      const own = `/proc/${childOf(kernelPid())}`;
      const status = readFileSync(`${own}/status`, 'utf8');
      seen = {
        interfaces: readFileSync(`${own}/net/dev`, 'utf8')
          .match(/^\s*\w+(?=:)/gm)
          ?.map((name) => name.trim()),
        uid: Number(/^Uid:\s+(\d+)/m.exec(status)![1]),
        filtered: /^Seccomp:\s+2/m.test(status),
        noNewPrivileges: /^NoNewPrivs:\s+1/m.test(status),
        sockets: readdirSync(`${own}/fd`).filter((fd) =>
          readlinkSync(`${own}/fd/${fd}`).startsWith('socket:'),
        ),
        environment: readFileSync(`${own}/environ`, 'utf8'),
      };
      abort.abort();
    };
    await whileReading(look, { signal: abort.signal }).catch(() => undefined);
    expect(seen).toMatchObject({ filtered: true, noNewPrivileges: true, sockets: [] });
    expect(seen!.environment).not.toMatch(/PATH=\S*node_modules|RAPIDDRAFT|DATABASE_URL/);
    if (isRoot) expect(seen).toMatchObject({ interfaces: ['lo'], uid: 65_520 });
  });

  it('gives each child of root a user of its own', async () => {
    if (!isRoot || process.platform !== 'linux') return;
    const abort = new AbortController();
    let uids: number[] = [];
    const look = () => {
      // What was reported before the end still arrives after it.
      if (abort.signal.aborted) return;
      uids = childrenOf(kernelPid()).map((pid) => statSync(`/proc/${pid}`).uid);
      // The later one may not have got there yet: it will come by here itself.
      if (uids.length === 2 && !uids.includes(0)) abort.abort();
    };
    const jobs = [1, 2].map(() => whileReading(look, { signal: abort.signal }));
    await Promise.allSettled(jobs);
    expect(uids.sort()).toEqual([65_520, 65_521]);
    await expectNextJobToWork();
  });

  it('are all there on this system', async () => {
    if (process.platform === 'linux') await kernel!.check();
  });

  it('are missed by name where a system has none', async () => {
    const { engineVersion } = JSON.parse(
      readFileSync(new URL('kernel/build.json', import.meta.url), 'utf8'),
    ) as {
      engineVersion: string;
    };
    const ready = JSON.stringify({ ready: engineVersion, exposed: ['network', 'files'] });
    const open = path.join(workDir, 'python');
    writeFileSync(open, `#!/bin/sh\necho '${ready}'\ncat\n`, { mode: 0o755 });
    const openKernel = createCadKernel({ pythonPath: open });
    await expect(openKernel.check()).rejects.toThrow(/could reach the network and this user's files/);
    await openKernel.close();
  });
});

/** Pids of the live children of a process. */
function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((child) => {
      try {
        const [state, parent] = readFileSync(`/proc/${child}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
        return Number(parent) === pid && state !== 'Z';
      } catch {
        return false;
      }
    });
}

const kernelPid = (): number =>
  childrenOf(process.pid).find((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('kernel/main.py'),
  )!;

function childOf(pid: number): number {
  const [child] = childrenOf(pid);
  if (!child) throw new Error('the kernel has no child');
  return child;
}

const isRunning = (pid: number): boolean => {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};
