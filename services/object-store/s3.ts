import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type {
  GetObjectCommandOutput,
  HeadObjectCommandOutput,
  PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { ProductError } from '../../domain/errors.ts';
import { checkBuffer, createByteCheck, passThrough } from './byte-check.ts';
import { assertKey, attachmentDisposition } from './keys.ts';
import type { ObjectHead, ObjectStore, SignedRequest } from './object-store.ts';
import { concatInService, copyInService } from './s3-copy.ts';
import { isConcurrentWrite, isMissing, isPreconditionFailed, s3Error, statusOfS3 } from './s3-errors.ts';

export type S3StoreOptions = {
  endpoint: string;
  region: string;
  bucket: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** Everywhere but on AWS itself. */
  forcePathStyle: boolean;
  /** The endpoint as browsers reach it, where it differs. */
  publicEndpoint?: string | undefined;
};

const mebibyte = 1024 * 1024;
const partBytes = 16 * mebibyte;
/** The largest single PUT. */
const singleRequestBytes = 5 * 1024 * mebibyte;
const connectTimeoutMs = 3_000;
/** Longest silence of the other side. */
const idleTimeoutMs = 60_000;
const pingTimeoutMs = 3_000;

const headOf = (answer: HeadObjectCommandOutput | GetObjectCommandOutput): ObjectHead => {
  const sha256 = answer.Metadata?.sha256;
  return {
    sizeBytes: answer.ContentLength ?? 0,
    contentType: answer.ContentType ?? 'application/octet-stream',
    ...(sha256 === undefined ? {} : { sha256 }),
    version: answer.ETag ?? '',
  };
};

/** The SDK warns on the console of what it also throws. */
const ignore = (): void => undefined;
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };

const missing = (key: string): ProductError =>
  new ProductError('object_missing', 'A stored object is missing.', { key });

/** Signs the hash of a body that is only streamed, so that the service refuses any other bytes. */
const signPayload = (command: PutObjectCommand, sha256: string): void => {
  command.middlewareStack.add(
    (next) => (args) => {
      const { headers } = args.request as { headers: Record<string, string> };
      headers['x-amz-content-sha256'] = sha256;
      return next(args);
    },
    { step: 'build', name: 'signPayload' },
  );
};

