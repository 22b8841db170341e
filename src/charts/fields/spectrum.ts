import { font } from '../curves/text.ts';
import type { Arm, Palette } from '../palette.ts';
import type { Renderer } from '../renderer.ts';
import { picture } from '../picture.ts';
import { logTicks, niceDomain } from '../ticks.ts';

/** Positive numbers layer by layer: those of each layer, and, where there are any, those of all layers up to it. */
export interface SpectrumData {
  readonly layers: readonly {
    readonly values: ArrayLike<number>;
    readonly product: ArrayLike<number> | null;
  }[];
  readonly arm: Arm;
  /** What the numbers below count. */
  readonly unit: string;
}

/** Least part of the largest value that is still drawn. */
const floor = 1e-8;

/** Open dots of each layer over a log scale; what runs through the layers is joined in the arm's colour. Fills the canvas's parent. */
export function spectrumField(canvas: HTMLCanvasElement): Renderer<SpectrumData> {
  return picture<SpectrumData>(canvas, (data, { ctx, width, height, palette }) => {
    const domain = domainOf(data);
    if (!domain) return;
    const [left, bottom] = [2.75 * palette.size1, height - 1.5 * palette.size1];
    const step = (width - left) / data.layers.length;
    const across = (layer: number) => left + (layer + 0.5) * step;
    const [low, high] = domain.map(Math.log) as [number, number];
    const down = (value: number) =>
      bottom - ((Math.log(value) - low) / (high - low)) * (bottom - palette.size1 / 2);
    drawAxes(ctx, domain, down, left, width, palette);
    drawLayerNumbers(ctx, data, across, height, palette);
    drawValues(ctx, data, across, down, palette);
  });
}

/** Round ends that hold all values, but for those next to nothing beside the largest; null without values. */
function domainOf({ layers }: SpectrumData): [number, number] | null {
  const all = layers.flatMap(({ values, product }) => [
    ...Array.from(values),
    ...Array.from(product ?? []),
  ]);
  const largest = Math.max(...all);
  const seen = all.filter((value) => value > floor * largest);
  return seen.length > 0 ? niceDomain(Math.min(...seen), largest, 'log') : null;
}

function drawAxes(
  ctx: CanvasRenderingContext2D,
  [low, high]: [number, number],
  down: (value: number) => number,
  left: number,
  right: number,
  palette: Palette,
): void {
  const { values, label } = logTicks(low, high, 4);
  ctx.font = font(palette, palette.size1);
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  for (const value of values) {
    ctx.fillStyle = palette.rule;
    ctx.fillRect(left, Math.round(down(value)), right - left, 1);
    ctx.fillStyle = palette.ink3;
    ctx.fillText(label(value), left - 6, down(value));
  }
}

function drawLayerNumbers(
  ctx: CanvasRenderingContext2D,
  { layers, unit }: SpectrumData,
  across: (layer: number) => number,
  height: number,
  palette: Palette,
): void {
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  ctx.fillStyle = palette.ink3;
  layers.forEach((_, i) => ctx.fillText(String(i + 1), across(i), height));
  ctx.textAlign = 'left';
  ctx.fillText(unit, 0, height);
}

function drawValues(
  ctx: CanvasRenderingContext2D,
  { layers, arm }: SpectrumData,
  across: (layer: number) => number,
  down: (value: number) => number,
  { arms, ground, ink3, line }: Palette,
): void {
  const { colour } = arms[arm - 1]!;
  const dot = (layer: number, value: number) => {
    ctx.beginPath();
    ctx.arc(across(layer), down(value), 1.25 * line, 0, 7);
  };
  ctx.strokeStyle = ink3;
  ctx.fillStyle = ground;
  ctx.lineWidth = 0.6 * line;
  layers.forEach(({ values }, i) => {
    for (const value of Array.from(values)) {
      dot(i, value);
      ctx.fill();
      ctx.stroke();
    }
  });
  ctx.strokeStyle = ctx.fillStyle = colour;
  ctx.lineWidth = line;
  for (let k = 0; k < (layers[0]?.product?.length ?? 0); k++) {
    ctx.beginPath();
    layers.forEach(({ product }, i) => ctx.lineTo(across(i), down(product?.[k] ?? NaN)));
    ctx.stroke();
    layers.forEach(({ product }, i) => {
      dot(i, product?.[k] ?? NaN);
      ctx.fill();
    });
  }
}
