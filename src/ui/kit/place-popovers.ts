// Places popovers below their buttons in browsers without CSS anchor positioning: Firefox before 147, Safari before 26.

/** The popover's margin above, in pixels. */
const GAP = 4;
/** In pixels. */
const EDGE = 8;

/** The property of a popover that hangs below its button, and begins or ends where the button does. */
const PROPERTY = '--below';

/** Keeps each popover in its place from now on, while it is open. */
export function placePopovers(): void {
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) place(target as HTMLElement);
  });
  document.addEventListener(
    'toggle',
    ({ target, newState }) => {
      if (!(target instanceof HTMLElement)) return;
      // Its content can load after it has opened.
      if (newState === 'open' && sideOf(target) !== '') sizes.observe(target);
      else sizes.unobserve(target);
    },
    true,
  );
}

function place(popover: HTMLElement): void {
  const button = document.querySelector(`[popovertarget="${popover.id}"]`)?.getBoundingClientRect();
  if (button === undefined) return;
  const { width, height } = popover.getBoundingClientRect();
  const wanted = sideOf(popover) === 'start' ? button.left : button.right - width;
  const left = Math.max(EDGE, Math.min(wanted, window.innerWidth - width - EDGE));
  const above = button.top - 2 * GAP - height;
  const hasRoomBelow = button.bottom + GAP + height <= window.innerHeight;
  const top = hasRoomBelow || above < 0 ? button.bottom : above;
  popover.style.inset = `${String(top)}px auto auto ${String(left)}px`;
}

function sideOf(popover: HTMLElement): string {
  return getComputedStyle(popover).getPropertyValue(PROPERTY).trim();
}
