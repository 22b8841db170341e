import type { tonight as english } from './drill-tonight-en.ts';

/** What the path of the evening before says in Chinese. */
export const tonight: typeof english = {
  title: '今晚',
  lead: '面试前一晚：每个场景走一遍，最不熟的最先、时间也最多；早上再过最后一遍。',
  time: '可用时间',
  minutes: (count) => `${count} 分钟`,
  evening: '今晚',
  morning: '明早',
  weak: (share) => `明天能答 ${share}`,
  stops: {
    cards: '到期的题卡',
    interview: '一场 10 分钟的模拟面试',
    notes: '最没把握的，再读一遍',
    verdicts: '所有结论扫一眼',
  },
  nothingYet: '还没有：今晚评过分的题会出现在这里。',
  notes: (count) => `相关笔记 ${count} 条`,
  done: (done, all) => `共 ${all} 项，已完成 ${done} 项`,
  again: '按现在的掌握程度重新安排',
  note: '排好的顺序和打过的勾都保持不变，直到明天中午。',
  open: '打开',
};
