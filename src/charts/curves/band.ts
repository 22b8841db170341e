import type { Arm } from '../palette.ts';
import { clipped, inkOf, plotOf, type LinePlugin, type Scene } from './scene.ts';
import { traceBetween } from './trace.ts';

type Values = ArrayLike<number>;

/** Fills from the lowest to the highest seed, and from the line to what it is held against, behind all lines. */
export function band(scene: Scene): LinePlugin {
  return {
    id: 'band',
    beforeDatasetsDraw(chart) {
      const { ctx } = chart;
      const plot = plotOf(chart);
      clipped(ctx, plot, () => {
        const fill = (arm: Arm, x: Values, low: Values, high: Values) => {
          ctx.beginPath();
          traceBetween(ctx, plot, x, low, high);
          ctx.fillStyle = inkOf(scene, arm).wash;
          ctx.fill();
        };
        for (const { arm, x, median, low, high, against, pinned } of scene.data.series) {
          if (low && high && !pinned) fill(arm, x, low, high);
          if (against) fill(arm, x, median, against);
        }
      });
    },
  };
}
