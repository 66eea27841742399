import { describe, expect, it } from '@jest/globals';
import { backupLocation, objectBackupKey, parseManifest } from './manifest.ts';
import type { BackupManifest } from './manifest.ts';

const sha256 = 'a'.repeat(64);
const manifest: BackupManifest = {
  format: 'rapiddraft-backup',
  version: 1,
  backupId: '7f1f4c1e-6f5e-4a58-8a5e-2f0d6d8b8a11',
  attemptId: '01J0000000000000000000000A',
  database: 'rapiddraft',
  location: 'v1/rapiddraft/20260101T020000Z-01J0000000000000000000000A/',
  server: {
    version: '18.1',
    encoding: 'UTF8',
    collate: 'C',
    ctype: 'C',
    snapshotAt: '2026-01-01T02:00:00.000Z',
    snapshot: '00000003-00000001-1',
    lsn: '0/1',
  },
  pgDump: '18.1',
  schemaVersion: '0004_backups.ts',
  roles: ['rapiddraft_app'],
  contents: {
    seed: '-1',
    tables: { 'public.a': { rows: 1, hash: '-9223372036854775809' } },
    sequences: { 'public.s': { lastValue: null, ascending: true, ownedBy: null, ownerMax: null } },
    schemaObjects: { 'relation public.a': 'x' },
    schemaHash: sha256,
    extensions: { vector: '0.8.1' },
  },
  dump: {
    file: 'dump.zst.age',
    compression: 'zstd',
    encryption: 'age-v1',
    plain: { sizeBytes: 2, sha256 },
    cipher: { sizeBytes: 1, sha256 },
  },
  objects: { count: 0, sizeBytes: 0, missing: [] },
  recipients: ['age1a', 'age1b'],
  timings: { contentsMs: 1, dumpMs: 1.5, objectsMs: 0 },
  lockedUntil: null,
  signer: { algorithm: 'ed25519', publicKey: 'AAAA', fingerprint: sha256 },
};
const broken = (path: string, value: unknown): string => {
  const changed = structuredClone(manifest) as unknown as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop()!;
  const inner = names.reduce((at, name) => at[name] as Record<string, unknown>, changed);
  // JSON leaves out what is undefined.
  inner[last] = value;
  return JSON.stringify(changed);
};

describe('the manifest', () => {
  it('is read as it was written', () => expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest));

  const cases: [string, string][] = [
    ['text that is no JSON', 'half a manif'],
    ['another format', broken('format', 'other')],
    ['a newer version', broken('version', 2)],
    ['one recipient', broken('recipients', ['age1a'])],
    ['a hash that is none', broken('dump.cipher.sha256', 'A')],
    ['a negative size', broken('dump.plain.sizeBytes', -1)],
    ['another file name', broken('dump.file', '../x')],
    ['no contents', broken('contents', undefined)],
  ];
  for (const [name, text] of cases)
    it(`with ${name} is refused`, () =>
      expect(() => parseManifest(text)).toThrow(expect.objectContaining({ code: 'backup_corrupt' })));

  it('says what is wrong with it', () =>
    expect(() => parseManifest(broken('roles', undefined))).toThrow(/roles/));
});

describe('names at the target', () => {
  it('sort by time and can be anybody’s', () => {
    const early = backupLocation('my db/x', new Date('2026-01-02T03:04:05.678Z'), 'ULID');
    expect(early).toBe('v1/my%20db%2Fx/20260102T030405Z-ULID/');
    expect(backupLocation('my db/x', new Date('2026-01-02T03:04:06Z'), 'A') > early).toBe(true);
    expect(objectBackupKey('ab')).toBe('objects/ab.age');
  });
});
