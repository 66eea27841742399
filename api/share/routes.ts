import { createHash } from 'node:crypto';
import Type from 'typebox';
import { openShareLink } from '../../database/guest-store.ts';
import { originOf } from '../auth/origin.ts';
import type { Api, ApiDeps } from '../context.ts';
import { answerClosed } from './closed-page.ts';
import { guestsOf, setGuestCookie } from './guest.ts';

/** Share links from the side of those who follow them. */
export function shareRoutes(app: Api, deps: ApiDeps): void {
  app.get(
    '/share/:token',
    {
      config: { access: 'public' },
      // A HEAD is no visit.
      exposeHeadRoute: false,
      schema: {
        operationId: 'openShareLink',
        summary: 'Where a share link leads: exchanges its token for a cookie and goes to the model',
        description:
          'Unknown, expired and revoked tokens are answered alike. With the cookie the routes marked for guests answer below /share/{link id}/api/v1.',
        tags: ['sharing'],
        params: Type.Object({ token: Type.String() }),
        response: { 303: Type.Null() },
      },
    },
    async (request, reply) => {
      void reply.headers({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
      const guest = await openShareLink(deps.knex, {
        tokenSha256: createHash('sha256').update(request.params.token).digest(),
        returning: guestsOf(request, deps).map(({ guestId }) => guestId),
        origin: originOf(request),
      });
      if (!guest) return answerClosed(request, reply);
      setGuestCookie(reply, deps, guest);
      return reply.redirect(`/share/${guest.linkId}/`, 303);
    },
  );
}
