import type { progress as english } from './drill-progress-en.ts';

/** What the drill says of the reader's record in Chinese. */
export const progress: typeof english = {
  title: '进度',
  private:
    '所有记录都在这台机器的这个浏览器里，不会发往任何地方：没有账号，也没有服务器。清除浏览器数据会把它删掉，所以请不时导出。',
  cards: (asked, all) => `${all} 张题卡里问过 ${asked} 张`,
  interviews: (count) => `${count} 场模拟面试`,
  exportTitle: '导出',
  exportHelp: '一个 JSON 文件，包含全部评分、面试和勾选。',
  export: '导出进度',
  importTitle: '导入',
  importHelp: '这里或别的机器上导出的文件。内容并入现有记录：同一张卡以较晚的回答为准。',
  import: '导入文件',
  imported: (cards) => `已导入。现在有 ${cards} 张题卡有记录。`,
  faults: {
    size: (megabytes, largest) =>
      `这个文件有 ${megabytes} MB，最多读 ${largest} MB。请选一个在这里导出的文件。什么都没有改动。`,
    json: '这个文件不是 JSON，或者不完整。请选一个在这里导出的文件。什么都没有改动。',
    format: '这不是演练的进度文件。请选一个在这里导出的文件。什么都没有改动。',
    version: (version) =>
      `这个文件是第 ${version} 版，本页只读第 1 版。请用新版页面打开。什么都没有改动。`,
    content: (at, found) =>
      `文件里“${at}”的内容是 ${found}，这不可能。请在原来的地方重新导出。什么都没有改动。`,
    unread: (reason) => `这个文件读不出来（${reason}）。什么都没有改动。`,
  },
  unkept: (reason) => `浏览器没有存下来（${reason}）。记录只保留到本页关闭；要留下来请导出。`,
  deleteTitle: '删除',
  deleteHelp: '全部评分、面试和勾选。除非有导出的文件，否则无法恢复。',
  delete: '删除全部进度',
  really: '确定永久删除全部进度？',
  yes: '永久删除',
  no: '保留',
  deleted: '全部进度已删除。',
};
