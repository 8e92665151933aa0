import { describe, expect, test } from 'vitest';
import { buildTree, PLACEHOLDER_ID } from '../../../../src/engine/account/resource-tree.ts';
import type { Repair } from '../../../../src/engine/evaluation/repair/repair.ts';
import { arn, request } from '../../../support/account-builders.ts';
import { allow, deny, policy } from '../../../support/policy-builders.ts';
import {
  ACCOUNT,
  attached,
  custom,
  drawDrafts,
  drawRepairs,
  GROUP,
  LEAF,
  MFA,
  repairsOf,
  system,
} from './draw-repair.ts';

const ACTION = 'mse:GetNacosConfig';

describe('A request that nothing allows', () => {
  test('is allowed by adding its resource to an Allow of the action, or by a new statement.', () => {
    const reading = allow({ Action: 'mse:Get*', Resource: arn('instance/mse-cn-2') });
    expect(drawRepairs([custom(reading)])).toEqual([`0.0 + ${LEAF}`, `0 + mse:GetNacosConfig on ${LEAF}`]);
  });

  test('is allowed by adding its action to an Allow on the resource, or by a new statement.', () => {
    const listing = allow({ Action: 'mse:List*', Resource: arn('instance/mse-cn-1') });
    expect(drawRepairs([custom(listing)])).toEqual([
      '0.0 + mse:GetNacosConfig',
      `0 + mse:GetNacosConfig on ${LEAF}`,
    ]);
  });

  test('is allowed only by a new statement if every Allow lacks more than one element.', () => {
    const elsewhere = allow({ Action: 'mse:List*', Resource: arn('instance/mse-cn-2') });
    const unmet = allow({ Resource: arn('instance/mse-cn-2'), Condition: MFA });
    const unmetToo = allow({ Action: 'mse:List*', Condition: MFA });
    expect(drawRepairs([custom(elsewhere, unmet, unmetToo)])).toEqual([`0 + mse:GetNacosConfig on ${LEAF}`]);
  });

  test('is allowed by the nearest Allow, in its policy.', () => {
    const far = allow({ Action: 'mse:Get*', Resource: arn('instance/mse-cn-2') });
    const near = allow({ Action: 'mse:Get*', Resource: arn(`${GROUP}/db.yaml`) });
    expect(drawRepairs([custom(far), custom(far, near)])).toEqual([
      `1.1 + ${LEAF}`,
      `1 + mse:GetNacosConfig on ${LEAF}`,
    ]);
  });

  test('keeps a NotAction, but adds the resource.', () => {
    expect(drawRepairs([custom(allow({ NotAction: 'mse:Get*' }))])).toEqual([
      `0 + mse:GetNacosConfig on ${LEAF}`,
    ]);
    const elsewhere = allow({ NotAction: 'mse:Delete*', Resource: arn('instance/mse-cn-2') });
    expect(drawRepairs([custom(elsewhere)])[0]).toBe(`0.0 + ${LEAF}`);
  });

  test('is not allowed by additions to a Deny.', () => {
    const denies = [deny({ Action: 'mse:List*' }), deny({ Resource: arn('instance/mse-cn-2') })];
    expect(drawRepairs([custom(...denies)])).toEqual([`0 + mse:GetNacosConfig on ${LEAF}`]);
  });

  test("gets the action in the catalog's spelling, and an unknown one as requested.", () => {
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

  test('is the star for an action authorized on the account.', () => {
    expect(drawRepairs([listing], request({ action: 'mse:ListClusters', resource: arn('*') }))).toEqual([
      '0.0 + *',
      '0 + mse:ListClusters on *',
    ]);
  });

  test('names a service itself, also in literal matching.', () => {
    const requested = request({ action: 'mse:UpdateNacosService', resource: arn(`${GROUP}/app.yaml`) });
    const named = custom(allow({ Action: 'mse:*', Resource: arn(GROUP) }));
    expect(drawRepairs([named], requested, 'hierarchical')).toEqual([
      `0 + Deny mse:UpdateNacosService on ${LEAF}`,
    ]);
    expect(drawRepairs([named], requested, 'literal')).toEqual([
      `0.0 + ${LEAF}`,
      `0 + mse:UpdateNacosService on ${LEAF}`,
    ]);
  });

  test('keeps a star that is part of a name, since there is no escape.', () => {
    const requested = request({ resource: arn(`${GROUP}/a/*`) });
    expect(drawRepairs([custom(allow({ Resource: arn('instance/mse-cn-2') }))], requested)[0]).toBe(
      `0.0 + acs:mse:*:*:${GROUP}/a/*`,
    );
  });

  test('has a star for a placeholder.', () => {
    const tree = buildTree(ACCOUNT, true);
    const requested = request({
      resource: arn(`instance/mse-cn-1/${PLACEHOLDER_ID}/${PLACEHOLDER_ID}/${PLACEHOLDER_ID}`),
    });
    const elsewhere = custom(allow({ Resource: arn('instance/mse-cn-2') }));
    expect(drawRepairs([elsewhere], requested, 'hierarchical', tree)[0]).toBe(
      '0.0 + acs:mse:*:*:instance/mse-cn-1/*/*/*',
    );
  });

  test('does not exist if the resource is not an ARN.', () => {
    expect(drawRepairs([listing], request({ resource: 'mse-cn-1' }))).toEqual([]);
  });
});

/** The text of the policy after the first repair of a kind. */
function textAfter(kind: Repair['kind'], text: string, requested = request()): string | undefined {
  return repairsOf([attached(text)], requested).find((found) => found.kind === kind)?.changes[0]?.text;
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

  test('has a list with the resource after the previous one.', () => {
    expect(textAfter('add-resource', TEXT)).toBe(
      TEXT.replace('"acs:mse:*:*:instance/mse-cn-2"', `["acs:mse:*:*:instance/mse-cn-2", "${LEAF}"]`),
    );
  });

  test('has the action after the others, with their spacing.', () => {
    const requested = request({ action: 'mse:DeleteCluster', resource: arn('instance/mse-cn-2') });
    expect(textAfter('add-action', TEXT, requested)).toBe(
      TEXT.replace('"mse:List*"', '"mse:List*",  "mse:DeleteCluster"'),
    );
  });

  test('has the statement after the last, one member per line as there.', () => {
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

  test('has lists with spaces after commas only if there are spaces after colons.', () => {
    const requested = request({ action: 'mse:ListClusters', resource: arn('*') });
    const reading = policy({ Statement: [allow({ Action: ACTION, Resource: LEAF })] });
    const list = ['mse:QueryClusterDetail', 'mse:ListNacosConfigs'].map((name) => JSON.stringify(name));
    expect(textAfter('open-console', JSON.stringify(reading), requested)).toContain(
      `{"Effect":"Allow","Action":[${list.join(',')}],"Resource":"acs:mse:*:*:instance/mse-cn-1"}`,
    );
    expect(textAfter('open-console', JSON.stringify(reading, null, 2), requested)).toContain(
      `\n      "Action": [${list.join(', ')}],\n`,
    );
    const spaced = policy({ Statement: [allow({ Action: ACTION, Resource: [LEAF, `${LEAF} 2`] })] });
    expect(textAfter('open-console', JSON.stringify(spaced), requested)).toContain(`[${list.join(',')}]`);
  });

  test('escapes characters as JSON requires.', () => {
    const requested = request({ resource: arn(`${GROUP}/a"b\\c`) });
    expect(textAfter('add-resource', TEXT, requested)).toContain(`${GROUP}/a\\"b\\\\c"]`);
  });
});

describe('Only drafts that can help are evaluated', () => {
  const elsewhere = arn('instance/mse-cn-2');
  const reading = allow({ Action: 'mse:Get*', Resource: elsewhere });
  const many = custom(
    reading,
    allow({ Action: 'mse:List*' }),
    allow({ Action: 'mse:List*', Resource: elsewhere }),
    allow({ Action: 'mse:Get*', Resource: elsewhere, Condition: MFA }),
    allow({ Action: 'mse:List*', Condition: MFA }),
    allow({ NotAction: 'mse:Get*' }),
    allow({ Action: 'mse:Query*', Resource: [elsewhere, arn('instance/mse-cn-1')] }),
    deny({ Action: 'mse:Delete*' }),
  );

  test('for a request that nothing allows.', () => {
    expect(drawDrafts([system(reading), custom(reading), many, attached('{')], 'allow')).toEqual([
      [`1.0 + ${LEAF}`, `2.0 + ${LEAF}`],
      ['2.6 + mse:GetNacosConfig', '2.1 + mse:GetNacosConfig'],
      [`1 + mse:GetNacosConfig on ${LEAF}`, `2 + mse:GetNacosConfig on ${LEAF}`],
    ]);
    expect(drawDrafts([many], 'implicit-deny')).toEqual([[null], [null, null], [null]]);
    // The policy with the nearest Allow is first; the others follow in their order.
    const near = allow({ Action: 'mse:Get*', Resource: arn(`${GROUP}/db.yaml`) });
    const other = custom(allow({ Action: 'ecs:*', Resource: elsewhere }));
    expect(drawDrafts([other, custom(reading), custom(near)], 'allow').at(-1)).toEqual(
      [2, 0, 1].map((policy) => `${policy} + mse:GetNacosConfig on ${LEAF}`),
    );
    expect(drawDrafts([many], 'allow', request({ resource: 'no ARN' }))).toEqual([]);
  });

  test('for a request that is denied.', () => {
    const denies = [deny({ Action: 'mse:Get*' }), deny()];
    expect(drawDrafts([many, custom(...denies), custom(deny())], 'allow')).toEqual([
      ['- 1.0 1.1 2.0, then allow'],
    ]);
    expect(drawDrafts([custom(...denies)], 'implicit-deny')).toEqual([['- 0.0 0.1, then implicit-deny']]);
    expect(drawDrafts([custom(...denies)], 'explicit-deny')).toEqual([[null]]);
    expect(drawDrafts([custom(...denies), system(deny())], 'allow')).toEqual([[]]);
  });

  test('for a request that is allowed.', () => {
    const named = allow({ Action: ['mse:List*', ACTION, 'mse:GETNACOSCONFIG'], Resource: LEAF });
    const denies = [
      deny({ Action: 'mse:Delete*', Resource: LEAF }),
      deny({ Action: 'mse:Delete*', Resource: elsewhere }),
      deny({ Action: 'mse:Delete*', Condition: MFA }),
      deny({ NotAction: 'mse:Get*' }),
      deny({ Action: 'mse:Delete*', Resource: [elsewhere, LEAF] }),
    ];
    expect(drawDrafts([custom(named, ...denies), system(...denies)], 'implicit-deny')).toEqual([
      ['0.0 - mse:GetNacosConfig'],
      ['0.1 + Deny mse:GetNacosConfig', '0.5 + Deny mse:GetNacosConfig'],
      [`0 + Deny mse:GetNacosConfig on ${LEAF}`],
      ['- 0.0'],
    ]);
    expect(drawDrafts([custom(named)], 'allow')).toEqual([[null], [], [null], [null]]);
    expect(drawDrafts([custom(named, allow({ Action: 'mse:Get*' }))], 'implicit-deny')).toEqual([
      [],
      [],
      [`0 + Deny mse:GetNacosConfig on ${LEAF}`],
      ['- 0.0 0.1'],
    ]);
    expect(drawDrafts([custom(allow({ Action: ACTION }))], 'implicit-deny')).toEqual([
      [],
      [],
      [`0 + Deny mse:GetNacosConfig on ${LEAF}`],
      ['- 0.0'],
    ]);
    expect(drawDrafts([custom(allow({ Action: ['mse:Get*', 'mse:List*'] }))], 'implicit-deny')).toEqual([
      [],
      [],
      [`0 + Deny mse:GetNacosConfig on ${LEAF}`],
      ['- 0.0'],
    ]);
    expect(drawDrafts([system(named)], 'implicit-deny')).toEqual([[], [], [], []]);
    expect(drawDrafts([custom(allow())], 'implicit-deny', request({ resource: 'no ARN' }))).toEqual([
      [],
      [],
      [],
      ['- 0.0'],
    ]);
    const unknown = request({ action: 'mse:Unknown', resource: arn(GROUP) });
    expect(drawDrafts([custom(allow())], 'implicit-deny', unknown)).toEqual([
      [],
      [],
      [`0 + Deny mse:Unknown on acs:mse:*:*:${GROUP}`],
      ['- 0.0'],
    ]);
  });
});
