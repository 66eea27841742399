export const signIn = {
  title: 'Sign in',
  email: 'E-mail address',
  mailCode: 'Mail me a code',
  code: 'Code of the mail',
  codeSent: (email: string) => `A code of six digits is on its way to ${email}.`,
  enter: 'Sign in',
  mailLink: 'Mail me a link instead',
  linkSent: (email: string) =>
    `A link is on its way to ${email}. Open it in this browser: it signs in where it was asked for.`,
  forgotten: 'Forgotten? Mail me a link to set a new one',
  resetSent: (email: string) =>
    `If ${email} is known here, a link to set a new password is on its way. Open it in this browser.`,
  back: 'Back',
  otherAddress: 'Another address',
  withPassword: 'Use a password instead',
  withCode: 'Use a mailed code instead',
  password: 'Password',
  by: { google: 'Sign in with Google', github: 'Sign in with GitHub' },
};
