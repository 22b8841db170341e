/** How near to the window something counts as seen: it is there when it is scrolled to. */
const MARGIN = '100px';

/** How long nothing must have been asked for until what nobody sees is drawn too, in milliseconds. */
const REST = 400;

/** Puts off drawing what is out of view: until it comes there, or until nothing has been asked for a while. */
export interface WhenSeen {
  /** Has it drawn: now if it is in view. */
  ask(): void;
  dispose(): void;
}

/** Has `draw` called for something inside `box`. What it is counts as seen until the browser says otherwise. */
export function whenSeen(box: HTMLElement, draw: () => void): WhenSeen {
  const view = box.ownerDocument.defaultView!;
  let isSeen = true;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const drawDue = () => {
    if (rest === undefined) return;
    clearTimeout(rest);
    rest = undefined;
    draw();
  };
  const watched = new IntersectionObserver(
    (entries) => {
      isSeen = entries.at(-1).isIntersecting;
      if (isSeen) drawDue();
    },
    { rootMargin: MARGIN },
  );
  watched.observe(box);
  view.addEventListener('beforeprint', drawDue);
  return {
    ask() {
      clearTimeout(rest);
      rest = undefined;
      if (isSeen) draw();
      else rest = setTimeout(drawDue, REST);
    },
    dispose() {
      clearTimeout(rest);
      watched.disconnect();
      view.removeEventListener('beforeprint', drawDue);
    },
  };
}
