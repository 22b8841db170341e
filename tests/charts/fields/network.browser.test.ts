import { describe, expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { NetworkData } from '../../../src/charts/fields/network-data.ts';
import { networkDrawing } from '../../../src/charts/fields/network.ts';
import { box, pixel, settled } from '../page.ts';

const size = 8;

/** A network 2 – width × depth – 1; each unit's map rises from left to right. */
function network(depth: number, width: number, more: Partial<NetworkData> = {}): NetworkData {
  const widths = [2, ...Array.from({ length: depth }, () => width), 1];
  const map = Array.from({ length: size * size }, (_, i) => i % size);
  return {
    layers: widths.slice(1).map((outputs, layer) => {
      const inputs = widths[layer]!;
      const kernel = Float32Array.from({ length: inputs * outputs }, (_, i) => (i % 2 ? -1 : 1));
      return { inputs, outputs, kernel, bias: new Float32Array(outputs) };
    }),
    units: {
      size,
      maps: widths
        .slice(1, -1)
        .map((k) => Float32Array.from(Array.from({ length: k }, () => map).flat())),
    },
    arm: 2,
    labels: {
      inputs: 'x₁, x₂',
      middle: `${depth} × ${width}`,
      output: 'P(inner)',
      drawing: 'The network',
    },
    describe: (layer, unit) => `layer ${layer + 1}, unit ${unit + 1}`,
    ...more,
  };
}

function drawn(data: NetworkData, width = 220, height = 220) {
  const host = box(width, height);
  const drawing = networkDrawing(host);
  onTestFinished(() => drawing.dispose());
  drawing.draw(data);
  const units = () => [...host.querySelectorAll<HTMLElement>('[role=img]')];
  const [thumbnails, close] = host.querySelectorAll('canvas');
  return { host, drawing, units, thumbnails: thumbnails!, close: close! };
}

const texts = (host: HTMLElement) => [...host.querySelectorAll('text')].map((t) => t.textContent);

describe('networkDrawing', () => {
  it.each([
    [1, 2, 2],
    [3, 8, 24],
    [8, 64, 64],
  ])('of depth %d and width %d shows %d units', (depth, width, count) => {
    const { host, units } = drawn(network(depth, width));
    expect(units()).toHaveLength(count);
    expect(host.querySelectorAll('circle')).toHaveLength(3);
    const bounds = host.getBoundingClientRect();
    for (const unit of units()) {
      const { left, right, top, bottom } = unit.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(bounds.left);
      expect(right).toBeLessThanOrEqual(bounds.right);
      expect(top).toBeGreaterThanOrEqual(bounds.top);
      expect(bottom).toBeLessThanOrEqual(bounds.bottom);
    }
  });

  it('says how many units are not shown, and names its parts', () =>
    expect(texts(drawn(network(2, 16)).host)).toEqual([
      '+8',
      '+8',
      'x₁, x₂',
      '2 × 16',
      'P(inner)',
    ]));

  it('keeps to the ends where three labels would touch', () =>
    expect(texts(drawn(network(2, 4), 100, 130).host)).toEqual(['x₁, x₂', 'P(inner)']));

  it('draws the output in the colour of the arm and negative edges dashed', () => {
    const { host } = drawn(network(1, 2));
    const circles = [...host.querySelectorAll('circle')];
    expect(circles.map((c) => getComputedStyle(c).stroke)).toEqual([
      'rgb(64, 64, 64)',
      'rgb(64, 64, 64)',
      'rgb(255, 0, 0)',
    ]);
    const edges = [...host.querySelectorAll('path')].filter((path) => path.getAttribute('d'));
    expect(edges.map((path) => getComputedStyle(path).strokeDasharray)).toEqual([
      'none',
      '2px, 2px',
    ]);
  });

  it('paints each unit on its own scale', () => {
    const { host, units, thumbnails } = drawn(network(1, 2));
    const bounds = host.getBoundingClientRect();
    const { left, right, top, bottom } = units()[0]!.getBoundingClientRect();
    const middle = (top + bottom) / 2 - bounds.top;
    const west = pixel(thumbnails, left - bounds.left + 5, middle)[0]!;
    const east = pixel(thumbnails, right - bounds.left - 6, middle)[0]!;
    expect(west).toBeGreaterThan(200);
    expect(east).toBeLessThan(90);
  });

  it('draws new weights into the nodes there are', () => {
    const { host, drawing, units } = drawn(network(2, 4));
    const before = [...host.querySelectorAll('*')];
    const old = host.querySelector('path[d]')!.getAttribute('d');
    const next = network(2, 4);
    for (const { kernel } of next.layers) kernel.forEach((w, i) => (kernel[i] = -w * (1 + i)));
    drawing.draw(next);
    expect([...host.querySelectorAll('*')]).toEqual(before);
    expect(host.querySelector('path[d]')!.getAttribute('d')).not.toBe(old);
    drawing.draw(network(3, 4));
    expect(units()).toHaveLength(12);
  });

  it('draws plain circles where there are no maps', () => {
    const { host } = drawn(network(2, 4, { units: null }));
    expect(host.querySelectorAll('circle')).toHaveLength(2 + 8 + 1);
  });

  it('leaves its host as it was', () => {
    const { host, drawing } = drawn(network(2, 4));
    drawing.dispose();
    expect(host.childElementCount).toBe(0);
  });
});

describe('units', () => {
  const stop = (units: HTMLElement[]) => units.filter(({ tabIndex }) => tabIndex === 0);

  it('are one stop for Tab, and arrows move between them', async () => {
    const { host, units } = drawn(network(2, 4));
    expect(host.querySelector('[role=group]')!.getAttribute('aria-label')).toBe('The network');
    expect(stop(units()).map((unit) => unit.ariaLabel)).toEqual(['layer 1, unit 1']);
    stop(units())[0]!.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.ariaLabel).toBe('layer 2, unit 3');
    expect(stop(units())).toEqual([document.activeElement]);
  });

  it('are enlarged within the drawing by focus, until Escape', async () => {
    const { host, units, close } = drawn(network(3, 8));
    expect(close.hidden).toBe(true);
    units()[0]!.focus();
    await userEvent.keyboard('{End}');
    expect(close.hidden).toBe(false);
    const [inner, outer] = [close.getBoundingClientRect(), host.getBoundingClientRect()];
    expect(inner.width).toBe(96);
    expect(inner.right).toBeLessThanOrEqual(outer.right);
    expect(inner.bottom).toBeLessThanOrEqual(outer.bottom);
    expect(pixel(close, 5, 48)[0]).toBeGreaterThan(200);
    expect(pixel(close, 90, 48)[0]).toBeLessThan(60);
    await userEvent.keyboard('{Escape}');
    expect(close.hidden).toBe(true);
  });

  it('are enlarged under the pointer', async () => {
    const { units, close } = drawn(network(2, 4));
    await userEvent.hover(units()[2]!);
    expect(close.hidden).toBe(false);
    await userEvent.unhover(units()[2]!);
    expect(close.hidden).toBe(true);
  });

  it('keep the focus when the network changes under them', async () => {
    const { drawing, units } = drawn(network(2, 4));
    units()[3]!.focus();
    drawing.draw(network(1, 3));
    await settled();
    expect(document.activeElement?.ariaLabel).toBe('layer 1, unit 3');
  });

  it('are looked at only, unless somebody takes them', () => {
    const { host } = drawn(network(2, 4));
    expect(host.querySelector('[role=button]')).toBe(null);
  });

  it('are buttons where somebody takes them, by pointer and by key', async () => {
    const taken: string[] = [];
    const onUnit = (layer: number, unit: number) => taken.push(`${layer} ${unit}`);
    const { host } = drawn(network(2, 4, { onUnit, chosen: { layer: 1, unit: 2 } }));
    const buttons = [...host.querySelectorAll<HTMLElement>('[role=button]')];
    expect(buttons).toHaveLength(8);
    expect(host.querySelector('[aria-current]')!.ariaLabel).toBe('layer 2, unit 3');
    await userEvent.click(buttons[5]!);
    buttons[0]!.focus();
    await userEvent.keyboard('{ArrowDown}{Enter} ');
    expect(taken).toEqual(['1 1', '0 1', '0 1']);
  });
});

it('an edge that is pressed is taken', async () => {
  const taken: string[] = [];
  const onEdge = (...edge: number[]) => taken.push(edge.join(' '));
  const { host } = drawn(network(1, 2, { onEdge }));
  const [first, second] = host.querySelectorAll('circle');
  const place = (circle: Element | undefined) => {
    const { left, top, width, height } = circle!.getBoundingClientRect();
    const bounds = host.getBoundingClientRect();
    return [left + width / 2 - bounds.left, top + height / 2 - bounds.top] as const;
  };
  const unit = place(host.querySelectorAll('[role=img]')[1]);
  for (const circle of [first, second]) {
    const [x, y] = place(circle);
    const position = { x: x + 0.3 * (unit[0] - x), y: y + 0.3 * (unit[1] - y) };
    await userEvent.click(host, { position });
  }
  expect(taken).toEqual(['0 0 1', '0 1 1']);
});
