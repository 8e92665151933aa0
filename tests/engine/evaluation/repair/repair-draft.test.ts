import { describe, expect, test } from 'vitest';
import { buildTree, PLACEHOLDER_ID } from '../../../../src/engine/account/resource-tree.ts';
import type { Repair } from '../../../../src/engine/evaluation/repair/repair.ts';
import { arn, request } from '../../../support/account-builders.ts';
import { allow, deny } from '../../../support/policy-builders.ts';
import { ACCOUNT, attached, custom, drawRepairs, GROUP, LEAF, MFA, repairsOf } from './draw-repair.ts';

describe('A request that nothing allows', () => {
  test('is allowed by its resource in an Allow of the action, or by a statement of its own.', () => {
    const reading = allow({ Action: 'mse:Get*', Resource: arn('instance/mse-cn-2') });
    expect(drawRepairs([custom(reading)])).toEqual([`0.0 + ${LEAF}`, `0 + mse:GetNacosConfig on ${LEAF}`]);
  });

  test('is allowed by its action in an Allow on the resource, or by a statement of its own.', () => {
    const listing = allow({ Action: 'mse:List*', Resource: arn('instance/mse-cn-1') });
    expect(drawRepairs([custom(listing)])).toEqual([
      '0.0 + mse:GetNacosConfig',
      `0 + mse:GetNacosConfig on ${LEAF}`,
    ]);
  });

  test('is allowed by a statement of its own alone, where every Allow lacks more than one element.', () => {
    const elsewhere = allow({ Action: 'mse:List*', Resource: arn('instance/mse-cn-2') });
    const unmet = allow({ Resource: arn('instance/mse-cn-2'), Condition: MFA });
    const unmetToo = allow({ Action: 'mse:List*', Condition: MFA });
    expect(drawRepairs([custom(elsewhere, unmet, unmetToo)])).toEqual([`0 + mse:GetNacosConfig on ${LEAF}`]);
  });

  test('is allowed by the Allow that comes nearest, in the policy that holds it.', () => {
    const far = allow({ Action: 'mse:Get*', Resource: arn('instance/mse-cn-2') });
    const near = allow({ Action: 'mse:Get*', Resource: arn(`${GROUP}/db.yaml`) });
    expect(drawRepairs([custom(far), custom(far, near)])).toEqual([
      `1.1 + ${LEAF}`,
      `1 + mse:GetNacosConfig on ${LEAF}`,
    ]);
  });

  test('leaves a NotAction as it is, but takes its resource.', () => {
    expect(drawRepairs([custom(allow({ NotAction: 'mse:Get*' }))])).toEqual([
      `0 + mse:GetNacosConfig on ${LEAF}`,
    ]);
    const elsewhere = allow({ NotAction: 'mse:Delete*', Resource: arn('instance/mse-cn-2') });
    expect(drawRepairs([custom(elsewhere)])[0]).toBe(`0.0 + ${LEAF}`);
  });

  test('is not helped by adding to a Deny.', () => {
    const denies = [deny({ Action: 'mse:List*' }), deny({ Resource: arn('instance/mse-cn-2') })];
    expect(drawRepairs([custom(...denies)])).toEqual([`0 + mse:GetNacosConfig on ${LEAF}`]);
  });

  test('gets the action as the catalog spells it, and one that the catalog lacks as it was asked.', () => {
    const listing = allow({ Action: 'mse:List*' });
    expect(drawRepairs([custom(listing)], request({ action: 'MSE:getnacosconfig' }))[0]).toBe(
      '0.0 + mse:GetNacosConfig',
    );
    expect(drawRepairs([custom(listing)], request({ action: 'mse:ExportNacosConfig' }))[0]).toBe(
      '0.0 + mse:ExportNacosConfig',
    );
  });
});

