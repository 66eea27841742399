/** So many bytes are taken in before the page may answer to what one does: a few milliseconds' work. */
const sliceBytes = 3 << 18;
/** How many slices the graphics card may have before it, of which it has done none. */
const mostAhead = 4;
/** How long to wait where the graphics card is behind. */
const pauseMs = 4;

type Work = Iterator<number, unknown>;

/**
 * What goes to the graphics card, in slices between which the page answers. Whoever sends something to a graphics card
 * that is behind, or asks it something, waits until it has done all that it was sent: so nothing is sent while it draws, and
 * little ahead of what it has done. Work yields how many bytes it sent.
 */
export function createSlices(gl: WebGL2RenderingContext, onSlice: (isLast: boolean) => void) {
  const channel = new MessageChannel();
  let waiting: Work[] = [];
  let asking: { act: () => void; done: () => void }[] = [];
  let isScheduled = false;
  let settled: PromiseWithResolvers<void> | null = null;
  /** What the graphics card has before it, oldest first: signalled when it is done. */
  let ahead: { fence: WebGLSync | null; slices: number }[] = [];

  function mark(slices: number): void {
    ahead.push({ fence: gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0), slices });
    // Otherwise it may never come there.
    gl.flush();
  }

  function slicesAhead(): number {
    const isDone = ({ fence }: (typeof ahead)[number]) =>
      fence === null || gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.UNSIGNALED;
    while (ahead[0] && isDone(ahead[0])) gl.deleteSync(ahead.shift()!.fence);
    return ahead.reduce((all, { slices }) => all + slices, 0);
  }

  const isBusy = () => slicesAhead() >= (asking.length > 0 ? 1 : mostAhead);

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
      const asked = asking.shift();
      if (asked) {
        asked.act();
        asked.done();
      } else takeIn();
    }
    if (waiting.length > 0 || asking.length > 0) return schedule();
    settled?.resolve();
    settled = null;
  }

  function takeIn(): void {
    let bytes = 0;
    while (waiting.length > 0 && bytes < sliceBytes) {
      const step = waiting[0]!.next();
      if (step.done) waiting.shift();
      else bytes += step.value;
    }
    mark(1);
    onSlice(waiting.length === 0);
  }
  channel.port1.onmessage = next;

  return {
    push(work: Work): void {
      waiting.push(work);
      schedule();
    },
    /** Does something that makes the page wait for the graphics card, as soon as that has nothing to do; before all else. */
    async whenIdle(act: () => void): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      asking.push({ act, done: resolve });
      schedule();
      await promise;
    },
    /** A picture is on its way: until it is drawn, nothing is sent. */
    drawing(): void {
      mark(mostAhead);
    },
    /** After the graphics context was lost, with all that was under way. */
    forgetPictures(): void {
      ahead = [];
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
      asking = [];
      channel.port1.close();
    },
  };
}

export type Slices = ReturnType<typeof createSlices>;
