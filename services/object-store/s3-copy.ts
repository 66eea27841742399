import type { S3Client } from '@aws-sdk/client-s3';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';

type ServerSideCopy = {
  bucket: string;
  fromKey: string;
  /** ETag the source must still have. */
  fromVersion: string;
  sizeBytes: number;
  toKey: string;
  contentType: string;
  metadata: Record<string, string>;
  ifAbsent: boolean;
};

const gibibyte = 1024 ** 3;
/** The most that one request copies. */
const copyBytes = 5 * gibibyte;

const sourceOf = (bucket: string, key: string): string =>
  `${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;

/** An object made of copied parts; nothing of it stays where one fails. */
async function makeOfParts(
  client: S3Client,
  target: { Bucket: string; Key: string; ContentType: string; Metadata?: Record<string, string> },
  sources: { CopySource: string; CopySourceIfMatch?: string; CopySourceRange?: string }[],
  condition: { IfNoneMatch?: string } = {},
): Promise<void> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(target));
  const upload = { Bucket: target.Bucket, Key: target.Key, UploadId };
  try {
    const parts = [];
    for (const [index, source] of sources.entries()) {
      const PartNumber = index + 1;
      const part = await client.send(new UploadPartCopyCommand({ ...upload, ...source, PartNumber }));
      parts.push({ PartNumber, ETag: part.CopyPartResult?.ETag });
    }
    await client.send(
      new CompleteMultipartUploadCommand({ ...upload, ...condition, MultipartUpload: { Parts: parts } }),
    );
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
}

/** Makes one object of several inside the service; throws what the service answers. */
export const concatInService = (
  client: S3Client,
  what: { bucket: string; fromKeys: readonly string[]; toKey: string; contentType: string },
): Promise<void> =>
  makeOfParts(
    client,
    { Bucket: what.bucket, Key: what.toKey, ContentType: what.contentType },
    what.fromKeys.map((key) => ({ CopySource: sourceOf(what.bucket, key) })),
  );

/** Copies inside the service; throws what the service answers (412 where a condition failed). */
export const copyInService = async (client: S3Client, copy: ServerSideCopy): Promise<void> => {
  const target = { Bucket: copy.bucket, Key: copy.toKey };
  const described = { ContentType: copy.contentType, Metadata: copy.metadata };
  const source = {
    CopySource: sourceOf(copy.bucket, copy.fromKey),
    CopySourceIfMatch: copy.fromVersion,
  };
  // Not every service honours If-None-Match on a copy; they do when a multipart upload completes.
  if (!copy.ifAbsent && copy.sizeBytes <= copyBytes) {
    await client.send(
      new CopyObjectCommand({ ...target, ...described, ...source, MetadataDirective: 'REPLACE' }),
    );
    return;
  }
  const ranges = [];
  for (let start = 0; start < copy.sizeBytes; start += copyBytes) {
    const end = Math.min(start + copyBytes, copy.sizeBytes) - 1;
    ranges.push({ ...source, CopySourceRange: `bytes=${start}-${end}` });
  }
  const condition = copy.ifAbsent ? { IfNoneMatch: '*' } : {};
  await makeOfParts(client, { ...target, ...described }, ranges, condition);
};
