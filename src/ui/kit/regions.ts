// F6 moves the focus between the regions of the page, to where it was in each.

/** The regions in order, by `data-region`, and what gets the focus in each on the first visit. */
const STARTS = {
  policies: '[role="tab"][aria-selected="true"]',
  matrix: '[role="treegrid"] [tabindex="0"], [role="grid"] [tabindex="0"]',
  inspector: '[role="tab"][aria-selected="true"], button[aria-expanded]',
} as const;
type Region = keyof typeof STARTS;
const REGIONS = Object.keys(STARTS) as readonly Region[];

export class RegionFocus {
  readonly #lastFocused = new Map<Region, Element>();

  /** Remembers where the focus is in its region. */
  follow(target: EventTarget | null): void {
    const region = regionOf(target);
    if (region !== null && target instanceof Element) this.#lastFocused.set(region, target);
  }

  /** Moves the focus to the next region that is shown, or to the previous one. Returns false if there is none. */
  move(from: EventTarget | null, isBackward: boolean): boolean {
    const current = regionOf(from);
    const index = current === null ? (isBackward ? 0 : -1) : REGIONS.indexOf(current);
    const step = isBackward ? REGIONS.length - 1 : 1;
    const order = REGIONS.map(
      (_, turn) => REGIONS[(index + step * (turn + 1) + REGIONS.length) % REGIONS.length],
    );
    return order.some((region) => region !== undefined && region !== current && this.#focus(region));
  }

  #focus(region: Region): boolean {
    const last = this.#lastFocused.get(region);
    const element = document.querySelector(`[data-region="${region}"]`);
    const targets = [
      ...(last === undefined ? [] : [last]),
      ...(element?.querySelectorAll(STARTS[region]) ?? []),
    ];
    return targets.some((target) => {
      if (!(target instanceof HTMLElement) || !target.isConnected) return false;
      target.focus();
      return document.activeElement === target;
    });
  }
}

function regionOf(target: EventTarget | null): Region | null {
  const name =
    target instanceof Element ? target.closest<HTMLElement>('[data-region]')?.dataset['region'] : undefined;
  return REGIONS.find((region) => region === name) ?? null;
}
