export const viewer = {
  fit: 'Fit',
  views: { isometric: 'Iso', front: 'Front', top: 'Top', right: 'Right' },
  edges: 'Edges',
  orthographic: 'Orthographic',
  explode: 'Explode',
  hide: 'Hide',
  isolate: 'Isolate',
  showAll: 'Show all',
  lost: 'The preview could not be loaded.',
  loadingModel: (percent: number | null) =>
    percent === null ? 'Loading the model…' : `Loading the model, ${percent} %`,
};
