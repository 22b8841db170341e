import type { exported as english } from './export-en.ts';

/** 导出工具。 */
export const exported: typeof english = {
  numbers: '数据（CSV）',
  numbersMean: '每个种子、每组的全部读数：组、种子、指标、步、分量、数值。',
};
