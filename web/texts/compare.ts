export const compare = {
  title: (name: string) => `Compare revisions of ${name}`,
  from: 'From',
  to: 'To',
  revision: (number: number, letter: string | null) =>
    letter === null ? `Revision ${number}` : `Revision ${number} (${letter})`,
  layout: 'Layout',
  beside: 'Side by side',
  over: 'Overlaid',
  changes: 'What changed',
  nothing: 'Both revisions have the same parts in the same places.',
  tooFew: 'There is one revision that can be shown. Upload another to compare.',
  sameParts: (count: number) => (count === 1 ? 'One part is the same.' : `${count} parts are the same.`),
  faces: (count: number) => (count === 1 ? 'one face differs' : `${count} faces differ`),
  kinds: { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved', same: 'Same' },
  canvas: (title: string) => `${title} in three dimensions. Cameras move together.`,
  both: 'Both revisions',
};
