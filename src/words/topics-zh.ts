import type { topics as english } from './topics-en.ts';

/** The names of the topics in Chinese. */
export const topics: typeof english = {
  activations: '激活函数',
  initialization: '初始化',
  normalization: '归一化',
  residual: '残差网络',
  optimization: '优化',
  losses: '损失函数',
  imbalance: '类别不平衡',
  regularization: '正则化',
  data: '数据',
  convolution: '卷积',
  architectures: '网络结构',
  detection: '目标检测',
  practice: '工程实践',
  jobs: '岗位要求',
};
