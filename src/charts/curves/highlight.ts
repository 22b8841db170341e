import { clipped, plotOf, type LinePlugin, type Scene } from './scene.ts';
import { font, markBehind } from './text.ts';
import { trace } from './trace.ts';

/** How much wider than a line its amber halo is. */
const haloWidth = 12;

/** Amber behind the lines that are lit; around the plot and behind its title if the panel is. */
export function highlight(scene: Scene): LinePlugin {
  return {
    id: 'highlight',
    beforeDraw(chart) {
      if (!scene.data.lit) return;
      const { ctx } = chart;
      const { palette, data } = scene;
      const { left, top } = plotOf(chart);
      ctx.save();
      ctx.font = font(palette, palette.size2);
      const width = ctx.measureText(data.title).width;
      markBehind(ctx, palette, left, top - palette.size2 - 1, width, palette.size2 * 1.3);
      ctx.restore();
    },
    beforeDatasetsDraw(chart) {
      const { ctx } = chart;
      const { palette, data } = scene;
      if (!data.lit && !data.series.some(({ lit }) => lit)) return;
      const plot = plotOf(chart);
      clipped(ctx, plot, () => {
        ctx.strokeStyle = palette.mark;
        ctx.lineWidth = (haloWidth * palette.line) / 2;
        ctx.lineJoin = 'round';
        for (const { x, median, lit } of data.series) {
          if (!lit) continue;
          ctx.beginPath();
          trace(ctx, plot, { x, y: median });
          ctx.stroke();
        }
        if (!data.lit) return;
        ctx.strokeStyle = palette.markLine;
        ctx.lineWidth = 3;
        const { left, right, top, bottom } = plot;
        ctx.strokeRect(left, top, right - left, bottom - top);
      });
    },
  };
}
