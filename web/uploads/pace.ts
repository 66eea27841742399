/** How far back one looks: long enough to be calm, short enough to follow a line that changes. */
const windowMs = 8_000;
/** Less says nothing yet. */
const leastMs = 1_000;

/** How fast bytes go out, of the last seconds. */
export function createPace() {
  let samples: { atMs: number; bytes: number }[] = [];
  return {
    /** Bytes that are there at a time. */
    note(atMs: number, bytes: number): void {
      // A part that is sent again takes some back.
      if (bytes < (samples.at(-1)?.bytes ?? 0)) samples = [];
      samples.push({ atMs, bytes });
      while (atMs - samples[0]!.atMs > windowMs) samples.shift();
    },
    /** Milliseconds for so many bytes more; null where nothing can be said yet. */
    remainingMs(bytes: number): number | null {
      const first = samples[0];
      const last = samples.at(-1);
      if (!first || !last || last.atMs - first.atMs < leastMs || last.bytes === first.bytes) return null;
      return (bytes * (last.atMs - first.atMs)) / (last.bytes - first.bytes);
    },
  };
}
