// A changed cell fades once, so that the eye finds what an edit did. One observer sees the changes of all cells, and one batch a
// frame fades them: asking for styles between one animation and the next would lay the page out anew each time.

/** When more change at once, the eye finds them by itself. */
const MAX_FADING = 60;

/** Fades the marks of cells that change in an element. Cells that are added don't fade. Returns a function that stops. */
export function fadeChanges(matrix: HTMLElement): () => void {
  const changed = new Set<Element>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const near = target instanceof Element ? target : target.parentElement;
      const mark = near?.closest('[role="gridcell"]')?.querySelector('.decision-mark');
      if (mark !== null && mark !== undefined) changed.add(mark);
    }
    if (changed.size === 0) return;
    if (!isWaiting) requestAnimationFrame(fadeAll);
    isWaiting = true;
  });
  let isWaiting = false;

  function fadeAll(): void {
    isWaiting = false;
    const marks = [...changed];
    changed.clear();
    const [first] = marks;
    if (first === undefined || marks.length > MAX_FADING) return;
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
