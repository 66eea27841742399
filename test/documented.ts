import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Schema from 'typebox/schema';
import type { Api } from '../api/context.ts';

type Content = Record<string, { schema?: Schema.XSchema }>;
type Response = { $ref?: string; content?: Content };
type Answer = { route: string; status: number; type: string; body: string; code: string };

/** Builds an app, and watches all that it answers: `undocumented` says what of it is not as its OpenAPI document says. */
export async function watchAnswers(
  build: () => Promise<Api>,
): Promise<{ app: Api; undocumented: () => string[] }> {
  const answers = new Map<string, Answer>();
  const onFastify = (message: unknown) => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onSend', async (request, reply, payload) => {
      const answer = answerOf(request, reply, payload);
      if (answer)
        answers.set(`${answer.route} ${answer.status} ${answer.type} ${answer.code || answer.body}`, answer);
      return payload;
    });
  };
  subscribe('fastify.initialization', onFastify);
  const app = await build().finally(() => unsubscribe('fastify.initialization', onFastify));
  return {
    app,
    undocumented() {
      const document = app.swagger() as unknown as Document;
      const sentences = [...answers.values()].map((answer) => wrongWith(document, answer));
      return [...new Set(sentences.filter((sentence) => sentence !== null))].sort();
    },
  };
}

type Document = {
  paths: Record<string, Record<string, { responses: Record<string, Response> }>>;
  components: { responses: Record<string, Response> };
};

function answerOf(request: FastifyRequest, reply: FastifyReply, payload: unknown): Answer | null {
  const { url, schema } = request.routeOptions;
  // What is not in the document on purpose; HEAD is made of each GET.
  if (request.is404 || url === undefined || !schema || schema.hide || request.method === 'HEAD') return null;
  // Fastify sends no body with these.
  const hasBody = typeof payload === 'string' && ![204, 303, 304].includes(reply.statusCode);
  const type = String(reply.getHeader('content-type') ?? '').split(';')[0]!;
  return {
    route: `${request.method.toLowerCase()} ${url.replaceAll(/:(\w+)/g, '{$1}')}`,
    status: reply.statusCode,
    type,
    body: hasBody ? payload : '',
    code:
      hasBody && type === 'application/problem+json' ? (JSON.parse(payload) as { code: string }).code : '',
  };
}

function wrongWith({ paths, components }: Document, answer: Answer): string | null {
  const { route, status, type, body, code } = answer;
  const [method = '', path = ''] = route.split(' ');
  const found = paths[path]?.[method]?.responses[status];
  if (!found) return `${route}: ${status} ${code}`;
  if (body === '') return null;
  const response = found.$ref ? components.responses[found.$ref.split('/').at(-1)!]! : found;
  const content = response.content?.[type];
  if (!content) return `${route}: ${status} as ${type}`;
  if (code !== '')
    return JSON.stringify(content.schema).includes(`"${code}"`) ? null : `${route}: ${status} ${code}`;
  if (!content.schema || !type.endsWith('json')) return null;
  const [isRight, errors] = Schema.Errors(content.schema, JSON.parse(body));
  return isRight ? null : `${route}: ${status} ${JSON.stringify(errors.slice(0, 2))}`;
}