describe('The resource that is added', () => {
  const listing = custom(allow({ Action: 'mse:List*', Resource: arn('instance/mse-cn-2') }));

  test('is the star where an action is checked against the account.', () => {
    expect(drawRepairs([listing], request({ action: 'mse:ListClusters', resource: arn('*') }))).toEqual([
      '0.0 + *',
      '0 + mse:ListClusters on *',
    ]);
  });

  test('names a service by itself in literal matching too.', () => {
    const asked = request({ action: 'mse:UpdateNacosService', resource: arn(`${GROUP}/app.yaml`) });
    const named = custom(allow({ Action: 'mse:*', Resource: arn(GROUP) }));
    expect(drawRepairs([named], asked, 'hierarchical')).toEqual([]);
    expect(drawRepairs([named], asked, 'literal')).toEqual([
      `0.0 + ${LEAF}`,
      `0 + mse:UpdateNacosService on ${LEAF}`,
    ]);
  });

  test('keeps a star that is part of a name, since there is no escape.', () => {
    const asked = request({ resource: arn(`${GROUP}/a/*`) });
    expect(drawRepairs([custom(allow({ Resource: arn('instance/mse-cn-2') }))], asked)[0]).toBe(
      `0.0 + acs:mse:*:*:${GROUP}/a/*`,
    );
  });

  test('has a star for every name that the account does not list.', () => {
    const tree = buildTree(ACCOUNT, true);
    const asked = request({
      resource: arn(`instance/mse-cn-1/${PLACEHOLDER_ID}/${PLACEHOLDER_ID}/${PLACEHOLDER_ID}`),
    });
    const elsewhere = custom(allow({ Resource: arn('instance/mse-cn-2') }));
    expect(drawRepairs([elsewhere], asked, 'hierarchical', tree)[0]).toBe(
      '0.0 + acs:mse:*:*:instance/mse-cn-1/*/*/*',
    );
  });

  test('does not exist where the request is about no ARN.', () => {
    expect(drawRepairs([listing], request({ resource: 'mse-cn-1' }))).toEqual([]);
  });
});

/** The text of the policy with the first repair of a kind made. */
function textAfter(kind: Repair['kind'], text: string, asked = request()): string | undefined {
  return repairsOf([attached(text)], asked).find((found) => found.kind === kind)?.changes[0]?.text;
}

describe('The text after a repair', () => {
  const TEXT = `{
  "Version": "1",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["mse:Get*",  "mse:List*"],
      "Resource": "acs:mse:*:*:instance/mse-cn-2"
    }
  ]
}
`;

  test('has the resource beside the one there was, in a list.', () => {
    expect(textAfter('add-resource', TEXT)).toBe(
      TEXT.replace('"acs:mse:*:*:instance/mse-cn-2"', `["acs:mse:*:*:instance/mse-cn-2", "${LEAF}"]`),
    );
  });

  test('has the action behind the others, spaced as they are.', () => {
    const asked = request({ action: 'mse:DeleteCluster', resource: arn('instance/mse-cn-2') });
    expect(textAfter('add-action', TEXT, asked)).toBe(
      TEXT.replace('"mse:List*"', '"mse:List*",  "mse:DeleteCluster"'),
    );
  });

  test('has the statement behind the last, a member a line as there.', () => {
    expect(textAfter('add-statement', TEXT)).toBe(
      TEXT.replace(
        '\n    }\n',
        `
    },
    {
      "Effect": "Allow",
      "Action": "mse:GetNacosConfig",
      "Resource": "${LEAF}"
    }
`,
      ),
    );
  });

  test('lacks the Deny and one comma.', () => {
    const denying = TEXT.replace(
      '\n    }\n',
      '\n    },\n    { "Effect": "Deny", "Action": "mse:Get*", "Resource": "*" }\n',
    );
    expect(textAfter('remove-deny', denying)).toBe(TEXT);
  });

  test('escapes what JSON wants escaped.', () => {
    const asked = request({ resource: arn(`${GROUP}/a"b\\c`) });
    expect(textAfter('add-resource', TEXT, asked)).toContain(`${GROUP}/a\\"b\\\\c"]`);
  });
});
