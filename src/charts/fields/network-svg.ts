import type { Arm } from '../palette.ts';
import { edgeClasses, edgePaths } from './edges.ts';
import { widthsOf, type NetworkData } from './network-data.ts';
import type { NetworkLayout } from './network-layout.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** The lines, circles and words of a network, as SVG coloured by the page's own tokens. */
export interface NetworkSvg {
  readonly element: SVGSVGElement;
  /** New nodes for a new structure or size. */
  build(data: NetworkData, layout: NetworkLayout, width: number, height: number): void;
  /** New weights for the nodes there are. */
  update(data: NetworkData, layout: NetworkLayout): void;
}

/** An empty drawing; hidden from readers, who are told by the units themselves. */
export function networkSvg(document: Document): NetworkSvg {
  const make = (tag: string, attributes: Record<string, string | number>, style: string) => {
    const node = document.createElementNS(namespace, tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
    node.setAttribute('style', style);
    return node;
  };
  const element = make('svg', { 'aria-hidden': 'true' }, 'position:absolute;inset:0');
  const edges = edgeClasses.map(({ negative, width, opacity }) =>
    make(
      'path',
      { 'stroke-width': width.toFixed(2), 'stroke-opacity': opacity.toFixed(2) },
      `fill:none;stroke:var(--ink)${negative ? ';stroke-dasharray:2 2' : ''}`,
    ),
  );
  const nodes = document.createElementNS(namespace, 'g');
  element.append(...edges, nodes);

  const text = (x: number, y: number, anchor: string, words: string) => {
    const style = 'font-size:var(--size-1);fill:var(--ink-3)';
    const node = make('text', { x, y, 'text-anchor': anchor }, style);
    node.textContent = words;
    return node as SVGTextElement;
  };

  return {
    element: element as SVGSVGElement,
    build(data, layout, width, height) {
      element.setAttribute('width', String(width));
      element.setAttribute('height', String(height));
      const last = layout.layers.length - 1;
      const circles = layout.layers.flatMap(({ x, ys }, layer) => {
        const hidden = layer > 0 && layer < last;
        if (hidden && data.units) return [];
        const r = hidden ? layout.side / 2.6 : layout.radius;
        return ys.map((cy) =>
          make('circle', { cx: x, cy, r }, circleStyle(layer === last, data.arm)),
        );
      });
      const { inputs, middle, output } = data.labels;
      const labels = [
        text(0, layout.labelY, 'start', inputs),
        text(width / 2, layout.labelY, 'middle', middle),
        text(width, layout.labelY, 'end', output),
      ];
      nodes.replaceChildren(
        ...circles,
        ...rests(widthsOf(data), layout, width).map(({ x, words }) =>
          text(x, layout.restY, 'middle', words),
        ),
        ...labels,
      );
      dropMiddle(labels, width);
    },
    update({ layers }, layout) {
      edgePaths(layers, layout).forEach((path, i) => edges[i]!.setAttribute('d', path));
    },
  };
}

/** Where the three labels would touch, the two ends are enough. */
function dropMiddle(labels: readonly SVGTextElement[], width: number): void {
  const [left = 0, middle = 0, right = 0] = labels.map((label) => label.getComputedTextLength());
  if (middle / 2 + Math.max(left, right) + 6 > width / 2) labels[1]?.remove();
}

function circleStyle(output: boolean, arm: Arm): string {
  const stroke = output ? `var(--arm-${arm});stroke-width:2` : 'var(--ink-2);stroke-width:1.25';
  return `fill:var(--paper);stroke:${stroke}`;
}

/** "+8" below the layers of which not all units are shown; where those would touch, three dots. */
function rests(widths: readonly number[], { layers }: NetworkLayout, width: number) {
  const apart = width / Math.max(1, widths.length - 1);
  return layers.flatMap(({ x, rest }) => {
    if (rest === 0) return [];
    const words = `+${rest}`;
    const fits = words.length * 7.5 < apart;
    return [{ x: Math.max(words.length * 3.5, x), words: fits ? words : '⋮' }];
  });
}
