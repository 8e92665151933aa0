import { expect, test } from 'vitest';
import type { MatchingMode } from '../../../src/engine/evaluation/decide/decision.ts';
import { REFERENCE_TYPES } from '../../../src/engine/evaluation/decide/reference-types.ts';
import { GUIDE_TYPES } from '../../../src/engine/evaluation/decide/resource-types.ts';
import { createQuestions } from '../../support/analysis.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';
import type { StatementJson } from '../../support/policy-builders.ts';

const I = 'acs:mse:*:*:instance/I';
const J = 'acs:mse:*:*:instance/J';
const read = (Resource: string | readonly string[]): StatementJson =>
  allow({ Action: 'mse:GetNacosConfig', Resource });

/** What `left` allows and `right` does not: `cause statement: actions on resources but exceptions`. */
function excess(
  left: readonly StatementJson[],
  right: readonly StatementJson[],
  mode: MatchingMode = 'hierarchical',
  types = GUIDE_TYPES,
): readonly string[] {
  const questions = createQuestions(mode, undefined, types);
  const side = questions.excess([policy({ Statement: left })], [policy({ Statement: right })]);
  expect(questions.unconfirmed).toEqual([]);
  if (side.kind !== 'some') return [side.kind];
  expect(side.isComplete).toBe(true);
  return side.entries.map(({ cause, statement, actions, resources, except, clauses }) => {
    const short = (patterns: readonly string[]) =>
      patterns.map((text) => text.replace('acs:mse:*:*:', '')).join(', ');
    const but = except.length === 0 ? '' : ` but ${short(except)}`;
    const condition = clauses.length === 0 ? '' : ` if ${clauses.map(({ key }) => key.value).join(', ')}`;
    return `${cause} ${String(statement?.statement)}: ${actions.join(', ').replaceAll('mse:', '')} on ${short(resources)}${but}${condition}`;
  });
}

