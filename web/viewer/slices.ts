/** So many bytes are taken in before the page may answer to what one does: a few milliseconds' work. */
const sliceBytes = 3 << 18;
/** How long to wait where the graphics card still draws. */
const pauseMs = 8;

/**
 * Work that yields how many bytes it did, in slices: between two of them the page answers. While `isBusy` nothing is done:
 * a graphics card that draws makes whoever sends it something wait.
 */
export function createSlices(isBusy: () => boolean, onSlice: (isLast: boolean) => void) {
  const channel = new MessageChannel();
  let waiting: Iterator<number, unknown>[] = [];
  let isScheduled = false;
  let settled: PromiseWithResolvers<void> | null = null;

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    // Other than a timer, a message comes at once.
    if (isBusy()) setTimeout(next, pauseMs);
    else channel.port2.postMessage(null);
  }

  function next(): void {
    isScheduled = false;
    if (!isBusy()) {
      let bytes = 0;
      while (waiting.length > 0 && bytes < sliceBytes) {
        const step = waiting[0]!.next();
        if (step.done) waiting.shift();
        else bytes += step.value;
      }
      onSlice(waiting.length === 0);
    }
    if (waiting.length > 0) return schedule();
    settled?.resolve();
    settled = null;
  }
  channel.port1.onmessage = next;

  return {
    push(work: Iterator<number, unknown>): void {
      waiting.push(work);
      schedule();
    },
    /** When all that was pushed is done. */
    settled(): Promise<void> {
      if (waiting.length === 0) return Promise.resolve();
      settled ??= Promise.withResolvers();
      return settled.promise;
    },
    /** Forgets what is not done yet. */
    clear(): void {
      waiting = [];
      settled?.resolve();
      settled = null;
    },
    dispose(): void {
      this.clear();
      channel.port1.close();
    },
  };
}
