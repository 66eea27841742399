import { client, ok } from '../api/client.ts';

export type Upload = {
  id: string;
  fileName: string;
  /** Of the bytes, 0 to 1; null once the server has the file. */
  fraction: number | null;
  modelId: string | null;
  error: unknown;
};

/** Sends one file as a new model; `onChange` is told as the bytes go out. Throws what the API refuses. */
export async function uploadModel(file: File, onChange: (change: Partial<Upload>) => void): Promise<string> {
  const { model, revision, upload } = await ok(
    client.POST('/api/v1/models', { body: { fileName: file.name, sizeBytes: file.size } }),
  );
  onChange({ modelId: model.id });
  await put(upload, file, (fraction) => onChange({ fraction }));
  await client.POST('/api/v1/revisions/{id}/confirm', { params: { path: { id: revision.id } } });
  onChange({ fraction: null });
  return model.id;
}

/** With XMLHttpRequest: fetch does not say how much it has sent. */
function put(
  { method, url, headers }: { method: string; url: string; headers: Record<string, string> },
  file: File,
  onProgress: (fraction: number) => void,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const request = new XMLHttpRequest();
  request.open(method, url);
  for (const [name, value] of Object.entries(headers))
    if (name.toLowerCase() !== 'content-length') request.setRequestHeader(name, value);
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  request.onload = () =>
    request.status < 300
      ? resolve()
      : reject(new Error(`The store answered ${request.status} to the upload of ${file.name}.`));
  request.onerror = () => reject(new Error(`The upload of ${file.name} was interrupted.`));
  request.send(file);
  return promise;
}
