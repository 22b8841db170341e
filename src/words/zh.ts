import { notices } from './notices-zh.ts';
import { pages } from './pages-zh.ts';
import { axis } from './axis-zh.ts';
import { list, spaced } from './chinese.ts';
import { classViews } from './class-views-zh.ts';
import { gradientViews } from './gradient-views-zh.ts';
import { pins } from './pins-zh.ts';
import { steering } from './steering-zh.ts';
import { tools } from './tools-zh.ts';
import type { Words } from './en.ts';

/** Every string of the interface in Chinese. */
export const zh: Words = {
  bar: {
    skip: '跳到正文',
    home: 'Ablate',
    pages: '页面',
    scenario: '场景',
    language: '语言',
    keys: '键盘快捷键',
  },
  pages,
  tools,
  theme: {
    auto: '主题：跟随系统',
    light: '主题：浅色',
    dark: '主题：深色',
  },

  knobs: {
    title: '旋钮',
    resetAll: '全部复位',
    reset: (label) => spaced`${label}复位`,
    about: (label) => spaced`${label}的说明`,
    typed: (label) => `${label}，输入数值`,
    live: '实时',
    liveMeans: '实时：训练的每一步都读取它',
    structural: '结构',
    structuralMeans: '结构：改动会重建网络',
    on: '开',
    off: '关',
    refused: {
      notNumber: (label, text, min, max) =>
        `${label}：“${text}”不是数字。请输入 ${min} 到 ${max} 之间的数。`,
      notWhole: (label, text, min, max) =>
        `${label}：${text} 不是整数。请输入 ${min} 到 ${max} 之间的整数。`,
      outside: (label, text, min, max) =>
        `${label}：${text} 不在 ${min} 到 ${max} 之间。请输入这个范围内的数。`,
    },
  },

  presets: {
    title: '预设',
    role: { default: '初始设置', literal: '笔记原文', variant: '另一例', counter: '反例' },
  },

  transport: {
    title: '播放',
    back: '后退一个读数',
    play: '播放',
    pause: '暂停',
    forward: '前进一个读数',
    restart: '回到起点',
    cursor: '步数游标',
    step: (step) => `第 ${step} 步`,
    rate: (rate) => `${rate} 步/秒`,
    speed: '速度',
    loop: { from: '从此处循环', to: '循环到此处', stop: '停止循环' },
  },

  seeds: {
    title: '种子',
    previous: '上一个种子',
    next: '下一个种子',
    inView: (seed, count) => `种子 ${seed}，共 ${count} 个`,
    count: '种子数',
    quick: '快速',
    default: '默认',
    thorough: '充分',
  },

  verdicts: {
    title: '实测结论',
    scope: (seeds) => `${seeds} 个种子，中位数及其区间`,
    scopeAt: (seeds, level) => `${seeds} 个种子，中位数及其 ${level} 区间`,
    pending: (done, total) => `正在测量：${total} 个种子已测 ${done} 个`,
    holds: (met, total) => `${total} 个种子中 ${met} 个成立`,
    fails: (unmet, total) => `${total} 个种子中 ${unmet} 个不成立`,
    failsAsItShould: (unmet, total) => `${total} 个种子中 ${unmet} 个不成立，符合预期`,
    shouldHold: (sentence) => `${sentence}；预期成立`,
    shouldFail: (sentence) => `${sentence}；预期不成立`,
    changed: (claim, sentence) => `${sentence}：${claim}`,
    above: (bound) => `须大于 ${bound}`,
    below: (bound) => `须小于 ${bound}`,
    within: (bound) => `须在 ±${bound} 以内`,
    between: (low, high) => `须在 ${low} 到 ${high} 之间`,
    seeds: (met, total) => `${total} 个种子中 ${met} 个满足`,
    unmet: (seeds) => `种子 ${seeds} 不满足`,
    open: (count) => `${count} 个尚未测量`,
    effect: (value, low, high, level) => `中位数 ${value}，${level} 区间从 ${low} 到 ${high}`,
    elsewhere: '其他设置',
    preset: {
      holds: (label) => `${label}：预期成立`,
      fails: (label) => `${label}：预期不成立`,
      met: (expected) => `${expected}，实测如此`,
      unmet: (expected) => `${expected}，实测并非如此`,
    },
  },

  arms: {
    title: '显示哪几组',
    show: (label) => spaced`显示${label}`,
    seedAt: (seed, place) => `种子 ${seed}，${place}`,
  },

  differences: {
    same: (data, weights, batches) => {
      const things = [data && '数据', weights ? '初始权重' : '随机数', batches && '批次顺序'];
      const kept = things.filter((thing) => thing !== false);
      return `${list(kept)}${kept.length > 1 ? '都' : ''}相同`;
    },
    count: (same, count) => `${same}，${count === 1 ? '只差一处' : `有 ${count} 处不同`}`,
  },

  keys: {
    title: '键盘',
    close: '关闭',
    enabled: '单键快捷键',
    space: '空格',
    shift: 'Shift',
    play: '播放或暂停',
    step: '后退、前进一个读数',
    singleStep: '后退、前进一步',
    loop: '从此处循环、到此处循环、停止循环',
    start: '回到起点',
    seed: '上一个、下一个种子',
    knob: '跳到该旋钮，方向键转动',
    reset: '复位当前旋钮',
    resetAll: '复位全部旋钮',
    steer: '重画或续训',
    pin: '钉住这次训练',
    fork: '分叉：钉住这次训练，从游标处接着训练',
    table: '以表格查看图表',
    language: '切换中英文',
    keys: '本列表',
  },

  engine: {
    title: '引擎',
    engine: '引擎',
    thisRun: '本次运行',
    runs: (runs, steps) => `${runs} 次 × ${steps} 步`,
    speed: '速度',
    took: '重画用时',
    milliseconds: (count) => `${count} 毫秒`,
    replay: 'WebAssembly 重放',
    names: { replay: '重放', tfjs: 'TensorFlow.js' },
    choose: '运行于',
    check: '与 TensorFlow.js 核对',
    checkMeans: '每一组从相同状态出发，在 TensorFlow.js 上也走 20 步，比较两者的更新量。',
    checking: (arm) => `${arm}：核对中……`,
    checked: (arm, steps, error, floor) =>
      `${arm}：${steps} 步中，两者更新量的相对误差不超过 ${error}；权重只动一个舍入单位，TensorFlow.js 自身的更新量就会变 ${floor}。`,
    copy: '复制链接',
    copied: '链接已复制',
    notCopied: '链接未能复制，请从地址栏复制',
  },

  axis,
  steering,
  pins,

  chart: {
    line: (seeds) =>
      seeds === 1 ? '线：1 个种子。' : `线：${seeds} 个种子的中位数；色带：最小到最大。`,
    cutShort: '发散的种子只计到停下为止。',
    step: '步',
    table: '表格',
    log: (title) => `${title}（对数轴）`,
    against: (title, thin) => `${title}；细线：${thin}，差距着色`,
    column: (probe, arm) => `${probe}，${arm}`,
    diverged: '发散',
    sweep: (probe, knob) => spaced`不同${knob}下最终的${probe}`,
    swept: (knob, first, last, courses) =>
      spaced`${knob}从 ${first} 到 ${last}：${courses.join('，')}。一个点是一次训练，上沿的叉是发散的训练。点一列，旋钮就转到那里。`,
    sentence: (title, values, place) => spaced`${title}，${place}：${values.join('，')}`,
  },

  views: {
    ...gradientViews,
    boundary: (arm) => spaced`${arm}的决策边界`,
    slice: '一个切面：横轴 x₀，纵轴 x₁，其余特征为 0。',
    network: (arm) => spaced`${arm}的网络`,
    unit: (layer, unit) => `第 ${layer} 层，第 ${unit} 个单元`,
    output: '类别 0、1',
    profile: {
      drawing: (arm) => spaced`${arm}沿平面上一条直线的 logit 差`,
      pieces: (height, pieces) =>
        `沿虚线 y = ${height} 的 logit 差（类 1 − 类 0）：<b>${
          pieces === null ? '光滑曲线' : `${pieces} 段直线`
        }</b>。`,
    },
    singularValues: {
      drawing: (arm) => spaced`${arm}各层的奇异值`,
      unit: '层',
      product: (count) => `各层的奇异值（○）与连乘到该层的奇异值（●）：再深也只有 ${count} 个。`,
      layers: '各层的奇异值。层间有非线性，连乘没有意义。',
    },
    byLayer: {
      shared: '共用一条轴、一个对数刻度',
      output: '输出',
      heat: (probe, arm) => spaced`${probe}，层 × 步，${arm}`,
      sentence: (step, seed, last, shares) =>
        spaced`种子 ${seed} 第 ${step} 步，第 1 层 ÷ 第 ${last} 层：${list(shares)}。色图是每一步的范数，为 0 处留白；标记是游标处各组的值，虚线标出数值格式的下限。`,
      ends: (arm, first, last) => `${arm} ${first} 与 ${last}`,
      blocks: (step, seed, last, ends) =>
        spaced`种子 ${seed} 第 ${step} 步，第 1 块与第 ${last} 块：${ends.join('；')}。色图是每一步的值，标记是游标处各组的值。`,
    },
    ridges: {
      layer: '层',
      saturated: '平坦',
      drawing: (arm) => spaced`${arm}各层送进激活函数的值`,
      caption:
        '训练集上送进激活函数的值，每层按自身峰值缩放。σ：一个单元还能把样本区分开多少。平坦：激活函数斜率不足最大值十分之一处的比例。',
    },
    collapsed: {
      product: (matrices) => `${matrices} 个矩阵合成一个：`,
      residual: (residual) => `，残差 ${residual}。`,
      fit: '任何单个矩阵都做不到。',
      unexplained: (share) => `最佳仿射映射也还有 ${share} 的输出解释不了。`,
    },
    lossSurface: {
      drawing: (arm) => spaced`${arm}训练终点附近的训练损失`,
      range: (low, high) =>
        spaced`终点附近的训练损失，${low} 到 ${high}。两个随机方向各组相同，与权重等长；颜色共用一个刻度，每 √10 倍一条等高线。`,
    },
    mask: (arm) => spaced`${arm}的掩码`,
    masked: (rows, units, kept) =>
      `这一步的掩码：每行一个样本（${rows} 个），每列一个单元（${units} 个），${kept} 通过。`,
    ...classViews,
    thinned: (arm) => spaced`${arm}的一个预激活值在不同掩码下的分布`,
    settled: (masks, mean, deviation, settled) =>
      `一个测试样本的一个预激活值。圆点：${masks} 张掩码下的均值 ${mean}，σ ${deviation}。竖线：不丢弃时的值 ${settled}。`,
  },

  layers: {
    hidden: (layer) => `第 ${layer} 个隐藏层`,
    block: (block) => `第 ${block} 块`,
    output: '输出层',
    loss: '损失',
  },

  bench: {
    nothing: '尚无测量结果。',
    diverged: (arm, count, seeds, seed, step, layer) =>
      spaced`<b>${arm}在 ${seeds} 个种子中有 ${count} 个发散</b>，种子 ${seed} 在第 ${step} 步，始于${layer}。`,
    training: (step, steps) => `正在训练第一个种子：第 ${step} / ${steps} 步。`,
    stages: '阶段',
    note: '笔记',
    notesHere: '相关笔记',
    measurement: '测量',
    dock: '播放与一个旋钮',
    source: (place) => `出处：${place}`,
  },

  notices,
};
