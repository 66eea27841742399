/** Servers built by `go install` when nobody offers a binary: Temporal, and versitygw for the tests. */
import { existsSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './atomic.mjs';
import { cacheDir } from './paths.mjs';
import { Problem, run, systemEnvironment, works } from './run.mjs';

/** Builds one Go program into the folder `dir`, which appears whole. */
async function goInstall(module, dir, env) {
  await makeFolder(dir, async (temporary) => {
    const environment = { ...systemEnvironment(env), GOBIN: temporary };
    // Where the home can't be written, Go needs its caches elsewhere.
    if (cacheDir(env).includes('rapiddraft-cache-')) {
      environment.GOPATH = path.join(temporary, 'go');
      environment.GOCACHE = path.join(temporary, 'build');
      environment.GOFLAGS = `${env.GOFLAGS ?? ''} -modcacherw`.trim();
    }
    if (!(await works('go', ['version'], { env: environment }))) throw new Problem('Go is not installed');
    await run('go', ['install', module], { env: environment });
    for (const rest of ['go', 'build']) rmSync(path.join(temporary, rest), { recursive: true, force: true });
  });
}

const binDir = (env) => path.join(cacheDir(env), 'bin');

const onPath = (name, env) =>
  (systemEnvironment(env).PATH ?? '')
    .split(':')
    .filter((dir) => path.isAbsolute(dir))
    .map((dir) => path.join(dir, name))
    .find((file) => existsSync(file)) ?? null;

const temporalVersion = '1.5.1';

/** The download the Temporal SDK itself uses: an index that names the archive for this system. */
async function downloadTemporal(dir) {
  const query = new URLSearchParams({
    arch: process.arch === 'x64' ? 'amd64' : process.arch,
    platform: process.platform,
    format: 'tar.gz',
  });
  const index = await fetch(`https://temporal.download/cli/v${temporalVersion}?${query}`, {
    signal: AbortSignal.timeout(8_000),
  });
  if (!index.ok) throw new Problem(`temporal.download answered ${index.status}`);
  const { archiveUrl, fileToExtract } = await index.json();
  const archive = await fetch(archiveUrl, { signal: AbortSignal.timeout(180_000) });
  if (!archive.ok) throw new Problem(`the Temporal archive answered ${archive.status}`);
  await makeFolder(dir, async (temporary) => {
    const packed = path.join(temporary, 'archive.tar.gz');
    await writeFile(packed, Buffer.from(await archive.arrayBuffer()));
    await run('tar', ['-xzf', packed, '-C', temporary, fileToExtract]);
    await run(path.join(temporary, 'temporal'), ['--version']);
    rmSync(packed);
  });
}

export const temporal = {
  name: 'temporal',
  what: `Temporal dev server ${temporalVersion} (downloaded, or built with Go in about 4 minutes)`,
  neededFor: ['start', 'test'],
  otherwise: 'Set TEMPORAL_ADDRESS, put the `temporal` CLI on PATH, or install Go 1.24 or newer.',
  isWanted: (env) => !env.TEMPORAL_ADDRESS,
  locate(env) {
    const file = onPath('temporal', env) ?? path.join(binDir(env), `temporal-${temporalVersion}`, 'temporal');
    return existsSync(file) ? { temporal: file } : null;
  },
  async fetch(env) {
    const dir = path.join(binDir(env), `temporal-${temporalVersion}`);
    try {
      await downloadTemporal(dir);
    } catch {
      await goInstall(`github.com/temporalio/cli/cmd/temporal@v${temporalVersion}`, dir, env).catch(
        (error) => {
          throw new Problem(`it could not be downloaded, nor built with Go: ${error.message}`);
        },
      );
    }
  },
};

const versitygwVersion = '1.8.0';

export const versitygw = {
  name: 'versitygw',
  what: `S3 server versitygw ${versitygwVersion} for the tests (built with Go)`,
  neededFor: ['test'],
  otherwise: 'Install Go 1.24 or newer; the S3 tests are skipped without it.',
  isWanted: () => true,
  locate(env) {
    const file =
      onPath('versitygw', env) ?? path.join(binDir(env), `versitygw-${versitygwVersion}`, 'versitygw');
    return existsSync(file) ? { versitygw: file } : null;
  },
  async fetch(env) {
    const dir = path.join(binDir(env), `versitygw-${versitygwVersion}`);
    await goInstall(`github.com/versity/versitygw/cmd/versitygw@v${versitygwVersion}`, dir, env);
  },
};
