import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { LogController } from 'fastify';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { ProductError } from '../domain/errors.ts';
import { createAccessStore } from './auth/access.ts';
import { attachmentRoutes } from './attachments/routes.ts';
import { variantRoutes } from './attachments/variants.ts';
import { browserRoutes } from './auth/browser-routes.ts';
import { passwordRoutes } from './auth/password-routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { authRoutes } from './auth/routes.ts';
import { secondFactorRoutes } from './auth/second-factor-routes.ts';
import { requireSignIn } from './auth/sign-in.ts';
import type { Api, ApiDeps } from './context.ts';
import { handleError, refuseAddress } from './errors.ts';
import { conditionalRequests } from './etag.ts';
import { reviewCourseRoutes } from './design-reviews/course-routes.ts';
import { reviewDecisionRoutes } from './design-reviews/decision-routes.ts';
import { reviewerRoutes } from './design-reviews/reviewer-routes.ts';
import { designReviewRoutes } from './design-reviews/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { findingRoutes } from './findings/routes.ts';
import { grantRoutes } from './grants/routes.ts';
import { healthRoutes } from './health/routes.ts';
import { invitationRoutes, myInvitationRoutes } from './invitations/routes.ts';
import { memberRoutes } from './members/routes.ts';
import { placementRoutes } from './models/placement-routes.ts';
import { modelRoutes } from './models/routes.ts';
import { objectRoutes } from './objects/routes.ts';
import { docsPage } from './openapi/docs-page.ts';
import { openApi } from './openapi/document.ts';
import { operationRoutes } from './operations/routes.ts';
import { workRoutes } from './operations/work-routes.ts';
import { organizationRoutes } from './organizations/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { projectMemberRoutes } from './projects/member-routes.ts';
import { projectRoutes } from './projects/routes.ts';
import { limitRequests } from './rate-limits/hooks.ts';
import { replyRoutes } from './replies/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { revisionRoutes } from './revisions/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { buildSerializer } from './serializers.ts';
import { sessionRoutes } from './sessions/routes.ts';
import { withoutLink } from './share/guest.ts';
import { shareRoutes } from './share/routes.ts';
import { starRoutes } from './stars/routes.ts';
import { pinRoutes } from './tickets/pins.ts';
import { ticketRoutes } from './tickets/routes.ts';
import { shareLinkRoutes } from './share-links/routes.ts';
import { tokenRoutes } from './tokens/routes.ts';
import { refuseUnreadInput } from './unread-input.ts';
import { uploadRoutes } from './uploads/routes.ts';
import { compileValidator } from './validator.ts';
import { webApp } from './web/routes.ts';

const bodyLimitBytes = 1024 * 1024;
/** The longest query that schemas take, in percent-encoded UTF-8, has room: what is wrong with it is said by us. */
const headerLimitBytes = 64 * 1024;

/**
 * Of a request its method and path, and no header: those carry credentials. A query may carry the token of a sign-in link or
 * the signature of a URL; a share link's token goes too. Of an answer Fastify itself logs the status alone.
 */
const serializers = {
  req: (request: { method: string; url: string }) => ({
    method: request.method,
    path: request.url.split('?', 1)[0]!.replace(/^\/share\/[^/]*/, '/share/…'),
  }),
};

/** A request is logged when it is answered, in one line. */
class OneLine extends LogController {
  override incomingRequest(): void {
    // Said with its answer.
  }
  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const line = { req: request, res: reply, responseTime: reply.elapsedTime };
    if (error) reply.log.error({ ...line, err: error }, 'request errored');
    else reply.log.info(line, 'request completed');
  }
}

export type AppOptions = {
  logger: Exclude<FastifyServerOptions['logger'], boolean | undefined> | false;
};

/** Builds the HTTP application; it listens when its caller says so. */
export async function buildApp(deps: ApiDeps, options: AppOptions): Promise<Api> {
  const app: Api = fastify({
    logger: options.logger && { serializers, ...options.logger },
    genReqId: () => randomUUID(),
    // The name it has in the worker's log and in answers.
    logController: new OneLine({ requestIdLogLabel: 'requestId' }),
    rewriteUrl: ({ url }) => withoutLink(url ?? '/'),
    bodyLimit: bodyLimitBytes,
    http: { maxHeaderSize: headerLimitBytes },
    frameworkErrors: refuseAddress,
    // None by default, or anybody could name the address they come from.
    trustProxy: deps.trustedProxies.length > 0 ? [...deps.trustedProxies] : false,
    schemaController: { compilersFactory: { buildSerializer } },
    // Large uploads over slow lines are one request; the header must still come promptly.
    requestTimeout: 0,
    forceCloseConnections: true,
  }).withTypeProvider<TypeBoxTypeProvider>();
  // JSON alone, but where a route says otherwise: Fastify would read text as well.
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(compileValidator);
  app.setErrorHandler(handleError);
  const sendPage = deps.web && (await webApp(app, deps.web));
  app.setNotFoundHandler(async (request, reply) => {
    if (await sendPage?.(request, reply)) return reply;
    return handleError(new ProductError('not_found', 'There is nothing at this address.'), request, reply);
  });
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });

  await app.register(swagger, openApi);
  await app.register(swaggerUi, docsPage);

  if (deps.localObjects) await app.register(objectRoutes, { store: deps.localObjects });
  await app.register(async (api) => {
    await api.register(cookie);
    const accesses = createAccessStore(deps);
    limitRequests(api, deps, () => requireSignIn(api, deps, accesses));
    refuseUnreadInput(api);
    conditionalRequests(api);
    healthRoutes(api, deps);
    authRoutes(api, deps);
    passwordRoutes(api, deps, accesses);
    secondFactorRoutes(api, deps);
    await browserRoutes(api, deps, accesses);
    sessionRoutes(api, deps, accesses);
    tokenRoutes(api, deps, accesses);
    organizationRoutes(api, deps);
    memberRoutes(api, deps);
    invitationRoutes(api, deps);
    myInvitationRoutes(api, deps);
    projectRoutes(api, deps);
    projectMemberRoutes(api, deps);
    modelRoutes(api, deps);
    uploadRoutes(api, deps);
    placementRoutes(api, deps);
    revisionRoutes(api, deps);
    eventRoutes(api, deps);
    findingRoutes(api, deps);
    reportRoutes(api, deps);
    ticketRoutes(api, deps);
    pinRoutes(api, deps);
    replyRoutes(api, deps);
    attachmentRoutes(api, deps);
    variantRoutes(api, deps);
    designReviewRoutes(api, deps);
    reviewerRoutes(api, deps);
    reviewDecisionRoutes(api, deps);
    reviewCourseRoutes(api, deps);
    peopleRoutes(api, deps);
    starRoutes(api, deps);
    shareRoutes(api, deps);
    shareLinkRoutes(api, deps);
    grantRoutes(api, deps);
    auditRoutes(api, deps);
    operationRoutes(api, deps);
    workRoutes(api, deps);
    await api.register(searchRoutes, { knex: deps.knex, search: deps.search, embedder: deps.embedder });
    api.get(
      '/api/v1/openapi.json',
      { config: { access: 'public', limit: 'none' }, schema: { hide: true } },
      () => Promise.resolve(app.swagger()),
    );
  });
  await app.ready();
  return app;
}
