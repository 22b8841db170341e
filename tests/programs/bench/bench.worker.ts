import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import { startBackend } from '../../../src/engine/backend.ts';
import { answerWith } from '../browser/ask-worker.ts';
import { answer, type Question } from './answer.ts';

const absolute = (url: string) => new URL(url, self.location.href).href;

answerWith(async (question: Question) => {
  await startBackend({ simd: absolute(simd), plain: absolute(plain) });
  return answer(question);
});
