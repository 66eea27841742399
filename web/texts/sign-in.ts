export const signIn = {
  title: 'Sign in',
  email: 'E-mail address',
  mailCode: 'Mail me a code',
  code: 'Code of the mail',
  codeSent: (email: string) => `A code of six digits is on its way to ${email}.`,
  enter: 'Sign in',
  otherAddress: 'Another address',
  withPassword: 'Use a password instead',
  withCode: 'Use a mailed code instead',
  password: 'Password',
};
