// Assertions in a link: a resource of the account is written as its index in the tree.

import type { Account } from '../../engine/account/account.ts';
import { treeOf } from '../../engine/account/resource-tree.ts';
import {
  ASSERTED_DECISIONS,
  formatAssertion,
  parseAssertion,
} from '../../engine/evaluation/assertions/assertion.ts';
import type { Assertion } from '../../engine/evaluation/assertions/assertion.ts';
import { decodeScenario } from '../decode-scenario.ts';

const PREFIX = 'mse:';

type JsonItem = string | number | Readonly<Record<string, unknown>>;

/** Keeps a line as text if it would not be restored exactly. */
export function packAssertions(
  lines: readonly string[],
  account: Account,
): readonly (string | readonly JsonItem[])[] {
  const tree = treeOf(account);
  return lines.map((line) => {
    const parsed = parseAssertion(line);
    if (parsed.kind === 'error' || parsed.assertion.kind === 'rest') return line;
    const { kind, decision, actions, depth, resource, context } = parsed.assertion;
    // Without the access path and the suffixes, which have no place in the packed form.
    const packed: Assertion = { kind, decision, actions, depth, resource, context };
    if (formatAssertion(packed) !== line || !actions.every((name) => name.startsWith(PREFIX))) return line;
    const [indexOrId = resource] = tree.byRelativeId.get(resource) ?? [];
    return [
      // The decision and the preposition as one digit.
      ASSERTED_DECISIONS.indexOf(decision) + (depth === 'in' ? ASSERTED_DECISIONS.length : 0),
      actions.map((name) => name.slice(PREFIX.length)).join(' '),
      indexOrId,
      ...(Object.keys(context).length === 0 ? [] : [context]),
    ];
  });
}

/** Returns the lines. Keeps invalid values for the scenario's decoder to reject. */
export function unpackAssertions(value: unknown, account: Account): unknown {
  if (!Array.isArray(value)) return value;
  const { nodes } = treeOf(account);
  return value.map((item: unknown) => {
    if (!Array.isArray(item)) return item;
    const [code, names, indexOrId, context = {}] = item as readonly unknown[];
    if (typeof code !== 'number' || typeof names !== 'string') return null;
    const decision = ASSERTED_DECISIONS[code % ASSERTED_DECISIONS.length];
    const resource = typeof indexOrId === 'number' ? nodes[indexOrId]?.relativeId : indexOrId;
    if (decision === undefined || typeof resource !== 'string') return null;
    const decoded = decodeScenario({ policies: [], context });
    if (decoded === null) return null;
    const assertion: Assertion = {
      kind: 'decision',
      decision,
      actions: names.split(' ').map((name) => PREFIX + name),
      depth: code < ASSERTED_DECISIONS.length ? 'on' : 'in',
      resource,
      context: decoded.context,
    };
    return formatAssertion(assertion);
  });
}
