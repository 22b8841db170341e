/** Custom properties as they resolve inside an element: `light-dark()`, `rem` and `clamp()` are plain values. */
export interface Probe {
  colour(name: string): string;
  /** In CSS pixels; `otherwise` where the property is not set. */
  length(name: string, otherwise: number): number;
  family(name: string): string;
  text(name: string): string;
}

/** The CSS property that resolves a token, and what it is set to. */
type Wanted = readonly [property: 'color' | 'width' | 'font-family', value: string];

/**
 * Gives what `read` makes of the tokens inside `element`. It is called twice: what it asks for the first time, of blank
 * tokens, the browser resolves in one pass over its styles, where asking one by one would take a pass for each.
 */
export function probed<T>(element: HTMLElement, read: (probe: Probe) => T): T {
  const wanted = new Map<string, Wanted>();
  read(
    probeOf((...each) => {
      wanted.set(each.join(), each);
      return '';
    }),
  );
  const place = element.ownerDocument.createElement('i');
  place.hidden = true;
  // where the reader sets the colours, a drawing still needs those of the tokens, translucent ones too
  place.style.setProperty('forced-color-adjust', 'none');
  const nodes = new Map<string, HTMLElement>();
  for (const [key, [property, value]] of wanted) {
    const node = element.ownerDocument.createElement('i');
    node.style.setProperty(property, value);
    nodes.set(key, node);
  }
  place.append(...nodes.values());
  element.append(place);
  try {
    const own = getComputedStyle(place);
    return read(
      probeOf(
        (...each) => getComputedStyle(nodes.get(each.join())!).getPropertyValue(each[0]),
        (name) => own.getPropertyValue(name).trim(),
      ),
    );
  } finally {
    place.remove();
  }
}

const probeOf = (
  resolved: (...wanted: Wanted) => string,
  text: (name: string) => string = () => '',
): Probe => ({
  colour: (name) => resolved('color', `var(${name})`),
  // a length set by an unset property is none at all: the outer size must not leak in
  length: (name, otherwise) => parseFloat(resolved('width', `var(${name}, ${otherwise}px)`)),
  family: (name) => resolved('font-family', `var(${name})`),
  text,
});
