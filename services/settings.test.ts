import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { parseApiConfig } from '../api/config.ts';
import { parseWorkerConfig } from '../worker/config.ts';

const random = (encoding: 'hex' | 'base64') => randomBytes(32).toString(encoding);
const environment = (change: Record<string, string>) => ({
  RAPIDDRAFT_MODE: 'production',
  DATABASE_URL: 'postgres://db.internal/rapiddraft',
  PUBLIC_URL: 'https://rapiddraft.example.com',
  STYTCH_PROJECT_ID: 'project-live-5f7c2f6e',
  STYTCH_SECRET: random('base64'),
  GUEST_SESSION_KEY: random('hex'),
  OBJECT_STORE_SIGNING_KEY: random('base64'),
  S3_SECRET_ACCESS_KEY: random('base64'),
  ...change,
});

describe('a production installation', () => {
  it('starts with random keys', () => {
    expect(() => parseApiConfig(environment({}))).not.toThrow();
    expect(() => parseWorkerConfig(environment({}))).not.toThrow();
  });

  it.each([
    { GUEST_SESSION_KEY: 'change-me-change-me-change-me-change-me' },
    { GUEST_SESSION_KEY: '0'.repeat(64) },
    { OBJECT_STORE_SIGNING_KEY: 'the default signing key of an example' },
    { S3_SECRET_ACCESS_KEY: 'minioadmin' },
    { S3_SECRET_ACCESS_KEY: 'password' },
    { MAILBOX_URL: 'http://127.0.0.1:4000/emulator/mailbox' },
  ])('refuses %j, and does not repeat it', (change: Record<string, string>) => {
    const [[name, value] = ['', '']] = Object.entries(change);
    const start = (mode: string) => () => parseApiConfig(environment({ ...change, RAPIDDRAFT_MODE: mode }));
    expect(start('production')).toThrow(name);
    expect(start('production')).not.toThrow(value);
    expect(start('local')).not.toThrow();
    if (name !== 'GUEST_SESSION_KEY') expect(() => parseWorkerConfig(environment(change))).toThrow(name);
  });
});
