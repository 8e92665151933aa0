// A changed cell fades once, so that the eye finds what an edit did. One observer sees the changes of all cells, and one batch a
// frame fades them: asking for styles between one animation and the next would lay the page out anew each time.

/** When more decisions and counts change at once, the eye finds them by itself. */
const MAX_FADING = 60;

/** The marks of the cells in which the nodes are. */
function marksOf(nodes: Iterable<Node>): readonly Element[] {
  const marks = new Set<Element>();
  for (const node of nodes) {
    const near = node instanceof Element ? node : node.parentElement;
    const mark = near?.closest('[role="gridcell"]')?.querySelector('.decision-mark');
    if (mark !== null && mark !== undefined) marks.add(mark);
  }
  return [...marks];
}

/** Fades the marks of cells that change in an element. Cells that are added don't fade. Returns a function that stops. */
export function fadeChanges(matrix: HTMLElement): () => void {
  const changed = new Set<Node>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records) changed.add(target);
    if (!isWaiting) requestAnimationFrame(fadeAll);
    isWaiting = true;
  });
  let isWaiting = false;

  function fadeAll(): void {
    isWaiting = false;
    // Marks are looked up only if they fade: most keys of a typist change hundreds of cells.
    const marks = changed.size > MAX_FADING ? [] : marksOf(changed);
    changed.clear();
    const [first] = marks;
    if (first === undefined) return;
    const duration = Number.parseFloat(getComputedStyle(first).getPropertyValue('--fade'));
    if (!(duration > 0)) return;
    for (const mark of marks) {
      mark.animate([{ outlineColor: 'var(--accent)' }, {}], { duration, easing: 'ease-out' });
    }
  }

  observer.observe(matrix, { subtree: true, characterData: true, attributeFilter: ['data-decision'] });
  return () => {
    observer.disconnect();
  };
}
