import { lazy } from 'react';
import type { ComponentType } from 'react';
import { HomePage } from './pages/home.tsx';

type PageAt = {
  path: string;
  Page: ComponentType<{ id: string }>;
  /** Guests of a share link have it too, below the address of the link. */
  guests?: true;
};

/** Every page by its address; `:id` comes as its property. All but the first are loaded when somebody goes there. */
export const pages: readonly PageAt[] = [
  { path: '/', Page: HomePage },
  { path: '/design-reviews/:id', Page: lazy(() => import('./pages/design-review.tsx')) },
  { path: '/models/:id/design-reviews', Page: lazy(() => import('./pages/model-reviews.tsx')) },
  { path: '/organizations', Page: lazy(() => import('./pages/organizations.tsx')) },
  { path: '/organizations/:id', Page: lazy(() => import('./pages/organization.tsx')) },
  { path: '/projects/:id', Page: lazy(() => import('./pages/project.tsx')) },
  { path: '/deleted', Page: lazy(() => import('./pages/deleted.tsx')) },
  { path: '/models/:id/compare', Page: lazy(() => import('./pages/compare.tsx')), guests: true },
  { path: '/models/:id/report', Page: lazy(() => import('./pages/report.tsx')), guests: true },
  { path: '/models/:id', Page: lazy(() => import('./pages/model.tsx')), guests: true },
  { path: '/search', Page: lazy(() => import('./pages/search.tsx')) },
  { path: '/settings', Page: lazy(() => import('./pages/settings.tsx')) },
  { path: '/operations', Page: lazy(() => import('./pages/operations.tsx')) },
];
