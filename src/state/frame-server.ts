// A frame's end of the line to the page around it. What comes in is checked for its shape, and answered through the same
// functions as `window.playground` offers.

import { CONNECT } from '../scenario/frame-protocol.ts';
import type { FrameMessage } from '../scenario/frame-protocol.ts';
import type { PageApi } from './page-api.ts';

/** What a frame does for the page around it. */
export interface FrameDuties {
  readonly api: PageApi;
  readonly setTheme: (theme: string) => void;
  readonly setLanguage: (language: string) => void;
  /** Tells all that there is to tell, to a page that has just taken up the line. */
  readonly tell: () => void;
}

/** Made before the frame has anything to show: the page around offers its port once, and maybe early. */
export class FrameServer {
  #port: MessagePort | null = null;
  #duties: FrameDuties | null = null;

  constructor(frame: Window) {
    frame.addEventListener('message', ({ source, data, ports: [offered] }: MessageEvent<unknown>) => {
      if (source !== frame.parent || frame.parent === frame || offered === undefined) return;
      if (!isRecord(data) || data['type'] !== CONNECT) return;
      this.#port = offered;
      this.#begin();
    });
  }

  /** From now on, the line is answered; a later offer replaces the one before. */
  serve(duties: FrameDuties): void {
    this.#duties = duties;
    this.#begin();
  }

  /** Whether somebody hears what is sent. */
  get isOpen(): boolean {
    return this.#port !== null;
  }

  send(message: FrameMessage): void {
    this.#port?.postMessage(message);
  }

  #begin(): void {
    const port = this.#port;
    const duties = this.#duties;
    if (port === null || duties === null) return;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isRecord(data)) answer(port, data, duties);
    };
    this.send({ event: 'ready' });
    duties.tell();
  }
}

function answer(port: MessagePort, message: Record<string, unknown>, duties: FrameDuties): void {
  const { call, id, index, text, scenario, theme, language } = message;
  const { api, setTheme, setLanguage } = duties;
  const reply = (result: unknown) => {
    port.postMessage({ reply: id, result } satisfies FrameMessage);
  };
  if (call === 'scenario') {
    reply(api.scenario());
  } else if (call === 'load') {
    reply(api.load(scenario));
  } else if (call === 'setPolicyText') {
    const isMeant = typeof index === 'number' && api.scenario().policies[index]?.kind === 'custom';
    if (isMeant && typeof text === 'string') api.setPolicyText(index, text);
    reply(isMeant && typeof text === 'string');
  } else if (call === 'settings') {
    if (typeof theme === 'string') setTheme(theme);
    if (typeof language === 'string') setLanguage(language);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** How tall an element is, in whole CSS pixels. */
export function heightOf(element: Element): number {
  return Math.ceil(element.getBoundingClientRect().height);
}

/** Reports how tall an element is, now and whenever that changes. */
export function followHeight(element: Element, report: (height: number) => void): ResizeObserver {
  const observer = new ResizeObserver(() => {
    report(heightOf(element));
  });
  observer.observe(element);
  return observer;
}
