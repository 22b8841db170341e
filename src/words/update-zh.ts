import type { update as english } from './update-en.ts';

/** What the page says of a newer version, in Chinese. */
export const update: typeof english = {
  ready: '新版本已就绪。方便时重新加载即可：屏幕上的内容都保存在地址里。',
  reload: '重新加载',
};
