/** What guests of a share link read. */
export const share = {
  closed: 'This link does not work',
  closedHint:
    'It may have expired or been revoked, or its address is not whole. Ask whoever sent it for a new one.',
  prove: 'Who is this link for?',
  proveHint: 'It was made for certain people. Say your e-mail address; a code mailed there opens the model.',
  email: 'E-mail address',
  mailCode: 'Mail me a code',
  codeSent: (email: string) =>
    `If the link is meant for ${email}, a code of eight digits is on its way there. It is good for ten minutes.`,
  code: 'Code of the mail',
  open: 'Open the model',
  otherAddress: 'Another address',
  preparing: 'Being prepared',
  preparingHint: 'The components that were shared with you are being put together. This takes a moment.',
  failed: 'This could not be prepared',
  failedHint:
    'The components that were shared with you could not be put together. Tell whoever sent the link.',
  guest: 'Guest',
  sayName: 'Say your name',
  nameTitle: 'Who is writing?',
  nameHint: 'Your name stands beside what you write, marked as a guest’s.',
  name: 'Your name',
  saveName: 'Go on',
  cancel: 'Cancel',
};
