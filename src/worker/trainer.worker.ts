import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import { startBackend } from '../engine/backend.ts';
import { EagerTrainer } from '../engine/eager-trainer.ts';
import { Desk } from './desk.ts';
import type { Command, Report } from './protocol.ts';

const post = (report: Report, transfer: Transferable[] = []) =>
  self.postMessage(report, { transfer });

// A message to itself lets other messages in without the 4 ms of a timer.
const channel = new MessageChannel();
const pause = () =>
  new Promise<void>((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });

const absolute = (url: string) => new URL(url, self.location.href).href;
const started = startBackend({ simd: absolute(simd), plain: absolute(plain) });

started.then(
  (backend) => post({ type: 'ready', backend }),
  (error: unknown) => post({ type: 'failed', id: null, message: String(error) }),
);

const desk = new Desk(
  { post, pause, now: () => performance.now() },
  (arm, seed) => new EagerTrainer(arm, seed),
);

self.onmessage = ({ data }: MessageEvent<Command>) => void started.then(() => desk.receive(data));
