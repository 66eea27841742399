import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import proto from '@temporalio/proto';
import type { temporal } from '@temporalio/proto';

/** One folder for each time that histories were recorded. They are never changed: such runs may still be under way. */
export const historiesDirectory = fileURLToPath(new URL('./histories', import.meta.url));

const { History } = proto.temporal.api.history.v1;
type History = temporal.api.history.v1.IHistory;

export type RecordedHistory = { name: string; workflowId: string; history: History };

/** All histories ever recorded, by name. */
export const recordedHistories = (): RecordedHistory[] =>
  readdirSync(historiesDirectory)
    .sort()
    .flatMap((label) =>
      readdirSync(path.join(historiesDirectory, label))
        .sort()
        .map((file) => read(label, file)),
    );

function read(label: string, file: string): RecordedHistory {
  const text = readFileSync(path.join(historiesDirectory, label, file), 'utf8');
  const { workflowId, events } = JSON.parse(text) as { workflowId: string; events: object[] };
  const name = `${label}/${path.basename(file, '.json')}`;
  return { name, workflowId, history: History.fromObject({ events }) };
}

/** Fields that say where and by whom a run was made, which no replay reads. */
const personal: Record<string, unknown> = {
  identity: 'worker',
  stackTrace: '',
  stickyAttributes: null,
  workerVersion: undefined,
  binaryChecksum: undefined,
};

/** A history as we keep it: an event a line, and nothing of the machine that it ran on. */
export function writeHistory(workflowId: string, history: History): string {
  const plain = History.toObject(History.fromObject(history), {
    longs: String,
    enums: String,
    bytes: String,
  });
  const events = (plain.events as unknown[]).map((event) => JSON.stringify(withoutMachine(event)));
  return `{"workflowId": ${JSON.stringify(workflowId)}, "events": [\n${events.join(',\n')}\n]}\n`;
}

function withoutMachine(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMachine);
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Record<string, unknown>;
  // A sticky queue is named after process and host.
  if (object.kind === 'TASK_QUEUE_KIND_STICKY') return { name: 'sticky', kind: object.kind };
  const kept = Object.entries(object).map(([key, field]): [string, unknown] =>
    key in personal
      ? [key, personal[key]]
      : [key, key === 'data' ? withoutWords(field) : withoutMachine(field)],
  );
  return Object.fromEntries(kept.filter(([, field]) => field !== undefined && field !== null));
}

/** A payload, in base64, without what a crashed kernel said of the folder it was in. */
function withoutWords(data: unknown): unknown {
  const text = Buffer.from(data as string, 'base64').toString();
  return Buffer.from(text.replace(/"lastWords":"(\\.|[^"\\])*"/, '"lastWords":""')).toString('base64');
}
