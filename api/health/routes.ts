import { setTimeout as sleep } from 'node:timers/promises';
import Type from 'typebox';
import { healthNames } from '../../database/health-store.ts';
import type { HealthStore } from '../../database/health-store.ts';
import { ProductError } from '../../domain/errors.ts';
import type { Api, ApiDeps } from '../context.ts';

/** A report older than this says that no worker is there to make one. */
const staleAfterMs = 30_000;
const databaseTimeoutMs = 3_000;
const storeTimeoutMs = 2_000;

export type Degradation = { name: string; reason: string };

/** Which outside systems are not as they should be, and why. Throws where Postgres itself is out of reach. */
export async function readDegradations(
  deps: Pick<ApiDeps, 'objects'> & { health: HealthStore },
): Promise<Degradation[]> {
  const [reports, storeProblem] = await Promise.all([
    answerOf(deps.health.list(), databaseTimeoutMs).catch((error: unknown) => {
      throw new ProductError('database_unavailable', 'The database does not answer.', {}, { cause: error });
    }),
    answerOf(deps.objects.ping(), storeTimeoutMs).then(
      () => null,
      () => 'The object store does not answer the API.',
    ),
  ]);
  return healthNames.flatMap((name) => {
    if (name === 'store' && storeProblem) return [{ name, reason: storeProblem }];
    const report = reports.find((candidate) => candidate.name === name);
    if (!report || report.ageMs > staleAfterMs)
      return [{ name, reason: 'No worker has reported on it lately.' }];
    return report.ok ? [] : [{ name, reason: report.reason ?? 'It does not answer.' }];
  });
}

export function healthRoutes(app: Api, deps: ApiDeps): void {
  app.get(
    '/health/live',
    {
      config: { access: 'public', limit: 'none' },
      logLevel: 'warn',
      schema: {
        operationId: 'healthLive',
        summary: 'The process runs',
        tags: ['health'],
        response: { 200: Type.Object({ status: Type.Literal('ok') }) },
      },
    },
    () => Promise.resolve({ status: 'ok' as const }),
  );

  app.get(
    '/health/ready',
    {
      config: { access: 'public', limit: 'none', errors: ['database_unavailable'] },
      logLevel: 'warn',
      schema: {
        operationId: 'healthReady',
        summary: 'Requests can be served',
        description: '503 only when Postgres is gone; else 200, naming what is degraded.',
        tags: ['health'],
        response: {
          200: Type.Object({
            status: Type.Enum(['ok', 'degraded']),
            degraded: Type.Array(Type.String()),
          }),
        },
      },
    },
    async () => {
      const degradations = await readDegradations(deps);
      return {
        status: degradations.length === 0 ? ('ok' as const) : ('degraded' as const),
        degraded: degradations.map((degradation) => degradation.name),
      };
    },
  );
}

/** The answer, or an error after `timeoutMs` without one. */
async function answerOf<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  const timeout = new AbortController();
  try {
    return await Promise.race([
      work,
      sleep(timeoutMs, undefined, { signal: timeout.signal }).then(() => {
        throw new Error(`no answer within ${timeoutMs} ms`);
      }),
    ]);
  } finally {
    timeout.abort();
  }
}
