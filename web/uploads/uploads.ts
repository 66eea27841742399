import { ApiProblem, client, ok } from '../api/client.ts';
import { headOf, isSameFile, readKept, writeKept } from './kept.ts';
import type { KeptUpload } from './kept.ts';
import { createPace } from './pace.ts';
import { sendFile } from './transfer.ts';

/**
 * Where a file goes: a new model, in one's personal project where none is named, the next revision of a model, or the
 * place of a revision whose file was the wrong one.
 */
export type UploadTarget =
  { projectId?: string } | { modelId: string } | { replaces: string; isNewModel: boolean };

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
  /** Its revision could not be taken back. */
  isKept: boolean;
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
    const { model, revision } = await ok(announced(target, about));
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
      const isNewModel = 'replaces' in target ? target.isNewModel : !('modelId' in target);
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

  /** Sends the right file in place of one that was sent. */
  function replace(id: string, file: File): void {
    const { revisionId, isNewModel } = find(id).upload;
    dismiss(id);
    void send([file], { replaces: revisionId!, isNewModel });
  }

  /** Ends an upload for good; the model or the revision that was to come of it goes. */
  async function cancel(id: string): Promise<void> {
    const work = find(id);
    work.stop.abort();
    change(work, { state: 'paused', remainingMs: null });
    await work.run;
    const { modelId, revisionId, isNewModel, isKept } = work.upload;
    try {
      if (!isKept && modelId !== null && revisionId !== null)
        await (isNewModel ? deleteModel(modelId) : withdraw(revisionId));
      forget(work);
      dismiss(id);
    } catch (error) {
      // Somebody built on it meanwhile: it stays, and is no longer this window's to end.
      change(work, { state: 'stopped', error, isKept: error instanceof ApiProblem && error.status === 409 });
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
    replace,
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
  isKept: false,
  error: null,
});

const idle = () => ({ stop: new AbortController(), run: Promise.resolve() });

function announced(target: UploadTarget, body: { fileName: string; sizeBytes: number }) {
  if ('replaces' in target)
    return client.POST('/api/v1/revisions/{id}/replacement', {
      params: { path: { id: target.replaces } },
      body,
    });
  if ('modelId' in target)
    return client.POST('/api/v1/models/{id}/revisions', { params: { path: { id: target.modelId } }, body });
  return client.POST('/api/v1/models', { body: { ...body, ...target } });
}

const deleteModel = (id: string): Promise<unknown> =>
  unlessGone(client.DELETE('/api/v1/models/{id}', { params: { path: { id } } }));
const withdraw = (id: string): Promise<unknown> =>
  unlessGone(client.DELETE('/api/v1/revisions/{id}', { params: { path: { id } } }));

/** What is gone already is what was wanted. */
const unlessGone = (end: Promise<unknown>): Promise<unknown> =>
  end.catch((error: unknown) => {
    if (!(error instanceof ApiProblem && error.status === 404)) throw error;
  });
