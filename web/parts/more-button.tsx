import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };

/** Fetches the next page of a list, as long as there is one. */
export function MoreButton({ query, ...button }: ButtonProps & { query: Pages; 'aria-label'?: string }) {
  if (!query.hasNextPage) return null;
  return (
    <Button
      variant="default"
      w="fit-content"
      flex="none"
      loading={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
      {...button}
    />
  );
}
