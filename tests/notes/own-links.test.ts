import { expect, test } from 'vitest';
import { HEADS as HEADS_EN } from '../../src/notes/heads-en.ts';
import { HEADS as HEADS_ZH } from '../../src/notes/heads-zh.ts';
import { corrected, linksFor, withLink, withoutLink } from '../../src/notes/own-links.ts';
import { PLAIN as PLAIN_EN } from '../../src/notes/plain-en.ts';
import { PLAIN as PLAIN_ZH } from '../../src/notes/plain-zh.ts';
import { indexNotes } from '../../src/notes/search.ts';
import { TERMS } from '../../src/notes/terms.ts';
import { SCENARIOS } from '../../scenarios/all.ts';
import { triersOf } from '../../src/ui/notes/notes-list.ts';

const titlesOf = (heads: typeof HEADS_EN) =>
  Object.fromEntries(Object.entries(heads).map(([id, { title }]) => [id, title]));
const { rank } = indexNotes([
  { titles: titlesOf(HEADS_EN), plain: PLAIN_EN },
  { titles: titlesOf(HEADS_ZH), plain: PLAIN_ZH },
]);
const triers = triersOf(SCENARIOS);
const links = (text: string) => linksFor(text, rank, triers);

test.each<[text: string, found: string[]]>([
  [
    'Dropout: turn off units at random in training, scale by 1/(1-p)',
    ['bench/dropout', 'notes/inverted-dropout', 'notes/dropout-off-at-test'],
  ],
  ['L1 regularization gives sparse weights', ['notes/remedy-l1-l2']],
  [
    'SGD vs full batch gradient descent',
    ['bench/sgd-vs-fullbatch', 'notes/sgd-vs-fullbatch-speed'],
  ],
  ['Batch norm: use running mean and variance at test time', ['notes/bn-train-test-flag']],
  ['YOLO: the cell with the center predicts the box', ['notes/yolo-center-assignment']],
  ['BN的原理公式', ['bench/bn-gradient-flow', 'notes/bn-principle-formula']],
  ['非极大值抑制去掉重叠的框', ['notes/nms-suppress-overlaps']],
  [
    '残差网络的跳跃连接让梯度流动',
    ['bench/resnet-depth', 'notes/shortcut-gradient', 'notes/resnet-vanish-explode'],
  ],
  ['权重为什么不能初始化为 0', ['notes/zero-init']],
  ['感受野怎么计算', ['notes/receptive-field-formula', 'notes/pooling-downsampling']],
])('%s', (text, found) => expect(links(text)).toEqual(found));

test.each([
  'Bring the water to a boil and add a pinch of salt',
  'Deep learning',
  'The network team changed the layer 3 switch',
  'TCP slow start doubles the congestion window',
  'Reinforcement learning: the policy gradient theorem',
  'A kernel module is loaded with modprobe',
  'The project runs in three epics; use a small batch for the test',
  '先把水烧开，再放一小撮盐',
  '深度学习',
  '函数的梯度指向上升最快的方向',
  'TCP 慢启动把拥塞窗口翻倍',
  '强化学习：策略梯度定理',
  '项目方面',
  '',
])('nothing doubtful is linked: %s', (text) => expect(links(text)).toEqual([]));

test('corrections take a link away, put one there, and back', () => {
  const found = ['bench/dropout', 'notes/remedy-dropout'] as const;
  const without = withoutLink('bench/dropout');
  expect(corrected(found, without)).toEqual(['notes/remedy-dropout']);
  expect(corrected(found, withLink('bench/dropout', without))).toEqual(found);
  const more = withLink('notes/softmax-loss', without);
  expect(corrected(found, more)).toEqual(['notes/remedy-dropout', 'notes/softmax-loss']);
  expect(corrected(found, withoutLink('notes/softmax-loss', more))).toEqual([
    'notes/remedy-dropout',
  ]);
  expect(corrected(found)).toEqual(found);
});

test('every term has notes, none of them twice', () => {
  for (const { says, notes } of TERMS) {
    expect(notes.length, String(says)).toBeGreaterThan(0);
    expect(new Set(notes).size, String(says)).toBe(notes.length);
  }
});
