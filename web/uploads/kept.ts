/** An upload as this browser remembers it over a reload: enough to know the file again, not the file. */
export type KeptUpload = {
  revisionId: string;
  modelId: string;
  isNewModel: boolean;
  fileName: string;
  sizeBytes: number;
  changedAtMs: number;
  /** SHA-256 of the first bytes, hex. */
  head: string;
};

const headBytes = 64 * 1024;
const keyOf = (userId: string) => `uploads:${userId}`;

export function readKept(userId: string): KeptUpload[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]') as KeptUpload[];
  } catch {
    return [];
  }
}

export function writeKept(userId: string, uploads: KeptUpload[]): void {
  try {
    if (uploads.length > 0) localStorage.setItem(keyOf(userId), JSON.stringify(uploads));
    else localStorage.removeItem(keyOf(userId));
  } catch {
    // Without storage an upload ends with the page.
  }
}

export async function headOf(file: File): Promise<string> {
  const bytes = await file.slice(0, headBytes).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether it is the file of an upload that was interrupted. One that was saved again is another: its parts would not fit. */
export const isSameFile = (kept: KeptUpload, file: File, head: string): boolean =>
  kept.fileName === file.name &&
  kept.sizeBytes === file.size &&
  kept.changedAtMs === file.lastModified &&
  kept.head === head;
