// A frame's end of the line to the page around it. What comes in is checked for its shape, and answered through the same
// functions as `window.playground` offers.

import { CONNECT } from '../scenario/frame-protocol.ts';
import type { FrameMessage } from '../scenario/frame-protocol.ts';
import type { PageApi } from './page-api.ts';

export interface FrameSettings {
  readonly setTheme: (theme: string) => void;
  readonly setLanguage: (language: string) => void;
}

/** Takes the line that the page around offers; a later one replaces it. Returns what sends events to it. */
export function listenToHost(
  frame: Window,
  api: PageApi,
  settings: FrameSettings,
  onconnect: () => void,
): (message: FrameMessage) => void {
  let port: MessagePort | null = null;
  frame.addEventListener('message', ({ source, data, ports: [offered] }: MessageEvent<unknown>) => {
    if (source !== frame.parent || frame.parent === frame || offered === undefined) return;
    if (!isRecord(data) || data['type'] !== CONNECT) return;
    port = offered;
    offered.onmessage = (event: MessageEvent<unknown>) => {
      if (isRecord(event.data)) answer(offered, event.data, api, settings);
    };
    offered.postMessage({ event: 'ready' } satisfies FrameMessage);
    onconnect();
  });
  return (message) => {
    port?.postMessage(message);
  };
}

function answer(port: MessagePort, message: Record<string, unknown>, api: PageApi, settings: FrameSettings) {
  const { call, id, index, text, scenario, theme, language } = message;
  const reply = (result: unknown) => {
    port.postMessage({ reply: id, result } satisfies FrameMessage);
  };
  if (call === 'scenario') {
    reply(api.scenario());
  } else if (call === 'load') {
    reply(api.load(scenario));
  } else if (call === 'setPolicyText' && typeof index === 'number' && typeof text === 'string') {
    api.setPolicyText(index, text);
    reply(true);
  } else if (call === 'settings') {
    if (typeof theme === 'string') settings.setTheme(theme);
    if (typeof language === 'string') settings.setLanguage(language);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Reports how tall an element is, now and whenever that changes, in whole CSS pixels. */
export function followHeight(element: Element, report: (height: number) => void): ResizeObserver {
  const observer = new ResizeObserver(() => {
    report(Math.ceil(element.getBoundingClientRect().height));
  });
  observer.observe(element);
  return observer;
}
