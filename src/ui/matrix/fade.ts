// A changed cell fades once, so that the eye finds what an edit did. The cells of one edit are dealt with together: asking for
// styles between one animation and the next would lay the page out anew each time.

/** When more change at once, the eye finds them by itself. */
const MAX_FADING = 60;

let changed: HTMLElement[] = [];

export function fade(mark: HTMLElement): void {
  changed.push(mark);
  if (changed.length === 1) requestAnimationFrame(fadeAll);
}

function fadeAll(): void {
  const marks = changed;
  changed = [];
  const [first] = marks;
  if (first === undefined || marks.length > MAX_FADING) return;
  const duration = Number.parseFloat(getComputedStyle(first).getPropertyValue('--fade'));
  if (!(duration > 0)) return;
  for (const mark of marks) {
    mark.animate([{ outlineColor: 'var(--accent)' }, {}], { duration, easing: 'ease-out' });
  }
}
