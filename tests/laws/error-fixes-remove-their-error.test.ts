import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findErrorFixes } from '../../src/engine/lint/error-fixes/error-fixes.ts';
import { repairText } from '../../src/engine/lint/error-fixes/repair-text.ts';
import { parseJson } from '../../src/engine/policy/json.ts';
import type { JsonValue } from '../../src/engine/policy/json.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { applyEdits } from '../../src/engine/policy/text-edit.ts';
import { seeded, texts } from '../support/arbitraries.ts';

const MEMBERS = [
  ...['"Effect":"Allow"', '"Effect":"ALLOW"', '"effect":"Deny"', '"Effect":["Allow"]', '"Effect":true'],
  ...['"Action":"mse:*"', '"Action":["mse:Get\\\\*","GetNacosConfig",1]', '"\\u0041ction":"mse：List*"'],
  ...[
    '"NotAction":"mse:Get*, mse:List*"',
    '"Resource":"*"',
    '"Resource":["instance/i","acs:mse:*:instance/j"]',
  ],
  ...['"Resource":[]', '"Sid":"x"', '"Principal":"*"', '"Condition":null', '"Conditions":{}'],
];
const OPERATORS = [
  ...['"StringEquals":{"acs:UserAgent":"a"}', '"StringEquals":{"acs:UserAgent":"b","SourceVpc":"v"}'],
  ...['"StringNotEquals":{"a:b":"x","a:b":["y"]}', '"Bool":{"a:b":["true","false"],"c:d":"yes","e:f":true}'],
  ...[
    '"DateLessThan":{"acs:CurrentTime":"2026-11-23 10:00"}',
    '"dateLessThan":{"acs:CurrentTime":["2026-11-23"]}',
  ],
  ...[
    '"IpAddress":{"acs:SourceIp":"10.0.0.1, 010.0.0.2"}',
    '"IpAddress":{"acs:SourceIp":["10.0.0.1-10.0.0.9"]}',
  ],
  ...['"NumericEquals":{"a:b":" 1"}', '"BoolIfExists":{"a:b":"true"}', '"IpAddress":{}'],
];

const some = (members: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...members), { maxLength });
const conditions = some(OPERATORS, 4).map((operators) => `"Condition":{${operators.join(',')}}`);
const statements = fc
  .tuple(some(MEMBERS, 6), fc.array(conditions, { maxLength: 2 }))
  .map(([members, blocks]) => `{${[...members, ...blocks].join(', ')}}`);
const policies = fc
  .tuple(
    fc.constantFrom('"Version":"1",', '"Version":1,', '"version":"2012-10-17",', ''),
    fc.array(statements, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('"Statement"', '"Statements"'),
    fc.boolean(),
  )
  .map(
    ([version, list, name, isList]) =>
      `{${version}${name}:${isList ? `[${list.join(',')}]` : (list[0] ?? '')}}`,
  );

function stringsOf(value: JsonValue): readonly string[] {
  if (value.kind === 'string') return [value.value];
  if (value.kind === 'array') return value.items.flatMap(stringsOf);
  return value.kind === 'object'
    ? value.members.flatMap((member) => [member.key, ...stringsOf(member.value)])
    : [];
}

test('a fix keeps the text JSON and removes its error', () => {
  let fixes = 0;
  fc.assert(
    fc.property(policies, (text) => {
      const { diagnostics } = parsePolicy(text);
      findErrorFixes(text, diagnostics).forEach((found, index) => {
        const { code, params } = diagnostics[index] ?? {};
        const isIt = (other: { code: string; params: unknown }) =>
          other.code === code && JSON.stringify(other.params) === JSON.stringify(params);
        for (const fix of found) {
          const fixed = applyEdits(text, fix.edits);
          const after = parsePolicy(fixed);
          const said = `${String(code)} ${fix.code}\n${text}\n${fixed}`;
          expect(after.kind, said).not.toBe('not-json');
          expect(after.diagnostics.filter(isIt).length, said).toBeLessThan(diagnostics.filter(isIt).length);
          fixes += 1;
        }
      });
    }),
    seeded(150),
  );
  expect(fixes).toBeGreaterThan(500);
});

const words = fc.oneof(
  fc.constantFrom(
    'mse:Get*',
    '内部工具，“巡检”：*',
    'see http://wiki//x, /* no */',
    '# “a”：',
    '```',
    "it's",
    'a\\*b',
    '\u200b',
  ),
  fc.string({ maxLength: 8 }),
);
const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    words,
    fc.constantFrom(true, null, -1.5),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(words, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;
const containers = fc.oneof(
  fc.array(values, { minLength: 1, maxLength: 3 }),
  fc.dictionary(words, values, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
);

/** The tokens of JSON text. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const NOISE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  '{': '｛',
  '}': '｝',
  '[': '［',
  ']': '］',
};
const gaps = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\u200b',
  ' // note “"，\n',
  '/* , */',
);

/** The text with full-width punctuation, invisible characters, comments and trailing commas, but no change in a string. */
function disturb(text: string, isNoisy: boolean, between: readonly string[]): string {
  const tokens = text.match(TOKENS) ?? [];
  const written = tokens.map((token, index) => {
    const isFull = isNoisy && between[index % between.length] === '';
    const comma =
      /^[}\]]$/.test(token) &&
      between[index % between.length] === ' ' &&
      !/^[{[]$/.test(tokens[index - 1] ?? '{');
    return `${comma ? ',' : ''}${(isFull ? NOISE[token] : undefined) ?? token}${between[index % between.length] ?? ''}`;
  });
  return written.join('');
}

test('a repair restores the JSON with every string unchanged', () => {
  fc.assert(
    fc.property(
      containers,
      fc.boolean(),
      fc.array(gaps, { minLength: 1, maxLength: 9 }),
      fc.boolean(),
      (value, isNoisy, between, isFenced) => {
        const noisy = disturb(JSON.stringify(value), isNoisy, between);
        const text = isFenced ? `\`\`\`json\n${noisy}\n\`\`\`` : noisy;
        const repair = repairText(text);
        if (parseJson(text).syntaxError === null) expect(repair).toBeNull();
        else expect(JSON.parse(applyEdits(text, repair?.edits ?? []))).toEqual(value);
      },
    ),
    seeded(600),
  );
});

test('a repair of any text is JSON or is not offered, and keeps strings', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const repair = repairText(text);
      if (repair === null) return;
      const fixed = parseJson(applyEdits(text, repair.edits));
      expect(fixed.syntaxError).toBeNull();
      expect(stringsOf(fixed.root).join('').length).toBeLessThanOrEqual(text.length * 2);
    }),
    seeded(600),
  );
});
