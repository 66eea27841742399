/** What every page says. */
export const shell = {
  product: 'RapidDraft',
  loading: 'Loading…',
  retry: 'Try again',
  signOut: 'Sign out',
  skip: 'Skip to content',
  problem: 'That did not work',
  unreachable: 'The server cannot be reached.',
  offline:
    'You are offline, or the server is. What you see may be old; it goes on when the connection is back.',
  notFound: 'There is nothing at this address.',
  notFoundHint: 'It may have been deleted, or was never shared with you.',
  notAllowed: 'You may not do this.',
  toHome: 'To your models',
  home: 'Models',
  account: 'Account',
  theme: { label: 'Colours', light: 'Light', dark: 'Dark', auto: 'As the system' },
  navigation: 'Main navigation',
  close: 'Close',
  shortcuts: 'Keyboard shortcuts',
  shortcutGroups: { everywhere: 'Everywhere', page: 'On this page' },
  keys: { then: 'then' },
};
