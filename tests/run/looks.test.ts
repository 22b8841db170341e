import { beforeEach, describe, expect, test } from 'vitest';
import { boundaryField, samplesField } from '../../src/recipe/field.ts';
import type { ArmFields } from '../../src/run/arm-fields.ts';
import { Looks } from '../../src/run/looks.ts';
import type { Command, Looked } from '../../src/worker/protocol.ts';

type Look = Extract<Command, { type: 'look' }>;

const fields = [boundaryField()];
const values: Looked = { boundary: null };

let sent: Look[];
let shown: (ArmFields & { readonly arm: string })[];
let looks: Looks;

beforeEach(() => {
  sent = [];
  shown = [];
  looks = new Looks(
    fields,
    (command) => sent.push(command),
    (arm, looked) => shown.push({ arm, ...looked }),
  );
});

const asked = () => sent.map(({ id, step }) => `${id}@${step}`);
const onScreen = () => shown.map(({ arm, id, step }) => `${arm}: ${id}@${step}`);
/** Answers the question that was asked last, for the step asked for unless said otherwise. */
const answer = (step?: number, { request, id, step: wished } = sent.at(-1)) =>
  looks.answer(request, id, step ?? wished, values);

describe('a wish', () => {
  test('is asked with all fields, and shown when it is answered', () => {
    looks.want('relu', { id: 'run1', step: 30, done: false });
    expect(sent).toEqual([{ type: 'look', request: 1, id: 'run1', step: 30, fields }]);
    expect(shown).toEqual([]);
    answer();
    expect(shown).toEqual([{ arm: 'relu', id: 'run1', step: 30, values }]);
  });

  test('is not asked again once it is shown', () => {
    looks.want('relu', { id: 'run1', step: 30, done: false });
    answer();
    looks.want('relu', { id: 'run1', step: 30, done: false });
    expect(asked()).toEqual(['run1@30']);
  });

  test('is not asked again though the answer was of an earlier step', () => {
    looks.want('relu', { id: 'run1', step: 30, done: false });
    answer(24);
    expect(onScreen()).toEqual(['relu: run1@24']);
    looks.want('relu', { id: 'run1', step: 30, done: false });
    expect(asked()).toEqual(['run1@30']);
  });
});

describe('while a question is out', () => {
  test('further wishes wait, and only the newest is asked then', () => {
    for (const step of [10, 20, 30, 40]) looks.want('relu', { id: 'run1', step, done: false });
    expect(asked()).toEqual(['run1@10']);
    answer();
    expect(asked()).toEqual(['run1@10', 'run1@40']);
    answer();
    expect(onScreen()).toEqual(['relu: run1@10', 'relu: run1@40']);
    expect(sent).toHaveLength(2);
  });

  test('each arm has its own', () => {
    looks.want('relu', { id: 'run1', step: 10, done: false });
    looks.want('linear', { id: 'run2', step: 10, done: false });
    looks.want('relu', { id: 'run1', step: 20, done: false });
    expect(asked()).toEqual(['run1@10', 'run2@10']);
    answer(10, sent[0]);
    expect(asked()).toEqual(['run1@10', 'run2@10', 'run1@20']);
    answer(10, sent[1]);
    answer(20, sent[2]);
    expect(onScreen()).toEqual(['relu: run1@10', 'linear: run2@10', 'relu: run1@20']);
  });

  test('going back to what is on screen leaves it there', () => {
    looks.want('relu', { id: 'run1', step: 10, done: false });
    answer();
    looks.want('relu', { id: 'run1', step: 20, done: false });
    looks.want('relu', { id: 'run1', step: 10, done: false });
    answer(20);
    expect(onScreen()).toEqual(['relu: run1@10']);
    expect(asked()).toEqual(['run1@10', 'run1@20']);
    looks.want('relu', { id: 'run1', step: 20, done: false });
    answer();
    expect(onScreen()).toEqual(['relu: run1@10', 'relu: run1@20']);
  });

  test('wishing for another run drops its answer', () => {
    looks.want('relu', { id: 'run1', step: 10, done: false });
    looks.want('relu', { id: 'run2', step: 10, done: false });
    answer(10, sent[0]);
    expect(shown).toEqual([]);
    answer();
    expect(onScreen()).toEqual(['relu: run2@10']);
  });
});

