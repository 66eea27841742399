import { Table, Text, Title } from '@mantine/core';
import { usePartFacts } from '../api/queries.ts';
import { formatArea, formatLength, formatSize, formatVolume, useUnit } from '../parts/units.ts';
import type { Unit } from '../parts/units.ts';
import { texts } from '../texts.ts';
import { leavesOf } from './tree-rows.ts';
import { useRoom } from './room.ts';

const words = texts.part;
const count = (value: number) => value.toLocaleString();

type Hole = { faces: number[]; diameterMm: number; depthMm: number; through: boolean };
type Radius = { radiusMm: number; count: number };
/** Of Part Facts, version 1, what is shown. */
type Facts = {
  volumeMm3: number | null;
  areaMm2: number;
  sizeMm: number[];
  faceCount: number;
  edgeCount: number;
  solids: number;
  holes: Hole[];
  internalRadiiMm: Radius[];
  externalRadiiMm: Radius[];
};

/** What the kernel measured of the part that is chosen. */
export function PartPanel() {
  const { revision, shown, occurrence, components, looks, view } = useRoom();
  const facts = usePartFacts(revision.id, revision.status === 'ready').data?.items;
  const path = occurrence === null ? null : shown?.data.occurrences[occurrence]?.path;
  const component = path === null || path === undefined ? undefined : components.get(path);
  const found = facts?.find(({ componentId }) => componentId === component?.id);
  if (occurrence === null || !shown) return <Note text={words.choose} />;
  const name = shown.data.occurrences[occurrence]!.name;
  const parts = leavesOf(looks.children, occurrence);
  return (
    <section className="part-facts" aria-label={name}>
      <Title order={2} size="h5" className="model-name">
        {name}
      </Title>
      {found ? (
        <Measured facts={found.facts as Facts} occurrences={found.occurrences} face={view.face} />
      ) : (
        <Note text={looks.children[occurrence]!.length > 0 ? words.assembly(parts.length) : words.missing} />
      )}
    </section>
  );
}

const Note = ({ text }: { text: string }) => (
  <Text p="sm" size="sm">
    {text}
  </Text>
);

function Measured({ facts, occurrences, face }: { facts: Facts; occurrences: number; face: number | null }) {
  const [unit] = useUnit();
  const { volumeMm3, areaMm2, sizeMm, faceCount, edgeCount, solids, holes } = facts;
  const rows: [string, string][] = [
    [words.size, formatSize(sizeMm, unit)],
    ...(volumeMm3 === null ? [] : [[words.volume, formatVolume(volumeMm3, unit)] as [string, string]]),
    [words.area, formatArea(areaMm2, unit)],
    [words.faces, count(faceCount)],
    [words.edges, count(edgeCount)],
    [words.solids, count(solids)],
    [words.occurrences, count(occurrences)],
    [words.internalRadii, radii(facts.internalRadiiMm, unit)],
    [words.externalRadii, radii(facts.externalRadiiMm, unit)],
  ];
  return (
    <>
      <Table>
        <Table.Tbody>
          {rows.map(([label, value]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" fw={400} c="dimmed">
                {label}
              </Table.Th>
              <Table.Td ta="right">{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {holes.length > 0 && <Holes holes={holes} face={face} />}
    </>
  );
}

const radii = (all: Radius[], unit: Unit): string =>
  all.map(({ radiusMm, count: times }) => `${formatLength(radiusMm, unit)} (${times})`).join(', ') ||
  words.none;

/** Holes that are alike are one line; that of the chosen face is marked. */
function Holes({ holes, face }: { holes: Hole[]; face: number | null }) {
  const [unit] = useUnit();
  const keyOf = (hole: Hole) => [hole.diameterMm.toFixed(3), hole.depthMm.toFixed(3), hole.through].join();
  const groups = Object.values(Object.groupBy(holes, keyOf)).map((alike) => alike!);
  return (
    <Table mt="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.holes}</Table.Th>
          <Table.Th ta="right">{words.hole.depth}</Table.Th>
          <Table.Th ta="right">{words.hole.count}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {groups.map((alike) => {
          const { diameterMm, depthMm, through } = alike[0]!;
          const isChosen = face !== null && alike.some(({ faces }) => faces.includes(face));
          return (
            <Table.Tr
              key={keyOf(alike[0]!)}
              {...(isChosen ? { bg: 'var(--mantine-primary-color-light)', title: words.thisHole } : {})}
            >
              <Table.Td>⌀ {formatLength(diameterMm, unit)}</Table.Td>
              <Table.Td ta="right">
                {formatLength(depthMm, unit)}
                {through && `, ${words.through}`}
              </Table.Td>
              <Table.Td ta="right">{alike.length}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
