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

/** Copies inside the service; throws what the service answers (412 where a condition failed). */
export const copyInService = async (client: S3Client, copy: ServerSideCopy): Promise<void> => {
  const target = { Bucket: copy.bucket, Key: copy.toKey };
  const described = { ContentType: copy.contentType, Metadata: copy.metadata };
  const source = {
    CopySource: `${copy.bucket}/${copy.fromKey.split('/').map(encodeURIComponent).join('/')}`,
    CopySourceIfMatch: copy.fromVersion,
  };
  // Not every service honours If-None-Match on a copy; they do when a multipart upload completes.
  if (!copy.ifAbsent && copy.sizeBytes <= copyBytes) {
    await client.send(
      new CopyObjectCommand({ ...target, ...described, ...source, MetadataDirective: 'REPLACE' }),
    );
    return;
  }
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...target, ...described }));
  const upload = { ...target, UploadId };
  try {
    const parts = [];
    for (let start = 0, PartNumber = 1; start < copy.sizeBytes; start += copyBytes, PartNumber += 1) {
      const end = Math.min(start + copyBytes, copy.sizeBytes) - 1;
      const CopySourceRange = `bytes=${start}-${end}`;
      const part = await client.send(
        new UploadPartCopyCommand({ ...upload, ...source, PartNumber, CopySourceRange }),
      );
      parts.push({ PartNumber, ETag: part.CopyPartResult?.ETag });
    }
    const condition = copy.ifAbsent ? { IfNoneMatch: '*' } : {};
    await client.send(
      new CompleteMultipartUploadCommand({ ...upload, ...condition, MultipartUpload: { Parts: parts } }),
    );
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
};
