import { clipped, inkOf, plotOf, type LinePlugin, type Scene } from './scene.ts';
import { traceBetween } from './trace.ts';

/** Fills from the lowest to the highest seed, behind all lines. */
export function band(scene: Scene): LinePlugin {
  return {
    id: 'band',
    beforeDatasetsDraw(chart) {
      const { ctx } = chart;
      const plot = plotOf(chart);
      clipped(ctx, plot, () => {
        for (const { arm, x, low, high, pinned } of scene.data.series) {
          if (!low || !high || pinned) continue;
          ctx.beginPath();
          traceBetween(ctx, plot, x, low, high);
          ctx.fillStyle = inkOf(scene, arm).wash;
          ctx.fill();
        }
      });
    },
  };
}
