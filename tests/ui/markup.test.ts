// What every component's markup must say, whatever it is for.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../src/ui');

/** The tags of some elements in all components, each with its file. */
function tagsOf(names: string): readonly { readonly file: string; readonly tag: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .flatMap((file) => {
      const markup = readFileSync(join(folder, file), 'utf8').replace(/<(script|style)\b.*?<\/\1>/gs, '');
      return [
        ...markup.matchAll(new RegExp(`<(?:${names})\\b(?:[^>{}]|=>|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*>`, 'g')),
      ].map(([tag]) => ({ file, tag }));
    });
}

test('What is set as code or as a name is not translated by browsers', () => {
  const tags = tagsOf('code|bdi|pre');
  expect(tags.length).toBeGreaterThan(10);
  expect(tags.filter(({ tag }) => !tag.includes('translate="no"'))).toEqual([]);
});

/** The fields of a challenge's author are for sentences and numbers. */
const PROSE = 'learn/AuthorDialog.svelte';

test('Fields for policies, names and ids are left alone by spelling checks, corrections and memory', () => {
  const fields = tagsOf('input|textarea').filter(
    ({ file, tag }) =>
      !/type="(?:checkbox|radio|file|search|number)"|\breadonly(?=[\s>])/.test(tag) && file !== PROSE,
  );
  expect(fields.length).toBeGreaterThan(10);
  const wanted = ['spellcheck="false"', 'autocapitalize="off"', 'autocomplete="off"', 'autocorrect="off"'];
  expect(fields.filter(({ tag }) => !wanted.every((attribute) => tag.includes(attribute)))).toEqual([]);
});
