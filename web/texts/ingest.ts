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

export const ingest = {
  why: {
    rejected: 'This file can’t be reviewed',
    quarantined: 'This file stopped the geometry kernel',
    failed: 'Our side failed',
  },
  soon: 'Beginning…',
  remaining: (span: string) => `about ${span} left`,
  percent: (percent: number) => `${percent} %`,
  attempt: (count: number) => `attempt ${count}`,
  state: { pending: 'to come', running: 'under way', done: 'done', failed: 'failed' },
  retryFrom: (step: string) => `It goes on at “${step}”.`,
};
