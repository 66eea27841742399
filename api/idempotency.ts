import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Knex } from 'knex';
import { asCaller, Ending, endingWith } from '../database/connection.ts';
import { claimKey, keepAnswer } from '../database/idempotency-store.ts';
import { canonicalJson } from '../domain/audit/canonical-json.ts';
import { ProductError } from '../domain/errors.ts';

/*
 * The header Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): a create that is sent again within a day is
 * answered again and not done again. The key is claimed and the answer kept in the transaction that does the work.
 * Answers may hold secrets that are shown once, so what is kept can be read by whoever has the key alone.
 */

/** The header as the draft has it, a quoted string, or as many clients send it, without the quotes. */
const keyPattern = /^("?)([\x21\x23-\x5b\x5d-\x7e]{16,255})\1$/;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Runs a create in one transaction as the caller, once for each Idempotency-Key, and answers with this status. `work`
 * returns the whole answer, and sees no other model than `modelId` where that is given. Refusals aren't kept. Throws
 * `idempotency_key_reused` where the key came with another request.
 */
export async function createOnce<T>(
  knex: Knex,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (trx: Knex.Transaction) => Promise<T | Ending<T>>,
  options: { status?: number; modelId?: string } = {},
): Promise<T> {
  const { caller } = request;
  const { status = 201, modelId } = options;
  const key = readKey(request);
  const once = async (trx: Knex.Transaction): Promise<T | Ending<T>> => {
    if (key === null) return work(trx);
    const claim = { id: keyId(request, key), requestSha256: sha256(contentOf(request)) };
    const kept = await claimKey(trx, caller, claim).catch(refuseToWait);
    if (kept === null) {
      const made = await work(trx);
      const { answer, statements } = made instanceof Ending ? made : endingWith(made, []);
      await Promise.all(statements);
      await keepAnswer(trx, claim.id, encrypt(key, claim.id, JSON.stringify(answer)));
      return answer;
    }
    if (!kept.requestSha256.equals(claim.requestSha256))
      throw new ProductError(
        'idempotency_key_reused',
        'This Idempotency-Key came with another request before. Take a new key for each thing you create.',
      );
    void reply.header('idempotency-replayed', 'true');
    return JSON.parse(decrypt(key, claim.id, kept.answer)) as T;
  };
  const answer = await asCaller(knex, caller, once, { modelId });
  void reply.code(status);
  return answer;
}

function readKey({ headers }: FastifyRequest): string | null {
  const header = headers['idempotency-key'];
  if (header === undefined) return null;
  const key = keyPattern.exec(String(header))?.[2];
  if (key === undefined)
    throw new ProductError(
      'bad_request',
      'An Idempotency-Key has 16 to 255 visible ASCII characters without quotes and backslashes; a random UUID is best.',
    );
  return key;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Of whom: a person, an API token of theirs, or a guest. Two scripts of one person never take each other's keys. */
function keyId({ caller, accessName, method, routeOptions }: FastifyRequest, key: string): Buffer {
  const token = accessName.startsWith('token:') ? accessName : '';
  const who = caller.userId ?? caller.guestId;
  return sha256([who, token, method, routeOptions.url, key].join('\n'));
}

const contentOf = ({ url, body }: FastifyRequest): string => `${url}\n${canonicalJson(body ?? null)}`;

/** The database waits for nobody longer than its statements may take. */
function refuseToWait(error: unknown): never {
  if ((error as { code?: string }).code === '57014')
    throw new ProductError(
      'conflict',
      'The same request is still under way. Send it again in a moment, with the same key.',
    );
  throw error;
}

const cipherKey = (key: string, id: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', key, id, 'kept answer', 32));

function encrypt(key: string, id: Buffer, text: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', cipherKey(key, id), nonce);
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: string, id: Buffer, kept: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', cipherKey(key, id), kept.subarray(0, nonceBytes));
  decipher.setAuthTag(kept.subarray(-tagBytes));
  return decipher.update(kept.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
}
