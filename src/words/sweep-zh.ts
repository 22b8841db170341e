import { spaced } from './chinese.ts';
import type { sweep as english } from './sweep-en.ts';

/** 扫描工具，以及旋钮上方的细线。 */
export const sweep: typeof english = {
  knob: '扫描',
  against: '对照',
  none: '无',
  reading: '最终读数',
  show: '显示',
  difference: (arm, other) => `${arm} − ${other}`,
  progress: (done, all) => `已完成 ${done} / ${all} 次运行`,
  waiting: '等上面的运行结束、片刻无人调节后开始。',
  place: (knob, value, readings) =>
    spaced`${knob} ${value}：${readings.join('，')}。按 Enter 把旋钮调到这里。`,
  map: (probe, shown, across, up) => spaced`最终的${probe}（${shown}）：横向${across}，纵向${up}`,
  cell: (across, up, value) => `${across}，${up}：${value}`,
  setting: (knob, value) => spaced`${knob} ${value}`,
  now: '旋钮在此',
  seeds: (value, seeds) => `${value}，${seeds} 个种子`,
  diverged: (value, diverged, seeds) => `${value}，${seeds} 个种子中 ${diverged} 个发散`,
  open: '尚未测得',
  key: {
    diverged: '有种子发散',
    below: '小于 0',
    now: '旋钮',
  },
  how: '每格为各种子的中位数。按一格，两个旋钮就调到那里；也可用方向键和 Enter。',
  scented: (probe, knob) => spaced`不同${knob}下最终的${probe}`,
  scent: (what, courses) => spaced`${what}：${courses.join('，')}`,
  course: (arm, first, last) => spaced`${arm} ${first} 到 ${last}`,
};
