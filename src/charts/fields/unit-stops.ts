import type { NetworkData } from './network-data.ts';
import type { NetworkLayout } from './network-layout.ts';
import { stepTo } from './roving.ts';
import { unitPlaces, type Unit } from './unit-pictures.ts';

/** The hidden units as places for pointer and keyboard: one stop for Tab, arrows between units. */
export interface UnitStops {
  readonly element: HTMLElement;
  /** The unit under the pointer, else the one with focus; `ringed` if the focus is to be seen. */
  readonly active: (Unit & { ringed: boolean }) | null;
  build(data: NetworkData, layout: NetworkLayout): void;
  /** Which unit is chosen, and who takes one that is pressed. */
  update(data: NetworkData): void;
}

/** An empty group of units; `changed` is called when another is active, or none. */
export function unitStops(document: Document, changed: () => void): UnitStops {
  const element = document.createElement('div');
  element.style.cssText = 'position:absolute;inset:0';
  element.setAttribute('role', 'group');
  let stops: { unit: Unit; node: HTMLElement }[] = [];
  let shown: number[] = [];
  let pointed: Unit | null = null;
  let focused: Unit | null = null;
  let ring = false;
  let current: Unit = { layer: 0, unit: 0 };
  let choose: NetworkData['onUnit'];

  const unitOf = (event: Event) => stops.find(({ node }) => node === event.target)?.unit ?? null;
  const isCurrent = ({ layer, unit }: Unit) => layer === current.layer && unit === current.unit;
  const setTabStop = () => {
    for (const { unit, node } of stops) node.tabIndex = isCurrent(unit) ? 0 : -1;
  };
  const point = (unit: Unit | null) => {
    pointed = unit;
    changed();
  };

  element.addEventListener('pointerover', (event) => point(unitOf(event)));
  element.addEventListener('pointerleave', () => point(null));
  element.addEventListener('focusin', (event) => {
    focused = unitOf(event);
    ring = (event.target as HTMLElement).matches(':focus-visible');
    current = focused ?? current;
    setTabStop();
    changed();
  });
  element.addEventListener('focusout', () => {
    focused = null;
    changed();
  });
  element.addEventListener('click', (event) => {
    const unit = unitOf(event);
    if (unit) choose?.(unit.layer, unit.unit);
  });
  element.addEventListener('keydown', (event) => {
    if (choose && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      event.stopPropagation();
      const unit = unitOf(event);
      if (unit) choose(unit.layer, unit.unit);
      return;
    }
    const dismissed = event.key === 'Escape' && (pointed ?? focused);
    const next = stepTo(event.key, current, shown);
    if (!dismissed && !next) return;
    if (dismissed) pointed = focused = null;
    event.preventDefault();
    event.stopPropagation();
    if (next) {
      pointed = null;
      stops.find(({ unit }) => unit.layer === next.layer && unit.unit === next.unit)?.node.focus();
    }
    changed();
  });

  return {
    element,
    get active() {
      const unit = pointed ?? focused;
      return unit && { ...unit, ringed: unit === focused && ring };
    },
    update({ onUnit, chosen }) {
      choose = onUnit;
      for (const { unit, node } of stops) {
        const isChosen = unit.layer === chosen?.layer && unit.unit === chosen.unit;
        node.style.outline = isChosen ? 'var(--focus-width) solid var(--ink)' : '';
        if (isChosen) node.setAttribute('aria-current', 'true');
        else node.removeAttribute('aria-current');
      }
    },
    build(data, layout) {
      const hidden = layout.layers.slice(1, -1);
      const had = element.contains(document.activeElement);
      shown = hidden.map(({ ys }) => ys.length);
      pointed = focused = null;
      current = clamp(current, shown);
      element.setAttribute('aria-label', data.labels.drawing);
      stops = unitPlaces(layout).map(({ layer, unit, x, y }) => {
        const node = document.createElement('div');
        node.style.cssText = `position:absolute;left:${x - 2}px;top:${y - 2}px`;
        node.style.width = node.style.height = `${layout.side + 4}px`;
        node.setAttribute('role', data.onUnit ? 'button' : 'img');
        if (data.onUnit) node.style.cursor = 'pointer';
        node.setAttribute('aria-label', data.describe(layer, unit));
        return { unit: { layer, unit }, node };
      });
      element.replaceChildren(...stops.map(({ node }) => node));
      setTabStop();
      if (had) stops.find(({ unit }) => isCurrent(unit))?.node.focus();
    },
  };
}

function clamp({ layer, unit }: Unit, shown: readonly number[]): Unit {
  if (shown.length === 0) return { layer: 0, unit: 0 };
  const bound = Math.min(layer, shown.length - 1);
  return { layer: bound, unit: Math.min(unit, shown[bound]! - 1) };
}
