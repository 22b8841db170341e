import type { tools as english } from './tools-en.ts';

/** 工具的名称；各工具的文字在打开时载入。 */
export const tools: typeof english = {
  title: '工具',
  lost: '这个工具未能载入，请检查网络连接。',
  names: {
    compare: '对照',
    data: '自己的数据',
    sweep: '扫描',
    export: '导出',
    explain: '解释一个数',
    autopsy: '哪里出了问题？',
  },
};
