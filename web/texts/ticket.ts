export const ticket = {
  raise: 'Raise a ticket',
  title: 'What is it about?',
  save: 'Raise ticket',
  cancel: 'Cancel',
  on: (part: string, face: number) => `On ${part}, face ${face}`,
};
