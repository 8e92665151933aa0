import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/engine/account/account.ts';
import type { RequestContext } from '../../src/engine/account/request.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';
import type { MatchingMode } from '../../src/engine/evaluation/decide/decision.ts';
import { lint } from '../../src/engine/lint/lint.ts';
import { RULES } from '../../src/engine/lint/rules.ts';
import type { FindingCode } from '../../src/engine/lint/rules.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { accounts, contexts, policiesFor, seeded, statementsFor } from '../support/arbitraries.ts';
import { checkClaim, CLAIMS } from '../support/finding-claims.ts';
import { inputOf } from '../support/linting.ts';
import { compile } from '../support/policy-builders.ts';
import type { OneOrMore, PolicyJson, StatementJson } from '../support/policy-builders.ts';

/** Resources that match nothing, or something unexpected. */
const ODD_IDS = [
  '*\n',
  'instance:mse-cn-1',
  'instance/mse-cn-1/',
  'instance/mse-cn-1//*',
  'instance/mse-cn-1\u200b',
  'instance/mse-cn-1/Public',
  'instance/mse-cn-1/public/g',
  'instance/mse-cn-1/public/G/＊',
  'instance/mse-cn-1/public/G@@app',
  'instance/mse-cn-1/${ns}/G',
  'instance/mse-cn-1/public/${g}*',
  'instance/mse-cn-9',
  'instance/orders',
  'instance/mse-cn-1/prod',
  'instance/mse-cn-1/.*',
  'instances/mse-cn-1',
  'namespace/public',
  'foo',
  'instance/mse-cn-1/public/G/config/app',
  'instance/mse-cn-1/public/G*',
  'instance/mse-cn-1*',
  'instance/*/public',
  'instance/mse-cn-1/prod/DEFAULT_GROUP/a/*',
];
const ODD_ARNS = [
  ...ODD_IDS.map((id) => `acs:mse:*:*:${id}`),
  'acs::mse:*:*:instance/mse-cn-1',
  'acs:mse::*:instance/mse-cn-1',
  'acs:mse:*:instance/mse-cn-1:*',
  'acs:oss:*:*:*',
  'acs:mse:cn-beijing:*:instance/mse-cn-1',
  'acs:mse:*:9999999999999999:instance/*',
];
const ODD_ACTIONS = [
  'mse:Get.*',
  'mse:Describe*',
  'mes:Delete*',
  'mse:DeleteNacosConfgs',
  'mse:getnacosconfig',
  'mse:Query*',
  'mse:*Cluster',
  'mse:Delete*',
  'mse:*Nacos*',
];
const ODD_CONDITIONS: readonly StatementJson['Condition'][] = [
  {},
  { IpAddress: { 'acs:SourceIp': '0.0.0.0/0' } },
  { IpAddress: { 'acs:SourceIp': ['0.0.0.0/0', '::/0'] } },
  { IpAddress: { 'acs:VpcSourceIp': ['0.0.0.0/0', '2001:db8::/32'] } },
  { NotIpAddress: { 'acs:SourceIp': '::/0' } },
  { NotIpAddress: { 'acs:sourceip': '203.0.113.0/24' } },
  { StringLike: { 'acs:PrincipalARN': '*' } },
  { DateLessThanEquals: { 'acs:CurrentTime': '2026-11-23T10:00:00Z' } },
  { DateEquals: { 'acs:CurrentTime': '2026-11-24T00:00:00Z' } },
  { 'ForAllValues:DateLessThan': { 'acs:CurrentTime': '2019-01-01T00:00:00Z' } },
  { StringNotEquals: { 'acs:ResourceTag/env': 'prod' } },
  { StringNotLike: { 'acs:UserAgent': ['pro*', 'prod'] } },
  { Bool: { 'acs:MFAPresent': 'false' } },
  { StringEquals: { 'acs:UserAgent': 'prod' }, StringLike: { 'acs:UserAgent': 'dev*' } },
];

const oneOrMore = (values: fc.Arbitrary<string>): fc.Arbitrary<OneOrMore> =>
  fc.oneof(values, fc.array(values, { minLength: 1, maxLength: 3 }));

/** A statement with some members replaced by unusual ones. */
function oddStatements(statements: fc.Arbitrary<StatementJson>): fc.Arbitrary<StatementJson> {
  const odd = fc.record(
    {
      Resource: oneOrMore(fc.constantFrom(...ODD_ARNS)),
      actions: oneOrMore(fc.constantFrom(...ODD_ACTIONS)),
      Condition: fc.constantFrom(...ODD_CONDITIONS),
    },
    { requiredKeys: [] },
  );
  return fc.tuple(statements, odd).map(([statement, { actions, ...rest }]) => {
    const member = statement.NotAction === undefined ? 'Action' : 'NotAction';
    return { ...statement, ...rest, ...(actions === undefined ? {} : { [member]: actions }) };
  });
}

interface Case {
  readonly account: Account;
  readonly policy: PolicyJson;
  readonly alongside: readonly PolicyJson[];
  readonly context: RequestContext;
  readonly mode: MatchingMode;
}

const cases: fc.Arbitrary<Case> = accounts.chain((account) => {
  const tree = buildTree(account);
  const statements = statementsFor(tree);
  return fc.record({
    account: fc.constant(account),
    policy: fc.record({
      Version: fc.constant('1'),
      Statement: fc.array(fc.oneof(statements, oddStatements(statements)), { minLength: 1, maxLength: 3 }),
    }),
    alongside: fc.array(policiesFor(tree), { maxLength: 1 }),
    context: contexts,
    mode: fc.constantFrom('hierarchical' as const, 'hierarchical' as const, 'literal' as const),
  });
});

test('the claims of a finding about decisions agree with evaluate', () => {
  const checked = new Map<FindingCode, number>();
  fc.assert(
    fc.property(cases, ({ account, policy, alongside, context, mode }) => {
      const text = JSON.stringify(policy);
      const input = inputOf(text, { account, context, mode, otherPolicies: alongside.map(compile) });
      for (const finding of lint(input)) {
        try {
          if (checkClaim(finding, input)) checked.set(finding.code, (checked.get(finding.code) ?? 0) + 1);
        } catch (error) {
          throw new Error(`${finding.code} ${JSON.stringify(finding.params)} ${mode}\n${text}`, {
            cause: error,
          });
        }
      }
    }),
    seeded(250),
  );
  // Which ones random policies show depends on the seed; the examples below check all.
  const claims = RULES.filter(({ code }) => typeof CLAIMS[code] !== 'string');
  const missing = claims.filter(({ code }) => !checked.has(code)).map(({ code }) => code);
  expect(missing.length, missing.join(', ')).toBeLessThan(claims.length / 4);
});

describe('The example of a rule', () => {
  test.each(RULES.map(({ code, examples }) => [code, examples] as const))(
    '%s is true of decisions',
    (code, examples) => {
      const input = inputOf(examples.bad, examples.given);
      const findings = lint(input).filter((finding) => finding.code === code);
      expect(findings).not.toEqual([]);
      for (const finding of findings) checkClaim(finding, input);
    },
  );
});

test('a rejected policy has no findings', () => {
  const text = '{"Version":"2","Statement":[{"Effect":"Allow","Action":"mse:*","Resource":"*"}]}';
  expect(parsePolicy(text).kind).toBe('rejected');
  expect(lint(inputOf(text))).toEqual([]);
});
