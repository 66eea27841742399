/** A browser opens six connections to a server; the pages need some of them. */
let free = 4;
const waiting: (() => void)[] = [];

/** Does the work once a lane is free. Who waited longest is next, so that small files pass between the parts of large ones. */
export async function inLane<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  if (free > 0) free--;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    signal.throwIfAborted();
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}
