import { ok } from './api.ts';
import type { ServerApi } from './api.ts';
import { putFile } from './put-file.ts';

/**
 * Sends the parts of an announced file that the server does not have yet: all of them the first time, the rest after a
 * break. `onBytes` counts those that were there too.
 */
export async function putParts(
  api: ServerApi,
  revisionId: string,
  file: string,
  deps: { signal: AbortSignal; onBytes: (sentBytes: number) => void },
): Promise<void> {
  const path = { id: revisionId };
  const { items } = await ok(api.client.GET('/api/v1/revisions/{id}/upload-parts', { params: { path } }));
  let doneBytes = items.reduce((sum, part) => sum + (part.uploaded ? part.sizeBytes : 0), 0);
  deps.onBytes(doneBytes);
  for (const { number, uploaded } of items) {
    if (uploaded) continue;
    // One at a time: a link lives fifteen minutes, and a slow line should spend them on one part.
    const signed = await ok(
      api.client.POST('/api/v1/revisions/{id}/upload-parts', {
        params: { path },
        body: { numbers: [number] },
      }),
    );
    const part = signed.items[0]!;
    await putFile(part.upload, file, part.sizeBytes, {
      signal: deps.signal,
      offsetBytes: part.offsetBytes,
      onBytes: (sentBytes) => deps.onBytes(doneBytes + sentBytes),
    });
    doneBytes += part.sizeBytes;
  }
}
