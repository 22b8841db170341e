import { spread } from '../labels.ts';
import { tickGap } from './axes.ts';
import { plotOf, type LinePlugin, type Scene } from './scene.ts';
import { font, haloText, markBehind } from './text.ts';

/** Values with a name: a dotted line across the plot, the name on the axis like a tick. */
export function references(scene: Scene): LinePlugin {
  return {
    id: 'references',
    beforeDatasetsDraw(chart) {
      const { ctx } = chart;
      const { palette, data, y } = scene;
      const plot = plotOf(chart);
      const shown = data.references.filter(({ value }) => value >= y.low && value <= y.high);
      const height = 1.2 * palette.size1;
      const places = spread(shown.map(({ value }) => ({ at: plot.y(value), size: height })));

      ctx.save();
      ctx.font = font(palette, palette.size1);
      ctx.textBaseline = 'middle';
      shown.forEach(({ label, value, lit }, i) => {
        if (lit) line(ctx, plot.left, plot.right, plot.y(value), palette.mark, 8, []);
        line(ctx, plot.left, plot.right, plot.y(value), palette.ink3, 1.5, [1, 4]);

        const width = ctx.measureText(label).width;
        const fits = width <= plot.left - tickGap;
        // what is too long for the margin stands on its line instead
        const x = fits ? plot.left - tickGap - width : plot.left + tickGap;
        const middle = fits ? places[i]! : plot.y(value) - height / 2 - 1;
        if (lit) markBehind(ctx, palette, x, middle, width, height);
        ctx.fillStyle = lit ? palette.ink : palette.ink3;
        if (fits || lit) ctx.fillText(label, x, middle + 0.5);
        else haloText(ctx, label, x, middle, palette.ground);
      });
      ctx.restore();
    },
  };
}

function line(
  ctx: CanvasRenderingContext2D,
  from: number,
  to: number,
  y: number,
  colour: string,
  width: number,
  dash: number[],
): void {
  ctx.beginPath();
  ctx.moveTo(from, y);
  ctx.lineTo(to, y);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineCap = dash.length > 0 ? 'round' : 'butt';
  ctx.setLineDash(dash);
  ctx.stroke();
}
