import { spaced } from './chinese.ts';
import type { gradientViews as english } from './gradient-views-en.ts';

/** Pictures of gradients and of what follows them, in Chinese. */
export const gradientViews: typeof english = {
  gradientCloud: {
    drawing: (arm) => spaced`${arm}的随机批梯度与整体梯度`,
    along: '同向',
    across: '垂直方向',
    caption: (count, size, agree, cosine, noise) =>
      `${count} 个随机批（每批 ${size} 个样本）的梯度，以整体梯度（箭头）的长度为单位：<b>${agree} 与它同侧</b>（实心），平均余弦 ${cosine}，平均偏离 ${noise} 个长度。`,
    whole: '这一批就是整个训练集，它的梯度就是<b>整体梯度</b>。',
  },
  weightPath: {
    drawing: (arm) => spaced`${arm}的权重在训练损失曲面上走过的路`,
    caption: (held, hasOthers) =>
      `权重走过的路（圆圈为起点）${hasOthers ? '，细线是其他各组的' : ''}；所在平面由当前各组共有的主方向张成，保留了这一组 ${held} 的方差。深浅和等高线：平面上的训练损失。各组的平面与刻度都相同。`,
  },
  swarm: {
    drawing: (arm) => spaced`${arm}的行走者与地形`,
    out: (out, all) => `${all} 个行走者中，<b>${out} 个</b>走出了窄阱。`,
    theory: (temperature) =>
      `柱：此刻的位置。线：最终应有的分布 e^(−F/T)，其中 T = ηs²/2B = ${temperature}。`,
    still: '没有噪声推动，它们停在坡度为 0 的地方。',
  },
};
