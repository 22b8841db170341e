import { plotOf, type LinePlugin, type Plot, type Scene } from './scene.ts';
import { font } from './text.ts';

/** From the axis to the labels at its left. */
export const tickGap = 7;

/** The length of the strokes on the x axis. */
const stroke = 4;

/** Hairlines at the ticks of y with their values, the x axis, and its values if it shows them. Chart.js's own take as long as all else together. */
export function axes(scene: Scene): LinePlugin {
  return {
    id: 'axes',
    beforeDatasetsDraw(chart) {
      const { ctx } = chart;
      const { palette } = scene;
      const plot = plotOf(chart);
      ctx.save();
      ctx.font = font(palette, palette.size1);
      ctx.fillStyle = palette.ink3;
      ctx.lineWidth = 1;
      drawY(ctx, scene, plot);
      drawX(ctx, scene, plot);
      ctx.restore();
    },
  };
}

function drawY(ctx: CanvasRenderingContext2D, { palette, y }: Scene, plot: Plot): void {
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  ctx.strokeStyle = palette.rule;
  ctx.beginPath();
  for (const value of y.values) {
    const at = plot.y(value);
    ctx.moveTo(plot.left, crisp(at));
    ctx.lineTo(plot.right, crisp(at));
  }
  ctx.stroke();
  for (const value of y.values)
    ctx.fillText(y.label(value), plot.left - tickGap, plot.y(value) + 0.5);
}

function drawX(ctx: CanvasRenderingContext2D, { palette, data, x }: Scene, plot: Plot): void {
  const bottom = crisp(plot.bottom);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'top';
  ctx.strokeStyle = palette.ruleStrong;
  ctx.beginPath();
  ctx.moveTo(plot.left, bottom);
  ctx.lineTo(plot.right, bottom);
  const shown = data.showX ? x.values : [];
  for (const value of shown) {
    const at = crisp(plot.x(value));
    ctx.moveTo(at, bottom);
    ctx.lineTo(at, bottom + stroke);
  }
  ctx.stroke();
  for (const value of shown) ctx.fillText(x.label(value), plot.x(value), bottom + stroke + 4);
  if (!data.showX || data.xLabel === undefined) return;
  ctx.textAlign = 'left';
  ctx.fillText(data.xLabel, plot.right + 2 * tickGap, bottom + stroke + 4);
}

/** The middle of the pixel: a hairline there is one pixel wide. */
function crisp(v: number): number {
  return Math.round(v - 0.5) + 0.5;
}
