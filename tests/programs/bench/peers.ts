import { convnet } from './peers/convnetjs.ts';
import { eager } from './peers/eager.ts';
import { replay } from './peers/jit.ts';
import { layersModel } from './peers/layers.ts';
import type { Peer } from './runner.ts';

/** Everything that trains a workload, by the name its figures go under. */
export const PEERS = {
  jitPlain: replay('plain'),
  jitInterpreter: replay('interpreter'),
  jitEmitter: replay('emitter'),
  tfjsCpu: eager('cpu'),
  tfjsWasm: eager('wasm'),
  layersCpu: layersModel('cpu'),
  layersWasm: layersModel('wasm'),
  convnetjs: convnet,
} satisfies Record<string, Peer>;

/** A key of PEERS. */
export type PeerName = keyof typeof PEERS;
