// A character that looks like an ASCII character: a full-width `＊`, a typographic hyphen, a Cyrillic letter. RAM does not
// normalize text, so it matches only itself. Not reported in the exact name of a listed resource.

import { codePointOf, lookAlikesIn, withPlainCharacters } from '../../policy/confusable-characters.ts';
import { missingNameIn, replaceSegment } from '../named-resources.ts';
import { defineRule } from '../rule.ts';
import { replaceString } from '../fix.ts';
import type { Fix } from '../fix.ts';
import { POLICY_ELEMENTS } from '../sources.ts';
import type { Spanned } from '../../policy/span.ts';

export const lookAlikeCharacter = defineRule({
  code: 'look-alike-character',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/＊"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/*"}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ statements, clauses, namedResources, tree }) => [
    ...statements
      .flatMap(({ resources }) => resources)
      .filter(({ fields }) => fields === null || !tree.byRelativeId.has(fields.relativeId))
      .flatMap(({ source }) => reportOf(source, lookAlikesIn(source.value))),
    ...clauses.flatMap(({ values }) => values).flatMap((value) => reportOf(value, lookAlikesIn(value.value))),
    ...namedResources.flatMap((resource) => {
      // The same name in another Unicode normal form: `é` can be one code point or two.
      const missing = missingNameIn(resource, tree);
      const same = missing?.siblings.find(({ id }) => id.normalize() === missing.name.normalize());
      if (missing === null || same === undefined) return [];
      const characters = differingCharacters(missing.name, same.id);
      return [
        reportWith(resource.source, characters, same.id, replaceSegment(resource, missing.index, same.id)),
      ];
    }),
  ],
});

interface Character {
  readonly character: string;
  readonly codePoint: string;
  /** The intended character. */
  readonly plain: string;
}

function reportOf({ value, span }: Spanned<string>, found: ReturnType<typeof lookAlikesIn>) {
  if (found.length === 0) return [];
  const characters = found.map((one) => ({ ...one, codePoint: codePointOf(one.character) }));
  const plain = withPlainCharacters(value);
  return [reportWith({ value, span }, characters, plain, replaceString(span, plain))];
}

function reportWith(
  { value, span }: Spanned<string>,
  characters: readonly Character[],
  suggestion: string,
  fix: Fix,
) {
  return { span, params: { value, characters, suggestion }, fix };
}

function differingCharacters(written: string, existing: string): readonly Character[] {
  const there = new Set(existing);
  const here = new Set(written);
  const plain = [...there].filter((character) => !here.has(character)).join('');
  return [...here]
    .filter((character) => !there.has(character))
    .map((character) => ({ character, codePoint: codePointOf(character), plain }));
}
