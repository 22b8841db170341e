import { beforeEach, describe, expect, test } from 'vitest';
import { boundaryField, samplesField } from '../../src/recipe/field.ts';
import { Looks, type ArmFields } from '../../src/run/looks.ts';
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
    looks.want('relu', { id: 'run1', step: 30 });
    expect(sent).toEqual([{ type: 'look', request: 1, id: 'run1', step: 30, fields }]);
    expect(shown).toEqual([]);
    answer();
    expect(shown).toEqual([{ arm: 'relu', id: 'run1', step: 30, values }]);
  });

  test('is not asked again once it is shown', () => {
    looks.want('relu', { id: 'run1', step: 30 });
    answer();
    looks.want('relu', { id: 'run1', step: 30 });
    expect(asked()).toEqual(['run1@30']);
  });

  test('is not asked again though the answer was of an earlier step', () => {
    looks.want('relu', { id: 'run1', step: 30 });
    answer(24);
    expect(onScreen()).toEqual(['relu: run1@24']);
    looks.want('relu', { id: 'run1', step: 30 });
    expect(asked()).toEqual(['run1@30']);
  });
});

describe('while a question is out', () => {
  test('further wishes wait, and only the newest is asked then', () => {
    for (const step of [10, 20, 30, 40]) looks.want('relu', { id: 'run1', step });
    expect(asked()).toEqual(['run1@10']);
    answer();
    expect(asked()).toEqual(['run1@10', 'run1@40']);
    answer();
    expect(onScreen()).toEqual(['relu: run1@10', 'relu: run1@40']);
    expect(sent).toHaveLength(2);
  });

  test('each arm has its own', () => {
    looks.want('relu', { id: 'run1', step: 10 });
    looks.want('linear', { id: 'run2', step: 10 });
    looks.want('relu', { id: 'run1', step: 20 });
    expect(asked()).toEqual(['run1@10', 'run2@10']);
    answer(10, sent[0]);
    expect(asked()).toEqual(['run1@10', 'run2@10', 'run1@20']);
    answer(10, sent[1]);
    answer(20, sent[2]);
    expect(onScreen()).toEqual(['relu: run1@10', 'linear: run2@10', 'relu: run1@20']);
  });

  test('going back to what is on screen leaves it there', () => {
    looks.want('relu', { id: 'run1', step: 10 });
    answer();
    looks.want('relu', { id: 'run1', step: 20 });
    looks.want('relu', { id: 'run1', step: 10 });
    answer(20);
    expect(onScreen()).toEqual(['relu: run1@10']);
    expect(asked()).toEqual(['run1@10', 'run1@20']);
    looks.want('relu', { id: 'run1', step: 20 });
    answer();
    expect(onScreen()).toEqual(['relu: run1@10', 'relu: run1@20']);
  });

  test('wishing for another run drops its answer', () => {
    looks.want('relu', { id: 'run1', step: 10 });
    looks.want('relu', { id: 'run2', step: 10 });
    answer(10, sent[0]);
    expect(shown).toEqual([]);
    answer();
    expect(onScreen()).toEqual(['relu: run2@10']);
  });
});

describe('when runs are gone', () => {
  test('a late answer is dropped, and does not stand in the way', () => {
    looks.want('relu', { id: 'run1', step: 10 });
    looks.drop(['run1']);
    looks.want('relu', { id: 'run2', step: 5 });
    expect(asked()).toEqual(['run1@10', 'run2@5']);
    answer(10, sent[0]);
    expect(shown).toEqual([]);
    answer(5, sent[1]);
    expect(onScreen()).toEqual(['relu: run2@5']);
  });

  test('what waited for them is not asked', () => {
    looks.want('relu', { id: 'run1', step: 10 });
    looks.want('relu', { id: 'run1', step: 20 });
    looks.drop(['run1']);
    answer(10);
    expect(asked()).toEqual(['run1@10']);
    expect(shown).toEqual([]);
  });

  test('what waited for them is not asked once another answer makes room', () => {
    looks.want('relu', { id: 'run1', step: 10 });
    looks.want('relu', { id: 'run2', step: 20 });
    looks.drop(['run2']);
    answer(10, sent[0]);
    expect(asked()).toEqual(['run1@10']);
    looks.want('relu', { id: 'run3', step: 5 });
    expect(asked()).toEqual(['run1@10', 'run3@5']);
  });

  test('other runs keep their questions', () => {
    looks.want('relu', { id: 'run1', step: 10 });
    looks.want('linear', { id: 'run2', step: 10 });
    looks.drop(['run1', 'run7']);
    answer(10, sent[1]);
    expect(onScreen()).toEqual(['linear: run2@10']);
  });
});

describe('more fields', () => {
  const more = [samplesField()];

  test('are asked for at once, and from then on', () => {
    looks.want('relu', { id: 'run1', step: 10 });
    answer();
    looks.askAlso(more);
    expect(sent.at(-1)).toMatchObject({ id: 'run1', step: 10, fields: [...fields, ...more] });
    answer();
    looks.want('relu', { id: 'run1', step: 20 });
    expect(sent.at(-1)).toMatchObject({ step: 20, fields: [...fields, ...more] });
    answer();
    expect(onScreen()).toEqual(['relu: run1@10', 'relu: run1@10', 'relu: run1@20']);
  });

  test('are asked for also where a question is out, whose answer is dropped', () => {
    looks.want('relu', { id: 'run1', step: 10 });
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
    looks.want('relu', { id: 'run1', step: 10 });
    expect(sent.at(-1).fields).toEqual(fields);
  });
});

test('an answer to no question is dropped', () => {
  looks.want('relu', { id: 'run1', step: 10 });
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
    looks.want('relu', { id: 'run1', step });
    expect(sent.length - out).toBeLessThanOrEqual(1);
    if (i % 3 === 2 && sent.length > out) answer(undefined, sent[out++]);
  }
  while (sent.length > out) answer(undefined, sent[out++]);
  expect(shown.at(-1)).toMatchObject({ step: 2 });
  expect(sent.length).toBeLessThan(steps.length);
});
