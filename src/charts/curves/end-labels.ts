import { markerSize } from '../palette.ts';
import type { CurveSeries } from './data.ts';
import { drawCross, drawMarker } from './draw-marker.ts';
import { bottomInset, labelGap } from './insets.ts';
import { layOutEndLabels, type EndLabel, type LineEnd } from './end-label-layout.ts';
import {
  inkOf,
  lastIndex,
  plotOf,
  print,
  type LinePlugin,
  type Plot,
  type Scene,
} from './scene.ts';
import { font, haloText, markBehind } from './text.ts';

/** A label, the line it names and where that line ends. */
export interface NamedEnd {
  readonly series: CurveSeries;
  readonly x: number;
  readonly y: number;
  readonly label: EndLabel;
}

/** At each line's end its marker, its name and its last value. */
export function endLabels(scene: Scene): LinePlugin {
  return {
    id: 'end-labels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      const plot = plotOf(chart);
      ctx.save();
      ctx.textBaseline = 'middle';
      const ends = namedEnds(scene, plot, ctx, chart.width);
      for (const end of ends) drawLeader(ctx, scene, end);
      for (const end of ends) drawEnd(ctx, scene, end);
      for (const end of ends) drawLabel(ctx, scene, end, plot);
      ctx.restore();
    },
  };
}

/** The labels of all lines that have begun, in their places. */
export function namedEnds(
  scene: Scene,
  plot: Plot,
  ctx: CanvasRenderingContext2D,
  width: number,
): NamedEnd[] {
  const { palette, data } = scene;
  const ends = data.series.flatMap((series) => {
    const { diverged, name, shortName } = series;
    const last = lastIndex(series);
    if (last < 0 && !diverged) return [];
    const x = plot.x(diverged?.step ?? series.x[last]!);
    return {
      series,
      x: Math.min(plot.right, x),
      // what diverged before it was read has gone up
      y: last < 0 || hasGoneUp(series) ? plot.top : plot.y(series.median[last]!),
      value: diverged ? (diverged.label ?? '') : print(scene, series.median[last]!),
      name,
      shortName,
    };
  });
  ctx.font = font(palette, palette.size2);
  // beside the title there is room for a label, unless the title reaches that far
  const reaches = plot.left + ctx.measureText(data.title).width > plot.right;
  const room = {
    right: width,
    top: reaches ? plot.top : plot.top - palette.size2,
    bottom: plot.bottom + Math.min(palette.size2, bottomInset(palette, data.showX)),
    offset: labelGap(width) + markerSize(palette),
    row: Math.round(1.23 * palette.size2),
  };
  const fits = ends.length * room.row <= room.bottom - room.top;
  const named = fits ? ends : gathered(ends);
  const labels = layOutEndLabels(named, room, (text, as) => {
    ctx.font = font(palette, palette.size2, as === 'name');
    return ctx.measureText(text).width;
  });
  return named.map(({ series, x, y }, i) => ({ series, x, y, label: labels[i]! }));
}

interface UnplacedEnd extends LineEnd {
  readonly series: CurveSeries;
}

/** The ends with one label for all pinned lines of an arm, at their middle: the signs of these lines. */
export function gathered<End extends UnplacedEnd>(ends: readonly End[]): UnplacedEnd[] {
  const own = ends.filter(({ series }) => !series.pinned);
  const arms = new Set(ends.flatMap(({ series }) => (series.pinned ? [series.arm] : [])));
  const pinned = [...arms].map((arm): UnplacedEnd => {
    const all = ends.filter(({ series }) => series.pinned && series.arm === arm);
    const [first] = all;
    const y = all.reduce((sum, end) => sum + end.y, 0) / all.length;
    const name = all.map(({ series, name }) => series.sign ?? name).join(' ');
    return { series: first!.series, x: first!.x, y, name, value: '' };
  });
  return [...own, ...pinned];
}

const hasGoneUp = ({ median }: CurveSeries): boolean => median[median.length - 1] === Infinity;

function drawLeader(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  { series, x, y, label }: NamedEnd,
): void {
  if (Math.abs(label.middle - y) <= 3) return;
  ctx.save();
  ctx.globalAlpha = 0.6;
  ctx.strokeStyle = inkOf(scene, series.arm).colour;
  ctx.lineWidth = scene.palette.line / 2;
  ctx.beginPath();
  ctx.moveTo(x + 2, y);
  ctx.lineTo(label.left - 2, label.middle);
  ctx.stroke();
  ctx.restore();
}

function drawEnd(ctx: CanvasRenderingContext2D, scene: Scene, { series, x, y }: NamedEnd): void {
  const { palette } = scene;
  if (series.diverged) drawCross(ctx, palette, inkOf(scene, series.arm).colour, x, y);
  else if (!series.pinned) drawMarker(ctx, palette, series.arm, x, y);
}

function drawLabel(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  { series, label }: NamedEnd,
  plot: Plot,
): void {
  const { palette } = scene;
  const { left, middle, width, height, rows } = label;
  if (series.lit) markBehind(ctx, palette, left, middle, width, height);
  ctx.fillStyle = inkOf(scene, series.arm).colour;
  const halo = series.lit ? palette.mark : palette.ground;
  const write = (text: string, x: number, y: number) => {
    // only on lines does a label need an edge
    if (x < plot.right) haloText(ctx, text, x, y, halo);
    else ctx.fillText(text, x, y);
    return ctx.measureText(text).width;
  };
  rows.forEach(({ name, value }, i) => {
    const y = middle + (i - (rows.length - 1) / 2) * (height / rows.length);
    ctx.font = font(palette, palette.size2, !series.pinned);
    const right = name ? left + write(name, left, y) : left;
    ctx.font = font(palette, palette.size2);
    if (value) write(value, name ? right + ctx.measureText(' ').width : left, y);
  });
}
