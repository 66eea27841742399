import { Anchor, Badge, Group, Text } from '@mantine/core';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { Link } from 'wouter';
import type { Hit } from '../api/search.ts';
import { texts } from '../texts.ts';
import { Excerpt } from './excerpt.tsx';
import { addressOf } from './hit-address.ts';

const words = texts.search;

/** What was found, best first; up and down go from one to the next. */
export function Hits({
  hits,
  modelNames,
}: {
  hits: readonly Hit[];
  modelNames: ReadonlyMap<string, string>;
}) {
  const list = useRef<HTMLOListElement>(null);
  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const links = [...list.current!.querySelectorAll('a')];
    const next = links.indexOf(document.activeElement as HTMLAnchorElement) + step;
    if (!links[next]) return;
    event.preventDefault();
    links[next].focus();
  }
  return (
    <ol ref={list} className="plain-list search-hits" aria-label={words.results} onKeyDown={onKeyDown}>
      {hits.map((hit) => {
        const address = addressOf(hit);
        const model = hit.modelId && hit.kind !== 'revision' ? modelNames.get(hit.modelId) : undefined;
        const title = hit.kind === 'rule' ? words.findingsOf(hit.title) : hit.title;
        return (
          <li key={`${hit.kind} ${hit.id}`}>
            <Group gap="xs">
              <Badge size="sm" variant="default" tt="none">
                {words.one[hit.kind]}
              </Badge>
              {address === null ? (
                <Text fw={600}>{title}</Text>
              ) : (
                <Anchor component={Link} href={address} fw={600}>
                  {title}
                </Anchor>
              )}
              {model && (
                <Text size="sm" c="dimmed">
                  {model}
                </Text>
              )}
            </Group>
            <Excerpt text={hit.text} highlights={hit.highlights} />
            <Text size="xs" c="dimmed">
              {hit.why.join(' · ')}
            </Text>
          </li>
        );
      })}
    </ol>
  );
}
