import type { Hit } from '../api/search.ts';

const within = (modelId: string, view: Record<string, string | null>): string => {
  const query = Object.entries(view).filter((entry): entry is [string, string] => entry[1] !== null);
  return `/models/${modelId}?${new URLSearchParams(query).toString()}`;
};

/** Where what was found is opened; null where it has no page. */
export function addressOf({ kind, id, modelId, revisionId, within: around }: Hit): string | null {
  if (kind === 'rule') return `/search?${new URLSearchParams({ q: id, kind: 'finding' }).toString()}`;
  if (modelId === null) return null;
  switch (kind) {
    case 'finding':
      return within(modelId, { revision: revisionId, tab: 'findings', finding: id });
    case 'part_facts':
      return within(modelId, { revision: revisionId, tab: 'part', component: id });
    case 'revision':
      return within(modelId, { revision: id });
    case 'ticket':
      return within(modelId, { tab: 'tickets', ticket: id });
    case 'reply':
      return within(modelId, { tab: 'tickets', ticket: around });
    case 'design_review':
      return `/design-reviews/${id}`;
    case 'decision':
      return around === null ? null : `/design-reviews/${around}`;
  }
}
