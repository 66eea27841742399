/** What others may call without choosing an implementation. */
export { checkSignature } from './signature.ts';
