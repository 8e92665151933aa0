import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toTerraform, toTerraformDocument } from '../../src/engine/interchange/to-terraform.ts';
import { toRos } from '../../src/engine/interchange/to-ros.ts';
import { formatPolicy } from '../../src/engine/policy/format.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { importText } from '../../src/scenario/import/import-text.ts';
import { SEEDED, UNHURRIED, texts } from '../support/arbitraries.ts';

const WRITERS = [toTerraform, toTerraformDocument, toRos];

const written = fc.tuple(texts, fc.constantFrom(...WRITERS)).map(([text, write]) => {
  const result = write({ name: 'p', text });
  return result.kind === 'written' ? result.text : text;
});

const pieces = fc.array(
  fc.constantFrom(
    ...['resource "alicloud_ram_policy" "x" ', 'data "alicloud_ram_policy_document" "x" ', 'locals '],
    ...[
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '=',
      ',',
      '"',
      '\\',
      '\n',
      '${',
      '$${',
      '#',
      '/*',
      '*/',
      '<<A\n',
      'A\n',
    ],
    ...['policy_document', 'statement', 'condition', 'jsonencode', 'local.a', 'a', '1', 'for', ' '],
  ),
  { maxLength: 60 },
);

const pastes = fc.oneof(
  texts,
  fc.tuple(written, fc.nat(), fc.nat(9)).map(([text, at, cut]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + text.slice(place + cut);
  }),
  pieces.map((parts) => `alicloud_ram_policy ${parts.join('')}`),
  texts.map((text) => JSON.stringify({ PolicyVersion: { PolicyDocument: text } })),
  texts.map((text) => `$ aliyun ram GetPolicy\n${text}\n$ `),
  texts.map((text) => `> \`\`\`json\n${text}\n\`\`\``),
  texts.map((text) => `Statement:\n- ${text}`),
  texts.map((text) => text.replace('"1"', '"2012-10-17"').replaceAll('acs:', 'aws:')),
);

test('no paste breaks the import, and the policies that it gives are formatted', UNHURRIED, async () => {
  await fc.assert(
    fc.asyncProperty(pastes, async (text) => {
      const result = await importText(text);
      for (const policy of result?.policies ?? []) expect(formatPolicy(policy.text)).toBe(policy.text);
    }),
    { ...SEEDED, numRuns: 2000 },
  );
});

test('a policy that RAM accepts comes back from every format with the same meaning', UNHURRIED, async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom(...WRITERS), async (text, write) => {
      fc.pre(parsePolicy(text).kind === 'accepted');
      const result = write({ name: 'p', text });
      fc.pre(result.kind === 'written');
      const [only] = (await importText(result.kind === 'written' ? result.text : ''))?.policies ?? [];
      expect(only === undefined ? null : meaningOf(only.text)).toEqual(meaningOf(text));
    }),
    { ...SEEDED, numRuns: 500 },
  );
});

/** The document without positions; clauses in one order, since blocks of one operator may come apart and together. */
function meaningOf(text: string): unknown {
  const { document } = parsePolicy(text);
  return document.statements.map(({ effect, action, resource, condition }) => [
    effect?.value,
    action?.kind,
    action?.patterns.map(({ value }) => value),
    resource?.patterns.map(({ value }) => value),
    condition?.clauses
      .map(({ operator, key, values }) =>
        JSON.stringify([operator.value, key.value, values.map(({ value }) => value)]),
      )
      .sort(),
  ]);
}
