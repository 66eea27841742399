import { client } from '../api/client.ts';

type Question = { answer: (isNamed: boolean) => void };
let asked: Question | null = null;
const listeners = new Set<() => void>();

function change(next: Question | null): void {
  asked = next;
  for (const changed of listeners) changed();
}

/** Asks the guest for their name; whether they gave one. */
export function askName(): Promise<boolean> {
  asked?.answer(false);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  change({ answer: resolve });
  return promise;
}

/** Ends the question that is open. */
export function answerName(isNamed: boolean): void {
  asked?.answer(isNamed);
  change(null);
}

export const nameQuestion = {
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
  isOpen: (): boolean => asked !== null,
};

/** What the API did not do for want of a name is done once the guest has said it. */
export function nameGuestsWhoWrite(): void {
  const sent = new Map<string, Request>();
  client.use({
    onRequest({ request, id }) {
      if (request.method !== 'GET') sent.set(id, request.clone());
    },
    async onResponse({ response, id }) {
      const request = sent.get(id);
      sent.delete(id);
      if (response.status !== 403 || !request) return undefined;
      const problem = (await response.clone().json()) as { details?: { needs?: string } };
      if (problem.details?.needs !== 'name' || !(await askName())) return undefined;
      return fetch(request);
    },
    onError({ id }) {
      sent.delete(id);
    },
  });
}
