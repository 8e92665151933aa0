import { describe, expect, test } from 'vitest';
import { formatPolicy } from '../../../src/engine/policy/format.ts';
import { importText } from '../../../src/scenario/import/import-text.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';

const MINIFIED = JSON.stringify(policy());
const FORMATTED = formatPolicy(MINIFIED);
const OTHER = JSON.stringify(policy({ Statement: [deny({ Action: 'mse:Delete*' })] }));
const AWS = JSON.stringify({ Version: '2012-10-17', Statement: [allow()] });
const YAML = "Version: '1'\nStatement:\n  - {Effect: Allow, Action: 'mse:*', Resource: '*'}\n";

const textsIn = async (text: string) => (await importText(text))?.policies.map((it) => it.text);

describe('Markdown', () => {
  test.each([
    ['backquotes', `Use this:\n\n\`\`\`json\n${MINIFIED}\n\`\`\`\nDone.`],
    ['tildes', `~~~\n${MINIFIED}\n~~~`],
    ['an indented fence', `1. Use this:\n\n   \`\`\`json\n   ${MINIFIED}\n   \`\`\``],
    ['a fence behind a list mark', `- \`\`\`json\n  ${MINIFIED}\n  \`\`\``],
    ['a fence that is not closed', `\`\`\`json\n${MINIFIED}`],
    ['a quoted fence', `> Use this:\n> \`\`\`json\n> ${MINIFIED}\n> \`\`\``],
    ['a quotation without a fence', `> ${MINIFIED}`],
    ['a longer fence around a shorter one', `\`\`\`\`\n${MINIFIED}\n\`\`\`\`\n`],
    ['line ends of Windows', `\`\`\`json\r\n${MINIFIED}\r\n\`\`\`\r\n`],
    ['YAML in a fence', `\`\`\`yaml\n${YAML}\`\`\``],
    [
      'a response in a fence',
      `\`\`\`\n$ aliyun ram GetPolicy\n${JSON.stringify({ PolicyDocument: MINIFIED })}\n\`\`\``,
    ],
  ])('with %s contains the policy', async (_title, text) => {
    expect(await textsIn(text)).toEqual([FORMATTED]);
  });

  test('with several fences contains all policies', async () => {
    const block = (text: string) => `text\n\`\`\`json\n${text}\n\`\`\`\n`;
    expect(await textsIn(block(MINIFIED) + block('{"a": 1}') + block(OTHER))).toEqual([
      FORMATTED,
      formatPolicy(OTHER),
    ]);
    expect(await importText(block(MINIFIED) + block(AWS))).toMatchObject({
      kind: 'api-response',
      policies: [{ notes: [] }, { notes: [] }],
    });
  });

  test('with an invalid policy in a fence returns its text and the position of the error', async () => {
    const broken = `${MINIFIED.slice(0, -1)},}`;
    expect(await importText(`\`\`\`json\n${broken}\n\`\`\``)).toMatchObject({
      kind: 'ram-policy',
      policies: [
        { text: broken, notes: [{ code: 'json-error', detail: `1:${String(broken.length)}`, isOpen: true }] },
      ],
    });
  });

  test('without a policy in its fences is not imported', async () => {
    expect(await importText('```sh\nls\n```')).toBeNull();
  });
});

test.each([
  ['a name in an answer', JSON.stringify({ PolicyName: 'aws_iam_x', PolicyDocument: MINIFIED })],
  ['a comment', `// alicloud_ram_policy\n${MINIFIED}`],
])('A keyword of Terraform in %s does not hide the policy', async (_title, text) => {
  expect(await textsIn(text)).toEqual([FORMATTED]);
});

test.each([
  [
    'JSON with unquoted members',
    '{\n  Version: "1",\n  Statement: [{Effect: "Allow", Action: "mse:*", Resource: "*"}]\n}',
  ],
  ['JSON with a trailing comma', '{\n"Version": "1",\n"Statement": [],\n}'],
  ['single quotes', "{'Version': '1',\n'Statement': []}"],
  ['words', 'Hello'],
  ['nothing', ''],
])('%s: nothing is detected as another format', async (_title, text) => {
  expect(await importText(text)).toBeNull();
});
