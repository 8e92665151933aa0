// An action that another pattern of the same list takes in. The list covers the same without it, in an Action and in a
// NotAction alike.

import { containsPattern, hasWildcard } from '../../policy/pattern.ts';
import { removeFromList } from '../../policy/text-edit.ts';
import { findSubsuming } from '../redundant-items.ts';
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
  check: ({ statements }) =>
    statements.flatMap(({ actions }) => {
      const wide = placesThatMayCover(actions.map(({ pattern }) => pattern));
      const items = actions.map(({ source }) => source.span);
      return actions.flatMap(({ source: { span, value } }, place) => {
        const covering = findSubsuming(
          actions,
          place,
          (wider, narrower) => containsPattern(wider.pattern, narrower.pattern),
          wide,
        );
        if (covering === null) return [];
        const fix = { edits: removeFromList(items, (at) => at === place) };
        return [{ span, params: { action: value, covering: covering.source.value }, fix }];
      });
    }),
});

/** Those with a wildcard, and those that stand again further on. */
function placesThatMayCover(patterns: readonly string[]): readonly number[] {
  const last = new Map(patterns.map((pattern, place) => [pattern, place]));
  return [...patterns.keys()].filter((place) => {
    const pattern = patterns[place] ?? '';
    return hasWildcard(pattern) || last.get(pattern) !== place;
  });
}
