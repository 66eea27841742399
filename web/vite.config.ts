import { defineConfig } from 'vite';

/** The browser app; `scripts/bootstrap/web.mjs` builds it, the API serves it. */
export default defineConfig({
  build: {
    target: 'es2024',
    // Nothing inline: the page's policy allows files of ours alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  worker: { format: 'es' },
});
