export const models = {
  empty: 'No models yet',
  emptyHint: 'Drop a STEP file here, or choose one.',
  name: 'Model',
  revision: 'Revision',
  status: 'Status',
  changed: 'Uploaded',
  more: 'Show more',
};
