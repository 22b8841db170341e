import { denseLayers } from '../recipe/dense-layers.ts';
import { starts } from '../../src/recipe/knob.ts';
import type { Setting } from '../../src/run/address.ts';
import { Run } from '../../src/run/run.svelte.ts';
import { specimen } from '../recipe/specimen.ts';
import { FakeEngine } from './fake-engine.ts';

/** The specimen as it starts, on three seeds. */
export const standard: Setting = {
  slug: 'specimen',
  stage: null,
  arms: null,
  marks: null,
  knobs: starts(specimen.stages.plane.knobs),
  seeds: 3,
  seed: 1,
  cursor: null,
  engine: 'replay',
  axis: null,
  pins: [],
};

/** Every run of it takes that many steps, and is read at every second one. */
export const STEPS = 120;

/** A run of the specimen on a fake engine. */
export class Opened {
  readonly engine = new FakeEngine();
  readonly run = new Run('specimen', specimen, this.engine.open);

  constructor(change: Partial<Setting> = {}) {
    this.run.open({ ...standard, ...change });
  }

  /** The runs in the engine's hands, in the order of work. */
  readonly ids = (): string[] => this.engine.runs.map(({ id }) => id);

  readonly runsOf = (arm: 'leaky' | 'linear'): string[] =>
    this.ids().filter((id) => this.armOf(id) === arm);

  readonly armOf = (id: string): 'leaky' | 'linear' => {
    const { model } = this.engine.portOf(id).runs.get(id)!.arm;
    return denseLayers(model)[0]!.activation.kind === 'linear' ? 'linear' : 'leaky';
  };
}
