import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/client.ts';
import { NotFound } from './not-found.tsx';
import { ProblemNote } from './problem-note.tsx';
import { Waiting } from './waiting.tsx';

/** What was asked for, or why it is not there: on its way, gone or hidden, refused, unreachable. */
export function QueryView<Data>(props: {
  query: UseQueryResult<Data>;
  h?: number | string;
  children: (data: Data) => ReactNode;
}) {
  const { query, h, children } = props;
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <Waiting {...(h === undefined ? {} : { h })} />;
  if (query.error instanceof ApiProblem && query.error.status === 404) return <NotFound />;
  return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
}
