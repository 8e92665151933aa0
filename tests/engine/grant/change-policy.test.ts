import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { changePolicy } from '../../../src/engine/grant/change-policy.ts';
import type { ChangeGoal, ChangedPolicy } from '../../../src/engine/grant/change-policy.ts';
import { parseAssertion } from '../../../src/engine/evaluation/assertions/assertion.ts';
import { writeGrant } from '../../../src/engine/grant/write-grant.ts';
import { diffLines } from '../../../src/engine/policy/line-diff.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';

/** What `writeGrant` writes for lines that only allow. */
function wishOf(...lines: readonly string[]): readonly string[] {
  return writeGrant({
    account: DEFAULT_ACCOUNT,
    assertions: lines.map((line) => {
      const parsed = parseAssertion(line);
      if (parsed.kind !== 'assertion') throw new Error(line);
      return parsed.assertion;
    }),
  }).policies;
}

function change(text: string, goal: ChangeGoal, ...lines: readonly string[]): ChangedPolicy {
  return changePolicy(parsePolicy(text), wishOf(...lines), goal, true);
}

/** The changed lines, without indentation. */
function diffOf(text: string, result: ChangedPolicy): readonly string[] {
  if (result.kind !== 'changed') return [result.kind];
  return diffLines(text, result.text).flatMap((line) =>
    line.kind === 'same' ? [] : [`${line.kind === 'added' ? '+' : '-'} ${line.text.trim()}`],
  );
}

const EDITOR = `{
    "Version": "1",
    "Statement": [
        {
            "Effect": "Allow",
            "Action": [
                "mse:GetNacosConfig",
                "mse:UpdateNacosConfig"
            ],
            "Resource": [
                "acs:mse:*:*:instance/i/prod",
                "acs:mse:*:*:instance/i/test"
            ]
        },
        {
            "Effect": "Allow",
            "Action":   "mse:ListClusters",
            "Resource": "*"
        }
    ]
}`;

const GUARDED = `{
  "Version": "1",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "mse:*",
      "Resource": "*"
    },
    {
      "Effect": "Deny",
      "Action": ["mse:DeleteNacosConfig", "mse:DeleteNacosService"],
      "Resource": "acs:mse:*:*:instance/i/prod"
    }
  ]
}`;

