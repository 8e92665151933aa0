// Keeps the selected cell in sight.

/** When the matrix gets lower, as when a notice appears above it, a selected cell that was in sight stays there. An attachment. */
export function keepSelectedInView(scroller: HTMLElement): () => void {
  let height = scroller.clientHeight;
  const observer = new ResizeObserver(() => {
    const cell = scroller.querySelector('[role="gridcell"][aria-selected="true"]')?.getBoundingClientRect();
    const edge = scroller.getBoundingClientRect().top + scroller.clientTop;
    const hidden = (cell?.bottom ?? 0) - edge - scroller.clientHeight;
    // Only down: the browser's own way also scrolls sideways, and scrolls what the matrix is in.
    if (cell !== undefined && hidden > 0 && hidden <= height - scroller.clientHeight) {
      const header = Number.parseFloat(getComputedStyle(scroller).scrollPaddingTop) || 0;
      scroller.scrollTop += Math.min(hidden, Math.max(0, cell.top - edge - header));
    }
    height = scroller.clientHeight;
  });
  observer.observe(scroller);
  return () => {
    observer.disconnect();
  };
}
