// A popover that is shown as soon as it is there, at a point of the page, and kept within the window.

/** In pixels. */
const EDGE = 8;

/** For `{@attach}`: shows the element at the point and puts the focus on its first field or button. */
export function shownAt({ x, y }: { readonly x: number; readonly y: number }) {
  return (element: HTMLElement): void => {
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    const left = Math.max(EDGE, Math.min(x, window.innerWidth - width - EDGE));
    const top = Math.max(EDGE, Math.min(y, window.innerHeight - height - EDGE));
    element.style.left = `${String(left)}px`;
    element.style.top = `${String(top)}px`;
    element.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  };
}
