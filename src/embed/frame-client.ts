// The host page's connection to one frame: sends a port to each page that the frame loads, and calls the frame through it.

import { CONNECT } from '../scenario/frame-protocol.ts';
import type { FrameDecision, HostMessage } from '../scenario/frame-protocol.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { readFrameMessage } from './read-frame-message.ts';

export interface FrameEvents {
  /** The frame shows its scenario. */
  readonly onready: () => void;
  readonly onsize: (height: number) => void;
  readonly onstate: (scenario: Scenario) => void;
  readonly ondecisions: (decisions: readonly FrameDecision[]) => void;
}

interface Question {
  readonly message: HostMessage;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** The id of the call that loads the frame's scenario; other calls have greater ids. */
const OPENING = 0;

export class FrameClient {
  #port: MessagePort | null = null;
  #isOpen = false;
  #isAborted = false;
  #lastId = OPENING;
  /** Unanswered calls: sent when the frame is ready, and again if the frame reloads. */
  readonly #questions = new Map<number, Question>();
  readonly #events: FrameEvents;
  readonly #scenario: unknown;

  /** The frame loads `scenario` before it is ready; undefined if its address has everything. */
  constructor(events: FrameEvents, scenario: unknown) {
    this.#events = events;
    this.#scenario = scenario;
  }

  /** Sends a new port to the page that the frame has loaded. */
  connect(frame: Window, origin: string): void {
    this.#closePort();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.#onMessage(data);
    };
    frame.postMessage({ type: CONNECT }, origin, [port2]);
  }

  /** Sends a message without an answer. Does nothing if the frame isn't ready. */
  send(message: HostMessage): void {
    if (this.#isOpen) this.#port?.postMessage(message);
  }

  /** Calls the frame as soon as it is ready. Rejects if the connection is aborted or closed before the answer. */
  ask(question: (id: number) => HostMessage): Promise<unknown> {
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      // A copy, because it may be sent after the caller has changed the original. A value that cannot be sent rejects at once.
      const message = structuredClone(question(id));
      this.send(message);
      this.#questions.set(id, { message, resolve, reject });
      if (this.#isAborted) this.abort();
    });
  }

  /** Rejects all calls until the frame is ready. */
  abort(): void {
    this.#isAborted = true;
    const error = new DOMException('The playground is not there to answer', 'AbortError');
    for (const { reject } of this.#questions.values()) reject(error);
    this.#questions.clear();
  }

  close(): void {
    this.abort();
    this.#closePort();
  }

  #closePort(): void {
    this.#port?.close();
    this.#port = null;
    this.#isOpen = false;
  }

  #onMessage(data: unknown): void {
    const message = readFrameMessage(data);
    if (message === null) return;
    if ('reply' in message) this.#settle(message.reply, message.result);
    else if (message.event === 'ready') this.#connectPort();
    else if (message.event === 'size') this.#events.onsize(message.height);
    else if (message.event === 'state') this.#events.onstate(message.scenario);
    else this.#events.ondecisions(message.decisions);
  }

  #connectPort(): void {
    this.#isOpen = true;
    this.#isAborted = false;
    if (this.#scenario === undefined) this.#events.onready();
    else this.send({ call: 'load', id: OPENING, scenario: this.#scenario });
    for (const { message } of this.#questions.values()) this.send(message);
  }

  #settle(id: unknown, result: unknown): void {
    if (typeof id !== 'number') return;
    if (id === OPENING && this.#scenario !== undefined) this.#events.onready();
    this.#questions.get(id)?.resolve(result);
    this.#questions.delete(id);
  }
}
