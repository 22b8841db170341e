import { expect, it } from 'vitest';
import { affineGlyph } from '../../../src/charts/fields/affine-glyph.ts';

it('says whether the map is all there is', () => {
  expect(affineGlyph({ equal: true, weights: [1, 1], arm: 2 })).toContain('>=<');
  expect(affineGlyph({ equal: false, weights: [1, 1], arm: 1 })).toContain('>≠<');
});

it('dashes what is negative and colours the output as its arm', () => {
  const glyph = affineGlyph({ equal: true, weights: [-0.36, 0.27], arm: 2 });
  expect(glyph.match(/stroke-dasharray/g)).toHaveLength(1);
  expect(glyph).toContain('stroke:var(--arm-2)');
});
