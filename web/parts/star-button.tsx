import { ActionIcon } from '@mantine/core';
import { useStarModel, useStars } from '../api/desk.ts';
import type { Model } from '../api/client.ts';
import { texts } from '../texts.ts';

/** One's own mark on a model, which brings it to one's home page. */
export function StarButton({ model }: { model: Pick<Model, 'id' | 'name'> }) {
  const stars = useStars();
  const star = useStarModel(model.id);
  const isKept =
    stars.data?.items.some(({ modelId, ticketId }) => modelId === model.id && ticketId === null) ?? false;
  const isStarred = star.isPending ? star.variables : isKept;
  return (
    <ActionIcon
      variant="subtle"
      aria-label={texts.models.starOf(model.name)}
      aria-pressed={isStarred}
      disabled={stars.isPending}
      onClick={() => star.mutate(!isStarred)}
    >
      {isStarred ? '★' : '☆'}
    </ActionIcon>
  );
}
