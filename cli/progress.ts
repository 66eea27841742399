import type { StreamEvent } from './event-stream.ts';
import { formatBytes, formatDuration, plainLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const redrawMs = 100;

/** A bar for something whose size is known; draws at most ten times a second, and only on a terminal. */
export function createBar(terminal: Terminal, name: string, totalBytes: number): (bytes: number) => void {
  const startedAt = performance.now();
  let drawnAt = 0;
  const label = plainLine(name).slice(0, 30);
  return (bytes) => {
    const now = performance.now();
    if (!terminal.isLive || (now - drawnAt < redrawMs && bytes < totalBytes)) return;
    drawnAt = now;
    const share = totalBytes === 0 ? 1 : bytes / totalBytes;
    const speed = bytes / Math.max((now - startedAt) / 1_000, 0.001);
    const numbers = ` ${String(Math.floor(share * 100)).padStart(3)} %  ${formatBytes(bytes)}  ${formatBytes(speed)}/s`;
    const width = Math.max(0, Math.min(40, terminal.columns - label.length - numbers.length - 4));
    const filled = Math.round(width * share);
    terminal.live(`${label} [${'='.repeat(filled)}${' '.repeat(width - filled)}]${numbers}`);
  };
}

type StepPayload = { step?: string; attempt?: number; fraction?: number };

const words: Record<string, string> = {
  'revision.queued': 'queued',
  'dfm.started': 'looking for what is hard to make',
  'dfm.done': 'findings',
  'dfm.failed': 'findings failed',
  'document.ready': 'report',
  'document.failed': 'report failed',
};

/** Shows the events of a revision: a line for each step that ended, the one that runs drawn live. */
export function createStepDisplay(terminal: Terminal): (event: StreamEvent) => void {
  const startedAt = new Map<string, number>();
  return ({ type, data }) => {
    const event = JSON.parse(data) as { payload?: StepPayload; createdAt?: string } & StepPayload;
    const step = plainLine(event.payload?.step ?? event.step ?? '');
    const at = Date.parse(event.createdAt ?? '');
    if (type === 'progress') {
      terminal.live(`  ${step}  ${Math.floor((event.fraction ?? 0) * 100)} %`);
    } else if (type === 'step.started') {
      startedAt.set(step, at);
      const attempt = event.payload?.attempt ?? 1;
      if (attempt > 1) terminal.note(`  ${step}  attempt ${attempt}`);
      terminal.live(`  ${step} …`);
    } else if (type === 'step.done') {
      const began = startedAt.get(step);
      const took = began === undefined ? '' : formatDuration(Math.max(0, at - began));
      terminal.note(`  ${terminal.style('green', '✓')} ${step.padEnd(12)} ${took}`.trimEnd());
    } else if (words[type]) {
      terminal.note(`  ${terminal.style(type.endsWith('failed') ? 'red' : 'green', '·')} ${words[type]}`);
    }
  };
}
