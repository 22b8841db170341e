/** The horizontal reach of a plot, in CSS pixels from the canvas's left edge. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** How far beside the plot a press still counts. */
const tolerance = 8;

/**
 * Reports, while the pointer is pressed on the plot and dragged, how far along it is: 0 at the left, 1 at the right.
 * A finger counts once it moves along the plot, or is lifted where it came down: otherwise it scrolls the page. Returns
 * what stops the listening.
 */
export function listenToDrag(
  canvas: HTMLCanvasElement,
  reach: () => Reach,
  moved: (share: number) => void,
): () => void {
  let pointer: number | null = null;
  /** Where a finger came down, until it is known whether it drags. */
  let touched: { readonly x: number; readonly y: number } | null = null;
  const place = (event: PointerEvent) => event.clientX - canvas.getBoundingClientRect().left;
  const report = (event: PointerEvent) => {
    const { left, right } = reach();
    if (right > left) moved(Math.max(0, Math.min(1, (place(event) - left) / (right - left))));
  };
  const down = (event: PointerEvent) => {
    const { left, right } = reach();
    const x = place(event);
    if (event.button !== 0 || x < left - tolerance || x > right + tolerance) return;
    pointer = event.pointerId;
    canvas.setPointerCapture(pointer);
    touched = event.pointerType === 'touch' ? { x: event.clientX, y: event.clientY } : null;
    if (!touched) report(event);
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return;
    if (touched && !isAlong(event, touched)) return;
    touched = null;
    report(event);
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return;
    pointer = null;
    if (touched) report(event);
  };
  const cancel = (event: PointerEvent) => {
    if (event.pointerId === pointer) pointer = null;
  };

  canvas.style.cursor = 'ew-resize';
  canvas.style.touchAction = 'pan-y';
  canvas.addEventListener('pointerdown', down);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', cancel);
  return () => {
    canvas.removeEventListener('pointerdown', down);
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerup', up);
    canvas.removeEventListener('pointercancel', cancel);
  };
}

function isAlong({ clientX, clientY }: PointerEvent, from: { x: number; y: number }): boolean {
  return Math.abs(clientX - from.x) > Math.abs(clientY - from.y);
}
