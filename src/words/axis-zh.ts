import type { axis as english } from './axis-en.ts';

/** What curves may be drawn over, in Chinese. */
export const axis: typeof english = {
  title: '横轴',
  names: {
    steps: '步数',
    samples: '样本数',
    epochs: '轮数',
    replay: '时间（重放）',
    tfjs: '时间（TensorFlow.js）',
  },
  units: { steps: '步', samples: '个样本', epochs: '轮', replay: '毫秒', tfjs: '毫秒' },
  at: {
    steps: (cost) => `第 ${cost} 步`,
    samples: (cost) => `${cost} 个样本`,
    epochs: (cost) => `${cost} 轮`,
    replay: (cost) => `${cost} 毫秒`,
    tfjs: (cost) => `${cost} 毫秒`,
  },
  readout: {
    steps: (cost, end) => `第 <b>${cost}</b> / ${end} 步`,
    samples: (cost, end) => `<b>${cost}</b> / ${end} 个样本`,
    epochs: (cost, end) => `<b>${cost}</b> / ${end} 轮`,
    replay: (cost, end) => `<b>${cost}</b> / ${end} 毫秒`,
    tfjs: (cost, end) => `<b>${cost}</b> / ${end} 毫秒`,
  },
  epochCount: (batch, steps, samples, epochs) =>
    `${batch} × ${steps} 步 ÷ ${samples} = ${epochs} 轮`,
  measuring: '正在本机测量各组走一步要多久。',
  stepTakes: (arm, microseconds) => `“${arm}” ${microseconds} 微秒`,
  measured: (steps) => `每步用时（刚在本机测得，不含取读数）：${steps.join('，')}。`,
};
