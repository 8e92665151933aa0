// An action that other patterns of the same list match too, whatever its name. Removing it changes nothing, in Action and in
// NotAction.

import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import { removeFromList } from '../../policy/text-edit.ts';
import { findCoveredItems } from '../covered-items.ts';
import { defineRule } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

export const redundantAction = defineRule({
  code: 'redundant-action',
  severity: 'suggestion',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:Get*","mse:GetNacosConfig"],"Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:Get*","mse:ListClusters"],"Resource":"*"}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ statements, proofs }) =>
    statements.flatMap(({ actions }) => {
      const items = actions.map(({ source }) => source.span);
      const patterns = actions.map(({ pattern }) => pattern);
      const covered = findCoveredItems(actions.length, (index, by) => {
        const pattern = patterns[index] ?? '';
        const others = by.flatMap((other) => patterns[other] ?? []);
        // Without a wildcard it is a single action, which one pattern must match.
        if (!hasWildcard(pattern)) return others.some((other) => matchesPattern(other, pattern));
        return proofs.isCovered(proofs.actions([pattern]), [proofs.actions(others)]);
      });
      return covered.flatMap(({ index, by }) => {
        const action = actions[index]?.source;
        if (action === undefined) return [];
        const covering = by.flatMap((other) => actions[other]?.source.value ?? []).join(', ');
        const fix = { edits: removeFromList(items, (item) => item === index) };
        return [{ span: action.span, params: { action: action.value, covering }, fix }];
      });
    }),
});
