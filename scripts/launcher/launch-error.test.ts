import { expect, it } from '@jest/globals';
import { LaunchError, sentenceFor } from './launch-error.ts';

it('tells what the system says in a sentence, and keeps quiet on mistakes of ours', () => {
  expect(sentenceFor(new LaunchError('Port 3000 is taken.'))).toBe('Port 3000 is taken.');
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(sentenceFor(full)).toMatch(/^The disk is full: make room, .* \(ENOSPC: .*\)\.$/);
  const others = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/home/state.json' });
  expect(sentenceFor(others)).toMatch(/belongs to another user: .* \(\/home\/state\.json\)\.$/);
  expect(sentenceFor(new TypeError('x is not a function'))).toBeNull();
});
