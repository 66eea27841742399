/** An upload that the API has signed. */
type Signed = { method: string; url: string; headers: Record<string, string> };

/**
 * Sends a file where the API said, telling the share that has gone out (0 to 1). With XMLHttpRequest: fetch does not say
 * how much it has sent. Throws where the store refuses it or cannot be reached.
 */
export function sendToStore(
  { method, url, headers }: Signed,
  file: Blob,
  onProgress: (fraction: number) => void,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const request = new XMLHttpRequest();
  request.open(method, url);
  for (const [name, value] of Object.entries(headers))
    if (name.toLowerCase() !== 'content-length') request.setRequestHeader(name, value);
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  request.onload = () =>
    request.status < 300 ? resolve() : reject(new Error(`The store answered ${request.status}.`));
  request.onerror = () => reject(new Error('The upload was interrupted.'));
  request.send(file);
  return promise;
}