test.each<[string, StatementJson[], StatementJson[], string[]]>([
  ['nothing', [read(I)], [allow()], ['none']],
  [
    'a whole statement, with its patterns',
    [allow({ Action: 'mse:Get*', Resource: I })],
    [deny()],
    ['allow 0: Get* on instance/I'],
  ],
  [
    'what an Allow says alone',
    [allow({ Action: 'mse:Get*', Resource: I })],
    [read(J)],
    ['allow 0: Get* on instance/I'],
  ],
  [
    'the actions that differ, by name',
    [allow({ Action: ['mse:GetNacosConfig', 'mse:UpdateNacosConfig'], Resource: I })],
    [read(I)],
    ['allow 0: UpdateNacosConfig on instance/I'],
  ],
  [
    'resources with exceptions',
    [read(I)],
    [read(`${I}/A`)],
    ['allow 0: GetNacosConfig on instance/I but instance/I/A'],
  ],
  [
    'all resources but one',
    [read('acs:mse:*:*:instance/*')],
    [read(I)],
    ['allow 0: GetNacosConfig on instance/* but instance/I'],
  ],
  ['the outermost resources', [read([I, `${I}/A`, J])], [read(J)], ['allow 0: GetNacosConfig on instance/I']],
  [
    'what is denied',
    [allow()],
    [allow(), deny({ Action: 'mse:Delete*', Resource: I })],
    ['deny 1: Delete* on instance/I'],
  ],
  [
    'what is allowed and what is denied',
    [allow({ Resource: I }), allow({ Action: 'mse:List*', Resource: J })],
    [allow({ Resource: I }), deny({ Action: 'mse:Get*' })],
    ['allow 1: List* on instance/J', 'deny 1: Get* on *'],
  ],
  [
    'what is allowed under a condition',
    [{ ...read(I), Condition: { Bool: { 'acs:MFAPresent': 'true' } } }],
    [read(J)],
    ['allow 0: GetNacosConfig on instance/I if acs:MFAPresent'],
  ],
  [
    'once what is neither allowed nor free of a Deny',
    [read(I)],
    [
      allow({ Action: 'mse:UpdateNacosConfig', Resource: I }),
      deny({ Action: 'mse:GetNacosConfig', Resource: `${I}/A` }),
    ],
    ['allow 0: GetNacosConfig on instance/I'],
  ],
  [
    'the actions that differ, for each set of resources',
    [allow({ Action: ['mse:GetNacosConfig', 'mse:UpdateNacosConfig'], Resource: [I, J] })],
    [read(I), allow({ Action: 'mse:UpdateNacosConfig', Resource: J })],
    ['allow 0: GetNacosConfig on instance/J', 'allow 0: UpdateNacosConfig on instance/I'],
  ],
  [
    'the actions that differ, in the order of the catalog',
    [
      allow({
        Action: ['mse:UpdateNacosConfig', 'mse:QueryClusterDetail', 'mse:GetNacosConfig'],
        Resource: I,
      }),
    ],
    [allow({ Action: 'mse:ListNacosConfigs', Resource: I })],
    ['allow 0: GetNacosConfig, QueryClusterDetail, UpdateNacosConfig on instance/I'],
  ],
  [
    'the exceptions of the actions that differ',
    [allow({ Action: ['mse:GetNacosConfig', 'mse:QueryClusterDetail'], Resource: 'acs:mse:*:*:instance/*' })],
    [read(`${I}/A`), allow({ Action: 'mse:QueryClusterDetail', Resource: J })],
    ['allow 0: GetNacosConfig, QueryClusterDetail on instance/* but instance/I/A, instance/J'],
  ],
  [
    'no exceptions of other actions',
    [read('acs:mse:*:*:instance/*')],
    [read(`${I}/A`), allow({ Action: 'mse:ListNacosConfigs', Resource: J })],
    ['allow 0: GetNacosConfig on instance/* but instance/I/A'],
  ],
  [
    'the exceptions of one of two patterns',
    [read(['acs:mse:*:*:instance/I?', 'acs:mse:*:*:instance/J?'])],
    [read('acs:mse:*:*:instance/J1')],
    ['allow 0: GetNacosConfig on instance/I?, instance/J? but instance/J1'],
  ],
  [
    'the exceptions of actions that are not in the catalog',
    [allow({ Action: 'mse:Foo*', Resource: 'acs:mse:*:*:instance/*' })],
    [allow({ Action: 'mse:Foo*', Resource: J })],
    ['allow 0: Foo* on instance/* but instance/J'],
  ],
  [
    'a pattern beside what it does not contain',
    [read(['acs:mse:*:*:instance/I?', `${I}/A`])],
    [deny()],
    ['allow 0: GetNacosConfig on instance/I?, instance/I/A'],
  ],
  ['actions of other services', [allow({ NotAction: 'mse:*' })], [deny()], ['allow 0: ecs:OtherAction on *']],
  [
    'actions that are not in the catalog',
    [allow({ Action: ['mse:Foo*', 'mse:Get*'], Resource: I })],
    [allow({ Action: 'mse:Get*', Resource: I })],
    ['allow 0: Foo* on instance/I'],
  ],
  [
    'resources of each region',
    [read(['acs:mse:r1:*:instance/I', `${I}/A`, 'acs:mse:*:1:instance/I', 'acs:*:*:*:instance/J', `${J}/B`])],
    [deny()],
    [
      'allow 0: GetNacosConfig on acs:mse:r1:*:instance/I, instance/I/A, acs:mse:*:1:instance/I, acs:*:*:*:instance/J, instance/J/B',
    ],
  ],
  [
    'resources within a pattern',
    [read(['acs:mse:*:*:instance/I*', `${I}/A`, 'acs:mse:*:*:*', '*'])],
    [deny()],
    ['allow 0: GetNacosConfig on *, *'],
  ],
  [
    'an Allow that another one allows but for a Deny',
    [allow({ Action: ['mse:GetNacosConfig', 'mse:GetNacosHistoryConfig'], Resource: I })],
    [read([I, J]), deny({ Action: 'mse:Get*', Resource: `${I}/A` })],
    ['allow 0: GetNacosHistoryConfig on instance/I', 'deny 1: GetNacosConfig on instance/I/A'],
  ],
  [
    'an Allow that another one allows but for a Deny, after an action that none allows',
    [allow({ Action: ['mse:GetNacosConfig', 'mse:GetNacosHistoryConfig'], Resource: I })],
    [
      allow({ Action: 'mse:GetNacosHistoryConfig', Resource: I }),
      deny({ Action: 'mse:Get*', Resource: `${I}/A` }),
    ],
    ['allow 0: GetNacosConfig on instance/I', 'deny 1: GetNacosHistoryConfig on instance/I/A'],
  ],
  [
    'only what was allowed before',
    [read(I)],
    [
      read(I),
      deny({
        Action: [
          'mse:GetNacosConfig',
          'mse:UpdateNacosConfig',
          'mse:Delete*',
          'mse:ListClusters',
          'mse:Foo*',
        ],
        Resource: `${I}/A`,
      }),
    ],
    ['deny 1: GetNacosConfig on instance/I/A'],
  ],
  [
    'the actions that can name what any Allow names',
    ['instance/I/A', 'instance/J'].map((id) =>
      allow({ Action: 'mse:DeleteNacosConfigs', Resource: `acs:mse:*:*:${id}` }),
    ),
    [allow({ Action: 'mse:DeleteNacosConfigs' }), deny({ Action: 'mse:*NacosConfigs' })],
    ['deny 1: DeleteNacosConfigs on *'],
  ],
  [
    'a Deny of the same Allow',
    [allow({ Resource: I }), read(J)],
    [allow({ Resource: I }), deny({ Action: 'mse:Get*', Resource: [I, J] })],
    ['allow 1: GetNacosConfig on instance/J', 'deny 1: Get* on instance/I'],
  ],
])('A difference is %s', (_, left, right, entries) => {
  expect(excess(left, right)).toEqual(entries);
});

