// Whether an assertion holds for all names, by examples.

import { expect, test } from 'vitest';
import type { RequestContext } from '../../../src/engine/account/request.ts';
import type { AnalyzedAssertion } from '../../../src/engine/analysis/questions.ts';
import { createQuestions } from '../../support/analysis.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';
import type { StatementJson } from '../../support/policy-builders.ts';

const I = 'acs:mse:*:*:instance/I';
const MFA = { Condition: { Bool: { 'acs:MFAPresent': 'true' } } };
const READ = allow({ Action: 'mse:Get*', Resource: I });

/** `allow mse:Get* in instance/I`, with the answer or the witness. `context` null: any. */
function holds(
  line: string,
  statements: readonly StatementJson[],
  context: RequestContext | null = {},
): string {
  const [decision, actions = '', depth, resource = ''] = line.split(' ');
  const assertion = {
    decision: decision as AnalyzedAssertion['decision'],
    actions: actions.split(','),
    depth: depth as AnalyzedAssertion['depth'],
    resource,
    context: {},
  };
  const questions = createQuestions('hierarchical');
  const verdict = questions.holds([policy({ Statement: statements })], assertion, context);
  expect(questions.unconfirmed).toEqual([]);
  if (verdict.kind !== 'no') return verdict.kind;
  const { action, resource: arn, context: values } = verdict.witness;
  const set = Object.keys(values).length === 0 ? '' : ` ${JSON.stringify(values)}`;
  return `${action.slice(4)} on ${arn.split(':').slice(4).join(':')}${set}`;
}

test.each<[string, StatementJson[]]>([
  ['allow mse:GetNacosConfig in instance/I', [READ]],
  ['allow mse:GetNacosConfig on instance/I/NS/G/a', [READ]],
  ['allow mse:ListClusters on *', [allow({ Resource: '*', Action: 'mse:List*' })]],
  ['deny mse:Delete* in instance/J', [allow({ Resource: I })]],
  ['deny mse:Delete* in *', [READ]],
  ['deny mse:Delete* in *', [allow(), deny({ Action: 'mse:Delete*' })]],
  ['only mse:Get* in instance/I', [READ]],
  ['explicit-deny mse:Delete* in *', [deny({ Action: 'mse:Delete*' })]],
  ['explicit-deny mse:Delete* in instance/I', [allow(), deny({ Resource: I })]],
  ['implicit-deny mse:Delete* in *', [READ]],
])('It is proven: %s', (line, statements) => {
  expect(holds(line, statements)).toBe('yes');
});

test.each<[string, StatementJson[], string]>([
  [
    'allow mse:GetNacosConfig in instance/J',
    [READ],
    'GetNacosConfig on instance/J/public/DEFAULT_GROUP/gateway.yaml',
  ],
  [
    'allow mse:GetNacosConfig in instance/I',
    [READ, deny({ Resource: `${I}/NS` })],
    'GetNacosConfig on instance/I/NS/DEFAULT_GROUP/gateway.yaml',
  ],
  ['deny mse:Get* in *', [READ], 'GetNacosConfig on instance/I/public/DEFAULT_GROUP/gateway.yaml'],
  [
    'only mse:Get* in instance/I',
    [READ, allow({ Action: 'mse:List*', Resource: I })],
    'ListNacosConfigs on instance/I',
  ],
  [
    'only mse:Get* in instance/I',
    [allow({ Action: 'mse:GetNacosConfig', Resource: I })],
    'GetNacosHistoryConfig on instance/I/public/DEFAULT_GROUP/gateway.yaml',
  ],
  [
    'explicit-deny mse:DeleteCluster in *',
    [deny({ Resource: I })],
    'DeleteCluster on instance/mse-cn-0pp1j8om80a',
  ],
  ['implicit-deny mse:QueryClusterDetail in instance/I', [allow()], 'QueryClusterDetail on instance/I'],
  ['implicit-deny mse:QueryClusterDetail in instance/I', [deny()], 'QueryClusterDetail on instance/I'],
  ['allow mse:ListClusters on *', [allow({ Resource: I })], 'ListClusters on *'],
])('It is refuted: %s', (line, statements, witness) => {
  expect(holds(line, statements)).toBe(witness);
});

test.each([
  'allow mse:ListClusters in instance/I',
  'deny mse:ListNacosConfigs on instance/I/NS',
  'deny mse:GetNacosConfig on *',
])('It is about no request: %s', (line) => {
  expect(holds(line, [allow()])).toBe('applies-to-nothing');
});

test('Keys that the context lacks are absent, or have any value in any context', () => {
  const guarded = [allow(MFA)];
  const line = 'allow mse:QueryClusterDetail on instance/I';
  expect(holds(line, guarded)).toBe('QueryClusterDetail on instance/I');
  expect(holds(line, guarded, { 'acs:MFAPresent': 'true' })).toBe('yes');
  const open = [allow(), deny({ Condition: { Bool: { 'acs:MFAPresent': 'false' } } })];
  expect(holds(line, open)).toBe('yes');
  expect(holds(line, open, null)).toBe('QueryClusterDetail on instance/I {"acs:MFAPresent":"false"}');
});
