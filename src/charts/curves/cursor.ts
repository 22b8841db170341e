import { layOutCursorLabels, readingAt } from './cursor-layout.ts';
import { drawMarker } from './draw-marker.ts';
import { namedEnds } from './end-labels.ts';
import { inkOf, lastIndex, plotOf, print, type LineChart, type Plot, type Scene } from './scene.ts';
import { font, haloText } from './text.ts';

/**
 * A vertical line at the cursor; on each line there its marker and its value, but not where the line ends: its label says it.
 * Values stand right of the cursor, unless they would leave the plot or cover such a label.
 */
export function drawCursor(chart: LineChart, scene: Scene): void {
  const { ctx } = chart;
  const { data, palette } = scene;
  if (data.cursor === null) return;
  const plot = plotOf(chart);

  ctx.save();
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 1;
  ctx.beginPath();
  const at = Math.round(plot.x(data.cursor) - 0.5) + 0.5;
  ctx.moveTo(at, plot.top - 4);
  // on the way to the next panel
  ctx.lineTo(at, data.showX ? plot.bottom : chart.height);
  ctx.stroke();
  drawReadings(chart, scene, plot, data.cursor);
  ctx.restore();
}

function drawReadings(chart: LineChart, scene: Scene, plot: Plot, step: number): void {
  const { ctx } = chart;
  const { palette, data } = scene;
  const readings = data.series
    .filter(({ pinned }) => !pinned)
    .flatMap((series) => {
      const { arm, x, median } = series;
      const i = readingAt(x, step);
      const value = median[i] ?? NaN;
      if (!Number.isFinite(value) || i === lastIndex(series)) return [];
      return { arm, x: plot.x(x[i]!), y: plot.y(value), text: print(scene, value) };
    })
    .sort((a, b) => a.y - b.y);
  for (const { arm, x, y } of [...readings].reverse()) drawMarker(ctx, palette, arm, x, y);

  ctx.textBaseline = 'middle';
  const row = 1.2 * palette.size2;
  const heights = readings.map(({ y }) => y);
  const middles = layOutCursorLabels(heights, plot.top, plot.bottom, row);
  const ends = namedEnds(scene, plot, ctx, chart.width).map(({ label }) => label);
  ctx.font = font(palette, palette.size2, true);
  readings.forEach(({ arm, x, text }, i) => {
    const width = ctx.measureText(text).width;
    const aside = 4.5 * palette.line;
    const right = x + aside + width;
    const isTaken = ends.some(
      (end) =>
        end.left < right &&
        end.left + end.width > x &&
        Math.abs(end.middle - middles[i]!) < (end.height + row) / 2,
    );
    const left = right > plot.right - 2 || isTaken ? x - aside - width : x + aside;
    ctx.fillStyle = inkOf(scene, arm).colour;
    haloText(ctx, text, left, middles[i]!, palette.ground);
  });
}
