import { defineConfig } from 'vite';

/** The browser app; `scripts/bootstrap/web.mjs` builds it, the API serves it. */
export default defineConfig({
  build: {
    target: 'es2024',
    // Nothing inline: the page's policy allows files of ours alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        // One file that every page with a picture shares, loaded with the first of them.
        codeSplitting: {
          groups: [{ name: 'viewer', test: /web\/viewer\/|node_modules\/(three|three-mesh-bvh)\// }],
        },
      },
    },
  },
  worker: { format: 'es' },
});
