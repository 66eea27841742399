import { expect, it } from '@jest/globals';
import { scopeOfRoute } from './token-scopes.ts';

it.each([
  ['read', { method: 'GET' }],
  ['read', { method: 'HEAD' }],
  ['write', { method: 'POST' }],
  ['write', { method: 'DELETE' }],
  ['manage', { method: 'DELETE', freshSession: true }],
  ['manage', { method: 'GET', freshSession: true }],
  ['operate', { method: 'GET', access: 'operator' }],
  ['operate', { method: 'POST', access: 'operator', freshSession: true }],
  ['manage', { method: 'POST', scope: 'manage' }],
  [null, { method: 'GET', scope: 'session' }],
  [null, { method: 'POST', scope: 'session', freshSession: true }],
] as const)('asks for %s where a route is %j', (scope, route) => {
  expect(scopeOfRoute(route)).toBe(scope);
});
