import { isCounted, type Command, type Report } from './protocol.ts';

/** One worker as the page sees it: commands in, reports out. It answers counted reports itself. */
export class Client {
  readonly #worker: Worker;

  /** Throws where the browser has no module workers. */
  constructor(onReport: (report: Report) => void) {
    this.#worker = new Worker(new URL('./trainer.worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<Report>) => {
      if (isCounted(data)) this.send({ type: 'seen' });
      onReport(data);
    };
    const fail = (message: string) => onReport({ type: 'failed', id: null, message });
    this.#worker.onerror = (event) => {
      event.preventDefault();
      // A worker that cannot be loaded says nothing.
      fail(event.message ?? '');
    };
    this.#worker.onmessageerror = () => fail('a message from the worker could not be read');
  }

  send(command: Command): void {
    this.#worker.postMessage(command);
  }

  close(): void {
    this.#worker.terminate();
  }
}
