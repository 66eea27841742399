import { Anchor, Group, NativeSelect, SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { Revision } from '../api/client.ts';
import { useModel } from '../api/queries.ts';
import { ChangeList } from '../compare/change-list.tsx';
import '../compare/compare.css';
import { Overlaid, SideBySide } from '../compare/pictures.tsx';
import { useChangedFaces, useComparison } from '../compare/use-comparison.ts';
import type { Comparison } from '../compare/use-comparison.ts';
import { Empty } from '../parts/empty.tsx';
import { Page, useTitle } from '../parts/page.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { texts } from '../texts.ts';
import type { Change } from '../viewer/compare-models.ts';

const words = texts.compare;
type Shown = Pick<Revision, 'id' | 'number' | 'revisionLetter' | 'status'>;
const titleOf = ({ number, revisionLetter }: Shown) => words.revision(number, revisionLetter);

/** Two revisions of a model beside or over each other; which ones and how is in the address. */
export default function ComparePage({ id }: { id: string }) {
  const model = useModel(id);
  return (
    <QueryView query={model} h="60vh">
      {({ model: { name }, revisions }) => (
        <Chosen id={id} name={name} revisions={revisions.filter(({ status }) => status === 'ready')} />
      )}
    </QueryView>
  );
}

function Chosen({ id, name, revisions }: { id: string; name: string; revisions: Shown[] }) {
  const [search, setSearch] = useSearchParams();
  useTitle(words.title(name));
  // Newest first; whoever names none compares the last two.
  const chosen = (key: string, otherwise: Shown | undefined) =>
    revisions.find((revision) => revision.id === search.get(key)) ?? otherwise;
  const to = chosen('to', revisions[0]);
  const from = chosen('from', revisions[1]);
  if (!from || !to)
    return (
      <Page title={words.title(name)}>
        <Empty title={words.tooFew} />
      </Page>
    );
  const layout = search.get('layout') === 'over' ? 'over' : 'beside';
  const put = (key: string, value: string) =>
    setSearch((now) => {
      now.set(key, value);
      return now;
    }, { replace: true }); // prettier-ignore
  const options = revisions.map((revision) => ({ value: revision.id, label: titleOf(revision) }));
  return (
    <div className="compare-page">
      <header>
        <Group gap="sm">
          <Title order={1} size="h5">
            {words.title(name)}
          </Title>
          <Anchor component={Link} href={`/models/${id}`} size="sm">
            {texts.model.back}
          </Anchor>
          <NativeSelect
            size="xs"
            aria-label={words.from}
            data={options}
            value={from.id}
            onChange={(event) => put('from', event.currentTarget.value)}
          />
          <Text aria-hidden>→</Text>
          <NativeSelect
            size="xs"
            aria-label={words.to}
            data={options}
            value={to.id}
            onChange={(event) => put('to', event.currentTarget.value)}
          />
          <SegmentedControl
            size="xs"
            aria-label={words.layout}
            value={layout}
            data={[
              { value: 'beside', label: words.beside },
              { value: 'over', label: words.over },
            ]}
            onChange={(value) => put('layout', value)}
          />
        </Group>
      </header>
      <Loaded key={`${from.id} ${to.id}`} revisions={[from, to]} layout={layout} />
    </div>
  );
}

function Loaded({ revisions, layout }: { revisions: [Shown, Shown]; layout: 'beside' | 'over' }) {
  const comparison = useComparison(revisions[0].id, revisions[1].id);
  return (
    <QueryView query={comparison} h="60vh">
      {(data) => <Compared comparison={data} revisions={revisions} layout={layout} />}
    </QueryView>
  );
}

function Compared(props: { comparison: Comparison; revisions: [Shown, Shown]; layout: 'beside' | 'over' }) {
  const { comparison, revisions, layout } = props;
  const [selected, setSelected] = useState<Change | null>(null);
  const faces = useChangedFaces(comparison, [revisions[0].id, revisions[1].id], selected);
  const Picture = layout === 'over' ? Overlaid : SideBySide;
  return (
    <>
      <Picture
        comparison={comparison}
        titles={[titleOf(revisions[0]), titleOf(revisions[1])]}
        selected={selected}
        faces={faces}
      />
      <section className="compare-list" aria-label={words.changes}>
        <ChangeList
          changes={comparison.changes}
          selected={selected}
          faces={faces && Math.max(faces.from.length, faces.to.length)}
          onSelect={setSelected}
        />
      </section>
    </>
  );
}
