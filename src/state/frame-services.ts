// What a frame does for the embedding page. Checks the shape of messages and answers through the functions of
// `window.playground`.

import type { FrameMessage } from '../scenario/frame-protocol.ts';
import type { FrameServer } from './frame-server.ts';
import type { PageApi } from './page-api.ts';

/** The services that a frame offers to the embedding page. */
interface FrameServices {
  readonly api: PageApi;
  readonly setTheme: (theme: string) => void;
  readonly setLanguage: (language: string) => void;
  /** Sends the complete state to a page that has just connected. */
  readonly sendAll: () => void;
}

/** Answers the messages of the embedding page. */
export function serveFrame(host: FrameServer, services: FrameServices): void {
  host.follow((port) => {
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isRecord(data)) answer(port, data, services);
    };
    host.send({ event: 'ready' });
    services.sendAll();
  });
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
