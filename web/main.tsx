import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/global.layer.css';
import './theme.css';
import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { base } from './api/address.ts';
import { ApiProblem } from './api/client.ts';
import { App } from './app.tsx';
import { cssVariables, theme } from './theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content;
// What keeps the page still behind a dialog looks for it here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

/**
 * Whoever is refused is asked again who they are: their session, or the link they came by, may have ended, or a second
 * factor be asked for now.
 */
const onError = (error: unknown) => {
  if (error instanceof ApiProblem && (error.status === 401 || error.code === 'second_factor_needed'))
    void queries.invalidateQueries({ queryKey: ['me'] });
};

const queries = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      // What was refused is refused again; what did not arrive may.
      retry: (count, error) => !(error instanceof ApiProblem && error.status < 500) && count < 3,
      refetchOnWindowFocus: true,
    },
  },
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce ?? ''}
    >
      <QueryClientProvider client={queries}>
        <Router base={base}>
          <App />
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
