import { parentPort, Worker, workerData } from 'node:worker_threads';
import { startNodeBackend } from '../node-backend.ts';
import { answer, type Ask, type Question } from './answer.ts';

/** Puts a question to a thread of its own, which runs this same program. */
export const askThread: Ask = (question) =>
  new Promise((resolve, reject) => {
    const thread = new Worker(process.argv[1]!, { workerData: question });
    thread.once('message', resolve);
    thread.once('error', reject);
  });

/** The thread's end. */
export async function answerInThread(): Promise<void> {
  await startNodeBackend('wasm');
  parentPort!.postMessage(await answer(workerData as Question));
}
