import Type from 'typebox';
import {
  assertProductionKeys,
  backupSettings,
  databaseSettings,
  embeddingSettings,
  mailSettings,
  objectStoreSettings,
  parseSettings,
  processSettings,
} from '../services/settings.ts';
import type { Environment } from '../services/settings.ts';
import { queues } from '../workflows/contract.ts';
import type { Queue } from '../workflows/contract.ts';

const workerSettings = Type.Object({
  ...processSettings.properties,
  ...databaseSettings.properties,
  ...objectStoreSettings.properties,
  ...embeddingSettings.properties,
  ...mailSettings.properties,
  ...backupSettings.properties,
  WORKER_DATABASE_URL: Type.Optional(
    Type.String({ description: 'Logs in as the worker role; else DATABASE_URL takes it.' }),
  ),
  BACKUP_DATABASE_URL: Type.Optional(Type.String({ description: 'Logs in as the backup role.' })),
  TEMPORAL_ADDRESS: Type.String({ default: '127.0.0.1:7233' }),
  TEMPORAL_NAMESPACE: Type.String({ default: 'default' }),
  WORKER_QUEUES: Type.String({
    default: Object.keys(queues).join(','),
    description: 'Queues this worker serves.',
  }),
  SCRATCH_DIR: Type.Optional(Type.String({ description: 'Folder for files of a job while it runs.' })),
  KERNEL_PYTHON: Type.Optional(Type.String({ description: "Python of the kernel's environment." })),
  KERNEL_DEADLINE_SECONDS: Type.Integer({ default: 600, minimum: 1 }),
  KERNEL_MEMORY_MIB: Type.Integer({ default: 8192, minimum: 512 }),
  BACKUP_VERIFY_URL: Type.Optional(
    Type.String({ description: 'Server on which copies are restored; else DATABASE_URL.' }),
  ),
});

/** The worker's configuration; throws one sentence that names what is missing or wrong. */
export function parseWorkerConfig(environment: Environment) {
  const settings = parseSettings(workerSettings, environment);
  assertProductionKeys(settings);
  const served = settings.WORKER_QUEUES.split(',').map((name) => name.trim());
  const unknown = served.filter((name) => !(name in queues));
  if (unknown.length > 0) throw new Error(`WORKER_QUEUES names no queue of ours: ${unknown.join(', ')}.`);
  return { ...settings, queues: served as Queue[] };
}
