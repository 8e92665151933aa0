// An action that another pattern of the same list contains. Removing it changes nothing, in Action and in NotAction.

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
      const wide = indexesThatMayCover(actions.map(({ pattern }) => pattern));
      const items = actions.map(({ source }) => source.span);
      return actions.flatMap(({ source: { span, value } }, index) => {
        const covering = findSubsuming(
          actions,
          index,
          (wider, narrower) => containsPattern(wider.pattern, narrower.pattern),
          wide,
        );
        if (covering === null) return [];
        const fix = { edits: removeFromList(items, (item) => item === index) };
        return [{ span, params: { action: value, covering: covering.source.value }, fix }];
      });
    }),
});

/** The indexes of patterns that may contain another: those with a wildcard, and those repeated later. */
function indexesThatMayCover(patterns: readonly string[]): readonly number[] {
  const last = new Map(patterns.map((pattern, index) => [pattern, index]));
  return [...patterns.keys()].filter((index) => {
    const pattern = patterns[index] ?? '';
    return hasWildcard(pattern) || last.get(pattern) !== index;
  });
}
