// When a tooltip of the matrix is shown, and where: after a pause of the pointer or the focus, beside the cell. It can be
// pointed at, and Esc dismisses it.

/** For the pointer; the focus moves on from cell to cell, and should not drag a tooltip along. */
const POINTER_DELAY_MS = 150;
const FOCUS_DELAY_MS = 700;
/** Long enough to move the pointer onto the tooltip. */
const HIDE_DELAY_MS = 200;
/** Distance from the window's edges, in pixels. */
const EDGE = 8;

/** `fill` gets the header or cell, or null when the tooltip goes away, and returns whether there is something to show. */
export type FillTooltip = (target: HTMLElement | null) => boolean;

/** Shows a popover for the headers and cells of the matrix, until the signal is aborted. Starts with the given element. */
export function followTooltip(
  tooltip: HTMLElement,
  fill: FillTooltip,
  signal: AbortSignal,
  start: EventTarget | null = null,
): void {
  let target: Element | null = null;
  let isShown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function conceal(): void {
    isShown = false;
    fill(null);
    tooltip.hidePopover();
  }

  /** Keeps the target, so that it does not come back before the pointer goes elsewhere. */
  function hide(): void {
    clearTimeout(timer);
    if (isShown) conceal();
  }

  function show(on: HTMLElement): void {
    if (!on.isConnected || !fill(on)) return;
    isShown = true;
    tooltip.showPopover();
    const box = on.getBoundingClientRect();
    requestAnimationFrame(() => {
      place(tooltip, box);
    });
  }

  function follow(next: HTMLElement | null, delay: number): void {
    if (next === target && (next !== null || !isShown)) return;
    target = next;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        if (next === null) hide();
        else show(next);
      },
      next === null ? HIDE_DELAY_MS : delay,
    );
    if (next !== null && isShown) conceal();
  }

  function onPointer({ pointerType, target: at }: PointerEvent): void {
    if (pointerType === 'touch') return;
    if (at instanceof Node && tooltip.contains(at)) {
      clearTimeout(timer);
      target = null;
      return;
    }
    follow(targetAt(at), POINTER_DELAY_MS);
  }

  function onFocus({ target: at }: FocusEvent): void {
    const focused = targetAt(at);
    if (focused?.matches(':focus-visible') === true) follow(focused, FOCUS_DELAY_MS);
    else if (focused === null) hide();
  }

  function onKey(event: KeyboardEvent): void {
    if (!isShown) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
    }
    hide();
  }

  document.addEventListener('pointerover', onPointer, { signal });
  document.addEventListener('pointerdown', hide, { signal });
  document.addEventListener('focusin', onFocus, { signal });
  document.addEventListener('keydown', onKey, { signal, capture: true });
  document.addEventListener('scroll', hide, { signal, capture: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
  });
  follow(targetAt(start), POINTER_DELAY_MS);
}

/** The header or cell at an element; null for a resource, a cell that doesn't apply, and anything else. */
function targetAt(at: EventTarget | null): HTMLElement | null {
  const found =
    at instanceof Element ? at.closest<HTMLElement>('#matrix :is([data-column], [data-header])') : null;
  return found === null || found.matches('.inapplicable, .resource, .heading') ? null : found;
}

/** At a corner of the cell, so that its neighbours in the row and in the column can still be seen and pointed at. */
function place(tooltip: HTMLElement, { left, right, top, bottom }: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = tooltip;
  const x = right + width + EDGE <= window.innerWidth ? right : Math.max(EDGE, left - width);
  const y = top - height >= EDGE ? top - height : Math.min(bottom, window.innerHeight - height - EDGE);
  tooltip.style.left = `${String(x)}px`;
  tooltip.style.top = `${String(y)}px`;
}
