import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { addSamples, createBackupWorld, recoveryOf } from '../test/backup-world.ts';
import type { BackupWorld } from '../test/backup-world.ts';
import { postgresBinDir } from '../test/programs.ts';
import { describeWith } from '../test/requirements.ts';
import { objectBackupKey } from '../domain/backup/manifest.ts';
import { createAgeEncryption } from '../services/encryption/age.ts';
import { generateBackupKeys } from '../services/encryption/generate-keys.ts';
import { createEd25519Signer } from '../services/encryption/signature.ts';

let world: BackupWorld;
beforeAll(async () => {
  world = await createBackupWorld();
});
afterAll(() => world?.close());

const dumpOf = (manifest: { location: string }) => `${manifest.location}dump.zst.age`;
/** Byte at which the encrypted payload begins: after the header line of the MAC, and the nonce. */
const payloadStart = (bytes: Buffer): number => bytes.indexOf('\n', bytes.indexOf('\n--- ') + 1) + 1 + 16;
const chunkBytes = 65_536 + 16;

describeWith('postgres', 'a restore that is compared', () => {
  it('finds every table, row, sequence, schema object and object as it was, while writers keep writing', async () => {
    const writer = new Client({ connectionString: world.database.ownerUrl });
    await writer.connect();
    let writing = true;
    let written = 0;
    const writes = (async () => {
      while (writing) {
        await addSamples(writer, 20);
        await writer.query(
          `delete from samples where id in (select id from samples order by random() limit 5)`,
        );
        await writer.query(`update "Odd ""Name" set "a b" = random() where id = 1 + (random() * 90)::int`);
        written++;
      }
    })();
    const manifest = await world.backUp();
    const after = written;
    writing = false;
    await writes;
    await writer.end();
    expect(after).toBeGreaterThan(0);

    const result = await world.verify(manifest);
    expect(result.tablesCompared).toBe(Object.keys(manifest.contents.tables).length);
    expect(manifest.contents.tables['public.samples']!.rows).toBeGreaterThan(3_000);
    expect(result.rowsCompared).toBeGreaterThan(4_000);
    expect(result.objectsCompared).toBe(3);
    expect(manifest.objects).toMatchObject({ count: 3, sizeBytes: 270_001, missing: [] });
    expect(manifest.contents.extensions.vector).toMatch(/^0\./);
    expect(manifest.contents.schemaObjects).toHaveProperty(['relation public.good_ones']);
    const migrations = readdirSync(new URL('../migrations', import.meta.url)).sort();
    expect(manifest.schemaVersion).toBe(migrations.at(-1));
    expect(await world.leftovers()).toEqual([]);
    expect(readdirSync(join(world.folder, 'work'))).toEqual([]);
  });

  it('leaves nothing readable at the target but the manifest', async () => {
    const manifest = await world.backUp();
    const found = execFileSync('find', [join(world.folder, 'target'), '-type', 'f'], { encoding: 'utf8' });
    for (const file of found
      .trim()
      .split('\n')
      .filter((name) => name.endsWith('.age')))
      expect((await readFile(file)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(JSON.stringify(manifest)).not.toContain('SECRET');
    expect(manifest.recipients).toEqual(world.keys.recipients);
  });

  it('catches a change of 1e-9 in one vector', async () => {
    await world.owner.query(`update samples set embedding = array_fill(0, array[16])::vector where id = 7`);
    const before = await world.backUp();
    await world.owner.query(
      `update samples set embedding = (array[1e-9] || array_fill(0, array[15])::float8[])::vector where id = 7`,
    );
    const after = await world.backUp();
    const contents = { ...after.contents, tables: before.contents.tables };
    const forged = await world.resign(after, { contents });
    await expect(world.verify(forged)).rejects.toMatchObject({
      code: 'backup_mismatch',
      message: expect.stringContaining('public.samples'),
    });
    expect(await world.leftovers()).toEqual([]);
  });

  it('names what differs in schema, rows and sequences', async () => {
    const manifest = await world.backUp();
    const { contents } = manifest;
    const forged = await world.resign(manifest, {
      contents: {
        ...contents,
        tables: { ...contents.tables, 'public.gone': { rows: 1, hash: '1' } },
        schemaObjects: { ...contents.schemaObjects, 'policy app_visible on public.components': 'other' },
        sequences: {
          ...contents.sequences,
          'public.samples_id_seq': {
            ...contents.sequences['public.samples_id_seq']!,
            lastValue: '999999999',
          },
        },
      },
    });
    const failure = await world.verify(forged).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'backup_mismatch' });
    for (const part of ['public.gone is missing', 'policy app_visible', 'samples_id_seq stands at'])
      expect(String(failure)).toContain(part);
  });

  it('refuses a flipped byte by the hash, and by age where the hash was made to fit', async () => {
    const manifest = await world.backUp();
    await world.tamper(dumpOf(manifest), (bytes) => {
      bytes[bytes.length - 5_000]! ^= 1;
      return bytes;
    });
    await expect(world.verify(manifest)).rejects.toMatchObject({
      code: 'backup_corrupt',
      details: { cause: 'hash' },
    });
    const forged = await world.resign(manifest);
    await expect(world.verify(forged)).rejects.toMatchObject({
      code: 'backup_corrupt',
      message: expect.stringContaining('does not decrypt'),
    });
    expect(await world.leftovers()).toEqual([]);
  });

  it('refuses a cut dump, also where it is cut between two chunks and the hash was made to fit', async () => {
    const manifest = await world.backUp();
    const whole = await readFile(world.fileOf(dumpOf(manifest)));
    const start = payloadStart(whole);
    expect(whole.length).toBeGreaterThan(start + 2 * chunkBytes);
    for (const length of [start + chunkBytes, start + 2 * chunkBytes, whole.length - 1, 30]) {
      await writeFile(world.fileOf(dumpOf(manifest)), whole.subarray(0, length));
      await world.resign(manifest, { dump: manifest.dump });
      await expect(world.verify(manifest)).rejects.toMatchObject({
        code: 'backup_corrupt',
        message: expect.stringContaining('is cut'),
      });
      const forged = await world.resign(manifest);
      await expect(world.verify(forged)).rejects.toMatchObject({ code: 'backup_corrupt' });
    }
    expect(await world.leftovers()).toEqual([]);
  });

  it('refuses a dump that is shorter inside whole encryption and compression', async () => {
    const manifest = await world.backUp();
    const { Readable } = await import('node:stream');
    const { buffer } = await import('node:stream/consumers');
    const { zstdCompressSync, zstdDecompressSync } = await import('node:zlib');
    const encryption = world.deps.encryption;
    const read = async () =>
      Readable.from([await readFile(world.fileOf(dumpOf(manifest)))], { objectMode: false });
    const plain = zstdDecompressSync(await buffer(await encryption.decrypt(await read())));
    const short = zstdCompressSync(plain.subarray(0, plain.length - 20_000));
    const cipher = await buffer(await encryption.encrypt(Readable.from([short], { objectMode: false })));
    await writeFile(world.fileOf(dumpOf(manifest)), cipher);
    const forged = await world.resign(manifest);
    await expect(world.verify(forged)).rejects.toMatchObject({ code: 'backup_corrupt' });
    expect(await world.leftovers()).toEqual([]);
  });

  it('tells a wrong key from damage', async () => {
    const manifest = await world.backUp();
    const others = await generateBackupKeys();
    const encryption = createAgeEncryption({ recipients: others.recipients, identities: [others.identity] });
    await expect(world.verify(manifest, { ...world.deps, encryption })).rejects.toMatchObject({
      code: 'backup_wrong_key',
    });
    expect(await world.leftovers()).toEqual([]);
    const recovery = createAgeEncryption(recoveryOf(world.keys));
    await expect(world.verify(manifest, { ...world.deps, encryption: recovery })).resolves.toMatchObject({
      objectsCompared: 3,
    });
  });

  it('refuses a manifest that is gone, changed, moved, or signed by a stranger', async () => {
    const manifest = await world.backUp();
    const file = `${manifest.location}manifest.json`;
    const bytes = await readFile(world.fileOf(file));
    await world.tamper(file, (text) => Buffer.from(text.toString().replace('"rows": 100', '"rows": 101')));
    await expect(world.verify(manifest)).rejects.toMatchObject({ details: { cause: 'signature' } });

    const key = createEd25519Signer((await generateBackupKeys()).signingKey);
    const stranger = Buffer.from(
      JSON.stringify({
        ...manifest,
        signer: { algorithm: 'ed25519', publicKey: key.publicKey, fingerprint: key.fingerprint },
      }),
    );
    await writeFile(world.fileOf(file), stranger);
    await writeFile(world.fileOf(`${manifest.location}manifest.sig`), key.sign(stranger));
    await expect(world.verify(manifest)).rejects.toMatchObject({
      code: 'backup_corrupt',
      details: { cause: 'signer' },
    });

    await writeFile(world.fileOf(file), '{"format":"rapiddraft-backup","version":2}');
    await expect(world.verify(manifest)).rejects.toMatchObject({ details: { cause: 'manifest' } });

    const other = await world.backUp();
    await writeFile(world.fileOf(file), bytes);
    for (const name of ['manifest.json', 'manifest.sig'])
      await writeFile(
        world.fileOf(manifest.location + name),
        await readFile(world.fileOf(other.location + name)),
      );
    await expect(world.verify(manifest)).rejects.toMatchObject({ details: { cause: 'location' } });

    await rm(world.fileOf(file));
    await expect(world.verify(manifest)).rejects.toMatchObject({
      code: 'object_missing',
      message: expect.stringContaining('never finished'),
    });
  });

  it('misses objects that are gone from the backup, or damaged in it', async () => {
    const manifest = await world.backUp();
    const { sha256 } = world.objects[1]!;
    const file = world.fileOf(objectBackupKey(sha256));
    const bytes = await readFile(file);
    bytes[bytes.length - 10]! ^= 1;
    await writeFile(file, bytes);
    await expect(world.verify(manifest)).rejects.toMatchObject({
      code: 'object_corrupt',
      details: { sha256: [sha256] },
    });
    await rm(file);
    await expect(world.verify(manifest)).rejects.toMatchObject({
      code: 'object_missing',
      details: { sha256: [sha256] },
    });
    await world.verify(await world.backUp());
  });
});

