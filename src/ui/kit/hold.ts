// A finger that stays in place: what the right mouse button does on a touch screen.

/** In milliseconds; a little less than after which browsers show their own menu. */
const HOLD_MS = 450;

/** In pixels. A finger that moves further scrolls. */
const TOLERANCE = 10;

/** Calls `onhold` if the finger that has gone down stays in place. The mouse events and the menu that follow are suppressed. */
export function watchHold(down: PointerEvent, onhold: () => void): void {
  if (down.pointerType !== 'touch' || !down.isPrimary) return;
  const watch = new AbortController();
  const { signal } = watch;
  const timer = setTimeout(() => {
    watch.abort();
    suppressUntilNextPress();
    onhold();
  }, HOLD_MS);
  const stop = () => {
    clearTimeout(timer);
    watch.abort();
  };
  const stopIfFar = ({ clientX, clientY }: PointerEvent) => {
    if (Math.hypot(clientX - down.clientX, clientY - down.clientY) > TOLERANCE) stop();
  };
  window.addEventListener('pointermove', stopIfFar, { signal });
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, stop, { signal });
}

function suppressUntilNextPress(): void {
  const suppression = new AbortController();
  const { signal } = suppression;
  const suppress = (event: Event) => {
    event.preventDefault();
    // Other listeners of the window are not called either.
    event.stopImmediatePropagation();
  };
  for (const type of ['mousedown', 'click', 'contextmenu'])
    window.addEventListener(type, suppress, { signal, capture: true });
  const end = () => {
    suppression.abort();
  };
  window.addEventListener('pointerdown', end, { signal, capture: true });
}
