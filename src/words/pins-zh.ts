import type { pins as english } from './pins-en.ts';

/** 钉住的训练：图上与地址中的说法。 */
export const pins: typeof english = {
  unmarked: (steps) => `第 ${steps.join('、')} 步无标记`,
  marked: (step, turns) => `${step}：${turns.join('，')}`,
  seeds: (count) => `${count} 个种子`,
  ignored: (pin, why) => `地址里钉住的训练“${pin}”已略去：${why}。`,
  form: '每次训练应写成 0*旋钮*值，标记接在后面，各次训练之间用 __ 隔开',
  many: (count, most) => `地址里钉住了 ${count} 次训练，最多 ${most} 次；只取前 ${most} 次。`,
};
