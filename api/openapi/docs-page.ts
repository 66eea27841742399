import type { FastifySwaggerUiOptions } from '@fastify/swagger-ui';

/** The document as a page to read and try, from our own files alone. */
export const docsPage: FastifySwaggerUiOptions = {
  routePrefix: '/api/docs',
  theme: { title: 'RapidDraft API' },
  uiConfig: { layout: 'BaseLayout', docExpansion: 'none', filter: true, defaultModelsExpandDepth: -1 },
  staticCSP: {
    'default-src': `'none'`,
    'script-src': `'self'`,
    // One style of Swagger UI's own, inline.
    'style-src': `'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='`,
    'img-src': `'self' data:`,
    'connect-src': `'self'`,
    'base-uri': `'none'`,
    'form-action': `'none'`,
    'frame-ancestors': `'none'`,
  },
};
