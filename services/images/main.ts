/**
 * The process that reads one picture (sharp-processor.ts): a job as JSON is its argument, the bytes come on standard
 * input, the answer goes to standard output. It has no environment, and where it began as root it is nobody by the
 * time it sees the bytes.
 */
import { buffer } from 'node:stream/consumers';
import { lockDown, processImage } from './work.ts';
import type { ImageAnswer, ImageJob } from './work.ts';

/** Not "nobody": services of the same machine run as that. The same user reads STEP files (services/cad/kernel). */
const ownId = 65533;

const say = (answer: ImageAnswer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

lockDown();
if (process.getuid?.() === 0) {
  process.setgroups!([]);
  process.setgid!(ownId);
  process.setuid!(ownId);
}
const job = JSON.parse(process.argv[2]!) as ImageJob;
const bytes = await buffer(process.stdin);
// A caller that died has sent a part of it.
if (bytes.length !== job.sizeBytes) process.exit(1);
try {
  const { bytes: made, ...answer } = await processImage(job, bytes);
  say({ ...answer, sizeBytes: made.length });
  process.stdout.write(made);
} catch (error) {
  say({ refused: error instanceof Error ? error.message : String(error) });
}
