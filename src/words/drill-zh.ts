import { spaced } from './chinese.ts';
import { interview } from './drill-interview-zh.ts';
import { progress } from './drill-progress-zh.ts';
import { tonight } from './drill-tonight-zh.ts';
import type { DrillWords } from './drill-en.ts';
import { topics } from './topics-zh.ts';

/** What the drill says in Chinese. */
export const drill: DrillWords = {
  title: '演练',
  lead: '按面试官的问法来问；每道题在你快忘的时候再出现。',
  rooms: '演练的各部分',
  cards: '题卡',
  loading: '正在加载题目。',
  failed: (reason) => `题目没能加载（${reason}）。请检查网络，然后重试。`,
  noSuchPlace: (place) => `演练里没有“${place}”这一部分，这里是题卡。`,
  noSuchTopic: (topic) => `没有“${topic}”这个主题，这里是全部主题。`,
  fleeting:
    '浏览器不让这里存储数据（无痕窗口就是这样）：进度只保留到本页关闭。要留下来，请到“进度”里导出。',
  waiting: (due, fresh) => `${due} 张到期 · 今天还有 ${fresh} 张新卡`,
  question: '问答',
  prediction: '预测',
  howToAnswer: '先说出来或写在纸上，再对照答案。',
  show: '看答案',
  answer: '好的回答包含什么',
  errata: '笔记本身的疏漏',
  howWell: '答得怎么样？',
  grades: { again: '重来', hard: '吃力', good: '答出', easy: '轻松' },
  whenBack: (span) => spaced`${span}后再问`,
  span: {
    minutes: (count) => `${count} 分钟`,
    hours: (count) => `${count} 小时`,
    days: (count) => `${count} 天`,
    months: (count) => `${count} 个月`,
    years: (count) => `${count} 年`,
  },
  doesItHold: '这句话在这里成立吗？',
  setting: '设置',
  choices: { holds: '成立', fails: '不成立' },
  right: { holds: '对：在这里成立。', fails: '对：在这里不成立。' },
  wrong: { holds: '不对：在这里成立。', fails: '不对：在这里不成立。' },
  compared: '比较的是',
  wasItAGuess: '是知道，还是猜的？',
  onward: '下一张',
  measure: '到实验台上测',
  links: '去哪里看',
  note: '笔记',
  bench: '实验台',
  guide: '导学',
  undo: '撤销',
  dayDone: '今天没有要问的了。',
  nextIn: (span) => spaced`下一张卡 ${span}后再问。`,
  noCards: '这里没有题卡。',
  topicsTitle: '主题',
  known: '明天能答',
  knownHelp: '估计明天还答得出的题卡占几成；没问过的按 0 算。',
  all: '全部主题',
  percent: (share) => `${Math.round(100 * share)}%`,
  topics,
  interview,
  tonight,
  progress,
};
