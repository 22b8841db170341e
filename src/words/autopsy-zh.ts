import type { autopsy as english } from './autopsy-en.ts';
import { spaced } from './chinese.ts';

/** 训练的剖析；数字已排好，层以名称传入。 */
export const autopsy: typeof english = {
  about: (seed) => `各组在种子 ${seed} 上出了什么可测的问题，以及试过的一处改动。`,
  training: '还在训练。',
  looking: '正在检查这次训练……',
  step: (step) => `第 ${step} 步`,
  toStep: (step) => `把游标移到第 ${step} 步`,

  none: '未找到原因。',
  healthy: (loss, constant) =>
    `未找到原因。训练有成效：训练损失最终为 ${loss}，低于始终给出同一答案的 ${constant}。`,
  unexplained: (loss, constant) =>
    `未找到原因：训练损失最终为 ${loss}，始终给出同一答案为 ${constant}，但测到的数字都说明不了为什么。`,

  nonFinite: {
    activation: (layer) => spaced`前向传播时，${layer}的输出超出 float32 的范围。`,
    gradient: (layer) => spaced`${layer}的梯度超出 float32 的范围。`,
    weight: (layer) => spaced`这一步更新使${layer}的权重超出 float32 的范围。`,
    loss: () => '各层都有限，损失却不是。',
  },
  largestWeight: (weight, loss) => `该层最大的权重为 ${weight}；最后一个有限的训练损失为 ${loss}。`,
  lastLoss: (loss) => `最后一个有限的训练损失为 ${loss}。`,
  explosion: {
    update: (layer, ratio) => spaced`${layer}的一步更新是权重本身的 ${ratio} 倍。`,
    losses: (before, after, constant) =>
      `训练损失从 ${before} 变为 ${after}；始终给出同一答案为 ${constant}。`,
    diverges: (before) => `训练损失原为 ${before}，随后发散。`,
    activations: (factor, layers, first, last, layer) =>
      spaced`尚未更新时，输出每层放大 ${factor} 倍，经过 ${layers} 层，均方根从 ${first} 到${layer}的 ${last}。`,
    gradients: (factor, layers, first, last, layer) =>
      spaced`尚未更新时，梯度反传每层放大 ${factor} 倍，经过 ${layers} 层，从 ${first} 到${layer}的 ${last}。`,
  },
  deadUnits: (dead, units, layer, end) =>
    spaced`${layer}的 ${units} 个单元中有 ${dead} 个对所有训练样本都输出 0（最终 ${end} 个），梯度无法通过。`,
  saturation: (share, activation, layer, end) =>
    spaced`${layer}的 ${activation} 有 ${share} 的输入落在平坦区，斜率不到最大值的十分之一（最终 ${end}）。`,
  plateau: {
    flat: (low, high, constant) =>
      `从这里到最后，训练损失一直在 ${low} 与 ${high} 之间；始终给出同一答案为 ${constant}。`,
    linear: (residual) =>
      `没有一层是非线性的：整个网络就是一个仿射变换，残差为输出的 ${residual}。`,
    vanishing: (layer, gradient, output, moved) =>
      spaced`${layer}的梯度为 ${gradient}，输出层为 ${output}；整个训练中，${layer}只移动了自身大小的 ${moved}。`,
    rate: (rate, moved) =>
      `损失仍有坡度，但学习率为 ${rate} 时，没有一层的移动超过自身大小的 ${moved}。`,
  },
  imbalance: (label, share, recall, accuracy, majority) =>
    `类别 ${label} 占训练样本的 ${share}，召回率仅 ${recall}。准确率 ${accuracy} 与最大类别的占比 ${majority} 相当。`,

  remedies: {
    rate: (rate) => `学习率 ${rate}`,
    relu: '隐藏层改用 ReLU',
    leakyRelu: 'Leaky ReLU，斜率 0.2',
    firstWeights: '按激活函数初始化权重，偏置为 0',
    batchNorm: '批归一化',
    shortcut: '给各块加上捷径连接',
    balanced: '类别均衡采样',
  },
  trying: (remedy) => `${remedy}：正在尝试……`,
  helps: (remedy) => `${remedy}：已在这个种子上试过，可以避免。`,
  fails: (remedy) => `${remedy}：已在这个种子上试过，未能避免。`,
  next: (step, finding) => spaced`改动后，第 ${step} 步又出现另一个问题：${finding}`,
  untried: '已知的改动在这里都不适用。',
  exhausted: '试过的改动都没有用。',
  tryIt: (remedy) => `尝试：${remedy}`,
  turn: (knob, before, after) => spaced`转动${knob}：${before} → ${after}`,
  show: (arm) => spaced`显示${arm}：它就有这处改动`,
  unreachable: '这里没有旋钮能做到，因此在后台训练了一次。',
  table: (arm) => spaced`${arm}：原样与改动后的最终读数`,
  reading: '最终',
  before: '原样',
  after: '改动后',
};
