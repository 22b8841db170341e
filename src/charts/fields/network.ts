import type { Renderer } from '../renderer.ts';
import { surface } from '../surface.ts';
import { edgeNear } from './edges.ts';
import { widthsOf, type NetworkData } from './network-data.ts';
import { layOutNetwork, type NetworkLayout } from './network-layout.ts';
import { networkSvg } from './network-svg.ts';
import type { Raster } from './raster.ts';
import { unitPainter, unitPlaces, type UnitPainter } from './unit-pictures.ts';
import { unitStops } from './unit-stops.ts';

/** Side of a unit's picture when it is pointed at or has the focus. */
const enlarged = 96;

/** A network drawn with its weights, each hidden unit a picture of its output over the plane. Fills `host`, which must have a size of its own. */
export function networkDrawing(host: HTMLElement): Renderer<NetworkData> {
  const document = host.ownerDocument;
  if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
  const place = surface(host, () => rebuild());
  const svg = networkSvg(document);
  const thumbnails = layer(document);
  const close = layer(document);
  close.style.zIndex = '1';
  const stops = unitStops(document, () => drawClose());
  host.append(svg.element, thumbnails, stops.element, close);

  let data: NetworkData | null = null;
  let layout: NetworkLayout | null = null;
  let painter: UnitPainter | null = null;
  let raster: Raster | null = null;
  let built = '';

  function rebuild(): void {
    built = '';
    update();
  }

  function update(): void {
    const { width, height, palette, ratio } = place;
    if (!data || width === 0 || height === 0) return;
    const structure = structureOf(data);
    if (!layout || structure !== built) {
      layout = layOutNetwork(widthsOf(data), width, height, (16 * palette.size1) / 12);
      svg.build(data, layout, width, height);
      stops.build(data, layout);
      fit(thumbnails, width, height, ratio);
      fit(close, enlarged, enlarged, ratio);
      built = structure;
    }
    svg.update(data, layout);
    stops.update(data);
    painter = null;
    if (data.units) {
      const painting = unitPainter(document, data.units, palette, raster);
      raster = painting.raster;
      painter = painting;
    }
    drawThumbnails();
    drawClose();
  }

  function drawThumbnails(): void {
    const ctx = scaled(thumbnails, place.ratio);
    ctx.clearRect(0, 0, place.width, place.height);
    if (!painter || !layout) return;
    for (const at of unitPlaces(layout)) painter.draw(ctx, at, at.x, at.y, layout.side);
  }

  function drawClose(): void {
    const active = stops.active;
    close.hidden = !active || !painter || !layout;
    if (!active || !painter || !layout) return;
    const { x, ys } = layout.layers[active.layer + 1]!;
    const y = ys[active.unit]!;
    const within = (centre: number, room: number) =>
      Math.round(Math.max(0, Math.min(room - enlarged, centre - enlarged / 2)));
    close.style.left = `${within(x, place.width)}px`;
    close.style.top = `${within(y, place.height)}px`;
    close.style.outline = active.ringed ? 'var(--focus-width) solid var(--focus)' : '';
    painter.draw(scaled(close, place.ratio), active, 0, 0, enlarged);
  }

  // readers choose edges by the weights' own names
  stops.element.addEventListener('click', (event) => {
    if (event.target !== stops.element || !layout) return;
    const edge = edgeNear(layout, event.offsetX, event.offsetY);
    if (edge) data?.onEdge?.(edge.layer, edge.input, edge.output);
  });

  return {
    draw(next) {
      data = next;
      place.redraw();
    },
    dispose() {
      place.dispose();
      for (const node of [svg.element, thumbnails, stops.element, close]) node.remove();
    },
  };
}

/** What must be built anew when it differs. */
function structureOf(data: NetworkData): string {
  const { inputs, middle, output, drawing } = data.labels;
  return [
    ...widthsOf(data),
    data.arm,
    !!data.units,
    !!data.onUnit,
    inputs,
    middle,
    output,
    drawing,
  ].join('|');
}

function layer(document: Document): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = 'position:absolute;left:0;top:0;pointer-events:none';
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}

function fit(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

function scaled(canvas: HTMLCanvasElement, ratio: number): CanvasRenderingContext2D {
  const ctx = canvas.getContext('2d')!;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  return ctx;
}
