// Expectations as a link carries them: what the account names is told by its place in the tree.

import type { Account } from '../engine/account/account.ts';
import { treeOf } from '../engine/account/resource-tree.ts';
import { EXPECTED_DECISIONS, formatExpectation, parseExpectation } from '../engine/evaluation/expectation.ts';
import type { Expectation } from '../engine/evaluation/expectation.ts';
import { decodeScenario } from './decode-scenario.ts';

const PREFIX = 'mse:';

type JsonItem = string | number | Readonly<Record<string, unknown>>;

/** A line that would not read back to the letter is carried as it is. */
export function packExpectations(
  lines: readonly string[],
  account: Account,
): readonly (string | readonly JsonItem[])[] {
  const tree = treeOf(account);
  return lines.map((line) => {
    const parsed = parseExpectation(line);
    if (parsed.kind === 'error' || parsed.expectation.kind === 'rest') return line;
    const { decision, actions, reach, resource, context } = parsed.expectation;
    if (formatExpectation(parsed.expectation) !== line || !actions.every((name) => name.startsWith(PREFIX))) {
      return line;
    }
    const [place = resource] = tree.byRelativeId.get(resource) ?? [];
    return [
      // The decision and the preposition as one digit.
      EXPECTED_DECISIONS.indexOf(decision) + (reach === 'in' ? EXPECTED_DECISIONS.length : 0),
      actions.map((name) => name.slice(PREFIX.length)).join(' '),
      place,
      ...(Object.keys(context).length === 0 ? [] : [context]),
    ];
  });
}

/** The lines; what is no line of ours is left as it is, for the scenario's decoder to refuse. */
export function unpackExpectations(value: unknown, account: Account): unknown {
  if (!Array.isArray(value)) return value;
  const { nodes } = treeOf(account);
  return value.map((item: unknown) => {
    if (!Array.isArray(item)) return item;
    const [code, names, place, context = {}] = item as readonly unknown[];
    if (typeof code !== 'number' || typeof names !== 'string') return null;
    const decision = EXPECTED_DECISIONS[code % EXPECTED_DECISIONS.length];
    const resource = typeof place === 'number' ? nodes[place]?.relativeId : place;
    if (decision === undefined || typeof resource !== 'string') return null;
    const decoded = decodeScenario({ policies: [], context });
    if (decoded === null) return null;
    const expectation: Expectation = {
      kind: 'decision',
      decision,
      actions: names.split(' ').map((name) => PREFIX + name),
      reach: code < EXPECTED_DECISIONS.length ? 'on' : 'in',
      resource,
      context: decoded.context,
    };
    return formatExpectation(expectation);
  });
}
