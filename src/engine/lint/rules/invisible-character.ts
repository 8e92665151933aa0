// An invisible character in a resource or a condition, such as a zero-width space, a no-break space or a line break. RAM compares
// it like any other character, so the text does not match one that looks the same.

import {
  codePointOf,
  invisibleIn,
  positionOfInvisible,
  withoutInvisible,
  withPlainSpaces,
} from '../../policy/confusable-characters.ts';
import { defineRule } from '../rule.ts';
import { replaceByOneOf } from '../fix.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

export const invisibleCharacter = defineRule({
  code: 'invisible-character',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a\\u200b"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ statements, tree }) => {
    const resources = statements
      .flatMap((statement) => statement.resources)
      .filter(({ fields }) => fields === null || !tree.byRelativeId.has(fields.relativeId))
      .map(({ source }) => source);
    const conditions = statements.flatMap(({ clauses }) =>
      clauses.flatMap(({ key, values }) => [key, ...values]),
    );
    return [...resources, ...new Set(conditions)].flatMap(({ value, span }) => {
      const found = invisibleIn(value);
      if (found.length === 0) return [];
      const without = withoutInvisible(value);
      const spaced = withPlainSpaces(value);
      const params = { value, codePoints: found.map(codePointOf), place: positionOfInvisible(value) };
      const texts = without === '' ? [] : [...new Set([without, spaced])];
      return [{ span, params, fix: replaceByOneOf(span, texts) }];
    });
  },
});
