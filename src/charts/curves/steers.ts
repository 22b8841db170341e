import { plotOf, type LinePlugin, type Scene } from './scene.ts';
import { font, haloText } from './text.ts';

/** A dotted amber line where a knob was turned during training, with what was turned. */
export function steers(scene: Scene): LinePlugin {
  return {
    id: 'steers',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      const { palette, data } = scene;
      const plot = plotOf(chart);
      ctx.save();
      ctx.font = font(palette, palette.size1);
      ctx.textBaseline = 'middle';
      /** Where the labels of each row end: one that would run into another goes a row down. */
      const ends: number[] = [];
      for (const { x, label } of data.steers ?? []) {
        const at = Math.round(plot.x(x)) + 0.5;
        ctx.strokeStyle = palette.markLine;
        ctx.lineWidth = 1.5;
        ctx.setLineDash([2, 3]);
        ctx.beginPath();
        ctx.moveTo(at, plot.top - 4);
        ctx.lineTo(at, plot.bottom);
        ctx.stroke();

        const width = ctx.measureText(label).width;
        const left = at + 5 + width > plot.right ? at - 5 - width : at + 5;
        if (label === '') continue;
        const row = [...ends, -Infinity].findIndex((end) => end + 5 < left);
        ends[row] = left + width;
        ctx.fillStyle = palette.ink3;
        const middle = (plot.top + plot.bottom) / 2;
        haloText(ctx, label, left, middle + row * 1.3 * palette.size1, palette.ground);
      }
      ctx.restore();
    },
  };
}
