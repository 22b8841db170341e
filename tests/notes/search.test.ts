import { expect, test } from 'vitest';
import { indexNotes, termsOf } from '../../src/notes/search.ts';

const en = {
  titles: { momentum: 'Momentum crosses a ravine', bn: 'Batch normalization', dropout: 'Dropout' },
  plain: {
    momentum: 'Momentum averages gradients.',
    bn: 'Normalizes over the batch; 3×3 ReLU.',
    dropout: 'Masks units; scale by keep probability. See momentum.',
  },
};
const zh = {
  titles: { momentum: '动量穿过峡谷', bn: '批归一化', dropout: 'Dropout' },
  plain: {
    momentum: '动量是梯度的滑动平均。',
    bn: '在批上归一化。',
    dropout: '随机失活：屏蔽单元，按保留概率缩放。',
  },
};
const { find, rank } = indexNotes([en, zh]);

test.each<[query: string, found: string[]]>([
  ['momentum', ['momentum', 'dropout']],
  ['Momen', ['momentum', 'dropout']],
  ['momentun', ['momentum', 'dropout']],
  ['batch normal', ['bn']],
  ['归一化', ['bn']],
  ['动量', ['momentum']],
  ['缩放', ['dropout']],
  ['dropout 概率', ['dropout']],
  ['relu', ['bn']],
  ['3', ['bn']],
  ['峡谷 批', []],
  ['attention', []],
  ['', []],
  ['  ?!', []],
])('%j finds %j', (query, found) => expect(find(query)).toEqual(found));

test('Chinese is cut into characters and pairs, the rest into words', () => {
  expect(termsOf('ReLU 与批归一化 3×3')).toEqual([
    'relu',
    '与',
    '批',
    '归',
    '一',
    '化',
    '与批',
    '批归',
    '归一',
    '一化',
    '3',
    '3',
  ]);
});

test.each<[text: string, best: string]>([
  ['Attention, then momentum over a ravine', 'momentum'],
  ['随机失活的概率是多少', 'dropout'],
])('%j, of which no note has every word, fits %j best', (text, best) => {
  const [[first]] = [...rank(text)].sort(([, a], [, b]) => b - a) as [[string, number]];
  expect(first).toBe(best);
});

test('a text with no word of theirs fits no note', () => {
  expect(rank('Attention. 谷物').size).toBe(0);
});
