import { describe, expect, it } from '@jest/globals';
import { defaultLimits, networkOf, parseRateLimits } from './policies.ts';

describe('RATE_LIMITS', () => {
  it('is on, off, or names what differs', () => {
    expect(parseRateLimits('off')).toBeNull();
    expect(parseRateLimits('on')).toEqual(defaultLimits);
    expect(parseRateLimits('read=5/60, mail-to=1/900')).toEqual({
      ...defaultLimits,
      read: { requests: 5, seconds: 60, isExact: false },
      'mail-to': { requests: 1, seconds: 900, isExact: true },
    });
  });

  it.each(['', 'yes', 'read', 'read=5', 'reads=5/60', 'read=5/0', 'toString=5/60', 'read=-1/60'])(
    'is refused as %p',
    (text) => {
      expect(() => parseRateLimits(text)).toThrow(/RATE_LIMITS must be/);
    },
  );
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
