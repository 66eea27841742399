/** The product's HTTP API as the main job uses it: bearer session, answers checked, a restart of the API survived. */
import { setTimeout as sleep } from 'node:timers/promises';

/** What the API refused, in its own words. */
class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export type ApiClient = {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  /** From now on requests carry this session. */
  useSession(jwt: string): void;
};

type Problem = { code?: string; detail?: string };

const isConnectionError = (error: unknown): boolean => error instanceof TypeError;

/** Reads can be repeated: they wait up to `patienceMs` for an API that is being started again. */
const patienceMs = 60_000;

export function createApiClient(apiUrl: string): ApiClient {
  let session: string | null = null;

  async function request<T>(method: string, path: string, body: unknown): Promise<T> {
    const answer = await fetch(`${apiUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(session ? { authorization: `Bearer ${session}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const parsed: unknown = text ? JSON.parse(text) : {};
    if (answer.ok) return parsed as T;
    const { code, detail } = parsed as Problem;
    throw new ApiError(
      answer.status,
      code ?? 'unknown',
      detail ?? `${method} ${path} answers ${answer.status}.`,
    );
  }

  return {
    async get<T>(path: string) {
      const endsAt = performance.now() + patienceMs;
      for (;;) {
        try {
          return await request<T>('GET', path, undefined);
        } catch (error) {
          const passes = isConnectionError(error) || (error instanceof ApiError && error.status === 503);
          if (!passes || performance.now() > endsAt) throw error;
          await sleep(250);
        }
      }
    },
    post: <T>(path: string, body: unknown = {}) => request<T>('POST', path, body),
    useSession(jwt) {
      session = jwt;
    },
  };
}
