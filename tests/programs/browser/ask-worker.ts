/** What a worker sends back to `askWorker`. */
type Reply<Answer> = { readonly answer: Answer } | { readonly error: string };

/**
 * Runs in a page: starts the bundled worker afresh, puts one question to it and gives its answer. It refers to nothing
 * outside, since it is sent to the browser as text.
 */
export function askWorker<Answer>(question: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker('worker.js', { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Reply<Answer>>) => {
      worker.terminate();
      if ('error' in data) reject(new Error(data.error));
      else resolve(data.answer);
    };
    worker.onerror = ({ message }) => reject(new Error(`the worker failed: ${message}`));
    worker.postMessage(question);
  });
}

/** The worker's end. */
export function answerWith<Question, Answer>(
  answer: (question: Question) => Promise<Answer> | Answer,
): void {
  const reply = (data: Reply<Answer>) => self.postMessage(data);
  self.onmessage = async ({ data }: MessageEvent<Question>) => {
    try {
      reply({ answer: await answer(data) });
    } catch (error) {
      reply({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
}
