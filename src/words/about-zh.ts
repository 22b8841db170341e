import type { about as english } from './about-en.ts';

/** The page about Ablate in Chinese. */
export const about: typeof english = {
  title: '关于 Ablate',
  what: 'Ablate 是检验深度学习笔记的实验台。凡是能试的论断，都在这里用消融实验来试：各组只差一处，数据、随机数和批次顺序完全相同，并排训练，跑多个种子。每条笔记下面就是测得的结果。',
  how: '网络就在这个浏览器里训练。训练步用 TensorFlow.js 写成，追踪一次，再用 WebAssembly 重放；任何一次训练都可以在实验台上与 TensorFlow.js 核对。',
  licence: 'Ablate 是自由软件，采用 MIT 许可证。',
  privacy: {
    title: '隐私',
    nothing:
      '任何数据都不会离开这台设备。没有账号，没有 Cookie，没有统计，也不请求第三方；页面被禁止访问自身来源以外的任何服务器。',
    kept: '只保存在这个浏览器里的有：语言、主题等选择，演练中的作答，以及你准备的讲课。清除本站数据即可全部删除。',
    address:
      '实验台的设置写在地址的 # 之后，浏览器不会把这一部分发送给任何服务器。拿到链接的人可以看到这些设置。',
  },
  offline: {
    title: '离线',
    text: '首次访问之后，全部内容都保存在这台设备上，没有网络也能使用。可以通过浏览器菜单把它安装为应用。',
  },
  packages: {
    title: '第三方代码',
    intro: (count) => `本页面包含 ${count} 个软件包的代码。展开任意一项可阅读其许可证。`,
    notBuilt: '此列表在构建页面时生成；当前页面由开发服务器提供。',
    lost: (reason) => `列表没能加载（${reason}）。`,
    again: '重试',
  },
  materials: {
    title: '字体、数据与出处',
    kinds: { font: '字体', data: '数据', code: '代码' },
  },
};
