// The page object of the tests in other browsers: finds elements by selector and name, waits for them, and sends real input.

import { expect } from '@playwright/test';
import type { InputAction, Tab } from './driver.ts';

export interface Target {
  readonly css: string;
  /** Its label, title or text. */
  readonly name?: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The codes of WebDriver for keys that are no characters. */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

/** Without a graphics card, WebKit takes long. */
const WAIT = { timeout: 60_000, intervals: [100, 200, 500] };

export class DrivenPage {
  readonly #tab: Tab;

  constructor(tab: Tab) {
    this.#tab = tab;
  }

  async goto(address: string): Promise<void> {
    // A change of only the fragment would keep the open page.
    await this.#tab.goto('about:blank');
    await this.#tab.goto(address);
  }

  resize(width: number, height: number): Promise<void> {
    return this.#tab.resize(width, height);
  }

  /** Calls a function in the page. Arguments and result are JSON. */
  evaluate<Arguments extends readonly unknown[], Result>(
    script: (...values: Arguments) => Result,
    ...values: Arguments
  ): Promise<Awaited<Result>> {
    return this.#call(script, values, false);
  }

  /** Calls a function in the page's first frame. */
  evaluateInFrame<Arguments extends readonly unknown[], Result>(
    script: (...values: Arguments) => Result,
    ...values: Arguments
  ): Promise<Awaited<Result>> {
    return this.#call(script, values, true);
  }

  async #call<Result>(
    script: (...values: never) => Result,
    values: readonly unknown[],
    isInFrame: boolean,
  ): Promise<Awaited<Result>> {
    const passed = values.map((value) => JSON.stringify(value) ?? 'undefined').join(', ');
    return (await this.#tab.evaluate(`(${String(script)})(${passed})`, isInFrame)) as Awaited<Result>;
  }

  errors(): Promise<readonly string[]> {
    return this.#tab.errors();
  }

  /** Waits until a function in the page returns the value. */
  async waitFor<Arguments extends readonly unknown[]>(
    script: (...values: Arguments) => unknown,
    value: unknown,
    ...values: Arguments
  ): Promise<void> {
    await expect.poll(() => this.evaluate(script, ...values), WAIT).toEqual(value);
  }

  attribute(css: string, name: string): Promise<string | null> {
    return this.evaluate(
      (selector, wanted) => document.querySelector(selector)?.getAttribute(wanted) ?? null,
      css,
      name,
    );
  }

  /** The visible text of the first element; null if there is none. */
  text(css: string): Promise<string | null> {
    return this.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? null, css);
  }

  async expectText(css: string, text: string | RegExp): Promise<void> {
    await expect.poll(() => this.text(css), WAIT).toMatch(text);
  }

  async expectAttribute(css: string, name: string, value: string | null): Promise<void> {
    await expect.poll(() => this.attribute(css, name), WAIT).toBe(value);
  }

  async expectCount(css: string, count: number): Promise<void> {
    await expect.poll(() => this.count(css), WAIT).toBe(count);
  }

  count(css: string): Promise<number> {
    return this.evaluate((selector) => document.querySelectorAll(selector).length, css);
  }

  /** Whether the element is shown. */
  async isShown(target: Target): Promise<boolean> {
    return (await this.#find(target)) !== null;
  }

  async waitUntilShown(target: Target, isShown = true): Promise<void> {
    await expect.poll(() => this.isShown(target), WAIT).toBe(isShown);
  }

  /** Clicks the element in its middle, once it is shown, still and uncovered. */
  async click(target: Target, button: 'left' | 'right' = 'left'): Promise<void> {
    await this.clickAt(await this.pointOf(target), button);
  }

  async clickAt(point: Point, button: 'left' | 'right' = 'left'): Promise<void> {
    const code = button === 'left' ? 0 : 2;
    await this.#pointer([
      { type: 'pointerMove', ...point },
      { type: 'pointerDown', button: code },
      { type: 'pointerUp', button: code },
    ]);
  }

  async doubleClick(target: Target): Promise<void> {
    const point = await this.pointOf(target);
    const click = [
      { type: 'pointerDown' as const, button: 0 },
      { type: 'pointerUp' as const, button: 0 },
    ];
    await this.#pointer([{ type: 'pointerMove', ...point }, ...click, ...click]);
  }

  /** Presses at one point, moves in steps to another, and releases. */
  async drag(from: Point, to: Point): Promise<void> {
    const between = { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) };
    await this.#pointer([
      { type: 'pointerMove', ...from },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerMove', ...between, duration: 100 },
      { type: 'pointerMove', ...to, duration: 100 },
      { type: 'pause', duration: 100 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** Presses a key with modifiers: `Control+Shift+z`. */
  async press(chord: string): Promise<void> {
    const keys = chord.split('+').map((name) => KEYS[name] ?? name);
    await this.#keys([
      ...keys.map((value) => ({ type: 'keyDown' as const, value })),
      ...keys.toReversed().map((value) => ({ type: 'keyUp' as const, value })),
    ]);
  }

  async type(text: string): Promise<void> {
    await this.#keys(
      Array.from(text).flatMap((value) => [
        { type: 'keyDown' as const, value },
        { type: 'keyUp' as const, value },
      ]),
    );
  }

  /** The middle of the element, once it is shown, still and uncovered. */
  async pointOf(target: Target): Promise<Point> {
    let point: Point | null = null;
    await expect
      .poll(async () => (point = await this.#find(target)), { ...WAIT, message: JSON.stringify(target) })
      .not.toBeNull();
    return point ?? { x: 0, y: 0 };
  }

  #find(target: Target): Promise<Point | null> {
    return this.evaluate(async ({ css, name }) => {
      const isNamed = (element: HTMLElement) =>
        name === undefined ||
        [element.getAttribute('aria-label'), element.title, element.innerText.trim()].includes(name);
      const element = [...document.querySelectorAll<HTMLElement>(css)].find(
        (candidate) => candidate.checkVisibility({ visibilityProperty: true }) && isNamed(candidate),
      );
      if (element === undefined) return null;
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const before = element.getBoundingClientRect();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const { left, top, width, height } = element.getBoundingClientRect();
      if (left !== before.left || top !== before.top || width === 0 || height === 0) return null;
      const point = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
      const hit = document.elementFromPoint(point.x, point.y);
      return hit !== null && (element.contains(hit) || hit.contains(element)) ? point : null;
    }, target);
  }

  async #pointer(actions: readonly InputAction[]): Promise<void> {
    await this.#tab.perform([
      { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions },
    ]);
  }

  async #keys(actions: readonly InputAction[]): Promise<void> {
    await this.#tab.perform([{ type: 'key', id: 'keyboard', actions }]);
  }
}
