import type { embed as english } from './embed-en.ts';

/** 嵌在别人页面里的实验台。 */
export const embed: typeof english = {
  open: '打开实验台',
  none: '这个实验没有曲线，请在实验台上查看。',
};
