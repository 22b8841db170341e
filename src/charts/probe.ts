/** Reads custom properties as they resolve inside an element: `light-dark()`, `rem` and `clamp()` become plain values. */
export interface Probe {
  colour(name: string): string;
  /** In CSS pixels; `otherwise` where the property is not set. */
  length(name: string, otherwise: number): number;
  family(name: string): string;
  text(name: string): string;
  done(): void;
}

/** Puts a hidden element inside `element` to read from; call `done` after reading. */
export function probe(element: HTMLElement): Probe {
  const node = element.ownerDocument.createElement('i');
  node.hidden = true;
  // where the reader sets the colours, a drawing still needs those of the tokens, translucent ones too
  node.style.setProperty('forced-color-adjust', 'none');
  element.append(node);
  const style = getComputedStyle(node);
  return {
    colour(name) {
      node.style.color = `var(${name})`;
      return style.color;
    },
    length(name, otherwise) {
      // a length set by an unset property is none at all: the outer size must not leak in
      node.style.width = `var(${name}, ${otherwise}px)`;
      return parseFloat(style.width);
    },
    family(name) {
      node.style.fontFamily = `var(${name})`;
      return style.fontFamily;
    },
    text: (name) => style.getPropertyValue(name).trim(),
    done: () => node.remove(),
  };
}
