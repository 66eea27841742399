/** Drawing on a picture of the model. */
export const markup = {
  title: 'Mark up',
  dialog: 'Mark up the picture',
  tool: 'Draw',
  tools: { arrow: 'Arrow', box: 'Box', line: 'Freehand', text: 'Text' },
  color: 'Colour',
  colors: { red: 'Red', yellow: 'Yellow', green: 'Green', blue: 'Blue', black: 'Black' },
  words: 'Words to place',
  surface:
    'Picture to draw on. Arrow keys move the cross, with Shift in small steps; Enter begins and ends a mark, Escape drops it.',
  pins: 'Show pins',
  undo: 'Undo',
  said: (count: number) => (count === 1 ? '1 mark' : `${count} marks`),
  begun: 'The mark has begun. Enter ends it.',
  name: 'What the picture shows',
  nameHint: 'Said to those who can’t see it; it becomes the name of the file.',
  fileName: 'Marked picture',
  raise: 'Raise a ticket with it',
  attachTo: (number: number) => `Attach to #${number}`,
  attached: 'The picture will be attached:',
  onModel: 'On the model as it is in the picture',
};
