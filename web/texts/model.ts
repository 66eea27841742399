export const model = {
  components: 'Components',
  findings: 'Findings',
  tickets: 'Tickets',
  noFindings: 'No findings: every rule that applies holds.',
  analysing: 'Being analysed…',
  noTickets: 'No tickets yet. Click a face to raise one.',
  measured: 'Measured',
  expected: { atLeast: 'at least', atMost: 'at most' },
  canvas: 'The model in three dimensions. Drag to turn, right-drag to move, wheel to zoom.',
  report: 'DFM report (PDF)',
  back: 'Back to the model',
};
