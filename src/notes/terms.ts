import type { NoteId } from './ledger.ts';

/** A term as readers write it in either language, and the notes that are about it, the most telling first. */
export interface Term {
  readonly says: RegExp;
  readonly notes: readonly NoteId[];
}

/** Words of any case; `\b` also stands between Latin and Chinese. */
const term = (says: string, ...notes: NoteId[]): Term => ({ says: new RegExp(says, 'iu'), notes });

/** An abbreviation, which is one only in capitals. */
const short = (says: string, ...notes: NoteId[]): Term => ({
  says: new RegExp(`(?<![A-Za-z0-9])(?:${says})(?![A-Za-z0-9])`, 'u'),
  notes,
});

/** Terms that mean one thing wherever they stand; words that notes on anything use are left out. */
export const TERMS: readonly Term[] = [
  term('activation function|激活函数|激励函数', 'activation-adds-nonlinearity', 'relu-vs-linear'),
  term('\\brelu\\b', 'relu-vs-linear', 'activation-adds-nonlinearity'),
  term('non-?linearit|非线性', 'activation-adds-nonlinearity', 'relu-vs-linear'),
  term('\\bsigmoid\\b', 'bn-vanishing-gradient', 'init-avoid-zero-derivative'),
  term('saturat(es?|ed|ing|ion)\\b|饱和', 'init-avoid-zero-derivative', 'bn-vanishing-gradient'),

  term('\\b(xavier|glorot)\\b', 'xavier-init'),
  term(
    'initiali[sz](ed?|es|ing|ation)\\b.{0,40}\\bzeros?\\b|\\bzero init|初始化[^，。；]{0,8}(0|零)|全零初始化',
    'zero-init',
  ),
  term(
    'weight initiali[sz]|(权重|参数)[^，。；]{0,6}初始化',
    'gaussian-or-uniform-init',
    'xavier-init',
    'zero-init',
  ),

  term(
    'batch ?norm|批(量)?(归一化|标准化|规范化)',
    'bn-principle-formula',
    'why-bn-works',
    'bn-train-test-flag',
    'bn-fixes-mean-variance',
    'bn-before-nonlinearity',
    'bn-vanishing-gradient',
  ),
  short(
    'BN',
    'bn-principle-formula',
    'why-bn-works',
    'bn-train-test-flag',
    'bn-fixes-mean-variance',
    'bn-before-nonlinearity',
    'bn-vanishing-gradient',
  ),
  term('running (mean|average|variance)|moving average|滑动平均|移动平均', 'bn-train-test-flag'),
  term('internal covariate shift|内部协变量偏移', 'why-bn-works'),
  term(
    'vanishing gradient|gradients? vanish|vanish(es|ed|ing)?\\b|梯度(消失|弥散)',
    'bn-vanishing-gradient',
    'resnet-vanish-explode',
  ),
  term('explod(es?|ed|ing) gradient|gradients? explod|梯度爆炸', 'resnet-vanish-explode'),
  term('local response normali[sz]ation|局部响应归一化', 'lrn-l2-special-case', 'alexnet-tricks'),
  short('LRN', 'lrn-l2-special-case', 'alexnet-tricks'),
  term(
    'mean (normali[sz]ation|subtraction)|subtract(ing|s)? the mean|去均值|减(去)?均值|均值归一化',
    'mean-normalisation-purpose',
    'mean-from-train-only',
  ),

  term(
    '\\bresnets?\\b|residual (network|block|learning|connection)|残差',
    'why-resnet-so-deep',
    'resnet-core-skip',
    'resnet-degradation',
    'shortcut-gradient',
    'resnet-vanish-explode',
    'resnet-no-harm',
    'resnet-learns-identity',
    'highway-gates',
  ),
  term(
    'skip connection|\\bshortcut connection|跳跃连接|跳连|快捷连接|捷径连接',
    'resnet-core-skip',
    'shortcut-gradient',
    'resnet-vanish-explode',
  ),
  term('degradation problem|退化问题|网络退化', 'resnet-degradation'),
  term('identity mapping|恒等映射', 'resnet-learns-identity', 'resnet-no-harm'),
  term('highway (network|gate)|高速公路网络|\\bhighway\\b.*\\bgate', 'highway-gates'),

  term(
    'back-?propagation|\\bbackprop\\b|反向传播|反向求导',
    'bp-derivation',
    'caffe-gradient-computation',
  ),
  short('BP', 'bp-derivation'),
  term('batch size|批(量|次)?大小', 'batch-size-definition', 'epoch-formula'),
  short('batch_?size', 'batch-size-definition', 'epoch-formula'),
  term('\\bepochs?\\b', 'epoch-definition', 'epoch-formula'),
  term('\\biterations\\b|迭代次数', 'iterations-definition', 'epoch-formula'),
  term(
    'full[- ]batch|全批量|批量梯度下降|batch gradient descent',
    'full-batch-definition',
    'sgd-vs-fullbatch-speed',
  ),
  term('mini-?batch|小批量', 'minibatch-vs-sgd-terminology', 'sgd-one-sample'),
  term(
    'stochastic gradient|随机梯度下降',
    'sgd-one-sample',
    'sgd-vs-fullbatch-speed',
    'minibatch-vs-sgd-terminology',
    'sgd-direction-correct',
    'sgd-noise-escapes',
  ),
  short(
    'SGD',
    'sgd-one-sample',
    'sgd-vs-fullbatch-speed',
    'minibatch-vs-sgd-terminology',
    'sgd-direction-correct',
    'sgd-noise-escapes',
  ),
  term('local minim|局部(最小|极小|最优)', 'sgd-noise-escapes', 'nonconvex-sgd'),
  term('saddle point|鞍点|non-?convex|非凸', 'nonconvex-sgd', 'nonconvex-momentum'),
  term('\\bmomentum\\b|动量', 'nonconvex-momentum'),
  term(
    'learning rate (decay|schedule)|decay(ing|s)? (of )?the learning rate|学习率(的)?(衰减|下降|调度|策略)',
    'lr-decay-schedules',
  ),

  term('a-softmax|angular softmax|sphereface', 'a-softmax-loss'),
  term('center loss|centre loss|中心损失', 'center-loss'),
  term('triplet|三元组', 'triplet-loss'),
  term(
    '(?<!a-)\\bsoftmax ?(with)?[ -]?(loss|cross)|softmax ?损失',
    'softmax-loss',
    'classification-softmaxwithloss',
  ),
  term('cross[- ]entropy|交叉熵', 'cross-entropy-loss', 'softmax-loss'),
  term('\\bkl\\b|kullback|相对熵', 'kl-divergence'),
  term('euclidean ?loss|欧氏距离损失|欧式距离损失', 'regression-euclideanloss'),
  term('maximum likelihood|最大似然|极大似然', 'parameter-estimation', 'cross-entropy-loss'),
  term('objective function|目标函数', 'objective-function-role'),

  term(
    'class imbalance|imbalanced (data|class)|(类别|样本|数据)(的)?不(平衡|均衡)',
    'resampling-over-under',
    'cost-sensitive',
    'data-balance-by-augmentation',
  ),
  term(
    'over-?sampl|过采样|上采样少数',
    'oversample-overfit-combine',
    'resampling-over-under',
    'data-balance-by-augmentation',
  ),
  term('under-?sampl|欠采样|下采样多数', 'undersample-within-batch', 'resampling-over-under'),
  term(
    'class[- ]balanced sampl|类别(均|平)衡采样',
    'class-balanced-sampling-algorithm',
    'class-balanced-sampling-shuffle',
  ),
  term('cost[- ]sensitive|代价敏感', 'cost-sensitive'),

  term(
    '\\bdrop-?out\\b|随机失活',
    'remedy-dropout',
    'dropout-off-at-test',
    'inverted-dropout',
    'dropout-scale-by-keep-prob',
  ),
  term('inverted dropout|keep[_ ]prob|保留概率', 'inverted-dropout', 'dropout-scale-by-keep-prob'),
  term('early[- ]stopping|早停|提前停止|提前终止', 'remedy-early-stopping'),
  term('\\bl1\\b', 'remedy-l1-l2', 'l1-norm-zero-discrimination'),
  term('\\bl2\\b|weight decay|权重衰减|权值衰减', 'remedy-l1-l2', 'l2-norm-near-origin'),
  term(
    'over-?fit|过拟合',
    'overfitting-large-weights',
    'remedy-dropout',
    'remedy-early-stopping',
    'remedy-l1-l2',
    'remedy-more-data',
  ),

  term(
    'data augmentation|数据(增强|扩充|增广)',
    'augmentation-geometric',
    'online-augmentation-infinite',
    'offline-augmentation-limits',
    'augmentation-color-shift',
    'augmentation-thread',
  ),
  term('random crop|随机裁(剪|切)', 'square-random-crop', 'augmentation-geometric'),
  term(
    'colou?r (shift|jitter)|颜色(抖动|变换|偏移)|色彩(抖动|变换|偏移)',
    'augmentation-color-shift',
  ),
  term('same distribution|同分布|分布相同', 'same-distribution'),

  term(
    'receptive field|感受野|感受域',
    'receptive-field-formula',
    'pooling-downsampling',
    'small-kernels-capacity',
  ),
  term(
    '\\bpooling\\b|池化',
    'pooling-downsampling',
    'pooling-invariance',
    'pooling-overfitting',
    'pool-size-2',
    'kernel3-pool2',
  ),
  term(
    '(parameter|weight) sharing|shared weights|(参数|权值|权重)共享',
    'parameter-sharing',
    'conv-fewer-parameters',
  ),
  term(
    'sparse connect|local connect|稀疏连接|局部连接',
    'sparse-connectivity',
    'conv-fewer-parameters',
  ),
  term(
    'translation[- ](in|equi)varian|平移(不变|等变)',
    'translation-invariance',
    'pooling-invariance',
  ),
  term(
    '\\b3 ?[x×*] ?3\\b',
    'vgg-small-kernels',
    'small-kernels-fewer-params',
    'small-kernels-capacity',
    'kernel3-pool2',
  ),
  term('global average pooling|全局平均池化', 'gap-replaces-fc'),

  term('\\balexnet\\b', 'alexnet-tricks', 'alexnet-gpu', 'alexnet-massive-data'),
  term(
    '\\bvgg(net)?(-?1[169])?\\b',
    'vgg-small-kernels',
    'vgg-keeps-size',
    'vgg-channel-growth',
    'gap-replaces-fc',
  ),
  term('\\bmobilenet|depthwise|深度可分离', 'mobilenet'),
  term('\\bshufflenet|channel shuffle|通道(混洗|重排)', 'shufflenet'),
  term('\\blstm\\b|长短期记忆|循环神经网络|recurrent neural', 'lstm-rnn-knowledge'),
  term(
    'model compression|模型压缩|知识蒸馏|knowledge distillation|网络剪枝|模型量化',
    'model-compression-methods',
  ),

  term(
    '\\biou\\b|intersection over union|交并比',
    'iou-definition',
    'iou-between-boxes',
    'iou-resolution-criticism',
  ),
  term(
    '\\bnms\\b|non-?maximum suppression|非极大值抑制|非最大值抑制',
    'nms-suppress-overlaps',
    'nms-score-threshold',
  ),
  term('\\byolo', 'yolo-center-assignment', 'yolo-collision-probability'),
  term('faster[- ]?r-?cnn', 'faster-rcnn-principles', 'rpn-replaces-selective-search'),
  term('(?<!faster[- ]?|fast[- ]?|mask[- ]?)\\br-?cnn\\b', 'rcnn-name', 'proposals-plus-cnn'),
  term(
    'region proposal|候选(区域|框)',
    'region-proposal-umbrella',
    'rpn-replaces-selective-search',
    'selective-search',
  ),
  short('RPN', 'rpn-replaces-selective-search', 'faster-rcnn-principles'),
  term('selective search|选择性搜索', 'selective-search', 'rpn-replaces-selective-search'),
  term('sliding window|滑动窗口|滑窗', 'sliding-window'),

  term(
    'transfer learning|fine-?tun|迁移学习|微调',
    'transfer-freeze-by-data',
    'transfer-weights-as-init',
  ),
  term('\\bcaffe\\b', 'caffe-add-layer', 'caffe-gradient-computation'),
  term('\\b(hadoop|spark)\\b', 'job-req-bigdata'),
];
