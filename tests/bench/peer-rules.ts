// Statements in a form that the peers' languages can express, without region and account id, which are always `*`.

import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { splitArn } from '../../src/engine/policy/arn.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { hasWildcard, matchesPattern } from '../../src/engine/policy/pattern.ts';
import type { Question } from './workloads.ts';

/** The rules of one policy, statement by statement. */
export interface PeerRule {
  readonly effect: 'allow' | 'deny';
  readonly actions: readonly PeerAction[];
  readonly resources: readonly PeerResource[];
}

/** An action pattern, and the matching names of the catalog. */
export interface PeerAction {
  readonly pattern: string;
  readonly names: readonly string[];
}

/**
 * `everything`; or the resource with this id and everything inside it; or all resources whose id has this prefix.
 */
export type PeerResource =
  | { readonly kind: 'everything' }
  | { readonly kind: 'container'; readonly id: string }
  | { readonly kind: 'beginning'; readonly beginning: string };

/** Decides one request with a peer; true is allow. */
export type Ask = (question: Question) => boolean;

export function peerRulesOf(texts: readonly string[]): readonly PeerRule[] {
  return texts.flatMap((text) =>
    parsePolicy(text).document.statements.map(({ effect, action, resource, condition }) => {
      if (effect === null || action?.kind !== 'action' || resource === null || condition !== null) {
        throw new Error(`The peers cannot express ${text}`);
      }
      return {
        effect: effect.value === 'Allow' ? ('allow' as const) : ('deny' as const),
        actions: action.patterns.map(({ value }) => peerAction(value)),
        resources: resource.patterns.map(({ value }) => peerResource(value)),
      };
    }),
  );
}

function peerAction(pattern: string): PeerAction {
  const names = CATALOG.map(({ fullName }) => fullName);
  return {
    pattern,
    names: names.filter((name) => matchesPattern(pattern.toLowerCase(), name.toLowerCase())),
  };
}

function peerResource(pattern: string): PeerResource {
  const arn = splitArn(pattern);
  if (arn?.region !== '*' || arn.account !== '*') {
    throw new Error(`The peers do not support region and account: ${pattern}`);
  }
  const { relativeId } = arn;
  if (relativeId === '*') return { kind: 'everything' };
  if (!hasWildcard(relativeId)) return { kind: 'container', id: relativeId };
  const beginning = relativeId.slice(0, -1);
  if (hasWildcard(beginning) || !relativeId.endsWith('*')) {
    throw new Error(`The peers support wildcards only at the end: ${pattern}`);
  }
  return { kind: 'beginning', beginning };
}
