import { describe, expect, test } from 'vitest';
import { repairText } from '../../../../src/engine/lint/error-fixes/repair-text.ts';
import type { RepairKind } from '../../../../src/engine/lint/error-fixes/repair-edit.ts';
import { applyEdits } from '../../../../src/engine/policy/text-edit.ts';

const GET = '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*"}]}';

const REPAIRED: readonly (readonly [title: string, text: string, repaired: string, kinds: RepairKind[]])[] = [
  [
    'curly quotes and full-width punctuation',
    '{“Version”：“1”，“Statement”：［{“Effect”：“Allow”，“Action”：“mse:Get*”，“Resource”：“*”}］}',
    GET,
    ['punctuation'],
  ],
  ['one curly quote', GET.replace('"Statement', '“Statement'), GET, ['punctuation']],
  [
    'a curly quote at the end of a straight string',
    GET.replace('Version"', 'Version”'),
    GET,
    ['punctuation'],
  ],
  [
    'an ideographic comma beside a value with full-width punctuation',
    '["mse:Get*"、"mse:List*", {"acs:UserAgent":"内部工具，“巡检”：*"}]',
    '["mse:Get*","mse:List*", {"acs:UserAgent":"内部工具，“巡检”：*"}]',
    ['punctuation'],
  ],
  ['lenticular brackets and a semicolon', '【“a”；“b”】', '["a","b"]', ['punctuation']],
  ['corner brackets as quotes', '{「a」：『b』}', '{"a":"b"}', ['punctuation']],
  [
    'straight quotes in a curly string',
    '{“a”：“say "hi"”}',
    '{"a":"say \\"hi\\""}',
    ['punctuation', 'escape'],
  ],
  ['a no-break space', '{"a":\u00a01}', '{"a": 1}', ['invisible']],
  ['an ideographic space', '{"a":\u30001}', '{"a": 1}', ['invisible']],
  ['a line separator', '{"a":\u20281}', '{"a":\n1}', ['invisible']],
  ['a zero-width space', '{"a":\u200b1}', '{"a":1}', ['invisible']],
  ['a byte order mark', '\ufeff{"a":1}', '{"a":1}', ['invisible']],
  [
    'a code fence with an escape, a trailing comma and a comment',
    `\`\`\`json\n    ${GET.replace('Get*', 'Get\\*').replace('"}]', '",}]')} // read only\n    \`\`\``,
    GET,
    ['fence', 'comment', 'comma', 'escape'],
  ],
  ['a fence in a chat answer', `Here it is:\n\n~~~\n${GET}\n~~~\nDone.`, GET, ['fence']],
  ['a fence on one line', `\`\`\`json ${GET} \`\`\``, GET, ['fence']],
  ['a fence that does not end', `\`\`\`\n${GET}`, GET, ['fence']],
  [
    'comments of all kinds, and none in a string',
    '{\n  // one\n  "a": "see http://wiki//x, /* not a comment */", // two\n  /* three */ "b": "# no"\n}',
    '{\n  "a": "see http://wiki//x, /* not a comment */",\n   "b": "# no"\n}',
    ['comment'],
  ],
  ['commas at both ends and twice', '[,1,,2,]', '[1,2]', ['comma']],
  ['a semicolon at the end', '{"a":1};', '{"a":1}', ['comma']],
  ['a missing comma at the end of a line', '{"a":"1"\n"b":"2"}', '{"a":"1",\n"b":"2"}', ['missing']],
  ['a missing colon', '{"a" "1"}', '{"a": "1"}', ['missing']],
  [
    'JSON5',
    "{a: 'it\\'s', b: True,}",
    '{"a": "it\'s", "b": true}',
    ['quotes', 'comma', 'unquoted', 'escape'],
  ],
  ['a pattern without quotes', '{"Action": mse:Get*}', '{"Action": "mse:Get*"}', ['unquoted']],
  ['a backslash before a letter', '["\\d"]', '["\\\\d"]', ['escape']],
  ['a tab in a string', '["a\tb"]', '["a\\tb"]', ['escape']],
  [
    'a line break in a string',
    '["acs:mse:*:*:inst\n   ance/i"]',
    '["acs:mse:*:*:instance/i"]',
    ['line-break'],
  ],
  ['brackets that Markdown has escaped', '\\{"a":\\["b"\\]\\}', '{"a":["b"]}', ['escape']],
];

describe('A repair', () => {
  test.each(REPAIRED)('of %s is one step', (_, text, repaired, kinds) => {
    const repair = repairText(text);
    expect(repair === null ? null : applyEdits(text, repair.edits)).toBe(repaired);
    expect(repair?.kinds).toEqual(kinds);
  });

  test.each([
    ['that is JSON', GET],
    ['that ends too early', GET.slice(0, -2)],
    ['with a bracket too many', `${GET}}`],
    ['with quotes that can be read in two ways', '["say "hi" now"]'],
    ['with a string that does not end', '{"Effect": "Allow,\n "Action": "mse:*"}'],
    ['that is prose', 'Grant read access to prod.'],
    ['that is empty', ''],
  ])('of a text %s is not offered', (_, text) => {
    expect(repairText(text)).toBeNull();
  });
});
