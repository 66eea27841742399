import type { ObjectStore } from '../object-store/object-store.ts';
import type { BackupTarget } from './backup-target.ts';
import { targetError, translated, watchBody } from './stream-errors.ts';

/** Backups in an S3 bucket of their own. Bodies without a length go up in parts. */
export function createObjectStoreTarget(store: ObjectStore, address: string): BackupTarget {
  return {
    address,
    async create(key, body) {
      const watched = watchBody(body);
      try {
        return await store.put(key, watched.body, {
          contentType: key.endsWith('.json') ? 'application/json' : 'application/octet-stream',
          ...(Buffer.isBuffer(body) ? { sizeBytes: body.length } : {}),
          ifAbsent: true,
        });
      } catch (error) {
        throw watched.failure() ?? targetError(error);
      } finally {
        if (!Buffer.isBuffer(body)) body.destroy();
      }
    },
    async read(key) {
      const { body, head } = await store.get(key).catch((error: unknown) => {
        throw targetError(error);
      });
      return { body: translated(body, targetError), sizeBytes: head.sizeBytes };
    },
    async *list(prefix) {
      try {
        for await (const { key, sizeBytes } of store.list(prefix)) yield { key, sizeBytes };
      } catch (error) {
        throw targetError(error);
      }
    },
    async delete(key) {
      await store.delete(key).catch((error: unknown) => {
        throw targetError(error);
      });
    },
    async ping() {
      await store.ping().catch((error: unknown) => {
        throw targetError(error);
      });
    },
  };
}
