export const models = {
  empty: 'No models yet',
  emptyHint: 'Drop a STEP file here, or choose one.',
  choose: 'Choose STEP files',
  drop: 'Drop STEP files anywhere on this page.',
  name: 'Model',
  revision: 'Revision',
  status: 'Status',
  changed: 'Uploaded',
  more: 'Show more',
  uploading: (percent: number) => `Uploading, ${percent} %`,
  dismiss: 'Dismiss',
};
