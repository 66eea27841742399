import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { ProductError } from '../../domain/errors.ts';
import type { Encryption } from './encryption.ts';

export type AgeOptions = {
  /** `age1…` public keys; at least two, so that losing the server doesn't lose the backups. */
  recipients: readonly string[];
  /** `AGE-SECRET-KEY-…` of this server; retired keys stay in the list as long as their backups do. */
  identities: readonly string[];
};

/**
 * age v1 by the age-encryption library. Throws `bad_request` for keys it can't use, quoting none.
 * Format: https://age-encryption.org/v1
 */
export function createAgeEncryption({ recipients, identities }: AgeOptions): Encryption {
  if (new Set(recipients).size < 2)
    throw new ProductError(
      'bad_request',
      "Backups need two different recipients: the server's key and a recovery key that is kept elsewhere.",
    );
  const encrypter = new Encrypter();
  const decrypter = new Decrypter();
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch {
    // No cause: the library's message may quote the key.
    throw new ProductError(
      'bad_request',
      'A backup key is not an age key: public keys start with age1, secret ones with AGE-SECRET-KEY-1.',
    );
  }

  return {
    recipients,
    async encrypt(plain) {
      const source = webSource(plain);
      return output(
        await encrypter.encrypt(source.web),
        source,
        (error) => source.error() ?? (error as Error),
      );
    },
    async decrypt(cipher) {
      const source = webSource(cipher);
      const translate = (error: unknown) => source.error() ?? corrupt(error);
      try {
        return output(await decrypter.decrypt(source.web), source, translate);
      } catch (error) {
        source.close();
        if (error instanceof Error && error.message.startsWith('no identity matched')) throw wrongKey(error);
        throw translate(error);
      }
    },
  };
}

/** Public key that belongs to a secret one. */
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);

type Source = { web: ReadableStream<Uint8Array>; error: () => Error | undefined; close: () => void };

/** A Node stream as the library reads it, which remembers its own failure: that is not one of the encryption. */
function webSource(stream: Readable): Source {
  let failure: Error | undefined;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of stream) yield chunk as Uint8Array;
    } catch (error) {
      failure = error as Error;
      throw error;
    }
  }
  return {
    web: ReadableStream.from(chunks()),
    error: () => failure,
    close: () => void stream.destroy(),
  };
}

function output(
  web: ReadableStream<Uint8Array>,
  source: Source,
  translate: (error: unknown) => Error,
): Readable {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of web) yield chunk;
    } catch (error) {
      throw translate(error);
    }
  }
  const stream = Readable.from(chunks(), { objectMode: false });
  // Also where nobody ever read: the generator, and what it would have closed, never started.
  stream.once('close', source.close);
  return stream;
}

const corrupt = (cause: unknown): ProductError =>
  new ProductError(
    'backup_corrupt',
    'The encrypted file was changed or cut after it was written: it does not decrypt. Use another backup.',
    {},
    { cause },
  );

const wrongKey = (cause: unknown): ProductError =>
  new ProductError(
    'backup_wrong_key',
    'None of the configured backup keys opens this file. Configure the key it was encrypted to, or use the recovery key.',
    {},
    { cause },
  );
