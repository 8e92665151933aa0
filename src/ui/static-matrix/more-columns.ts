// How many columns of a frame's matrix are out of sight at the right.

import { element } from './element.ts';
import './more-columns.css';

/** Reports the number now and whenever it may have changed. Returns what stops it. */
export function followHiddenColumns(scroller: HTMLElement, report: (columns: number) => void): () => void {
  const update = (): void => {
    const end = scroller.getBoundingClientRect().left + scroller.clientWidth;
    const columns = [...scroller.querySelectorAll('.action')];
    report(columns.filter((column) => column.getBoundingClientRect().right > end + 1).length);
  };
  scroller.addEventListener('scroll', update, { passive: true });
  const observer = new ResizeObserver(update);
  observer.observe(scroller);
  return () => {
    observer.disconnect();
    scroller.removeEventListener('scroll', update);
  };
}

export function scrollToHiddenColumns(scroller: Element): void {
  scroller.scrollBy({ left: scroller.clientWidth / 2 });
}

/** Wraps a scrolling matrix with a fade and a button that says so, both hidden while all columns are in sight. */
export function withMoreColumns(scroller: HTMLElement, text: (columns: number) => string): HTMLElement {
  const button = element('button', { type: 'button', class: 'more-columns' });
  const wrapper = element('div', { class: 'matrix' }, scroller, button);
  button.addEventListener('click', () => {
    scrollToHiddenColumns(scroller);
  });
  followHiddenColumns(scroller, (columns) => {
    wrapper.dataset['more'] = String(columns);
    button.hidden = columns === 0;
    button.textContent = text(columns);
  });
  return wrapper;
}
