import { clipped, inkOf, lastIndex, plotOf, type LinePlugin, type Scene } from './scene.ts';
import { trace } from './trace.ts';

/** The line before this one, thin and dim, from where this one has got to. */
export function ghost(scene: Scene): LinePlugin {
  return {
    id: 'ghost',
    beforeDatasetsDraw(chart) {
      const { ctx } = chart;
      const plot = plotOf(chart);
      const haunted = scene.data.series.filter((one) => one.ghost && !one.diverged);
      if (haunted.length === 0) return;
      clipped(ctx, plot, () => {
        for (const series of haunted) {
          const { colour, dash } = inkOf(scene, series.arm);
          ctx.beginPath();
          trace(ctx, plot, series.ghost!, series.x[lastIndex(series)] ?? -Infinity);
          ctx.globalAlpha = 0.45;
          ctx.strokeStyle = colour;
          ctx.lineWidth = scene.palette.lineThin;
          ctx.lineJoin = 'round';
          ctx.setLineDash([...dash]);
          ctx.stroke();
        }
      });
    },
  };
}
