// A frame's connection to the embedding page. Small, because every page has it; frame-services.ts answers the messages.

import { CONNECT } from '../scenario/frame-protocol.ts';
import type { FrameMessage } from '../scenario/frame-protocol.ts';

/** Created before the frame shows anything, because the embedding page offers its port once, possibly early. */
export class FrameServer {
  #port: MessagePort | null = null;
  #onconnect: ((port: MessagePort) => void) | null = null;

  constructor(frame: Window) {
    frame.addEventListener('message', ({ source, data, ports: [offered] }: MessageEvent<unknown>) => {
      if (source !== frame.parent || frame.parent === frame || offered === undefined) return;
      if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== CONNECT) return;
      this.#port = offered;
      this.#onconnect?.(offered);
    });
  }

  /** Calls back with the port of the embedding page, now or once it is there. A later port replaces it. */
  follow(onconnect: (port: MessagePort) => void): void {
    this.#onconnect = onconnect;
    if (this.#port !== null) onconnect(this.#port);
  }

  /** Whether an embedding page is connected. */
  get isOpen(): boolean {
    return this.#port !== null;
  }

  send(message: FrameMessage): void {
    this.#port?.postMessage(message);
  }
}
