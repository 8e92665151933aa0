import hcl from 'hcl2-parser';
import { describe, expect, test } from 'vitest';
import { exportPolicy } from '../../../src/engine/interchange/export-policy.ts';
import {
  encodedLength,
  toTerraform,
  toTerraformHeredoc,
} from '../../../src/engine/interchange/to-terraform.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';

function dataSourceOf(name: string, text: string): string {
  const result = exportPolicy({ name, text, isComplete: true }, 'terraform-document', 'bash');
  if (result.kind !== 'written') throw new Error(`Not written: ${result.why}`);
  return result.text;
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
    expect(toTerraform({ name: 'read-only', text })).toBe(`resource "alicloud_ram_policy" "read-only" {
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
    const text = toTerraform({ name: hostile, text: JSON.stringify(document) });
    const [block] = Object.values(parsed(text).resource.alicloud_ram_policy as object) as unknown[];
    expect(block).toEqual([{ policy_name: hostile, policy_document: document }]);
  });

  test('each of the five characters that jsonencode escapes counts as six', () => {
    expect(encodedLength('"a&<b>\u2028\u2029中"')).toBe(10 + 5 * 5);
  });
});

describe('With a heredoc', () => {
  const heredocOf = (text: string) => toTerraformHeredoc({ name: 'p', text });

  test('the document is as it is formatted, with its length and the line break at its end', () => {
    const text = JSON.stringify(policy());
    const { text: code, sentLength } = heredocOf(text);
    const [block] = parsed(code).resource.alicloud_ram_policy.p;
    expect(JSON.parse(block.policy_document)).toEqual(policy());
    expect(block.policy_document).toHaveLength(sentLength);
  });

  test('a document that is too long when formatted is minified', () => {
    const resources = Array.from(
      { length: 120 },
      (_, index) => `acs:mse:*:*:instance/mse-cn-${String(index)}/public/group/x`,
    );
    const text = JSON.stringify(policy({ Statement: [allow({ Resource: resources })] }));
    expect(heredocOf(text).sentLength).toBe(text.length + 1);
  });

  test.each(HOSTILE)('%j comes back as a value and a name', (hostile) => {
    const document = policy({ Statement: [allow({ Resource: [`a${hostile}`, `${hostile}b`] })] });
    const code = toTerraformHeredoc({ name: hostile, text: JSON.stringify(document) }).text;
    const blocks = Object.values<{ readonly policy_document: string }[]>(
      parsed(code).resource.alicloud_ram_policy,
    );
    expect(JSON.parse(blocks[0]?.[0]?.policy_document ?? '')).toEqual(document);
  });

  test('the marker is on no line of the document', () => {
    expect(
      heredocOf(`{"Version":"1","Statement":[\n${JSON.stringify(allow({ Resource: 'POLICY' }))}]}`).text,
    ).toContain('<<POLICY\n');
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
    const written = dataSourceOf('1 中', text);
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
});
