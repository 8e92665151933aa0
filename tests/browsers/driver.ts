// What the tests need of a browser. Implemented over WebDriver BiDi for Firefox and WebDriver for WebKit.

/** A device of the W3C's "Actions", which both protocols have in common. */
export interface InputSource {
  readonly type: 'key' | 'pointer';
  readonly id: string;
  readonly parameters?: { readonly pointerType: 'mouse' | 'touch' };
  readonly actions: readonly InputAction[];
}

export type InputAction =
  | { readonly type: 'keyDown' | 'keyUp'; readonly value: string }
  | { readonly type: 'pointerMove'; readonly x: number; readonly y: number; readonly duration?: number }
  | { readonly type: 'pointerDown' | 'pointerUp'; readonly button: number }
  | { readonly type: 'pause'; readonly duration: number };

/** A page in its own, empty profile. */
export interface Tab {
  resize(width: number, height: number): Promise<void>;
  /** Resolves when the page has loaded. */
  goto(address: string): Promise<void>;
  /** The value of an expression in the page, or in its first frame. Waits for promises; the value must be JSON. */
  evaluate(expression: string, isInFrame?: boolean): Promise<unknown>;
  perform(sources: readonly InputSource[]): Promise<void>;
  /** What the console showed as errors so far. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface Driver {
  /** Of the browser. */
  readonly version: string;
  openTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** A script that finds the first frame of a page, also in an open shadow root. */
export const FIRST_FRAME = `(() => {
  const inside = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLIFrameElement) return element;
      const found = element.shadowRoot === null ? null : inside(element.shadowRoot);
      if (found !== null) return found;
    }
    return null;
  };
  return inside(document);
})()`;
