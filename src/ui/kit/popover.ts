// Shows a popover at a point of the page, within the window.

/** In pixels. */
const EDGE = 8;

/** Shows the element with its corner at the point, and moves the focus to its first field or button. */
export function showAt(element: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  element.showPopover();
  const { width, height } = element.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(x, window.innerWidth - width - EDGE));
  const top = Math.max(EDGE, Math.min(y, window.innerHeight - height - EDGE));
  element.style.left = `${String(left)}px`;
  element.style.top = `${String(top)}px`;
  element.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
}