describe('A policy that also allows something', () => {
  test.each([
    [
      'Gets a resource in the statement that has the same actions.',
      ['allow mse:GetNacosConfig, mse:UpdateNacosConfig in instance/i/dev'],
      [
        '- "acs:mse:*:*:instance/i/test"',
        '+ "acs:mse:*:*:instance/i/test",',
        '+ "acs:mse:*:*:instance/i/dev"',
      ],
    ],
    [
      'Gets an action in the statement that has the same resources.',
      ['allow mse:DeleteNacosConfig in instance/i/prod', 'allow mse:DeleteNacosConfig in instance/i/test'],
      ['- "mse:UpdateNacosConfig"', '+ "mse:UpdateNacosConfig",', '+ "mse:DeleteNacosConfig"'],
    ],
    [
      'Gets a list in place of a single value, and keeps the space before it.',
      ['allow mse:ListServiceQuotas on *'],
      ['- "Action":   "mse:ListClusters",', '+ "Action":   ["mse:ListClusters", "mse:ListServiceQuotas"],'],
    ],
    [
      'Gets a statement where an existing one would allow more.',
      ['allow mse:DeleteNacosConfig in instance/i/prod'],
      [
        '+ },',
        '+ {',
        '+ "Effect": "Allow",',
        '+ "Action": "mse:DeleteNacosConfig",',
        '+ "Resource": "acs:mse:*:*:instance/i/prod"',
      ],
    ],
    [
      'Gets only what it does not allow yet.',
      ['allow mse:GetNacosConfig, mse:DeleteNacosConfig in instance/i/prod'],
      [
        '+ },',
        '+ {',
        '+ "Effect": "Allow",',
        '+ "Action": "mse:DeleteNacosConfig",',
        '+ "Resource": "acs:mse:*:*:instance/i/prod"',
      ],
    ],
    [
      'Stays as it is if it allows that already.',
      ['allow mse:GetNacosConfig in instance/i/prod/g'],
      ['unchanged'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(diffOf(EDITOR, change(EDITOR, 'allow', ...lines))).toEqual(expected);
  });

  test('Denies less where one of its Denys says exactly that.', () => {
    const result = change(GUARDED, 'allow', 'allow mse:DeleteNacosConfig in instance/i/prod');
    expect(result).toMatchObject({ kind: 'changed', relaxed: [1], deniedBy: [] });
    expect(diffOf(GUARDED, result)).toEqual([
      '- "Action": ["mse:DeleteNacosConfig", "mse:DeleteNacosService"],',
      '+ "Action": ["mse:DeleteNacosService"],',
    ]);
  });

  test('Says which Deny is against it where removing that would allow more.', () => {
    const inGroup = 'allow mse:DeleteNacosConfig in instance/i/prod/g';
    expect(change(GUARDED, 'allow', inGroup)).toEqual({ kind: 'denied', deniedBy: [1] });
    const guard = `{"Version":"1","Statement":[
      {"Effect":"Deny","Action":"mse:*","Resource":"*","Condition":{"Bool":{"acs:MFAPresent":"false"}}}]}`;
    expect(change(guard, 'allow', inGroup)).toMatchObject({ kind: 'changed', deniedBy: [0], relaxed: [] });
  });
});

describe('A policy from which something is taken away', () => {
  test.each([
    [
      'Loses an action.',
      EDITOR,
      ['allow mse:UpdateNacosConfig in instance/i/prod', 'allow mse:UpdateNacosConfig in instance/i/test'],
      ['- "mse:GetNacosConfig",', '- "mse:UpdateNacosConfig"', '+ "mse:GetNacosConfig"'],
    ],
    [
      'Loses a resource.',
      EDITOR,
      ['allow mse:GetNacosConfig, mse:UpdateNacosConfig in instance/i/prod'],
      ['- "acs:mse:*:*:instance/i/prod",'],
    ],
    [
      'Loses a statement.',
      EDITOR,
      ['allow mse:ListClusters on *'],
      ['- },', '- {', '- "Effect": "Allow",', '- "Action":   "mse:ListClusters",', '- "Resource": "*"'],
    ],
    [
      'Keeps an action on the other resource in a copy of the statement.',
      EDITOR,
      ['allow mse:UpdateNacosConfig in instance/i/prod'],
      [
        '- "acs:mse:*:*:instance/i/prod",',
        '+ },',
        '+ {',
        '+ "Effect": "Allow",',
        '+ "Action": "mse:GetNacosConfig",',
        '+ "Resource": "acs:mse:*:*:instance/i/prod"',
      ],
    ],
    [
      'Gets a Deny where a wildcard also allows something else.',
      GUARDED,
      ['allow mse:UpdateNacosConfig in instance/i/test'],
      [
        '+ },',
        '+ {',
        '+ "Effect": "Deny",',
        '+ "Action": "mse:UpdateNacosConfig",',
        '+ "Resource": "acs:mse:*:*:instance/i/test"',
      ],
    ],
    [
      'Gets an action in the Deny that has the same resource.',
      GUARDED,
      ['allow mse:UpdateNacosConfig in instance/i/prod'],
      [
        '- "Action": ["mse:DeleteNacosConfig", "mse:DeleteNacosService"],',
        '+ "Action": [',
        '+ "mse:DeleteNacosConfig",',
        '+ "mse:DeleteNacosService",',
        '+ "mse:UpdateNacosConfig"',
        '+ ],',
      ],
    ],
    [
      'Stays as it is if it does not allow that.',
      EDITOR,
      ['allow mse:DeleteNacosConfig in instance/i/prod'],
      ['unchanged'],
    ],
  ])('%s', (_, text, lines, expected) => {
    expect([...diffOf(text, change(text, 'take-away', ...lines))].sort()).toEqual([...expected].sort());
  });

  test('Is not emptied.', () => {
    expect(change(EDITOR, 'take-away', 'allow mse:* in *')).toEqual({ kind: 'empty' });
  });
});

/** Statements in short, as a policy without white space: `Allow mse:Get*,mse:List* on instance/i`. A comma at the end: a list. */
function minified(...statements: readonly string[]): string {
  const text = statements.map((line) => {
    const [, effect = '', actions = '', resource = '', condition] =
      /^(\w+) (\S+) on (\S+)(?: if (.*))?$/.exec(line) ?? [];
    const one = (list: string) => JSON.stringify(list.includes(',') ? list.split(',').filter(Boolean) : list);
    const written = condition === undefined ? '' : `,"Condition":${condition}`;
    const [kind, names] = actions.startsWith('!') ? ['NotAction', actions.slice(1)] : ['Action', actions];
    return `{"Effect":"${effect}","${kind}":${one(names)},"Resource":${one(resource)}${written}}`;
  });
  return `{"Version":"1","Statement":[${text.join()}]}`.replaceAll('instance/', 'acs:mse:*:*:instance/');
}

const READ = 'Allow mse:GetNacosConfig on instance/i/prod';
const MFA = 'if {"Bool":{"acs:MFAPresent":"true"}}';
const ALL = 'Allow mse:* on *';
const NO_DELETES = 'Deny mse:Delete* on instance/i/prod';

describe('A statement', () => {
  test.each<[ChangeGoal, string, readonly string[], readonly string[]]>([
    [
      'allow',
      'allow mse:GetNacosConfig in instance/i/dev when acs:MFAPresent = true',
      [READ],
      [READ, `Allow mse:GetNacosConfig on instance/i/dev ${MFA}`],
    ],
    [
      'allow',
      'allow mse:GetNacosConfig in instance/i/dev when acs:MFAPresent = true',
      [`${READ} ${MFA}`],
      [`Allow mse:GetNacosConfig on instance/i/prod,instance/i/dev ${MFA}`],
    ],
    ['allow', 'allow mse:GetNacosConfig in instance/i/prod', [`${READ} ${MFA}`], [`${READ} ${MFA}`, READ]],
    [
      'allow',
      'allow mse:DeleteNacosConfig in instance/i/prod',
      ['Allow !mse:Delete* on instance/i/prod'],
      ['Allow !mse:Delete* on instance/i/prod', 'Allow mse:DeleteNacosConfig on instance/i/prod'],
    ],
    ['allow', 'allow mse:Delete* in instance/i', [ALL, NO_DELETES], [ALL]],
    ['allow', 'allow mse:Delete* in instance/i/prod', [NO_DELETES], ['Allow mse:Delete* on instance/i/prod']],
    // What existing statements can contain is added to them, and the rest in a new one.
    [
      'allow',
      'allow mse:GetNacosConfig in instance/i/prod\nallow mse:UpdateNacosConfig in instance/i/dev',
      ['Allow mse:Delete* on instance/i/prod'],
      [
        'Allow mse:Delete*,mse:GetNacosConfig on instance/i/prod',
        'Allow mse:UpdateNacosConfig on instance/i/dev',
      ],
    ],
    [
      'allow',
      'allow mse:GetNacosConfig in instance/i/prod\nallow mse:GetNacosConfig in instance/i/dev',
      ['Allow mse:Delete* on instance/i/prod'],
      [
        'Allow mse:Delete*,mse:GetNacosConfig on instance/i/prod',
        'Allow mse:GetNacosConfig on instance/i/dev',
      ],
    ],
    [
      'allow',
      `allow mse:GetNacosConfig in instance/i/prod
allow mse:GetNacosConfig, mse:UpdateNacosConfig in instance/i/dev`,
      ['Allow mse:Delete* on instance/i/prod,instance/i/dev'],
      [
        'Allow mse:Delete*,mse:GetNacosConfig on instance/i/prod,instance/i/dev',
        'Allow mse:UpdateNacosConfig on instance/i/dev',
      ],
    ],
    [
      'allow',
      `allow mse:GetNacosConfig in instance/i/prod when acs:MFAPresent = true
allow mse:UpdateNacosConfig in instance/i/prod`,
      [`Allow mse:Delete* on instance/i/prod ${MFA}`],
      [
        `Allow mse:Delete*,mse:GetNacosConfig on instance/i/prod ${MFA}`,
        'Allow mse:UpdateNacosConfig on instance/i/prod',
      ],
    ],
    [
      'allow',
      'allow mse:DeleteNacosConfig in instance/i/prod\nallow mse:DeleteNacosConfig in instance/i/dev',
      ['Allow mse:Delete* on instance/i/prod'],
      ['Allow mse:Delete* on instance/i/prod', 'Allow mse:DeleteNacosConfig on instance/i/dev'],
    ],
    [
      'allow',
      ['a', 'b', 'c', 'd'].map((name) => `allow mse:GetNacosConfig in instance/i/${name}`).join('\n'),
      ['a', 'b', 'c', 'd'].map((name) => `Allow mse:Delete* on instance/i/${name}`),
      ['a', 'b', 'c', 'd'].map((name) => `Allow mse:Delete*,mse:GetNacosConfig on instance/i/${name}`),
    ],
    // What most of a statement is about stays in it.
    [
      'take-away',
      'allow mse:UpdateNacosConfig in instance/i/a',
      ['Allow mse:GetNacosConfig,mse:UpdateNacosConfig on instance/i/a,instance/i/b,instance/i/c'],
      [
        'Allow mse:GetNacosConfig,mse:UpdateNacosConfig on instance/i/b,instance/i/c',
        'Allow mse:GetNacosConfig on instance/i/a',
      ],
    ],
    [
      'take-away',
      'allow * in instance/i/prod',
      ['Allow !mse:Delete* on instance/i/prod,instance/i/dev'],
      ['Allow !mse:Delete* on instance/i/dev,'],
    ],
    // Only what is allowed is denied, and only if no removal is enough.
    [
      'take-away',
      'allow mse:GetNacosConfig, mse:UpdateNacosConfig in instance/i/prod/g',
      [READ, 'Allow mse:List* on *'],
      [READ, 'Allow mse:List* on *', 'Deny mse:GetNacosConfig on instance/i/prod/g'],
    ],
    [
      'take-away',
      'allow mse:GetNacosConfig, mse:DeleteNacosConfig in instance/i/prod',
      ['Allow mse:Delete* on instance/i/prod', READ, 'Deny mse:DeleteNacosConfig on instance/i/prod'],
      ['Allow mse:Delete* on instance/i/prod', 'Deny mse:DeleteNacosConfig on instance/i/prod'],
    ],
    ['take-away', 'allow mse:* in *', [ALL, NO_DELETES], [NO_DELETES]],
    [
      'take-away',
      'allow mse:GetNacosConfig in instance/i/prod/g',
      [`${READ} ${MFA}`],
      [`${READ} ${MFA}`, 'Deny mse:GetNacosConfig on instance/i/prod/g'],
    ],
    [
      'take-away',
      'allow mse:GetNacosConfig in instance/i/prod',
      ['Allow !mse:Delete* on instance/i/prod'],
      ['Allow !mse:Delete* on instance/i/prod', 'Deny mse:GetNacosConfig on instance/i/prod'],
    ],
    [
      'take-away',
      'allow mse:GetNacosConfig in instance/i',
      [
        'Allow mse:GetNacosConfig,mse:UpdateNacosConfig on instance/i/prod',
        ALL.replace('mse:*', 'mse:List*'),
      ],
      ['Allow mse:UpdateNacosConfig, on instance/i/prod', 'Allow mse:List* on *'],
    ],
  ])('changes by the goal %s and the lines %s', (goal, lines, before, after) => {
    const result = change(minified(...before), goal, ...lines.split('\n'));
    expect(result).toMatchObject({ kind: 'changed', text: minified(...after) });
  });

  test('that denies more or less is reported', () => {
    const inGroup = 'allow mse:GetNacosConfig in instance/i/prod/g';
    expect(change(minified(READ), 'take-away', inGroup)).toMatchObject({
      addsDeny: true,
      relaxed: [],
      deniedBy: [],
    });
    const inProd = 'allow mse:GetNacosConfig in instance/i/prod';
    expect(change(minified(READ, ALL.replace('mse:*', 'mse:List*')), 'take-away', inProd)).toMatchObject({
      addsDeny: false,
      relaxed: [],
      deniedBy: [],
    });
    const deletes = 'allow mse:Delete* in instance/i/prod';
    const noUpdates = 'Deny mse:Update* on instance/i/prod';
    expect(change(minified(ALL, NO_DELETES, noUpdates), 'allow', deletes)).toMatchObject({
      addsDeny: false,
      relaxed: [1],
      deniedBy: [],
    });
    const inDev = 'allow mse:GetNacosConfig in instance/i/dev';
    expect(change(minified(ALL, NO_DELETES, noUpdates), 'allow', deletes, inDev)).toMatchObject({
      relaxed: [1],
      deniedBy: [],
    });
    expect(
      change(minified(ALL, NO_DELETES), 'allow', inDev, 'allow mse:DeleteNacosConfig in instance/i/prod/g'),
    ).toEqual({ kind: 'denied', deniedBy: [1] });
    // A Deny with a condition stays.
    expect(change(minified(`${NO_DELETES} ${MFA}`), 'allow', deletes)).toMatchObject({
      addsDeny: false,
      relaxed: [],
      deniedBy: [0],
    });
  });
});

describe('No change is possible', () => {
  const [wish = ''] = wishOf('allow mse:GetNacosConfig in instance/i/dev');

  test.each([
    ['of a text that is not JSON', '{', wish],
    ['of a policy that RAM rejects', '{"Version":"1"}', wish],
    ['by a wish that RAM rejects', EDITOR, '{"Version":"1"}'],
    ['by a wish that also denies', minified(ALL), GUARDED],
    ['by a wish with NotAction', minified('Allow mse:Delete* on *'), minified('Allow !mse:Delete* on *')],
    ['of a policy that would be too long', minified(READ.replace('prod', 'x'.repeat(6000))), wish],
  ])('%s', (_, text, wished) => {
    expect(changePolicy(parsePolicy(text), [wished], 'allow', true)).toEqual({ kind: 'not-possible' });
  });

  test('nor needed for an empty wish', () => {
    expect(changePolicy(parsePolicy(EDITOR), [], 'allow', true)).toEqual({ kind: 'unchanged' });
  });
});

test('A formatted policy stays formatted, and each line is changed on its own in any other.', () => {
  const [text = ''] = wishOf('allow mse:GetNacosConfig, mse:UpdateNacosConfig in instance/i/prod');
  const lines = ['Create', 'Delete'].map((verb) => `allow mse:${verb}NacosConfig in instance/i/prod`);
  expect(change(text, 'allow', ...lines)).toMatchObject({
    text: text.replace(
      /"Action": .*/,
      `"Action": [
        "mse:GetNacosConfig",
        "mse:UpdateNacosConfig",
        "mse:CreateNacosConfig",
        "mse:DeleteNacosConfig"
      ],`,
    ),
  });
  const minified = JSON.stringify(JSON.parse(text));
  expect(change(minified, 'allow', ...lines)).toMatchObject({
    text: minified.replace(']', ',"mse:CreateNacosConfig","mse:DeleteNacosConfig"]'),
  });
});
