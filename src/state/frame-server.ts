// A frame's connection to the embedding page. Checks the shape of messages and answers through the functions of
// `window.playground`.

import { CONNECT } from '../scenario/frame-protocol.ts';
import type { FrameMessage } from '../scenario/frame-protocol.ts';
import type { PageApi } from './page-api.ts';

/** The services that a frame offers to the embedding page. */
export interface FrameServices {
  readonly api: PageApi;
  readonly setTheme: (theme: string) => void;
  readonly setLanguage: (language: string) => void;
  /** Sends the complete state to a page that has just connected. */
  readonly sendAll: () => void;
}

/** Created before the frame shows anything, because the embedding page offers its port once, possibly early. */
export class FrameServer {
  #port: MessagePort | null = null;
  #services: FrameServices | null = null;

  constructor(frame: Window) {
    frame.addEventListener('message', ({ source, data, ports: [offered] }: MessageEvent<unknown>) => {
      if (source !== frame.parent || frame.parent === frame || offered === undefined) return;
      if (!isRecord(data) || data['type'] !== CONNECT) return;
      this.#port = offered;
      this.#connect();
    });
  }

  /** Starts answering messages. A later connection replaces the earlier one. */
  serve(services: FrameServices): void {
    this.#services = services;
    this.#connect();
  }

  /** Whether an embedding page is connected. */
  get isOpen(): boolean {
    return this.#port !== null;
  }

  send(message: FrameMessage): void {
    this.#port?.postMessage(message);
  }

  #connect(): void {
    const port = this.#port;
    const services = this.#services;
    if (port === null || services === null) return;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isRecord(data)) answer(port, data, services);
    };
    this.send({ event: 'ready' });
    services.sendAll();
  }
}

function answer(port: MessagePort, message: Record<string, unknown>, services: FrameServices): void {
  const { call, id, index, text, scenario, theme, language } = message;
  const { api, setTheme, setLanguage } = services;
  const reply = (result: unknown) => {
    port.postMessage({ reply: id, result } satisfies FrameMessage);
  };
  if (call === 'scenario') {
    reply(api.scenario());
  } else if (call === 'load') {
    reply(api.load(scenario));
  } else if (call === 'setPolicyText') {
    const isValid = typeof index === 'number' && api.scenario().policies[index]?.kind === 'custom';
    if (isValid && typeof text === 'string') api.setPolicyText(index, text);
    reply(isValid && typeof text === 'string');
  } else if (call === 'settings') {
    if (typeof theme === 'string') setTheme(theme);
    if (typeof language === 'string') setLanguage(language);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The height of an element in whole CSS pixels. */
export function heightOf(element: Element): number {
  return Math.ceil(element.getBoundingClientRect().height);
}

/** Reports the height of an element, now and after each change. */
export function followHeight(element: Element, report: (height: number) => void): ResizeObserver {
  const observer = new ResizeObserver(() => {
    report(heightOf(element));
  });
  observer.observe(element);
  return observer;
}
