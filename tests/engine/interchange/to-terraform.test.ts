import hcl from 'hcl2-parser';
import { describe, expect, test } from 'vitest';
import { toTerraform, toTerraformDocument } from '../../../src/engine/interchange/to-terraform.ts';
import type { Written } from '../../../src/engine/interchange/named-policy.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';

function textOf(written: Written): string {
  if (written.kind !== 'written') throw new Error(`Not written: ${written.why}`);
  return written.text;
}

/** What HashiCorp's own parser reads. It evaluates no call, so that `jsonencode(…)` is read as its argument. */
function parsed(text: string) {
  const [value, error] = hcl.parseToObject(text.replace(/jsonencode\((.*)\)/s, '$1'));
  expect(error).toBeNull();
  return value;
}

const HOSTILE = [
  '${var.x} %{if} $${y} $$${z} %%%{w} $ { $$ %%',
  'quote " backslash \\ \\" \\n',
  'line\nbreak\r\ttab \u0000\u001b\u007f\u0085\u2028',
  '中文 😀 ${中}',
  '</script> & <>',
  '${',
  '$',
  '%{',
  '',
];

describe('With jsonencode', () => {
  test('a policy is laid out as terraform fmt does', () => {
    const condition = { IpAddress: { 'acs:SourceIp': '10.0.0.0/8' } };
    const text = JSON.stringify(
      policy({ Statement: [allow({ Action: ['mse:List*', 'mse:Get*'], Condition: condition })] }),
    );
    expect(textOf(toTerraform({ name: 'read-only', text })))
      .toBe(`resource "alicloud_ram_policy" "read-only" {
  policy_name = "read-only"
  policy_document = jsonencode({
    Version = "1"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["mse:List*", "mse:Get*"]
        Resource = "*"
        Condition = {
          IpAddress = {
            "acs:SourceIp" = "10.0.0.0/8"
          }
        }
      },
    ]
  })
}
`);
  });

  test.each(HOSTILE)('%j comes back as a key, a value and a name', (hostile) => {
    const document = { Version: '1', [`${hostile}k`]: [hostile, { for: hostile, null: hostile }] };
    const text = textOf(toTerraform({ name: hostile, text: JSON.stringify(document) }));
    const [block] = Object.values(parsed(text).resource.alicloud_ram_policy as object) as unknown[];
    expect(block).toEqual([{ policy_name: hostile, policy_document: document }]);
  });

  test('Text that is not JSON is not written', () => {
    expect(toTerraform({ name: 'x', text: '{' })).toEqual({ kind: 'not-expressible', why: 'not-json' });
  });
});

describe('With a data source', () => {
  test('each statement is a block, and each condition a block in it', () => {
    const text = JSON.stringify(
      policy({
        Statement: [
          allow({ Action: 'mse:Get*', Resource: ['acs:mse:*:*:instance/${x}', '*'] }),
          deny({
            Condition: {
              'ForAllValues:StringLike': { 'acs:ResourceTag/env': ['prod', '%{x}"'] },
              Bool: { 'acs:MFAPresent': 'false' },
            },
          }),
        ],
      }),
    );
    const written = textOf(toTerraformDocument({ name: '1 中', text }));
    expect(written).toBe(`data "alicloud_ram_policy_document" "policy_1_" {
  version = "1"

  statement {
    effect   = "Allow"
    action   = ["mse:Get*"]
    resource = ["acs:mse:*:*:instance/$\${x}", "*"]
  }

  statement {
    effect   = "Deny"
    action   = ["mse:*"]
    resource = ["*"]

    condition {
      operator = "ForAllValues:StringLike"
      variable = "acs:ResourceTag/env"
      values   = ["prod", "%%{x}\\""]
    }

    condition {
      operator = "Bool"
      variable = "acs:MFAPresent"
      values   = ["false"]
    }
  }
}

resource "alicloud_ram_policy" "policy_1_" {
  policy_name     = "1 中"
  policy_document = data.alicloud_ram_policy_document.policy_1_.document
}
`);
    const [{ statement }] = parsed(written).data.alicloud_ram_policy_document.policy_1_;
    expect(statement).toHaveLength(2);
    expect(statement[0].resource).toEqual(['acs:mse:*:*:instance/${x}', '*']);
    expect(statement[1].condition[0].values).toEqual(['prod', '%{x}"']);
  });

  test.each<[string, string, Written]>([
    [
      'a statement with NotAction',
      JSON.stringify(policy({ Statement: [allow(), allow({ NotAction: 'mse:*' })] })),
      { kind: 'not-expressible', why: 'not-action', statement: 2 },
    ],
    ['what RAM would refuse', '{"Version":"1"}', { kind: 'not-expressible', why: 'refused-by-ram' }],
    ['what is not JSON', '{"Version":"1"', { kind: 'not-expressible', why: 'not-json' }],
  ])('%s is not written', (_title, text, expected) => {
    expect(toTerraformDocument({ name: 'x', text })).toEqual(expected);
  });
});
