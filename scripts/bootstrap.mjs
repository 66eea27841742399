#!/usr/bin/env node
/**
 * Runs before `npm start`, `npm test` and the others, on any Node from 18 on: installs the npm packages and fetches
 * or builds the engines, once, into the user's cache folder. Its argument says what for: start, test, check or bench.
 * Where things are is written to node_modules/.rapiddraft/toolchain.json.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporal, versitygw } from './bootstrap/go-tools.mjs';
import { kernel } from './bootstrap/kernel.mjs';
import { withLock } from './bootstrap/lock.mjs';
import { installNodeModules } from './bootstrap/node-modules.mjs';
import { cacheDir, cloneDir, sharedCacheDir } from './bootstrap/paths.mjs';
import { postgres } from './bootstrap/postgres.mjs';
import { Problem } from './bootstrap/run.mjs';
import { buildWeb } from './bootstrap/web.mjs';
import { schemathesis } from './bootstrap/schemathesis.mjs';

const purpose = process.argv[2] ?? 'start';
const env = process.env;
const say = (name, text) => process.stderr.write(`${name.padEnd(11)} ${text}\n`);
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

/** Fetches one thing unless it is there; returns a sentence when it can't be had. */
async function provide(thing) {
  const startedAt = Date.now();
  const ticking = setInterval(() => say(thing.name, `still at it (${seconds(startedAt)})`), 20_000);
  try {
    await withLock(
      path.join(sharedCacheDir(env), 'locks', thing.name.replace(' ', '-')),
      async () => {
        if (thing.locate(env)) return;
        say(thing.name, `fetching ${thing.what} …`);
        await thing.fetch(env);
        if (!thing.locate(env)) throw new Problem('it is not where it should be');
        say(thing.name, `ready (${seconds(startedAt)})`);
      },
      () => say(thing.name, 'another start is fetching it; waiting …'),
    );
    return null;
  } catch (error) {
    return `${thing.name} can't be had: ${error instanceof Problem ? error.message : (error.stack ?? error)}. ${thing.otherwise}`;
  } finally {
    clearInterval(ticking);
  }
}

function writeToolchain(things) {
  const file = path.join(cloneDir, 'node_modules', '.rapiddraft', 'toolchain.json');
  const found = Object.assign(
    {},
    ...things.map((thing) => (thing.isWanted(env) ? thing.locate(env) : null) ?? {}),
  );
  const content = `${JSON.stringify({ cacheDir: cacheDir(env), ...found }, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
}

async function main() {
  const things = [postgres, kernel, temporal, versitygw, schemathesis];
  const missing = things.filter(
    (thing) => thing.neededFor.includes(purpose) && thing.isWanted(env) && !thing.locate(env),
  );
  const [modules, ...sentences] = await Promise.all([
    installNodeModules((text) => say('packages', text), env).then(
      () => null,
      (error) => error,
    ),
    ...missing.map(provide),
  ]);
  if (modules) throw modules;
  writeToolchain(things);
  if (purpose === 'start' || purpose === 'test') await buildWeb((text) => say('web app', text), env);
  if (
    !existsSync(path.join(cloneDir, 'node_modules', '.bin', 'node')) &&
    Number(process.versions.node.split('.')[0]) < 24
  ) {
    throw new Problem('no Node 24 package exists for this system; install Node 24 or newer and start again');
  }
  const problems = sentences.filter(Boolean);
  for (const sentence of problems) process.stderr.write(`${sentence}\n`);
  // Tests skip what is absent, by name; everything else can't do without.
  if (problems.length > 0 && purpose !== 'test') process.exitCode = 1;
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Problem ? error.message : (error.stack ?? error)}\n`);
  process.exitCode = 1;
});
