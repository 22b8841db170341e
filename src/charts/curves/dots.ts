import { drawCross } from './draw-marker.ts';
import { inkOf, plotOf, type LinePlugin, type Scene } from './scene.ts';

/** Single values behind their line: a small disc each; what is infinite is a cross at the upper edge. */
export function dots(scene: Scene): LinePlugin {
  return {
    id: 'dots',
    beforeDatasetsDraw(chart) {
      const { ctx } = chart;
      const { data, palette } = scene;
      const plot = plotOf(chart);
      ctx.save();
      for (const series of data.series) {
        const { x, y } = series.dots ?? { x: [], y: [] };
        const { colour } = inkOf(scene, series.arm);
        for (let i = 0; i < y.length; i++) {
          if (y[i] === Infinity) drawCross(ctx, palette, colour, plot.x(x[i]!), plot.top);
          if (!Number.isFinite(y[i])) continue;
          ctx.globalAlpha = 0.6;
          ctx.fillStyle = colour;
          ctx.beginPath();
          ctx.arc(plot.x(x[i]!), plot.y(y[i]!), 1.2 * palette.line, 0, 7);
          ctx.fill();
          ctx.globalAlpha = 1;
        }
      }
      ctx.restore();
    },
  };
}
