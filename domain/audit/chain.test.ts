import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from './canonical-json.ts';
import { commitToOrigin, genesis, linkHash } from './chain.ts';
import type { AuditEvent } from './chain.ts';

describe('canonical JSON', () => {
  it.each<[unknown, string]>([
    [{ b: [1, true, null], a: 'é\n"', '\u{1f600}': {} }, '{"a":"é\\n\\"","b":[1,true,null],"\u{1f600}":{}}'],
    [{ '\u20ac': 1, '\r': 2, '1': 3, '\u00f6': 4 }, '{"\\r":2,"1":3,"ö":4,"€":1}'],
    [[333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0], '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]'], // prettier-ignore
  ])('of %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it.each([[undefined], [NaN], [new Date(0)], [{ a: undefined }], [1n]])('is not made of %p', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

/*
 * The format of docs/audit.md, computed apart from this code with:
 *   printf 'rapiddraft-audit-v1\n<previous>\n<json>' | sha256sum
 *   printf '<json>' | openssl dgst -sha256 -mac HMAC -macopt hexkey:<salt>
 */
describe('the chain', () => {
  const chainId = '00000000-0000-4000-8000-00000000000a';
  const event: AuditEvent = {
    seq: 7,
    organizationId: chainId,
    modelId: null,
    revisionId: null,
    componentId: null,
    actorId: '00000000-0000-4000-8000-00000000000b',
    guestId: null,
    type: 'member.changed',
    resource: { kind: 'member', id: 'x' },
    payload: { after: { role: 'admin' } },
    createdAt: '2026-01-31T12:00:00.000001Z',
  };
  const originCommitment = commitToOrigin({
    address: '192.0.2.7',
    client: null,
    requestId: 'r',
    salt: '00ff'.repeat(16),
  });

  it('commits to an origin under its salt', () => {
    expect(originCommitment).toBe('51ac01dd3b092fa3720e7eb081e36e0644a58b5b24123f1059a3c529af2d61f7');
    expect(commitToOrigin(null)).toBeNull();
  });

  it('hashes link, place and event', () => {
    expect(linkHash({ chainId, position: 1, originCommitment }, event, genesis)).toBe(
      'af98b7f9ded9f904375f4804e4862287aa2d5cd556c041329857679d99a399f4',
    );
  });
});
