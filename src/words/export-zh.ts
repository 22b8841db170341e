import type { exported as english } from './export-en.ts';

const size = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** 导出工具。 */
export const exported: typeof english = {
  waits: '全部种子跑完后，以下各项都可以带走。',
  picture: '曲线',
  pictureMean: '各幅曲线图按当前样子导出，底色随当前主题：PNG 可放大，也可存为 SVG。',
  numbers: '数据（CSV）',
  numbersMean: '每个种子、每组的全部读数：组、种子、指标、步、分量、数值。',
  plan: '方案（JSON）',
  planMean: '重新训练各组所需的一切；各字段的含义写在文件里。',
  write: '生成文件',
  writing: '正在生成……',
  pythonMean: (arms, seed) =>
    `只用 NumPy 重新训练“${arms.join('”“')}”（种子 ${seed}），并与本页的曲线对照；加上 --check，会拿其中 20 步与这里的结果逐一核对。文件本身用英文写成。`,
  save: (bytes) => `保存（${size(bytes)}）`,
  lost: '生成文件时实验变了。等它跑完，再生成一次。',
  failed: (message) => `文件没能生成：${message}`,
  link: '链接',
  linkMean: '打开的就是当前画面。',
  embed: '放进自己的网页',
  embedMean: '一幅曲线图加第一个旋钮，大小随框架而定。',
  copyLink: '复制链接',
  copyEmbed: '复制框架代码',
  copied: '已复制。',
  notCopied: '浏览器拒绝了复制，请选中文字自行复制。',
};