describe('when runs are gone', () => {
  test('a late answer is dropped, and does not stand in the way', () => {
    looks.want('relu', { id: 'run1', step: 10, done: false });
    looks.drop(['run1']);
    looks.want('relu', { id: 'run2', step: 5, done: false });
    expect(asked()).toEqual(['run1@10', 'run2@5']);
    answer(10, sent[0]);
    expect(shown).toEqual([]);
    answer(5, sent[1]);
    expect(onScreen()).toEqual(['relu: run2@5']);
  });

  test('what waited for them is not asked', () => {
    looks.want('relu', { id: 'run1', step: 10, done: false });
    looks.want('relu', { id: 'run1', step: 20, done: false });
    looks.drop(['run1']);
    answer(10);
    expect(asked()).toEqual(['run1@10']);
    expect(shown).toEqual([]);
  });

  test('what waited for them is not asked once another answer makes room', () => {
    looks.want('relu', { id: 'run1', step: 10, done: false });
    looks.want('relu', { id: 'run2', step: 20, done: false });
    looks.drop(['run2']);
    answer(10, sent[0]);
    expect(asked()).toEqual(['run1@10']);
    looks.want('relu', { id: 'run3', step: 5, done: false });
    expect(asked()).toEqual(['run1@10', 'run3@5']);
  });

  test('other runs keep their questions', () => {
    looks.want('relu', { id: 'run1', step: 10, done: false });
    looks.want('linear', { id: 'run2', step: 10, done: false });
    looks.drop(['run1', 'run7']);
    answer(10, sent[1]);
    expect(onScreen()).toEqual(['linear: run2@10']);
  });
});

describe('more fields', () => {
  const more = [samplesField()];

  test('are asked for at once, and from then on', () => {
    looks.want('relu', { id: 'run1', step: 10, done: false });
    answer();
    looks.askAlso(more);
    expect(sent.at(-1)).toMatchObject({ id: 'run1', step: 10, fields: [...fields, ...more] });
    answer();
    looks.want('relu', { id: 'run1', step: 20, done: false });
    expect(sent.at(-1)).toMatchObject({ step: 20, fields: [...fields, ...more] });
    answer();
    expect(onScreen()).toEqual(['relu: run1@10', 'relu: run1@10', 'relu: run1@20']);
  });

  test('are asked for also where a question is out, whose answer is dropped', () => {
    looks.want('relu', { id: 'run1', step: 10, done: false });
    looks.askAlso(more);
    expect(asked()).toEqual(['run1@10', 'run1@10']);
    answer(10, sent[0]);
    expect(onScreen()).toEqual([]);
    answer();
    expect(onScreen()).toEqual(['relu: run1@10']);
  });

  test('are left out again', () => {
    looks.askAlso(more);
    looks.askAlso([]);
    looks.want('relu', { id: 'run1', step: 10, done: false });
    expect(sent.at(-1).fields).toEqual(fields);
  });
});

test('an answer to no question is dropped', () => {
  looks.want('relu', { id: 'run1', step: 10, done: false });
  looks.answer(7, 'run1', 10, values);
  expect(shown).toEqual([]);
  answer();
  answer();
  expect(shown).toHaveLength(1);
});

test('scrubbing back and forth ends with the last wish on screen, one question at a time', () => {
  const steps = [5, 9, 5, 1, 1, 9, 3, 5, 5, 2];
  let out = 0;
  for (const [i, step] of steps.entries()) {
    looks.want('relu', { id: 'run1', step, done: false });
    expect(sent.length - out).toBeLessThanOrEqual(1);
    if (i % 3 === 2 && sent.length > out) answer(undefined, sent[out++]);
  }
  while (sent.length > out) answer(undefined, sent[out++]);
  expect(shown.at(-1)).toMatchObject({ step: 2 });
  expect(sent.length).toBeLessThan(steps.length);
});

describe('of a run that is done', () => {
  const done = (step: number) => ({ id: 'run1', step, done: true });

  test('what was answered is kept: going back asks nothing', () => {
    for (const step of [10, 20]) {
      looks.want('relu', done(step));
      answer();
    }
    looks.want('relu', done(10));
    looks.want('relu', done(20));
    expect(asked()).toEqual(['run1@10', 'run1@20']);
    expect(onScreen()).toEqual([
      'relu: run1@10',
      'relu: run1@20',
      'relu: run1@10',
      'relu: run1@20',
    ]);
  });

  test('what was answered before it was done is asked again', () => {
    looks.want('relu', { ...done(10), done: false });
    answer();
    looks.want('relu', done(10));
    expect(asked()).toEqual(['run1@10', 'run1@10']);
  });

  test('pictures are gathered one at a time and shown when they are wished for', () => {
    const all = [1, 2, 3].map(done);
    looks.gather('relu', all);
    looks.gather('relu', all);
    expect(asked()).toEqual(['run1@1']);
    answer();
    looks.gather('relu', all);
    answer();
    expect(asked()).toEqual(['run1@1', 'run1@2']);
    expect(shown).toEqual([]);
    looks.want('relu', done(2));
    expect(onScreen()).toEqual(['relu: run1@2']);
  });

  test('a wish comes next after what is being gathered, and before the rest', () => {
    looks.gather('relu', [done(1)]);
    looks.want('relu', done(9));
    answer();
    expect(asked()).toEqual(['run1@1', 'run1@9']);
    expect(shown).toEqual([]);
    answer();
    expect(onScreen()).toEqual(['relu: run1@9']);
  });

  test('nothing is kept once it is gone', () => {
    looks.want('relu', done(10));
    answer();
    looks.drop(['run1']);
    looks.want('relu', done(10));
    expect(asked()).toEqual(['run1@10', 'run1@10']);
  });
});
