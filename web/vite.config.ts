import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** A component of Mantine brings its style along: a page loads those of the components that it has. */
const stylesOfComponents: Plugin = {
  name: 'styles-of-components',
  transform(code, id) {
    const name = /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs$/.exec(id)?.[1];
    return name && `import '@mantine/core/styles/${name}.layer.css';\n${code}`;
  },
};

/** The browser app; `scripts/bootstrap/web.mjs` builds it, the API serves it. */
export default defineConfig({
  plugins: [stylesOfComponents],
  build: {
    target: 'es2024',
    // Nothing inline: the page's policy allows files of ours alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page with a picture shares, loaded with the first of them.
            { name: 'viewer', test: /web\/viewer\/|node_modules\/(three|three-mesh-bvh)\// },
            // With all that it needs: one file instead of 25, each of which would be asked for.
            { name: 'first', test: /web\/main\.tsx$/ },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
});
