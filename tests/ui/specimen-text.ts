import type { ScenarioText } from '../../src/notes/scenario-text.ts';

const named = (label: string) => ({ label, help: '' });

/** What a text says of the specimen, as far as its curves, pins and findings need it. */
export const specimenText: ScenarioText = {
  topic: 'Specimens',
  source: 'nowhere',
  title: 'A specimen',
  note: '<p>A note.</p>',
  errata: '',
  stages: {},
  knobs: {
    depth: { ...named('Depth'), options: {} },
    slope: { ...named('Slope'), options: {} },
    learningRate: { ...named('Learning rate'), options: {} },
  },
  arms: { leaky: named('Leaky'), linear: named('Linear') },
  probes: { accuracy: named('Test accuracy'), loss: named('Training loss') },
  presets: {},
  claims: {},
  findings: {
    parted: 'Parted by step {step}.',
    otherwise: 'Leaky ends at {leaky:2}, linear at {linear:2}.',
  },
  references: {},
  differences: {},
};
