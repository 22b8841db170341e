import type { ChartConfiguration } from 'chart.js';
import { bottomInset, topInset } from './insets.ts';
import { insetsOf, type LineChart, type LinePlugin, type Point, type Scene } from './scene.ts';

/** What Chart.js is told once: it lays out, scales and draws the lines; all else is the plugins'. */
export function configuration(plugins: LinePlugin[]): ChartConfiguration<'line', Point[]> {
  return {
    type: 'line',
    data: { datasets: [] },
    plugins,
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      parsing: false,
      normalized: true,
      events: [],
      clip: 4,
      elements: {
        line: { borderJoinStyle: 'round', tension: 0 },
        point: { radius: 0, hitRadius: 0 },
      },
      scales: {
        x: { type: 'linear', display: false, min: 0, max: 1, afterBuildTicks: noTicks },
        y: { type: 'linear', display: false, min: 0, max: 1, afterBuildTicks: noTicks },
      },
    },
  };
}

/** Sets the options that follow the scene. */
export function applyScene(chart: LineChart, scene: Scene, width: number): void {
  const { data, palette, y } = scene;
  Object.assign(chart.options.scales!.x!, {
    type: data.xMin === undefined ? 'linear' : 'logarithmic',
    min: data.xMin ?? 0,
    max: data.xMax,
  });
  Object.assign(chart.options.scales!.y!, {
    type: data.scale === 'log' ? 'logarithmic' : 'linear',
    min: y.low,
    max: y.high,
  });
  chart.options.layout!.padding = {
    ...insetsOf(width, palette),
    top: topInset(palette),
    bottom: bottomInset(palette, data.showX),
  };
}

function noTicks(axis: { ticks: unknown[] }): void {
  axis.ticks = [];
}
