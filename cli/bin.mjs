#!/usr/bin/env node
/**
 * `npx rapiddraft …` in the clone, on any Node from 18 on: runs the command line with the Node 24 that is installed
 * beside the packages, or with this one where it is new enough.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const place = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const ownNode = place('node_modules/.bin/node');
const isNewEnough = Number(process.versions.node.split('.')[0]) >= 24;

if (!existsSync(place('node_modules/commander'))) {
  process.stderr.write(`RapidDraft is not installed yet: run \`npm install\` in ${place('.')} first.\n`);
  process.exitCode = 1;
} else if (isNewEnough) {
  await import('./main.ts');
} else if (!existsSync(ownNode)) {
  process.stderr.write(
    `RapidDraft needs Node 24 and there is no package of it for this system: install Node 24 or newer (this is ${process.versions.node}).\n`,
  );
  process.exitCode = 1;
} else {
  const child = spawn(ownNode, [place('cli/main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
  // From a terminal the child gets its own; a signal to this process alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`RapidDraft cannot be started: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1);
  });
}
