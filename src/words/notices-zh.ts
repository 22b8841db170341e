import type { Words } from './en.ts';

/** What the page says when something is amiss, in Chinese. */
export const notices: Words['notices'] = {
  tryAgain: '重试',
  dismiss: '关闭',
  page: (value) => `没有“${value}”这个页面。现在显示的是第一个场景。`,
  scenario: (value) => `没有“${value}”这个场景。现在显示的是第一个。`,
  length: (value) => `地址有 ${value} 个字符，太长，无法读取。现在显示的是第一个场景。`,
  unknown: (name) => `地址里的“${name}”无法识别，已忽略。`,
  value: (name, value, allowed) =>
    `地址把 ${name} 设为“${value}”，它可取的值是 ${allowed}。现已改用初始值。`,
  revision: (value) => `此链接由第 ${value} 版引擎生成，数字可能不同。`,
  own: (why) => `地址里的数据未被采用：${why}。场景改用自带的数据。`,
  ownTrouble: {
    damaged: '无法读取，请重新复制完整的链接',
    large: '大小超过 256 kB',
    newer: '由更新版本的 Ablate 写成，请刷新本页',
    unfit: '需要 2 到 10 个类别，每类至少 4 个样本，2 到 20 列数字，最多 5,000 行',
    away: '数据太多，地址放不下，请在“自己的数据”里打开相应的文件',
    classes: '这一阶段只区分两个类别，请去掉其余类别',
    stage: '这一阶段只用自带的数据，请换一个阶段',
  },
  ownUnjudged: '这些数据是你的。论断说的是场景自带的数据，所以这里不下结论。',
  engineNotLoaded: '引擎未能加载。请检查网络连接，然后重试。',
  engineFailed: (reason) => `引擎已停止：${reason}`,
  noWorker: '此浏览器不支持模块 Worker，无法训练。请换用较新的浏览器。',
  refused: (what) =>
    `重放无法用于这组对照（${what}），因此各组都改用 TensorFlow.js 运行，速度较慢。`,
};
