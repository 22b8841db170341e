/** What notes are about, in the order they are shown; each is a folder of notes. */
export const TOPICS = [
  'activations',
  'initialization',
  'normalization',
  'residual',
  'optimization',
  'losses',
  'imbalance',
  'regularization',
  'data',
  'convolution',
  'architectures',
  'detection',
  'practice',
  'jobs',
] as const;
export type Topic = (typeof TOPICS)[number];

export const isTopic = (name: string): name is Topic =>
  (TOPICS as readonly string[]).includes(name);
