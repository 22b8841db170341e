import { plotOf, type LinePlugin, type Scene } from './scene.ts';
import { font } from './text.ts';

/** Names y above the plot, at its left. */
export function title(scene: Scene): LinePlugin {
  return {
    id: 'title-above',
    afterDraw(chart) {
      const { ctx } = chart;
      const { palette, data } = scene;
      const { left, top } = plotOf(chart);
      ctx.save();
      ctx.font = font(palette, palette.size2);
      ctx.fillStyle = palette.ink2;
      ctx.textBaseline = 'middle';
      ctx.fillText(data.title, left, top - palette.size2 - 1);
      ctx.restore();
    },
  };
}
