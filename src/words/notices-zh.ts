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
  ownUnjudged: '这些数据是你的。论断说的是场景自带的数据，所以这里不下结论。',
  engineNotLoaded: '引擎未能加载。请检查网络连接，然后重试。',
  engineFailed: (reason) => `引擎已停止：${reason}`,
  noWorker: '此浏览器不支持模块 Worker，无法训练。请换用较新的浏览器。',
  refused: (what) =>
    `重放无法用于这组对照（${what}），因此各组都改用 TensorFlow.js 运行，速度较慢。`,
};
