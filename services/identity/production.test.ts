import { describe, expect, it } from '@jest/globals';
import { assertProductionIdentity } from './production.ts';

const live = {
  mode: 'production' as const,
  projectId: 'project-live-5f7c2f6e',
  secret: 'x7Wq0-2Lr8vTz1Yb5Nc9Mk4Jh6Gf3Ds_Pa',
  publicToken: 'public-token-live-1a2b3c4d',
  publicUrl: 'https://rapiddraft.example.com',
};

describe('production identity', () => {
  it('starts with a live project', () => {
    expect(() => assertProductionIdentity(live)).not.toThrow();
  });
  it.each([
    ['an emulator', { apiUrl: 'http://127.0.0.1:4000' }],
    ['a look-alike address', { apiUrl: 'https://api.stytch.com.example.com' }],
    ['a test project', { projectId: 'project-test-5f7c2f6e' }],
    ['the local project', { projectId: 'project-local-rapiddraft' }],
    ['a test secret', { secret: 'secret-test-x7Wq0-2Lr8vTz1Yb5Nc9Mk4Jh6' }],
    ['the public token of a test project', { publicToken: 'public-token-test-1a2b3c4d' }],
    ['sessions in clear text', { publicUrl: 'http://rapiddraft.example.com' }],
    ['a short secret', { secret: 'changeme' }],
  ])('refuses %s', (_what, change) => {
    expect(() => assertProductionIdentity({ ...live, ...change })).toThrow(/not fit for production/);
    expect(() => assertProductionIdentity({ ...live, ...change, mode: 'local' })).not.toThrow();
  });
});
