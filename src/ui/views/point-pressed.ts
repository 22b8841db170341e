/** Within how many pixels a press stays a press and is no drag. */
const STILL = 4;

/** Calls `act` when a point of an element is pressed without dragging, until what it returns is called. */
export function pointPressed(element: HTMLElement, act: () => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let from = NaN;
  element.addEventListener('pointerdown', ({ clientX }) => (from = clientX), { signal });
  element.addEventListener(
    'click',
    ({ clientX }) => {
      if (Math.abs(clientX - from) < STILL) act();
    },
    { signal },
  );
  return () => listening.abort();
}
