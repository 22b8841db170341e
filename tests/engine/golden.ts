import { Programs } from '../../src/engine/replay/programs.ts';
import { printsOf } from './prints.ts';
import { WORDS } from './words.ts';

/** What every word's arm is made of and becomes in a hundred steps, as the engine that runs this makes it. */
export function wordPrints(): Record<string, string> {
  const programs = new Programs();
  return Object.fromEntries(
    Object.entries(WORDS).map(([word, arm]) => [
      word,
      Object.values(printsOf(programs, arm, 100)).join(' '),
    ]),
  );
}

/**
 * Hashes of data, first weights and trained weights. Node and the browser are both held to them: the same address gives
 * the same bits. Whoever changes one must raise REVISION in src/recipe.
 */
export const GOLDEN: Readonly<Record<string, string>> = {
  activate: '22992cbb537f8e64 61bec13d243c8896 a1931c34b49cbe84',
  adam: '22992cbb537f8e64 6968f5e1fd99f05e 15e2a46a42f687b2',
  adamW: '22992cbb537f8e64 6968f5e1fd99f05e 9c904c08c590e577',
  batchNorm: '22992cbb537f8e64 dcbcff9485b94dbc 2426b863b64aca92',
  classBalanced: '1c46b9c8303319b0 6968f5e1fd99f05e b70071a7f81cb90b',
  classWeights: '22992cbb537f8e64 6968f5e1fd99f05e b3d1e7cb0d7069dc',
  constant: '22992cbb537f8e64 6968f5e1fd99f05e 1d4b50c55f842bcc',
  cosine: '22992cbb537f8e64 6968f5e1fd99f05e 026d8cd6a011848d',
  dense: '22992cbb537f8e64 6968f5e1fd99f05e 1d4b50c55f842bcc',
  dropout: '22992cbb537f8e64 6d7340a1a48cb2ae 221b0a3fae422599',
  equalShares: '1c46b9c8303319b0 6968f5e1fd99f05e 6601601dd524981d',
  exponential: '22992cbb537f8e64 6968f5e1fd99f05e 2d6837d19bec852a',
  gelu: '22992cbb537f8e64 6f993a39c032b37b a4af056d732e2615',
  highway: '22992cbb537f8e64 f9788d48343fb268 9c6db4434312ab13',
  inverseTime: '22992cbb537f8e64 6968f5e1fd99f05e 5749a8a1adbd5963',
  jittered: '1c46b9c8303319b0 6968f5e1fd99f05e 9ea3ee9167f1c012',
  leakyRelu: '22992cbb537f8e64 e4a2edda310ae8cb 52be1e391aa69ae1',
  linear: '22992cbb537f8e64 6f993a39c032b37b afaf6fb518659d66',
  meanOutput: '4587ad043e442997 13074bab0644c89d 3fcc34da2df3455b',
  meanSquaredError: '22992cbb537f8e64 6968f5e1fd99f05e 1ec997d19b888085',
  momentum: '22992cbb537f8e64 6968f5e1fd99f05e cd057cd121c771b5',
  nesterov: '22992cbb537f8e64 6968f5e1fd99f05e 8c536e8975557a14',
  overSampled: '1c46b9c8303319b0 6968f5e1fd99f05e 3fe3a741db2080b9',
  relu: '22992cbb537f8e64 6968f5e1fd99f05e 1d4b50c55f842bcc',
  residual: '22992cbb537f8e64 c9e35ebe0f5ad554 3f0b7b6c1eb73e71',
  rmsprop: '22992cbb537f8e64 6968f5e1fd99f05e 0ba5b19cc0092cb9',
  sgd: '22992cbb537f8e64 6968f5e1fd99f05e aabebf578f9f5cf6',
  shuffled: '1c46b9c8303319b0 6968f5e1fd99f05e 67b72ac1221bfca7',
  sigmoid: '22992cbb537f8e64 6f993a39c032b37b 58acb3ae3cfaa4f4',
  sigmoidCrossEntropy: '22992cbb537f8e64 b421c020da9dfb8b 914245f5efb3208d',
  softmaxCrossEntropy: '22992cbb537f8e64 6968f5e1fd99f05e 1d4b50c55f842bcc',
  softplus: '22992cbb537f8e64 6f993a39c032b37b badd0a7343e569ae',
  step: '22992cbb537f8e64 6968f5e1fd99f05e 7a8ba152c879f564',
  tanh: '22992cbb537f8e64 6f993a39c032b37b 6f91c129c7ad6dee',
  underSampled: '1c46b9c8303319b0 6968f5e1fd99f05e 4cc90f0414771333',
  walkers: '4587ad043e442997 13074bab0644c89d 3fcc34da2df3455b',
  warmUp: '22992cbb537f8e64 6968f5e1fd99f05e a2d6494a08b697d8',
};
