// What a frame and the page around it say to each other. The page sends `CONNECT` with one port to the frame's window; all
// else goes through that port, so that nothing is ever sent to whoever may listen.

import type { Scenario } from './scenario.ts';

export const CONNECT = 'ram-policy-playground:connect';

/** A frame tells no more decisions than these. */
export const MAX_DECISIONS = 5000;

/** Whatever is not told is denied by default. */
export interface FrameDecision {
  /** The full name. */
  readonly action: string;
  /** The relative id; `*` for the account. */
  readonly resource: string;
  readonly kind: string;
  readonly decision: 'allow' | 'explicit-deny';
}

/** What a frame tells by itself, and how it answers a call. */
export type FrameMessage =
  | { readonly event: 'ready' }
  /** In CSS pixels. */
  | { readonly event: 'size'; readonly height: number }
  | { readonly event: 'state'; readonly scenario: Scenario }
  | { readonly event: 'decisions'; readonly decisions: readonly FrameDecision[] }
  | { readonly reply: unknown; readonly result: unknown };

/** What the page around asks of a frame; a call with an id is answered. */
export type HostMessage =
  | { readonly call: 'settings'; readonly theme?: string; readonly language?: string }
  | { readonly call: 'scenario'; readonly id: number }
  | { readonly call: 'load'; readonly id: number; readonly scenario: unknown }
  | { readonly call: 'setPolicyText'; readonly id: number; readonly index: number; readonly text: string };
