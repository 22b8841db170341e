import { expect, test } from 'vitest';
import { csvOf } from '../../src/run/csv.ts';
import { column, record } from './records.ts';

test('numbers are written one a line, with their run, probe, step and element', () => {
  const one = record([0.5, NaN], { arm: 'relu', seed: 2 });
  one.append({ norms: column([0, 3], [1, 2, 3, Infinity]) });
  expect(csvOf([one, record([1], { arm: 'linear' })])).toBe(
    [
      'arm,seed,probe,step,element,value',
      'relu,2,loss,0,0,0.5',
      'relu,2,loss,10,0,NaN',
      'relu,2,norms,0,0,1',
      'relu,2,norms,0,1,2',
      'relu,2,norms,3,0,3',
      'relu,2,norms,3,1,Infinity',
      'linear,1,loss,0,0,1',
      '',
    ].join('\n'),
  );
});