/** A bucket of an S3-compatible service. Its secrets stay in the client: no message or URL holds the secret key. */
export const createS3Store = (options: S3StoreOptions): ObjectStore & { close(): void } => {
  const { bucket } = options;
  const clientFor = (endpoint: string): S3Client =>
    new S3Client({
      endpoint,
      region: options.region,
      credentials: options.credentials,
      forcePathStyle: options.forcePathStyle,
      maxAttempts: 3,
      // Defaults sign the checksum of an empty body into a presigned PUT, and not every service knows them.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      logger: silent,
      requestHandler: { connectionTimeout: connectTimeoutMs, socketTimeout: idleTimeoutMs },
    });
  const client = clientFor(options.endpoint);
  const publicClient = options.publicEndpoint ? clientFor(options.publicEndpoint) : client;

  const head = async (key: string): Promise<ObjectHead | null> => {
    assertKey(key);
    try {
      return headOf(await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })));
    } catch (error) {
      if (isMissing(error)) return null;
      throw s3Error(error);
    }
  };

  const sign = async (
    method: 'PUT' | 'GET',
    key: string,
    command: PutObjectCommand | GetObjectCommand,
    how: { expiresInSeconds: number; headers: Record<string, string>; bound: string[] },
  ): Promise<SignedRequest> => {
    assertKey(key);
    const expiresAt = new Date(Date.now() + how.expiresInSeconds * 1000).toISOString();
    try {
      const url = await getSignedUrl(publicClient, command, {
        expiresIn: how.expiresInSeconds,
        // Content type and length bind only when they are signed as headers.
        signableHeaders: new Set(['host', ...how.bound]),
      });
      return { method, url, headers: how.headers, expiresAt };
    } catch (error) {
      throw s3Error(error);
    }
  };

  /** Runs a write that may be conditional on `key` being absent; a lost race is an answer, not an error. */
  const conditionally = async (
    key: string | null,
    write: () => Promise<unknown>,
  ): Promise<{ created: boolean }> => {
    try {
      await write();
      return { created: true };
    } catch (error) {
      // The target's condition or, in a copy, the source's: what is there now tells which.
      const lost = isPreconditionFailed(error) || isConcurrentWrite(error);
      if (lost && key !== null && (await head(key)) !== null) return { created: false };
      throw s3Error(error);
    }
  };

  const put: ObjectStore['put'] = async (key, body, { contentType, sizeBytes, sha256, ifAbsent = false }) => {
    assertKey(key);
    if (ifAbsent && (await head(key)) !== null) {
      if (!Buffer.isBuffer(body)) body.destroy();
      return { created: false };
    }
    const params = (hash: string | undefined): PutObjectCommandInput => ({
      Bucket: bucket,
      Key: key,
      ContentType: contentType,
      ...(hash === undefined ? {} : { Metadata: { sha256: hash } }),
      ...(ifAbsent ? { IfNoneMatch: '*' } : {}),
    });
    if (Buffer.isBuffer(body)) {
      const { sha256: hash } = checkBuffer(body, { sizeBytes, sha256 });
      return conditionally(key, () =>
        client.send(new PutObjectCommand({ ...params(hash), Body: body, ContentLength: body.length })),
      );
    }
    // Compared before the last byte leaves, so that wrong bytes never become an object.
    const checked = createByteCheck({ sizeBytes, sha256 });
    const broken = new AbortController();
    const sent = pipeline(body, checked).catch((error: unknown) => broken.abort(error));
    const request = { ...params(sha256), Body: checked };
    try {
      return await conditionally(key, async () => {
        if (sha256 !== undefined && sizeBytes !== undefined && sizeBytes <= singleRequestBytes) {
          const command = new PutObjectCommand({ ...request, ContentLength: sizeBytes });
          signPayload(command, sha256);
          await client.send(command, { abortSignal: broken.signal });
        } else {
          // Some services store what came when a PUT breaks off; parts become an object only when all are there.
          const partSize = Math.max(partBytes, Math.ceil((sizeBytes ?? 0) / 10_000));
          await new Upload({ client, params: request, partSize, queueSize: 2 }).done();
        }
      });
    } catch (error) {
      // The SDK tells of the request that was cut; what cut it is the reason.
      throw broken.signal.aborted ? s3Error(broken.signal.reason) : error;
    } finally {
      checked.destroy();
      await sent;
    }
  };

  return {
    put,
    head,

    async get(key) {
      assertKey(key);
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        const found = headOf(answer);
        return { body: passThrough(answer.Body as Readable, createByteCheck(found), s3Error), head: found };
      } catch (error) {
        if (isMissing(error)) throw missing(key);
        throw s3Error(error);
      }
    },

    async copy(fromKey, toKey, { contentType, sha256, ifAbsent = false, fromVersion }) {
      assertKey(toKey);
      const from = await head(fromKey);
      if (from === null) throw missing(fromKey);
      const changed = () =>
        new ProductError('conflict', 'The object changed since it was looked at.', { key: fromKey });
      if (fromVersion !== undefined && fromVersion !== from.version) throw changed();
      if (sha256 !== undefined && from.sha256 !== undefined && sha256 !== from.sha256) {
        throw new ProductError('object_corrupt', 'The object to copy does not have the hash it should.');
      }
      const hash = sha256 ?? from.sha256;
      const { sizeBytes, version } = from;
      const metadata: Record<string, string> = hash === undefined ? {} : { sha256: hash };
      if (ifAbsent && (await head(toKey)) !== null) return { created: false };
      if (sizeBytes === 0) return put(toKey, Buffer.alloc(0), { contentType, ifAbsent });
      const described = {
        bucket,
        fromKey,
        fromVersion: version,
        sizeBytes,
        toKey,
        contentType,
        metadata,
        ifAbsent,
      };
      try {
        return await conditionally(ifAbsent ? toKey : null, () => copyInService(client, described));
      } catch (error) {
        const now = await head(fromKey);
        if (now === null) throw missing(fromKey);
        throw now.version === version ? error : changed();
      }
    },

    async concat(fromKeys, toKey, { contentType }) {
      for (const key of [...fromKeys, toKey]) assertKey(key);
      try {
        await concatInService(client, { bucket, fromKeys, toKey, contentType });
      } catch (error) {
        for (const key of fromKeys) if ((await head(key)) === null) throw missing(key);
        throw s3Error(error);
      }
    },

    async delete(key) {
      assertKey(key);
      try {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
      } catch (error) {
        if (!isMissing(error)) throw s3Error(error);
      }
    },

    async *list(prefix) {
      try {
        for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
          for (const { Key: key, Size: sizeBytes = 0, LastModified: modifiedAt } of page.Contents ?? []) {
            if (key !== undefined && modifiedAt) yield { key, sizeBytes, modifiedAt };
          }
        }
      } catch (error) {
        throw s3Error(error);
      }
    },

    signPut: (key, { contentType, sizeBytes, expiresInSeconds }) =>
      sign(
        'PUT',
        key,
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          ContentType: contentType,
          ContentLength: sizeBytes,
        }),
        {
          expiresInSeconds,
          headers: { 'content-type': contentType },
          bound: ['content-type', 'content-length'],
        },
      ),

    signGet: (key, { fileName, contentType, expiresInSeconds }) =>
      sign(
        'GET',
        key,
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ResponseContentDisposition: attachmentDisposition(fileName),
          ResponseContentType: contentType,
        }),
        { expiresInSeconds, headers: {}, bound: [] },
      ),

    async ping() {
      try {
        await client.send(new HeadBucketCommand({ Bucket: bucket }), {
          abortSignal: AbortSignal.timeout(pingTimeoutMs),
        });
      } catch (error) {
        throw statusOfS3(error) === 404
          ? new ProductError('store_unavailable', `The object store has no bucket "${bucket}": create it.`)
          : s3Error(error);
      }
    },

    close() {
      client.destroy();
      publicClient.destroy();
    },
  };
};
