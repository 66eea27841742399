import { lazy } from 'react';
import type { ComponentType } from 'react';
import { HomePage } from './pages/home.tsx';

/** Every page by its address; `:id` comes as its property. All but the first are loaded when somebody goes there. */
export const pages: readonly { path: string; Page: ComponentType<{ id: string }> }[] = [
  { path: '/', Page: HomePage },
  { path: '/models/:id', Page: lazy(() => import('./pages/model.tsx')) },
];
