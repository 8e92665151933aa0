// Whether an assertion holds for all names, by examples.

import { expect, test } from 'vitest';
import type { RequestContext } from '../../../src/engine/account/request.ts';
import type { AnalyzedAssertion } from '../../../src/engine/analysis/questions.ts';
import type { MatchingMode } from '../../../src/engine/evaluation/decide/decision.ts';
import { REFERENCE_TYPES } from '../../../src/engine/evaluation/decide/reference-types.ts';
import type { ResourceTypes } from '../../../src/engine/evaluation/decide/resource-types.ts';
import { createQuestions } from '../../support/analysis.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';
import type { StatementJson } from '../../support/policy-builders.ts';

const I = 'acs:mse:*:*:instance/I';
const MFA = { Condition: { Bool: { 'acs:MFAPresent': 'true' } } };
const READ = allow({ Action: 'mse:Get*', Resource: I });

interface Options extends Partial<Pick<AnalyzedAssertion, 'context' | 'except'>> {
  readonly mode?: MatchingMode;
  readonly types?: ResourceTypes;
}

/** `allow mse:Get* in instance/I`, with the answer or the witness. `context` null: any. */
function holds(
  line: string,
  statements: readonly StatementJson[],
  context: RequestContext | null = {},
  { mode = 'hierarchical', types, ...more }: Options = {},
): string {
  const [decision, actions = '', depth, resource = ''] = line.split(' ');
  const assertion = {
    decision: decision as AnalyzedAssertion['decision'],
    actions: actions.split(','),
    depth: depth as AnalyzedAssertion['depth'],
    resource,
    context: {},
    ...more,
  };
  const questions = createQuestions(mode, undefined, types);
  const verdict = questions.holds([policy({ Statement: statements })], assertion, context);
  expect(questions.unconfirmed).toEqual([]);
  if (verdict.kind === 'unknown') return verdict.reason;
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

test('The context of the line comes before that of the question, and other keys have any value in any context', () => {
  const line = 'allow mse:QueryClusterDetail on instance/I';
  const context = { 'acs:MFAPresent': 'true' };
  expect(holds(line, [allow(MFA)], { 'acs:MFAPresent': 'false' }, { context })).toBe('yes');
  expect(holds(line, [allow(MFA)], null, { context })).toBe('yes');
  expect(holds(line, [allow(MFA)], null, { context: { 'acs:MFAPresent': ['true', 'true'] } })).toBe('yes');
  const guarded = [allow(MFA), deny({ Condition: { StringEquals: { 'acs:a': 'b' } } })];
  expect(holds(line, guarded, {}, { context })).toBe('yes');
  expect(holds(line, guarded, null, { context })).toBe(
    'QueryClusterDetail on instance/I {"acs:MFAPresent":"true","acs:a":"b"}',
  );
});

test('A line is not about what it excepts', () => {
  const except = [{ actions: ['mse:List*'], depth: 'in', resource: '*' } as const];
  const line = 'deny mse:* in instance/I';
  expect(holds(line, [allow({ Action: 'mse:List*' })], {}, { except })).toBe('yes');
  expect(holds(line, [allow({ Action: ['mse:List*', 'mse:QueryClusterDetail'] })], {}, { except })).toBe(
    'QueryClusterDetail on instance/I',
  );
});

// UpdateNacosCluster is authorized on the namespace and on its instance.
const both = (...ids: readonly string[]) =>
  allow({ Action: 'mse:UpdateNacosCluster', Resource: ids.map((id) => `acs:mse:*:*:instance/${id}`) });
const denied = (id: string) => deny({ Resource: `acs:mse:*:*:instance/${id}` });
const NAMESPACE = 'UpdateNacosCluster on instance/I/A';

test.each<[line: string, mode: MatchingMode, statements: StatementJson[], answer: string]>([
  ['allow mse:UpdateNacosCluster in instance/I', 'hierarchical', [both('I')], 'yes'],
  [
    'allow mse:UpdateNacosCluster in instance/I',
    'hierarchical',
    [both('I/A')],
    'UpdateNacosCluster on instance/I/public',
  ],
  ['allow mse:UpdateNacosCluster on instance/I/A', 'literal', [both('I')], NAMESPACE],
  ['allow mse:UpdateNacosCluster on instance/I/A', 'literal', [both('I', 'I/*')], 'yes'],
  ['allow mse:UpdateNacosCluster on instance/I/A', 'literal', [both('I', 'I/*'), denied('I')], NAMESPACE],
  ['deny mse:UpdateNacosCluster in *', 'literal', [both('I')], 'yes'],
  ['deny mse:UpdateNacosCluster in *', 'literal', [both('I', 'I/A')], NAMESPACE],
  ['deny mse:UpdateNacosCluster in *', 'literal', [both('I', 'I/A'), denied('I')], 'yes'],
  ['explicit-deny mse:UpdateNacosCluster on instance/I/A', 'literal', [denied('I')], 'yes'],
  ['explicit-deny mse:UpdateNacosCluster on instance/I/A', 'literal', [denied('J')], NAMESPACE],
  ['implicit-deny mse:UpdateNacosCluster on instance/I/A', 'literal', [both('I')], 'yes'],
  ['implicit-deny mse:UpdateNacosCluster on instance/I/A', 'literal', [both('I', 'I/A')], NAMESPACE],
  ['implicit-deny mse:UpdateNacosCluster on instance/I/A', 'literal', [denied('I')], NAMESPACE],
  ['only mse:UpdateNacosCluster in instance/I', 'hierarchical', [both('I')], 'yes'],
  ['deny mse:* in instance/I*', 'hierarchical', [allow()], 'unrelated-pattern'],
  ['only mse:Get* in instance/I*', 'hierarchical', [allow()], 'unrelated-pattern'],
])('By the API reference, %s, %s: %j', (line, mode, statements, answer) => {
  expect(holds(line, statements, {}, { mode, types: REFERENCE_TYPES })).toBe(answer);
});
