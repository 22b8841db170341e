import { topics } from './topics-zh.ts';
import type { notes as en } from './notes-en.ts';

/** The notes page in Chinese. */
export const notes: typeof en = {
  title: '笔记',
  lead: '每条笔记都是一个论断，或一个问题。能试的都在实验台上试：只差一处的几组网络并排训练；其余的给出解释，或留给你自己准备。',
  topics,
  topicsTitle: '主题',
  shares: '已试 / 全部',
  stateTitle: '状态',
  states: { all: '全部', tried: '已试', explained: '已解释', prepare: '待准备' },
  search: '搜索笔记，中英文均可',
  none: (query) => `没有笔记提到“${query}”。换个词，或换另一种语言试试。`,
  noneOf: '找到的笔记里没有这种状态的。',
  count: (count) => `${count} 条笔记`,
  unknown: (id) => `没有名为“${id}”的笔记。以下是全部笔记。`,
  question: '面试这样问',
  answer: '好的回答',
  errata: '笔记遗漏或有误之处',
  tried: '在实验台上试',
  sources: '引用文献',
  source: (section, number) =>
    number === null ? `出处：“${section}”` : `出处：“${section}”第 ${number} 题`,
  sections: {
    theory: '理论方面',
    projects: '项目方面',
    course: '吴恩达课程中回答的问题',
    questions: '学习中遇到的需要解释的问题',
    work: '工作中解决的重要问题',
    jobs: '深度学习岗位要求',
    book: '解析卷积神经网络',
    alexnet: 'AlexNet 特点',
    vgg: 'VGG 特点',
    resnet: 'ResNet 特点',
  },
  close: '收起',
  print: '打印这些笔记',
};
