import type { home as english } from './home-en.ts';

/** The home page in Chinese. */
export const home: typeof english = {
  title: '拖动滑块，|整条训练曲线|随之重画',
  lead: 'Ablate 是一张检验深度学习笔记的实验台。每条笔记都是一个论断，能试的论断都在这里试：只差一处的几组网络，在浏览器里用多个种子并排训练。',
  live: '正在训练的实验',
  open: '到实验台上打开',
  ways: '三种用法',
  play: '玩',
  playSays: '想知道一样东西有什么用，就把它拿掉，再转转旋钮。',
  prepare: '备战',
  prepareSays: '面试前一晚。',
  guide: '导学：先预测，再运行、观察、解释',
  drill: '演练：间隔复习、模拟面试、今晚计划',
  notes: (count) => `笔记：全部 ${count} 条，附答案与勘误`,
  teach: '讲课',
  teachSays: '在课堂上投影演示。',
  lesson: '讲课：挑选页面，分享链接，开始演示',
  lost: (address) => `没有“${address}”这一页。请从这里进入。`,
  private: '一切都在这台机器上运行：没有账号，没有跟踪，没有服务器。',
};
