import type { axis as english } from './axis-en.ts';

/** What curves may be drawn over, in Chinese. */
export const axis: typeof english = {
  title: '横轴',
  names: {
    steps: '步数',
    samples: '样本数',
    epochs: '轮数',
    multiplyAdds: '乘加次数',
    replay: '时间（重放）',
    tfjs: '时间（TensorFlow.js）',
  },
  units: {
    steps: '步',
    samples: '个样本',
    epochs: '轮',
    multiplyAdds: '百万次',
    replay: '毫秒',
    tfjs: '毫秒',
  },
  at: {
    steps: (cost) => `第 ${cost} 步`,
    samples: (cost) => `${cost} 个样本`,
    epochs: (cost) => `${cost} 轮`,
    multiplyAdds: (cost) => `${cost} 百万次乘加`,
    replay: (cost) => `${cost} 毫秒`,
    tfjs: (cost) => `${cost} 毫秒`,
  },
  readout: {
    steps: (cost, end) => `第 <b>${cost}</b> / ${end} 步`,
    samples: (cost, end) => `<b>${cost}</b> / ${end} 个样本`,
    epochs: (cost, end) => `<b>${cost}</b> / ${end} 轮`,
    multiplyAdds: (cost, end) => `<b>${cost}</b> / ${end} 百万次`,
    replay: (cost, end) => `<b>${cost}</b> / ${end} 毫秒`,
    tfjs: (cost, end) => `<b>${cost}</b> / ${end} 毫秒`,
  },
  epochCount: (batch, steps, samples, epochs) =>
    `${batch} × ${steps} 步 ÷ ${samples} = ${epochs} 轮`,
  measuring: '正在本机测量各组走一步要多久。',
  uneven: '途中的调节改变了每步的开销，所以曲线仍按步数画。',
  stepCounts: (arm, thousands) => `“${arm}” ${thousands} 千次`,
  counted: (steps) =>
    `每步的乘加次数：${steps.join('，')}；批大小 × 各核的权重数，前向算一次，反向算两次，其余不计。`,
  stepTakes: (arm, microseconds) => `“${arm}” ${microseconds} 微秒`,
  measured: (steps) => `每步用时（刚在本机测得，不含取读数）：${steps.join('，')}。`,
};
