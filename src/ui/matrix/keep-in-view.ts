// Keeps the selected cell in sight.

/** When the matrix gets lower, as when a notice appears above it, a selected cell that was in sight stays there. An attachment. */
export function keepSelectedInView(scroller: HTMLElement): () => void {
  let height = scroller.clientHeight;
  const observer = new ResizeObserver(() => {
    const cell = scroller.querySelector('[role="gridcell"][aria-selected="true"]');
    const bottom =
      (cell?.getBoundingClientRect().bottom ?? 0) - scroller.getBoundingClientRect().top - scroller.clientTop;
    if (bottom <= height && bottom > scroller.clientHeight) cell?.scrollIntoView({ block: 'nearest' });
    height = scroller.clientHeight;
  });
  observer.observe(scroller);
  return () => {
    observer.disconnect();
  };
}
