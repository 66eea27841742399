import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { apiEnvironment } from '../scripts/launcher/environment.ts';
import { prepareSchema, startEmbeddedDatabase } from '../scripts/launcher/database.ts';
import { openHome } from '../scripts/launcher/home.ts';
import { openKeys } from '../scripts/launcher/keys.ts';
import { freePort } from '../scripts/launcher/ports.ts';
import { createSupervisor, untilUp } from '../scripts/launcher/supervisor.ts';
import { cloneDir, readToolchain } from '../scripts/launcher/toolchain.ts';

/** An installation of the bench's own: a database with the schema, and the API as its real process once it is started. */
export async function openInstallation() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rapiddraft-bench-'));
  const env = { ...process.env, RAPIDDRAFT_HOME: folder };
  const home = await openHome(env);
  const supervisor = createSupervisor(home.dir, (line) => console.error(line));

  const close = async (): Promise<void> => {
    await supervisor.stopAll();
    home.release();
    // As root the data lies elsewhere, where PostgreSQL's own user can reach it.
    const { postgresDataDir } = home.state;
    if (postgresDataDir) await rm(path.dirname(postgresDataDir), { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  };
  const prepare = async () => {
    const toolchain = readToolchain();
    const keys = await openKeys(home);
    const password = keys.postgresPassword;
    const databaseUrl = await startEmbeddedDatabase({ home, toolchain, supervisor, password });
    await prepareSchema(databaseUrl, { migrate: false });
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const addresses = {
      databaseUrl,
      temporalAddress: '127.0.0.1:7233',
      publicUrl: origin,
      host: '127.0.0.1',
      port,
      temporalUiUrl: null,
      // Its callers have API tokens: it is never asked.
      identityUrl: 'http://127.0.0.1:9',
    };
    const environment = apiEnvironment({ env, homeDir: home.dir, keys, toolchain, addresses });
    return { databaseUrl, origin, environment };
  };
  const prepared = await prepare().catch(async (error: unknown) => {
    await close();
    throw error;
  });

  /** Runs a script of ours as a process; returns when its address answers. */
  const start = async (
    name: string,
    script: string,
    how: { at: string; args?: string[]; env: Record<string, string> },
  ): Promise<void> => {
    const args = [path.join(cloneDir, script), ...(how.args ?? [])];
    const command = { command: process.execPath, args, env: how.env, cwd: cloneDir };
    const program = supervisor.start({ name, command, stopTimeoutMs: 8_000 });
    await untilUp(program, async () => void (await fetch(how.at)), 60_000);
  };
  return {
    ...prepared,
    folder,
    env,
    start,
    startApi: () =>
      start('api', 'api/main.ts', { at: `${prepared.origin}/health/live`, env: prepared.environment }),
    close,
  };
}
