import type { own as en } from './own-en.ts';

/** The page of the reader's own notes in Chinese. */
export const own: typeof en = {
  tabs: { all: '全部笔记', own: '你的笔记' },
  tabsTitle: '哪些笔记',
  title: '你的笔记',
  lead: '带上你自己写的笔记，Markdown 或纯文本都行。每一句旁边都会列出能说明它的笔记和场景。内容不会上传，只存在这个浏览器里，直到你移除。',
  choose: '选择文件…',
  drop: '或把文件拖到页面任意位置',
  dropNow: '松手即可读入',
  limits: 'Markdown 或纯文本，每个不超过 1 MB，UTF-8 或 GB18030 编码。',
  files: '文件',
  remove: (name) => `移除 ${name}`,
  removed: (name) => `已从这个浏览器移除“${name}”。`,
  undo: '撤销移除',
  taken: (name, pieces) => `已读入“${name}”，共 ${pieces} 段。`,
  none: '这里还没有笔记。',
  unknown: (name) => `这个浏览器里没有名为“${name}”的文件，请重新选择。`,
  faults: {
    empty: (name) => `“${name}”里没有文字，请换一个文件。`,
    large: (name) => `“${name}”超过 1 MB，请拆成几个小文件再读入。`,
    binary: (name) => `“${name}”不是文本文件，请另存为 Markdown（.md）或纯文本（.txt）再读入。`,
    encoding: (name) => `无法识别“${name}”的编码，请另存为 UTF-8 再读入。`,
    unread: (name, reason) =>
      `无法读取“${name}”（${reason}）。如果它是文件夹，请选择其中的文件；否则请重试。`,
  },
  fleeting: '这个浏览器不允许本页存储数据，关闭页面后文件就没有了。',
  notStored: (reason) =>
    `刚才的改动没能存下来（${reason}），关闭页面后就会丢失。请腾出一些空间，或在这里移除一个文件，然后重试。`,
  links: '相关内容',
  onBench: '在实验台上',
  unlink: (title) => `移除指向“${title}”的链接`,
  add: '添加链接',
  addTo: (text) => `为“${text}”添加链接`,
  search: '搜索笔记和场景，中英文均可',
  close: '关闭',
  noneFound: (query) => `没有内容提到“${query}”，换个词试试。`,
  linked: (title) => `已链接到“${title}”。`,
  unlinked: (title) => `已移除指向“${title}”的链接。`,
  more: (count) => `再显示 ${count} 段`,
  brought: '来自你的笔记',
  dismiss: '关闭',
};
