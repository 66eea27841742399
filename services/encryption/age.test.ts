import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity } from 'age-encryption';
import { createAgeEncryption, recipientOf } from './age.ts';
import type { Encryption } from './encryption.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapiddraft-age-'));
const hasAge = spawnSync('age', ['--version']).status === 0;
const withAge = hasAge ? it : it.skip;
let server: string;
let recovery: string;
let encryption: Encryption;
let stranger: Encryption;

beforeAll(async () => {
  [server, recovery] = [await generateX25519Identity(), await generateX25519Identity()];
  const recipients = [await recipientOf(server), await recipientOf(recovery)];
  encryption = createAgeEncryption({ recipients, identities: [server] });
  stranger = createAgeEncryption({ recipients, identities: [await generateX25519Identity()] });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const encrypted = async (plain: Buffer): Promise<Buffer> =>
  buffer(await encryption.encrypt(Readable.from([plain], { objectMode: false })));
const decrypted = async (cipher: Buffer, by = encryption): Promise<Buffer> =>
  buffer(await by.decrypt(Readable.from(slices(cipher), { objectMode: false })));
function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
}

describe('age encryption', () => {
  for (const size of [0, 1, 65_535, 65_536, 65_537, 1_000_000]) {
    it(`gives back ${size} bytes`, async () => {
      const plain = randomBytes(size);
      expect((await decrypted(await encrypted(plain))).equals(plain)).toBe(true);
    });
  }

  it('refuses a wrong key before any data comes out', async () => {
    const cipher = await encrypted(randomBytes(200_000));
    const source = Readable.from(slices(cipher), { objectMode: false });
    await expect(stranger.decrypt(source)).rejects.toMatchObject({ code: 'backup_wrong_key' });
    expect(source.destroyed).toBe(true);
  });

  it('refuses a flipped byte anywhere', async () => {
    const cipher = await encrypted(randomBytes(200_000));
    const headerEnd = cipher.indexOf('\n--- ');
    for (const at of [headerEnd + 10, headerEnd + 80, 100_000, cipher.length - 1]) {
      const bad = Buffer.from(cipher);
      bad[at]! ^= 1;
      await expect(decrypted(bad)).rejects.toMatchObject({ code: 'backup_corrupt' });
    }
  });

  it('refuses a cut file, also where it is cut between two chunks', async () => {
    const cipher = await encrypted(randomBytes(200_000));
    const payload = cipher.indexOf('\n', cipher.indexOf('\n--- ') + 1) + 1 + 16;
    const chunk = 65_536 + 16;
    for (const length of [
      20,
      payload - 20,
      payload,
      payload + 1000,
      payload + chunk,
      payload + 2 * chunk,
      cipher.length - 1,
    ])
      await expect(decrypted(cipher.subarray(0, length))).rejects.toMatchObject({ code: 'backup_corrupt' });
    await expect(decrypted(Buffer.concat([cipher, Buffer.from('x')]))).rejects.toMatchObject({
      code: 'backup_corrupt',
    });
  });

  it('passes on what the source fails with, both ways, and closes the source when it is dropped', async () => {
    const failing = () =>
      Readable.from(
        (async function* () {
          yield randomBytes(100_000);
          throw new Error('the disk is gone');
        })(),
        { objectMode: false },
      );
    await expect(encryption.encrypt(failing()).then(buffer)).rejects.toThrow('the disk is gone');
    const cipher = await encrypted(randomBytes(200_000));
    const half = Readable.from(
      (async function* () {
        yield cipher.subarray(0, 150_000);
        throw new Error('the network is gone');
      })(),
      { objectMode: false },
    );
    await expect(encryption.decrypt(half).then(buffer)).rejects.toThrow('the network is gone');
    const unread = Readable.from([randomBytes(10)], { objectMode: false });
    const dropped = await encryption.encrypt(unread);
    await new Promise((resolve) => unread.once('close', resolve) && dropped.destroy());
    expect(unread.destroyed).toBe(true);
  });

  it('wants two recipients and never quotes a bad key', () => {
    expect(() => createAgeEncryption({ recipients: ['age1x', 'age1x'], identities: [] })).toThrow(
      /two different/,
    );
    try {
      createAgeEncryption({ recipients: encryption.recipients, identities: ['AGE-SECRET-KEY-1SECRET'] });
      throw new Error('was accepted');
    } catch (error) {
      expect(error).toMatchObject({ code: 'bad_request' });
      expect(String(error)).not.toContain('SECRET-KEY-1SECRET');
    }
  });

  withAge('opens with the stock age tool, by either key', async () => {
    const plain = randomBytes(300_000);
    const file = join(folder, 'file.age');
    writeFileSync(file, await encrypted(plain));
    for (const [name, key] of [
      ['server', server],
      ['recovery', recovery],
    ] as const) {
      const keyFile = join(folder, name);
      writeFileSync(keyFile, key);
      execFileSync('age', ['-d', '-i', keyFile, '-o', join(folder, 'plain'), file]);
      expect(readFileSync(join(folder, 'plain')).equals(plain)).toBe(true);
    }
  });
});
