import { Context } from '@temporalio/activity';
import type { AttachmentOutcome, AttachmentWork } from '../database/attachment-work.ts';
import type { RevisionReason } from '../database/models.ts';
import { ProductError } from '../domain/errors.ts';
import {
  isAttachmentType,
  isImage,
  refusalOf,
  sizeRefusalOf,
  typeOfContent,
  variantKinds,
} from '../domain/review/attachment.ts';
import type { VariantKind } from '../domain/review/attachment.ts';
import type { ImageProcessor } from '../services/images/image-processor.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';
import { workflowIds } from '../workflows/contract.ts';
import type { ProcessAttachmentInput } from '../workflows/contract.ts';
import { putContent, readContent } from './content.ts';
import { asActivities } from './failures.ts';

export type AttachmentDeps = { attachments: AttachmentWork; objects: ObjectStore; images: ImageProcessor };

export type AttachmentActivities = ReturnType<typeof createAttachmentActivities>;

export function createAttachmentActivities({ attachments, objects, images }: AttachmentDeps) {
  const reject = (why: string): never => {
    throw new ProductError('attachment_rejected', why);
  };

  /** The upload, in one piece: its URL takes exactly the bytes announced, which were few enough. */
  async function readUpload(key: string, announcedBytes: number): Promise<Buffer> {
    const { body, head } = await objects.get(key);
    if (head.sizeBytes !== announcedBytes) {
      body.destroy();
      throw new ProductError(
        'upload_size_mismatch',
        'The upload was replaced after it was confirmed. Announce the file anew and upload it.',
      );
    }
    return Buffer.concat(await body.toArray());
  }

  return asActivities({
    /**
     * Looks what an upload is by its own bytes and keeps it: a picture without anything but its pixels, a PDF as it is.
     * Returns the variants to be made. `attachment_rejected` says why it is not taken.
     */
    async admitAttachment(run: ProcessAttachmentInput): Promise<VariantKind[]> {
      const attachment = await attachments.open(run);
      if (attachment.sha256 !== null) return attachment.queued;
      const bytes = await readUpload(attachment.stagingKey, attachment.announcedBytes);
      const type = typeOfContent(bytes);
      if (type === null || !isAttachmentType(type)) return reject(refusalOf(type));
      const tooLarge = sizeRefusalOf(type, bytes.length);
      if (tooLarge !== null) return reject(tooLarge);
      if (!isImage(type)) return attachments.keepFile(run, await putContent(objects, bytes, type), null, []);
      const image = await images.clean(bytes, type, Context.current().cancellationSignal);
      const file = await putContent(objects, image.bytes, type);
      const { width, height } = image;
      return attachments.keepFile(run, file, { width, height }, variantKinds);
    },

    /** Makes one variant of a picture that is kept, and stores it by its content. */
    async makeVariant(run: ProcessAttachmentInput, kind: VariantKind): Promise<void> {
      const { sha256 } = await attachments.open(run);
      const { bytes, contentType, width, height } = await images.makeVariant(
        await readContent(objects, sha256!),
        kind,
        Context.current().cancellationSignal,
      );
      const file = await putContent(objects, bytes, contentType);
      await attachments.keepVariant(run, kind, file, { width, height });
    },

    /** Records why a variant was not made; the others are made all the same. */
    async failVariant(run: ProcessAttachmentInput, kind: VariantKind, reason: RevisionReason): Promise<void> {
      await attachments.failVariant(run, kind, reason);
    },

    async settleAttachment(run: ProcessAttachmentInput, outcome: AttachmentOutcome): Promise<void> {
      const upload = await attachments.settle(run, outcome, workflowIds.processAttachment(run));
      if (upload !== null) await objects.delete(upload);
    },
  });
}
