import type { Words } from './en.ts';

/** The names of the pages in Chinese, and what is said where one cannot be shown. */
export const pages: Words['pages'] = {
  home: '首页',
  bench: '实验台',
  guide: '导学',
  notes: '笔记',
  drill: '演练',
  lesson: '讲课',
  about: '关于',
  foot: '关于 Ablate、隐私与许可证',
  lost: (reason) => `这一页没能加载（${reason}）。请检查网络，然后重试。`,
  again: '重试',
};
