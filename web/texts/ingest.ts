/** States of a revision. */
export const status = {
  awaiting_upload: 'waiting for its file',
  queued: 'queued',
  processing: 'importing',
  ready: 'ready',
  rejected: 'refused',
  quarantined: 'set aside',
  failed: 'failed',
};

/** Steps of an import. */
export const steps = {
  prescan: 'Scan',
  checksum: 'Checksum',
  kernel: 'Read the geometry',
  preview: 'Preview',
  scene: 'Component tree',
  components: 'Components',
  partFacts: 'Part Facts',
};