test('Where patterns cover no contents, a difference lists the contents too', () => {
  expect(excess([allow({ Action: 'mse:AddGateway', Resource: [I, `${I}/A`] })], [deny()], 'literal')).toEqual(
    ['allow 0: AddGateway on instance/I, instance/I/A'],
  );
});

test('By the API reference, a difference names each action once, also one of two requests or of two types', () => {
  const byReference = (left: StatementJson, right: StatementJson) =>
    excess([left], [right], 'hierarchical', REFERENCE_TYPES);
  const both = allow({ Action: ['mse:UpdateNacosCluster', 'mse:GetNacosConfig'], Resource: I });
  expect(byReference(both, read(J))).toEqual([
    'allow 0: GetNacosConfig on instance/I',
    'allow 0: UpdateNacosCluster on instance/I',
  ]);
  const all = allow({ NotAction: 'ecs:*', Resource: I });
  expect(byReference(all, allow({ NotAction: 'mse:UpdateNacosConfig' }))).toEqual([
    'allow 0: UpdateNacosConfig on instance/I',
  ]);
});

test('With few steps, a difference is its request, then the first entries; with more, never less', () => {
  const [left, right] = [[read(I), allow({ Action: 'mse:ListNacosConfigs' })], [read(J)]].map((Statement) =>
    policy({ Statement }),
  );
  const shapes = Array.from({ length: 60 }, (_, index) => {
    const side = createQuestions('hierarchical', Math.round(100 * 1.1 ** index)).excess([left!], [right!]);
    if (side.kind !== 'some') return side.kind;
    const entries = side.entries.map(({ statement, actions, resources, except, clauses, witness }) =>
      statement === null
        ? [actions[0] === witness.action, resources[0] === witness.resource, except, clauses]
        : actions[0],
    );
    return `${side.isComplete ? 'all' : 'some'} ${JSON.stringify(entries)}`;
  });
  expect(shapes.filter((shape, index) => shape !== shapes[index - 1])).toEqual([
    'unknown',
    'some [[true,true,[],[]]]',
    'some ["mse:GetNacosConfig"]',
    'some ["mse:GetNacosConfig","mse:ListNacosConfigs"]',
    'all ["mse:GetNacosConfig","mse:ListNacosConfigs"]',
  ]);
});
