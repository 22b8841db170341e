import { spaced } from './chinese.ts';
import type { explain as english } from './explain-en.ts';

/** 层的名称。 */
const layer = (name: string): string => {
  if (name === 'output') return '输出层';
  if (name === 'features') return '特征';
  const [, kind = '', count = ''] = /^(\D+)(\d*)$/.exec(name) ?? [];
  const kinds: Readonly<Record<string, string>> = {
    dense: '全连接层',
    dropout: 'Dropout 层',
    residual: '残差块',
    highway: 'Highway 块',
  };
  return `${kinds[kind] ?? '层'} ${count}`.trim();
};

/** 解释一个数。 */
export const explain: typeof english = {
  arm: '组',
  what: '哪个数',
  layers: '网络',
  curves: '曲线',
  unit: '单元',
  weight: '权重',
  noWeight: '未选',
  sample: '样本',
  back: '返回',
  layer,
  loss: '这个样本的损失',
  input: (i) => `第 ${i} 个输入的权重`,
  from: (unit) => `来自单元 ${unit} 的权重`,
  own: { bias: '偏置 b', gamma: '缩放 γ', beta: '平移 β' },
  ofClass: (sample, label) => `${sample}，类 ${label}`,
  ofSample: (name, sample) => spaced`${name}，样本 ${sample}`,
  heads: {
    unit: (name, unit) => spaced`${layer(name)}，单元 ${unit}`,
    weight: (name, unit, which) => spaced`${layer(name)}，单元 ${unit}：${which}`,
    loss: '损失',
    reading: (probe) => `曲线上的一点：${probe}`,
  },
  context: (step, next, seed, sample, rows, row) =>
    `第 ${step} 步到第 ${next} 步，种子 ${seed}。这一步的批有 ${rows} 个样本，这是第 ${sample} 个：数据第 ${row} 行。`,
  readAt: (step, seed) => `第 ${step} 步，种子 ${seed}。`,
  features: (vector, more) => `它的特征：x = ${vector}${more > 0 ? `，另有 ${more} 个` : ''}。`,
  afterEnd: '训练到此为止：这里说的是本该接着走的那一步。',
  parts: {
    forward: '前向',
    backward: '反向',
    running: '测试时用的平均值',
    gradient: '梯度与更新',
    loss: '从输出到损失',
    reading: '从样本到读数',
  },
  delta: '反向的数都是 N ∂L/∂…，N 是批的大小：取平均之前，这个样本自己的那一份。',
  rest: (count, sum) => `其余 ${count} 项，合计 ${sum}`,
  fold: '收起',
  rounded: (sum) => `引擎每算一步都要舍入；不舍入是 ${sum}`,
  leads: (value, to) => spaced`${value}，见${to}`,
  says: {
    linear: '输入的加权和',
    mean: '在批上的均值',
    variance: '在批上的方差',
    standardized: '按批标准化：批里每个样本都有影响',
    normalized: '缩放和平移',
    activation: '激活函数',
    dropout: 'Dropout：先乘这一步这个样本的掩码 m，再缩放',
    residual: '捷径加分支',
    highway: '按两个门的开度混合分支和输入',
    gate: '门在 sigmoid 之前的值',
    transform: '变换门',
    carry: '携带门',
    upstream: '来自用到这个输出的所有地方',
    lossSlope: '来自损失；t 是目标',
    slope: '反向穿过激活函数',
    meanSlope: '它在批上的均值，也就是 β 的梯度',
    meanProduct: '它与 x̂ 之积的均值，也就是 γ 的梯度',
    throughNorm: '反向穿过归一化',
    gateSlope: '反向穿过门',
    probability: 'Softmax 概率',
    sampleLoss: '这个样本的损失',
    batchLoss: '在批上的均值：这一步要减小的就是它',
    sampleGradient: '这个样本上的梯度',
    gradient: '在批上的均值',
    velocity: '速度',
    meanSquare: '梯度平方的滑动平均',
    firstMoment: '梯度的滑动平均',
    power1: '滑动平均里还剩多少初值',
    power2: '平方的滑动平均里还剩多少初值',
    weight: '这一步之后的权重',
    runningMean: '均值的滑动平均',
    runningVariance: '方差的滑动平均',
    meanLoss: '各样本损失的均值',
    spread: '最小损失到最大损失',
    share: '所占比例',
    recall: '该类测试样本中分对的比例',
    balanced: '两类召回率的平均',
    atShares: '按训练集比例加权的召回率；π 是类 1 的比例',
    precision: '按训练集比例算的精确率；π 是类 1 的比例',
    norm: '欧几里得范数',
    epochs: '批大小 × 步数 ÷ 样本数',
  },
  whole: '这个读数不在这里拆开。它的值是',
  waiting: '训练到这一步时，数字就会出现。',
  refused: {
    units: (units, most) =>
      `这一组有一层多达 ${units} 个单元。每层至多解释 ${most} 个，请调小宽度。`,
    numbers: (numbers, most) =>
      `这一组的一批要经过 ${numbers} 个数。至多解释 ${most} 个，请调小批大小或深度。`,
    walkers: '这一组是行走者，没有单元，也就没有网络可以解释。',
  },
};
