// Messages between a frame and its host page. The host sends `CONNECT` with a port to the frame's window. All other messages go
// through that port, so no other window can receive them.

import type { AccessPath } from '../engine/catalog/schema.ts';
import type { Scenario } from './scenario.ts';

export const CONNECT = 'ram-policy-playground:connect';

/** The most decisions in one message. */
export const MAX_DECISIONS = 5000;

/** Decisions that are not listed are `implicit-deny`. */
export interface FrameDecision {
  /** For example `mse:GetNacosConfig`. */
  readonly action: string;
  readonly path: AccessPath;
  /** The relative id; `*` for the account. */
  readonly resource: string;
  readonly kind: string;
  /** `not-checked`: of a Nacos client, whose instance asks for no permission. */
  readonly decision: 'allow' | 'explicit-deny' | 'not-checked';
}

/** Events and replies from the frame. */
export type FrameMessage =
  | { readonly event: 'ready' }
  /** In CSS pixels. */
  | { readonly event: 'size'; readonly height: number }
  | { readonly event: 'state'; readonly scenario: Scenario }
  | { readonly event: 'decisions'; readonly decisions: readonly FrameDecision[] }
  | { readonly reply: unknown; readonly result: unknown };

/** Calls from the host page. A call with an id gets a reply. */
export type HostMessage =
  | { readonly call: 'settings'; readonly theme?: string; readonly language?: string }
  | { readonly call: 'scenario'; readonly id: number }
  | { readonly call: 'load'; readonly id: number; readonly scenario: unknown }
  | { readonly call: 'setPolicyText'; readonly id: number; readonly index: number; readonly text: string };
