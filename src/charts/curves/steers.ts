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
        ctx.fillStyle = palette.ink3;
        haloText(ctx, label, left, (plot.top + plot.bottom) / 2, palette.ground);
      }
      ctx.restore();
    },
  };
}