describeWith(['postgres', 'age', 'zstd'], 'disaster recovery with stock tools', () => {
  it('restores with age, zstd and pg_restore alone, by the recovery key', async () => {
    const manifest = await world.backUp();
    const recovered = `recovered_${manifest.attemptId.toLowerCase()}`;
    const key = join(world.folder, 'recovery.txt');
    await writeFile(key, world.keys.recoveryIdentity);
    const dump = join(world.folder, 'x.dump');
    const run = (command: string) =>
      execFileSync('bash', ['-o', 'pipefail', '-c', command], { encoding: 'utf8' });
    run(`age -d -i '${key}' '${world.fileOf(dumpOf(manifest))}' | zstd -dc > '${dump}'`);
    await world.owner.query(`create database ${recovered}`);
    const url = new URL(world.database.ownerUrl);
    url.pathname = `/${recovered}`;
    try {
      run(`'${postgresBinDir()}/pg_restore' -j2 --exit-on-error -d '${url.href}' '${dump}'`);
      const client = new Client({ connectionString: url.href });
      await client.connect();
      const { rows } = await client.query('select count(*)::int as rows from samples');
      await client.end();
      expect(rows).toEqual([{ rows: manifest.contents.tables['public.samples']!.rows }]);
    } finally {
      await world.owner.query(`drop database ${recovered} with (force)`);
    }
    const object = world.objects[2]!;
    const cipher = world.fileOf(objectBackupKey(object.sha256));
    expect(existsSync(cipher)).toBe(true);
    expect(run(`age -d -i '${key}' '${cipher}' | sha256sum`)).toContain(object.sha256);
  });

  it('lets openssl check the manifest', async () => {
    const manifest = await world.backUp();
    const said = execFileSync(
      'bash',
      [
        '-e',
        '-o',
        'pipefail',
        '-c',
        `cd '${world.fileOf(manifest.location)}'
         grep -o '"publicKey": "[^"]*"' manifest.json | cut -d'"' -f4 | base64 -d > '${world.folder}/signer.der'
         sha256sum '${world.folder}/signer.der' dump.zst.age
         openssl pkeyutl -verify -pubin -keyform DER -inkey '${world.folder}/signer.der' \\
           -rawin -in manifest.json -sigfile manifest.sig`,
      ],
      { encoding: 'utf8' },
    );
    expect(said).toContain(manifest.signer.fingerprint);
    expect(said).toContain(manifest.dump.cipher.sha256);
    expect(said).toContain('Verified Successfully');
  });
});
