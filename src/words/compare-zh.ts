import { spaced } from './chinese.ts';
import type { compare as english } from './compare-en.ts';

/** 对照工具。 */
export const compare: typeof english = {
  pin: '钉住这次训练',
  fork: '从这里分叉',
  about:
    '钉住的训练留在曲线后面，转动旋钮也不消失。分叉就是钉住这次训练，下次转动旋钮从游标处接着训练。',
  pinned: (letter) => `这次训练已钉住，记作 ${letter}。转动旋钮，它就成为一条细线。`,
  full: (most) => `已钉住 ${most} 次训练，不能更多。要钉住别的，请先放开一次。`,
  notInAddress: (count) => `地址里容不下其中 ${count} 次训练，链接不会带上。`,
  now: '当前',
  nowPinned: (letter) => `当前（${letter}）`,
  tree: '各次训练，按分叉的步数',
  start: '旋钮均在起始值',
  open: (letter, says) => `打开 ${letter}：${says}`,
  release: (letter) => `放开 ${letter}`,
  table: '各次训练的最终读数：中位数及其区间',
  marks: '标记',
  seeds: '种子（区间的置信水平）',
  seedsAt: (count, level) => `${count}（${level}）`,
  difference: '差值',
  of: '取',
  less: '减',
  in: '指标',
  term: (arm, run) => spaced`${run ?? '当前'}的${arm}`,
  spread: (median, low, high) => `${median}（${low} 至 ${high}）`,
  partly: (says, done, seeds) => `${says}，已完成 ${done}/${seeds} 个种子`,
  diverged: (count) => `${count} 个种子发散`,
  none: '还没有两边都完成的种子。',
  allDiverged: '每个种子都有一边发散，因此最终没有差值。',
  sentence: (probe, one, other, median, low, high, level, seeds, above, below) =>
    spaced`${probe}：${one}减${other}，最终差值的中位数为 ${median}（${seeds} 个种子，${level} 区间 ${low} 至 ${high}）；${above} 个大于零，${below} 个小于零。`,
};
