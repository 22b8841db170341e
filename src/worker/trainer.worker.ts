import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import { startBackend } from '../engine/backend.ts';
import { NotLoaded, prepare } from '../engine/datasets/prepare.ts';
import { Trainers } from '../engine/trainers.ts';
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
let loading: Promise<void> | null = null;

/** Loads tfjs's own WebAssembly, for the first run that goes on it. */
const eagerEngine = (): Promise<void> =>
  (loading ??= startBackend({ simd: absolute(simd), plain: absolute(plain) }).then((backend) =>
    post({ type: 'ready', backend }),
  ));

const trainers = new Trainers();
const desk = new Desk({ post, pause, now: () => performance.now() }, (arm, seed, engine) =>
  trainers.start(arm, seed, engine),
);

const asksForEager = (command: Command) =>
  (command.type === 'train' && command.runs.some(({ engine }) => engine === 'tfjs')) ||
  (command.type === 'time' && command.engine === 'tfjs');

/** Data that is on its way holds commands up; a file that did not come stays away for as long as the worker lives. */
const dataOf = (command: Command) =>
  Promise.all(command.type === 'train' ? command.runs.map(({ arm }) => prepare(arm.data)) : []);

/** Commands are taken one after the other, the next when what the last one needed is there. */
let taken: Promise<unknown> = startBackend();

self.onmessage = ({ data: command }: MessageEvent<Command>) => {
  // Tracing takes tfjs's backend for itself, and so may not meet another one that is being started.
  if (asksForEager(command)) taken = taken.then(() => desk.restDuring(eagerEngine));
  taken = taken.then(() => dataOf(command)).then(() => desk.receive(command));
  taken.catch((error: unknown) =>
    post(
      error instanceof NotLoaded
        ? { type: 'unloaded', message: error.message }
        : { type: 'failed', id: null, message: String(error) },
    ),
  );
};
