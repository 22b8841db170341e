import type { steering as english } from './steering-en.ts';

/** Turning knobs while a run goes on, in Chinese. */
export const steering: typeof english = {
  title: '旋钮的作用方式',
  redraw: '重画',
  steer: '续训',
  from: (step) => `转动旋钮，就从第 ${step} 步接着训练。`,
  fromStart: '在第 0 步转动旋钮就是重画；移动游标，才从那里接着训练。',
  redraws: '从第 0 步重画',
  here: (step, turns) => `在第 ${step} 步：${turns.join('，')}`,
  marks: '标记',
  mark: (step, turns) => `从第 ${step} 步起：${turns.join('，')}`,
  turn: (label, value) => `${label} ${value}`,
  remove: (step) => `删除第 ${step} 步的标记`,
  unjudged: '这些标记是你加的。论断说的是不带标记的训练，所以这里不下结论。',
  full: '一次训练最多八个标记。要在别的步转动旋钮，请先删除一个。',
  ignored: (marks, why) => `地址里的标记“${marks}”已忽略：${why}。`,
  trouble: {
    form: '应写成 步*旋钮*值，标记之间用 _ 隔开',
    unknown: (knob) => `没有旋钮“${knob}”`,
    value: (knob, allowed) => `${knob} 可取 ${allowed}`,
    many: '一次训练最多八个',
    twice: (at) => `第 ${at} 步有两个，同一步的旋钮应写在一个标记里`,
    empty: (at) => `第 ${at} 步的标记没有转动任何旋钮`,
    place: (at, last) => `第 ${at} 步不在 1…${last} 之内`,
    shape: (knobs, layer) => `训练途中转动 ${knobs} 会改变 ${layer} 的形状，请从头转动`,
  },
};
