import { ApiProblem, client, ok } from '../api/client.ts';
import { headOf, isSameFile, readKept, writeKept } from './kept.ts';
import type { KeptUpload } from './kept.ts';
import { createPace } from './pace.ts';
import { sendFile } from './transfer.ts';

/** Where a file goes: a new model, in one's personal project where none is named, or the next revision of a model. */
export type UploadTarget = { projectId?: string } | { modelId: string };

export type Upload = {
  id: string;
  fileName: string;
  sizeBytes: number;
  modelId: string | null;
  revisionId: string | null;
  isNewModel: boolean;
  /** `interrupted`: the page was left, and has to be given the file again. `sent`: the server has all of it. */
  state: 'sending' | 'paused' | 'stopped' | 'interrupted' | 'sent';
  sentBytes: number;
  /** Null where nothing can be said yet. */
  remainingMs: number | null;
  /** It goes on with what the server had of it already. */
  isResumed: boolean;
  /** Why it stopped. */
  error: unknown;
};

type Work = {
  upload: Upload;
  target: UploadTarget;
  file: File | null;
  stop: AbortController;
  /** Ends soon after `stop`. */
  run: Promise<void>;
};

export type Uploads = ReturnType<typeof createUploads>;

/**
 * The uploads of a person in this browser. They go on whatever page is shown, and are remembered over a reload.
 * `onChanged` is told when a model or revision came to be, or its file is complete.
 */
export function createUploads(userId: string, onChanged: (modelId: string) => void) {
  let all: Work[] = readKept(userId).map((kept) => ({
    upload: { ...fresh(kept), ...kept, id: kept.revisionId, state: 'interrupted' },
    target: { modelId: kept.modelId },
    file: null,
    ...idle(),
  }));
  let kept = readKept(userId);
  let shown = all.map(({ upload }) => upload);
  const listeners = new Set<() => void>();

  const tell = () => {
    shown = all.map(({ upload }) => upload);
    for (const listener of listeners) listener();
  };
  const change = (work: Work, changed: Partial<Upload>) => {
    work.upload = { ...work.upload, ...changed };
    tell();
  };
  const remember = (next: KeptUpload[]) => {
    kept = next;
    writeKept(userId, kept);
  };
  const forget = ({ upload }: Work) =>
    remember(kept.filter(({ revisionId }) => revisionId !== upload.revisionId));
  const find = (id: string) => all.find(({ upload }) => upload.id === id)!;

  /** Begins once what was stopped has ended: nothing is announced twice. */
  function start(work: Work): void {
    const stop = new AbortController();
    work.stop = stop;
    change(work, { state: 'sending', error: null, remainingMs: null });
    work.run = work.run.then(() => run(work, stop.signal));
  }

  async function run(work: Work, signal: AbortSignal): Promise<void> {
    const file = work.file!;
    const pace = createPace();
    try {
      signal.throwIfAborted();
      if (work.upload.revisionId === null) await announce(work, file);
      await sendFile(file, work.upload.revisionId!, signal, (sentBytes) => {
        pace.note(performance.now(), sentBytes);
        change(work, { sentBytes, remainingMs: pace.remainingMs(file.size - sentBytes) });
      });
      forget(work);
      change(work, { state: 'sent', sentBytes: file.size, remainingMs: null });
      onChanged(work.upload.modelId!);
    } catch (error) {
      if (!signal.aborted) change(work, { state: 'stopped', error, remainingMs: null });
    }
  }

  async function announce(work: Work, file: File): Promise<void> {
    const head = await headOf(file);
    const about = { fileName: file.name, sizeBytes: file.size };
    const { target } = work;
    const { model, revision } = await ok(
      'modelId' in target
        ? client.POST('/api/v1/models/{id}/revisions', {
            params: { path: { id: target.modelId } },
            body: about,
          })
        : client.POST('/api/v1/models', { body: { ...about, ...target } }),
    );
    const { isNewModel } = work.upload;
    const ids = { revisionId: revision.id, modelId: model.id };
    remember([...kept, { ...about, ...ids, isNewModel, changedAtMs: file.lastModified, head }]);
    change(work, ids);
    onChanged(model.id);
  }

  function pause(id: string): void {
    const work = find(id);
    work.stop.abort();
    change(work, { state: 'paused', remainingMs: null });
  }

  /** Goes on with a file that is given again. Answers whether it is the same one. */
  async function goOnWith(id: string, file: File): Promise<boolean> {
    const work = find(id);
    const one = kept.find(({ revisionId }) => revisionId === work.upload.revisionId);
    if (!one || !isSameFile(one, file, await headOf(file))) return false;
    work.file = file;
    change(work, { isResumed: true });
    start(work);
    return true;
  }

  async function send(files: Iterable<File>, target: UploadTarget): Promise<void> {
    for (const file of files) {
      const head = await headOf(file).catch(() => null);
      const known = kept.find((one) => head !== null && isSameFile(one, file, head));
      const waits = all.find(
        ({ upload }) => upload.state === 'interrupted' && upload.revisionId === known?.revisionId,
      );
      if (waits) {
        await goOnWith(waits.upload.id, file);
        continue;
      }
      const isNewModel = !('modelId' in target);
      const about = { fileName: file.name, sizeBytes: file.size, isNewModel };
      const upload = { ...fresh(about), id: crypto.randomUUID() };
      const work: Work = { upload, target, file, ...idle() };
      all = [...all, work];
      start(work);
    }
  }

  function dismiss(id: string): void {
    all = all.filter(({ upload }) => upload.id !== id);
    tell();
  }

  /** Ends an upload for good; a model that was to come of it is deleted. */
  async function cancel(id: string): Promise<void> {
    const work = find(id);
    work.stop.abort();
    change(work, { state: 'paused', remainingMs: null });
    await work.run;
    const { modelId, isNewModel } = work.upload;
    try {
      if (isNewModel && modelId !== null) await deleteModel(modelId);
      forget(work);
      dismiss(id);
    } catch (error) {
      change(work, { state: 'stopped', error });
    }
    if (modelId !== null) onChanged(modelId);
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    list: () => shown,
    send,
    pause,
    resume: (id: string) => start(find(id)),
    goOnWith,
    cancel,
    dismiss,
    /** Pauses them all: somebody signs out. */
    close: () => {
      for (const { upload } of all) if (upload.state === 'sending') pause(upload.id);
    },
  };
}

const fresh = (about: Pick<Upload, 'fileName' | 'sizeBytes' | 'isNewModel'>): Upload => ({
  ...about,
  id: '',
  modelId: null,
  revisionId: null,
  state: 'sending',
  sentBytes: 0,
  remainingMs: null,
  isResumed: false,
  error: null,
});

const idle = () => ({ stop: new AbortController(), run: Promise.resolve() });

async function deleteModel(id: string): Promise<void> {
  await client.DELETE('/api/v1/models/{id}', { params: { path: { id } } }).catch((error: unknown) => {
    if (!(error instanceof ApiProblem && error.status === 404)) throw error;
  });
}
