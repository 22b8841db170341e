/** The names of the topics in English. */
export const topics = {
  activations: 'Activations',
  initialization: 'Initialization',
  normalization: 'Normalization',
  residual: 'Residual networks',
  optimization: 'Optimization',
  losses: 'Losses',
  imbalance: 'Class imbalance',
  regularization: 'Regularization',
  data: 'Data',
  convolution: 'Convolution',
  architectures: 'Architectures',
  detection: 'Detection',
  practice: 'Practice',
  jobs: 'Jobs',
};
