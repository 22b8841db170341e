import { spaced } from './chinese.ts';
import type { classViews as english } from './class-views-en.ts';

/** Pictures of classes, in Chinese. */
export const classViews: typeof english = {
  digits: {
    drawing: (arm, mistakes) =>
      spaced`${arm}对测试数字的判断` + (mistakes.length > 0 ? `：${mistakes.join('，')}` : ''),
    mistake: (is, taken) => `${is} 判为 ${taken}`,
    caption: (samples, wrong, certainty) =>
      `测试数字，每列一类；下方是判成的数字，判错的加框。${samples} 个中，${
        wrong === 0
          ? '<b>一个也没错</b>。'
          : `<b>判错 ${wrong} 个</b>，给错误答案的概率平均为 ${certainty}。`
      }`,
    notLoaded: '数据未能加载。请检查网络连接，然后重试。',
  },
  optimum: {
    natural: '自然',
    balanced: '均衡',
    caption: '虚线：理论上的最佳边界，一条按数据中的比例，一条按各占一半。实线：这一组的决策边界。',
  },
  strip: {
    seed: (seed) => `种子 ${seed} 的每个批次`,
    drawing: (arm) => spaced`${arm}的每个批次及其直方图`,
    summary: (mean, deviation, none) => `${mean} ± ${deviation}；${none} 的批次一个也没有`,
    data: (share) => `数据中：${share}`,
    ofBatch: '横轴：步。纵轴：在批次中的占比。一点是一个批次，右侧条形计数；虚线是训练集中的占比。',
    ofGradient:
      '横轴：步。纵轴：在批次梯度中的占比，½ 处两类拉力相当。一点是一个批次，右侧条形计数；虚线是训练集中的占比。',
  },
  roc: {
    roc: 'ROC 曲线',
    precisionRecall: '精确率与召回率',
    falsePositive: '假正例，占类 0 的比例',
    truePositive: '纵轴：召回率，占类 1 的比例',
    recall: '召回率，占类 1 的比例',
    precision: '纵轴：按数据中的比例算的精确率',
    caption:
      '曲线：各组的网络在任一阈值下能做到的；标记：在自己的阈值下做到的。点线：随机猜测。测试集，当前种子。',
  },
  confusion: {
    drawing: (arm) => spaced`${arm}的混淆矩阵`,
    taken: (label) => `判为 ${label}`,
    is: (label) => `实为 ${label}`,
    cell: (label, predicted, count, share) =>
      `类 ${label} 判为类 ${predicted}：${count} 个测试样本，占该类的 ${share}`,
    caption: '行：测试样本实际的类；列：判成的类。指向一格，图中显示其中的样本。',
  },
};
