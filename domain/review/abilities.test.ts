import { describe, expect, it } from '@jest/globals';
import { modelAbilities } from '../permissions/model-policy.ts';
import type { ModelRole } from '../permissions/model-policy.ts';
import { attachmentAbilities, ownedAbilities, reviewAbilities, ticketAbilities } from './abilities.ts';

const as = (role: ModelRole | null) =>
  modelAbilities({
    isOwner: role === 'owner',
    member: role === 'owner' ? { role: 'owner', addedPermissions: [], removedPermissions: [] } : null,
    project: { isPrivate: false, isMember: false },
    grants: role === null || role === 'owner' ? [] : [role],
    link: null,
  });
const shown = (abilities: Record<string, boolean>) =>
  Object.entries(abilities)
    .filter(([, may]) => may)
    .map(([name]) => name)
    .join(' ');

describe('what one may do', () => {
  it.each<[ModelRole | null, boolean, string]>([
    ['owner', true, 'comment editText editState movePin delete'],
    ['owner', false, 'comment editState movePin delete'],
    ['editor', true, 'comment editText editState movePin delete'],
    ['editor', false, 'comment editState movePin'],
    ['commenter', true, 'comment editText movePin delete'],
    ['commenter', false, 'comment'],
    ['viewer', true, ''],
    ['viewer', false, ''],
    [null, true, ''],
  ])('with a ticket as %s, author: %s', (role, isAuthor, expected) => {
    expect(shown(ticketAbilities(as(role), isAuthor))).toBe(expected);
  });

  it.each<[ModelRole | null, boolean, string]>([
    ['owner', true, 'edit delete'],
    ['owner', false, 'delete'],
    ['editor', false, ''],
    ['commenter', true, 'edit delete'],
    ['commenter', false, ''],
    ['viewer', true, ''],
    [null, true, ''],
  ])('with a reply as %s, author: %s', (role, isAuthor, expected) => {
    expect(shown(ownedAbilities(as(role), isAuthor))).toBe(expected);
  });

  it.each<[ModelRole | null, boolean, string]>([
    ['owner', false, 'delete regenerate'],
    ['editor', false, 'regenerate'],
    ['commenter', true, 'edit delete regenerate'],
    ['commenter', false, ''],
    ['viewer', true, ''],
  ])('with an attachment as %s, author: %s', (role, isAuthor, expected) => {
    expect(shown(attachmentAbilities(as(role), isAuthor))).toBe(expected);
  });

  const [leads, isAsked, neither] = [
    { isLead: true, isReviewer: false },
    { isLead: false, isReviewer: true },
    { isLead: false, isReviewer: false },
  ];
  it.each<[ModelRole | null, typeof neither | null, string]>([
    ['owner', neither, 'edit close'],
    ['owner', isAsked, 'edit decide close'],
    ['editor', leads, 'edit close'],
    ['editor', isAsked, 'edit decide'],
    ['editor', neither, 'edit'],
    // A guest.
    ['editor', null, ''],
    ['commenter', { isLead: true, isReviewer: true }, ''],
    ['viewer', isAsked, ''],
    [null, leads, ''],
  ])('with a design review as %s, %j: %s', (role, stand, expected) => {
    expect(shown(reviewAbilities(as(role), stand))).toBe(expected);
  });
});
