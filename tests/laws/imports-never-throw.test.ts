import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportPolicy } from '../../src/engine/interchange/export-policy.ts';
import { formatPolicy } from '../../src/engine/policy/format.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { importText } from '../../src/scenario/import/import-text.ts';
import { seeded, texts } from '../support/arbitraries.ts';
import { meaningOf } from '../support/policy-meaning.ts';

const FORMATS = ['terraform', 'terraform-heredoc', 'terraform-document', 'ros-template'] as const;

function exported(text: string, format: (typeof FORMATS)[number]): string | null {
  const result = exportPolicy({ name: 'p', text, isComplete: true }, format, 'bash');
  return result.kind === 'written' ? result.text : null;
}

const written = fc
  .tuple(texts, fc.constantFrom(...FORMATS))
  .map(([text, format]) => exported(text, format) ?? text);

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
    const position = at % (text.length + 1);
    return text.slice(0, position) + text.slice(position + cut);
  }),
  pieces.map((parts) => `alicloud_ram_policy ${parts.join('')}`),
  texts.map((text) => JSON.stringify({ PolicyVersion: { PolicyDocument: text } })),
  texts.map((text) => `$ aliyun ram GetPolicy\n${text}\n$ `),
  texts.map((text) => `> \`\`\`json\n${text}\n\`\`\``),
  texts.map((text) => `Statement:\n- ${text}`),
  texts.map((text) => text.replace('"1"', '"2012-10-17"').replaceAll('acs:', 'aws:')),
);

test('importing a pasted text never throws, and each imported policy is formatted', async () => {
  await fc.assert(
    fc.asyncProperty(pastes, async (text) => {
      const policies = (await importText(text))?.policies ?? [];
      for (const policy of policies) expect(formatPolicy(policy.text)).toBe(policy.text);
    }),
    seeded(1000),
  );
});

/** Texts, some with half of a surrogate pair in an ARN, typed or as a JSON escape. */
const textsWithHalves = fc
  .tuple(texts, fc.constantFrom('', '', '\ud83d', '\udc00', '\\ud83d'))
  .map(([text, half]) => text.replace(/acs:[^"\\]*(?=")/, (arn) => arn + half));

test('an accepted policy survives export and import in every format that can represent it', async () => {
  await fc.assert(
    fc.asyncProperty(textsWithHalves, fc.constantFrom(...FORMATS), async (text, format) => {
      fc.pre(parsePolicy(text).kind === 'accepted');
      const output = exported(text, format);
      fc.pre(output !== null);
      // As in a file in UTF-8, no output contains a lone surrogate; JSON escapes are allowed.
      expect(output).not.toMatch(/\p{Cs}/u);
      const [policy] = (await importText(output))?.policies ?? [];
      expect(policy?.notes.filter(({ isOpen }) => isOpen)).toEqual([]);
      expect(meaningOf(policy?.text ?? '')).toEqual(meaningOf(text));
    }),
    seeded(250),
  );
});
