import { startBackend } from '../../../src/engine/backend.ts';
import { answerWith } from '../browser/ask-worker.ts';
import { printAll } from './prints.ts';

answerWith(async () => {
  await startBackend();
  return printAll();
});
