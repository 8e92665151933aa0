// Verifies each finding's claims about decisions with `evaluate`. A rule that claims nothing is listed with the reason.

import { expect } from 'vitest';
import type { RequestContext } from '../../src/engine/account/request.ts';
import { arnOf } from '../../src/engine/account/resource-tree.ts';
import type { ResourceNode } from '../../src/engine/account/resource-tree.ts';
import { CATALOG, findAction } from '../../src/engine/catalog/catalog.ts';
import { CLIENT_PATH_ACTIONS, KNOWN_ACTIONS } from '../../src/engine/catalog/operations.ts';
import type { ResourceKind } from '../../src/engine/catalog/schema.ts';
import type { CompiledPolicy, CompiledStatement } from '../../src/engine/evaluation/decide/compile-policy.ts';
import type { Decision } from '../../src/engine/evaluation/decide/decision.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { REFERENCE_TYPES } from '../../src/engine/evaluation/decide/reference-types.ts';
import { isClauseMet, isConditionMet } from '../../src/engine/evaluation/decide/match-statement.ts';
import type { FindingCode, FindingParams } from '../../src/engine/lint/rules.ts';
import type { LintInput } from '../../src/engine/lint/lint-input.ts';
import type { FindingOf } from '../../src/engine/lint/rule.ts';
import { createLintContext } from '../../src/engine/lint/lint-context.ts';
import type { ConditionClause } from '../../src/engine/policy/document.ts';
import type { Span } from '../../src/engine/policy/span.ts';

/** A finding with the input of its rule. */
export interface Found<Code extends FindingCode> {
  readonly input: LintInput;
  readonly finding: FindingOf<Code, FindingParams[Code]>;
}

type Check<Code extends FindingCode> = (found: Found<Code>) => void;

/** How to check the claim, or why there is none. */
type Claims = { readonly [Code in FindingCode]: Check<Code> | string };

const ACTIONS = [...new Set([...CATALOG.map(({ fullName }) => fullName), ...CLIENT_PATH_ACTIONS])];

function policiesOf({ statements, otherPolicies }: LintInput): readonly CompiledPolicy[] {
  return [{ isRejected: false, statements }, ...otherPolicies];
}

/** The policies, with the conditions of some statements assumed to be met. */
function assuming(
  input: LintInput,
  isAssumed: (statement: CompiledStatement) => boolean,
): readonly CompiledPolicy[] {
  return policiesOf(input).map((policy) => ({
    ...policy,
    statements: policy.statements.map((one) => (isAssumed(one) ? { ...one, clauses: [] } : one)),
  }));
}

function statementAt({ statements }: LintInput, { start }: Span): CompiledStatement {
  const statement = statements.find(({ source: { span } }) => span.start <= start && start < span.end);
  if (statement === undefined) throw new Error('no statement here');
  return statement;
}

function onlyAction(input: LintInput, span: Span): CompiledStatement {
  const statement = statementAt(input, span);
  const actions = statement.actions.filter(({ source }) => source.span.start === span.start);
  return { ...statement, actionKind: 'action', actions };
}

function onlyResource(input: LintInput, span: Span): CompiledStatement {
  const statement = statementAt(input, span);
  return {
    ...statement,
    resources: statement.resources.filter(({ source }) => source.span.start === span.start),
  };
}

function clauseAt(input: LintInput, { start }: Span): ConditionClause {
  const clause = statementAt(input, { start, end: start }).clauses.find(
    ({ key, values }) => key.span.start === start || values.some(({ span }) => span.start === start),
  );
  if (clause === undefined) throw new Error('no clause here');
  return clause;
}

function alone(statement: CompiledStatement): readonly CompiledPolicy[] {
  return [{ isRejected: false, statements: [statement] }];
}

/** The decisions on every resource of the account, by action and node. */
function decisions(
  input: LintInput,
  policies: readonly CompiledPolicy[],
  actions: readonly string[] = ACTIONS,
): readonly { readonly action: string; readonly node: ResourceNode; readonly decision: Decision }[] {
  const { tree, context, mode } = input;
  return tree.nodes.flatMap((node) =>
    actions.map((action) => {
      const request = { action, resource: arnOf(tree, node), context };
      return { action, node, decision: evaluate(policies, request, mode).decision };
    }),
  );
}

/** For claims about actions, which are the same for every resource. */
function onFewNodes(input: LintInput): LintInput {
  return { ...input, tree: { ...input.tree, nodes: input.tree.nodes.slice(0, 4) } };
}

/** The statement applies to no request on the account, for either effect and, by default, any condition. */
function expectNeverApplies(
  input: LintInput,
  statement: CompiledStatement,
  actions: readonly string[] = ACTIONS,
): void {
  const applied = decisions(input, alone(statement), actions).filter(
    ({ decision }) => decision !== 'implicit-deny',
  );
  expect(applied.map(({ action, node }) => `${action} ${node.relativeId}`)).toEqual([]);
}

function unconditional(statement: CompiledStatement): CompiledStatement {
  return { ...statement, clauses: [] };
}

/** The ARNs of resources named by the statement on which one of the policy sets decides so. */
function samplesWith(
  input: LintInput,
  statement: CompiledStatement,
  action: string,
  type: ResourceKind,
  wanted: Decision,
  prefix: 'config/' | 'naming/' | '' = '',
): readonly string[] {
  const policies = assuming(input, (one) => one.source === statement.source);
  const { sampleArns } = createLintContext(input);
  return statement.resources
    .flatMap((resource) => sampleArns(resource, type, prefix))
    .filter((resource) => {
      const request = { action, resource, context: input.context };
      return evaluate(policies, request, input.mode).decision === wanted;
    });
}

function typeOf(action: string): ResourceKind {
  return findAction(action)?.resourceType ?? 'config';
}

function expectGrants(input: LintInput, statement: CompiledStatement, actions: readonly string[]): void {
  for (const action of actions) {
    expect(samplesWith(input, statement, action, typeOf(action), 'allow'), action).not.toEqual([]);
  }
}

const neverByAction = ({
  input,
  finding,
}: {
  readonly input: LintInput;
  readonly finding: { readonly span: Span };
}) => {
  expectNeverApplies(onFewNodes(input), unconditional(onlyAction(input, finding.span)), KNOWN_ACTIONS);
};
const neverByResource = ({
  input,
  finding,
}: {
  readonly input: LintInput;
  readonly finding: { readonly span: Span };
}) => {
  const statement = onlyResource(input, finding.span);
  expectNeverApplies(input, unconditional({ ...statement, actionKind: 'not-action', actions: [] }));
};

const without = (context: RequestContext, key: string): RequestContext =>
  Object.fromEntries(Object.entries(context).filter(([name]) => name !== key));

function expectMatches(input: LintInput, span: Span, names: readonly string[]): void {
  const statement = unconditional({
    ...onlyResource(input, span),
    effect: 'Allow',
    actionKind: 'not-action',
    actions: [],
  });
  const allowed = decisions(input, alone(statement), ['mse:GetNacosConfig']);
  for (const name of names) {
    expect(
      allowed.some(({ node, decision }) => node.id === name && decision === 'allow'),
      name,
    ).toBe(true);
  }
}

const IPV4 = '198.51.100.77';
const IPV6 = '2001:db8:ffff::77';

export const CLAIMS: Claims = {
  'unknown-service': neverByAction,
  'unknown-action': neverByAction,
  'action-matches-nothing': neverByAction,
  'action-case': ({ input, finding: { span, params } }) => {
    const statement = unconditional(onlyAction(input, span));
    const asked = decisions(input, alone({ ...statement, resources: [] }), [params.usual]);
    expect(asked.length).toBeGreaterThan(0);
    expect(statement.actions[0]?.pattern).toBe(params.usual.toLowerCase());
  },
  'redundant-action': ({ input, finding: { span } }) => {
    const statement = statementAt(input, span);
    const actions = statement.actions.filter(({ source }) => source.span.start !== span.start);
    const few = onFewNodes(input);
    expect(decisions(few, alone({ ...statement, actions }), KNOWN_ACTIONS)).toEqual(
      decisions(few, alone(statement), KNOWN_ACTIONS),
    );
  },
  'wildcard-in-service': 'is about other services, which the account does not contain',
  'misspelt-not-action': ({ input, finding: { span, params } }) => {
    if (params.affected === null) return;
    const wanted = params.effect === 'Allow' ? 'allow' : 'explicit-deny';
    const statement = statementAt(input, span);
    const found = samplesWith(input, statement, params.affected, typeOf(params.affected), wanted);
    expect(found, params.affected).not.toEqual([]);
  },
  'arn-service-mismatch': neverByResource,
  'unknown-resource-type': neverByResource,
  'unknown-instance': neverByResource,
  'cluster-id-not-instance-id': neverByResource,
  'unknown-namespace': neverByResource,
  'unknown-leaf': neverByResource,
  'empty-segment': neverByResource,
  'wrong-resource-shape': neverByResource,
  'unreplaced-placeholder': (found) => {
    const { input, finding } = found;
    if (finding.params.kind === 'missing') neverByResource(found);
    if (finding.params.kind !== 'listed') return;
    const statement = unconditional({
      ...onlyResource(input, finding.span),
      actionKind: 'not-action',
      actions: [],
    });
    const some = decisions(input, alone(statement)).some(({ decision }) => decision !== 'implicit-deny');
    expect(some).toBe(true);
  },
  'client-path-resource': neverByResource,
  'wildcard-crosses-segments': 'is about names that may exist at any depth',
  'wildcard-catches-siblings': ({ input, finding: { span, params } }) => {
    expectMatches(input, span, params.siblings);
  },
  'redundant-resource': ({ input, finding: { span } }) => {
    const statement = statementAt(input, span);
    const resources = statement.resources.filter(({ source }) => source.span.start !== span.start);
    expect(decisions(input, alone({ ...statement, resources }))).toEqual(decisions(input, alone(statement)));
  },
  'resource-star': ({ input, finding: { span, params } }) => {
    expectGrants(input, onlyResource(input, span), params.actions);
  },
  'any-region-account': 'compares two ARNs of the policy',
  'differs-only-in-case': neverByResource,
  'ambiguous-display-name': (found) => {
    if (!found.finding.params.isId) neverByResource(found);
  },
  'look-alike-character': 'names a character; a pattern may still match names with that character',
  'invisible-character': 'names a character; a pattern may still match names with that character',
  'literal-star-in-name': ({ input, finding: { span, params } }) => {
    expectMatches(input, span, params.others);
  },
  'unknown-condition-key': 'says which keys real requests carry; the context of the page may hold any key',
  'condition-type-mismatch': 'compares types',
  'wildcard-without-like': 'says how an operator reads a star',
  'ip-host-bits': 'says which range a text is',
  'ip-private': 'says where such an address comes from',
  'ip-any': ({ input, finding: { span, params } }) => {
    const clause = clauseAt(input, span);
    const isMet = (address: string) => isClauseMet(clause, { ...input.context, [params.key]: address });
    const [own, other] = params.family === 'ipv4' ? [IPV4, IPV6] : [IPV6, IPV4];
    expect(isMet(own)).toBe(params.effect === 'Allow');
    if (params.coversBoth) expect(isMet(other)).toBe(params.effect === 'Allow');
    else if (!params.hasOther) expect(isMet(other)).toBe(params.effect === 'Deny');
    if (params.isOptional && !params.forAllValues) {
      expect(isClauseMet(clause, without(input.context, params.key))).toBe(params.effect === 'Deny');
    }
  },
  'date-passed': ({ input, finding: { span } }) => {
    expectNeverApplies(input, statementAt(input, span));
  },
  'condition-contradiction': ({ input, finding: { span } }) => {
    expectNeverApplies(input, statementAt(input, span));
  },
  'condition-always-true': ({ input, finding: { span, params } }) => {
    expect(isClauseMet(clauseAt(input, span), input.context)).toBe(!params.isMissing);
  },
  'negated-values': ({ input, finding: { span } }) => {
    const clause = clauseAt(input, span);
    const values = clause.values.filter((value) => value.span.start !== span.start);
    expect(isClauseMet({ ...clause, values }, input.context)).toBe(isClauseMet(clause, input.context));
  },
  'deny-on-optional-key': ({ input, finding: { span, params } }) => {
    expect(isClauseMet(clauseAt(input, span), without(input.context, params.key))).toBe(false);
  },
  'allow-on-absent-key': ({ input, finding: { span, params } }) => {
    expect(isClauseMet(clauseAt(input, span), without(input.context, params.key))).toBe(true);
  },
  'misspelt-key-denies-everybody': ({ input, finding: { span, params } }) => {
    const statement = statementAt(input, span);
    expect(isClauseMet(clauseAt(input, span), input.context)).toBe(true);
    if (params.isAlone) {
      expect(decisions(input, alone(statement))).toEqual(decisions(input, alone(unconditional(statement))));
    }
  },
  'empty-condition': ({ input, finding: { span } }) => {
    expect(isConditionMet(statementAt(input, span), input.context)).toBe(true);
  },
  'account-action-on-instance': (found) => {
    expectMismatch(found);
  },
  'list-below-instance': (found) => {
    const { input, finding } = found;
    if (finding.params.lists.length === 0) {
      expectMismatch(found);
      return;
    }
    const ofInstances = decisions(input, policiesOf(input), finding.params.lists).filter(
      ({ node }) =>
        node.kind === 'instance' && finding.params.instance?.endsWith(`:${node.relativeId}`) === true,
    );
    expect(ofInstances.filter(({ decision }) => decision === 'allow')).toEqual([]);
  },
  'action-resource-mismatch': (found) => {
    const { params } = found.finding;
    if (params.found !== 'config' && params.found !== 'service') expectMismatch(found);
  },
  'dead-statement': ({ input, finding: { span } }) => {
    expectNeverApplies(input, statementAt(input, span));
  },
  'overridden-allow': ({ input, finding: { span } }) => {
    const statement = statementAt(input, span);
    const granted = new Set(
      decisions(input, alone(statement))
        .filter(({ decision }) => decision === 'allow')
        .map(({ action, node }) => `${action} ${node.key}`),
    );
    for (const { action, node, decision } of decisions(input, policiesOf(input))) {
      if (granted.has(`${action} ${node.key}`)) expect(decision).toBe('explicit-deny');
    }
  },
  'redundant-statement': ({ input, finding: { span } }) => {
    const rest = input.statements.filter((one) => one !== statementAt(input, span));
    expect(decisions(input, [{ isRejected: false, statements: rest }])).toEqual(
      decisions(input, [{ isRejected: false, statements: input.statements }]),
    );
  },
  'mergeable-statements': 'its fix changes no decision, which fixes-remove-their-finding.test.ts checks',
  'missing-list-clusters': ({ input, finding: { span } }) => {
    const statement = onlyResource(input, span);
    const granted = ACTIONS.filter((action) => {
      const type = typeOf(action);
      return type !== 'account' && samplesWith(input, statement, action, type, 'allow').length > 0;
    });
    expect(granted).not.toEqual([]);
    expectNotAllowedOnAccount(input, 'mse:ListClusters');
  },
  'missing-list-service-quotas': ({ input }) => {
    expectNotAllowedOnAccount(input, 'mse:ListServiceQuotas');
  },
  'write-without-read': ({ input, finding: { span, params } }) => {
    const statement = statementAt(input, span);
    const written = samplesWith(input, statement, params.write, params.kind, 'allow');
    expect(written).not.toEqual([]);
    expect(written.filter((arn) => decide(input, params.read, arn) === 'allow')).toEqual([]);
  },
  'write-without-delete': ({ input, finding: { span, params } }) => {
    const statement = statementAt(input, span);
    const [create, update] = ['Create', 'Update'].map((verb) => params.remove.replace('Delete', verb));
    const created = samplesWith(input, statement, create ?? '', params.kind, 'allow');
    expect(created).not.toEqual([]);
    expect(samplesWith(input, statement, update ?? '', params.kind, 'allow')).not.toEqual([]);
    expect(created.filter((arn) => decide(input, params.remove, arn) === 'allow')).toEqual([]);
  },
  'read-wider-than-write': ({ input, finding: { span, params } }) => {
    const statement = onlyResource(input, span);
    const written = input.statements
      .flatMap(({ resources }) => resources)
      .find(({ source }) => source.value === params.written);
    const isWritten = (arn: string) => {
      if (written === undefined) return false;
      const only = {
        ...unconditional(statement),
        resources: [written],
        actionKind: 'not-action' as const,
        actions: [],
      };
      return decideBy(input, alone(only), 'mse:GetNacosConfig', arn) === 'allow';
    };
    const readable = ['mse:GetNacosConfig', 'mse:GetNacosHistoryConfig'].flatMap((action) =>
      samplesWith(input, statement, action, 'config', 'allow'),
    );
    expect(readable.some((arn) => !isWritten(arn))).toBe(true);
  },
  'client-read-too': ({ input, finding: { span, params } }) => {
    for (const action of params.clientReads) {
      const prefix = action.endsWith('Config') ? 'config/' : 'naming/';
      expect(samplesWith(input, statementAt(input, span), action, 'config', 'allow', prefix)).not.toEqual([]);
    }
  },
  'grants-both-paths': ({ input, finding: { span, params } }) => {
    for (const prefix of ['', 'config/'] as const) {
      const statement = statementAt(input, span);
      expect(samplesWith(input, statement, params.action, 'config', 'allow', prefix)).not.toEqual([]);
    }
  },
  'allow-everything': ({ input, finding: { params } }) => {
    if (params.hasDeny) return;
    expect(decisions(input, policiesOf(input)).filter(({ decision }) => decision !== 'allow')).toEqual([]);
  },
  'service-admin': ({ input, finding: { span, params } }) => {
    const statement = statementAt(input, span);
    if (params.mayRelease) expectGrants(input, statement, ['mse:DeleteCluster']);
    if (params.hasDeny) return;
    const refused = decisions(input, policiesOf(input)).filter(
      ({ node, decision }) => node.kind !== 'account' && decision !== 'allow',
    );
    expect(refused).toEqual([]);
  },
  'allow-not-action': ({ input, finding: { span } }) => {
    const statement = unconditional(statementAt(input, span));
    const isOther = statement.resources.some(({ fields }) => fields !== null && fields.service !== 'mse');
    const granted = ['account', 'instance', 'namespace', 'config'].some((type) =>
      statement.resources.some((resource) =>
        createLintContext(input)
          .sampleArns(resource, type as ResourceKind)
          .some((arn) => decideBy(input, alone(statement), 'mse:SomeNewAction', arn) === 'allow'),
      ),
    );
    expect(granted || isOther || statement.actions.some(({ pattern }) => pattern.includes('*'))).toBe(true);
  },
  'destructive-by-wildcard': ({ input, finding: { span, params } }) => {
    expectGrants(input, statementAt(input, span), params.named);
  },
  'deny-leaves-twin': ({ input, finding: { span, params } }) => {
    const deny = statementAt(input, span);
    const policies = assuming(input, (one) => one === deny || one.effect === 'Allow');
    const resources = policiesOf(input).flatMap((policy) => policy.statements);
    const configs = resources.flatMap((one) =>
      one.resources.flatMap((resource) => createLintContext(input).sampleArns(resource, 'config')),
    );
    const targetOf = (action: string, arn: string) =>
      typeOf(action) === 'namespace' ? arn.split('/').slice(0, 3).join('/') : arn;
    const left = configs.filter(
      (arn) =>
        decideBy(input, policies, params.denied, targetOf(params.denied, arn)) === 'explicit-deny' &&
        decideBy(input, policies, params.twin, targetOf(params.twin, arn)) === 'allow',
    );
    expect(left).not.toEqual([]);
  },
  'deny-needs-guide-reading': ({ input, finding: { span, params } }) => {
    const deny = statementAt(input, span);
    const policies = assuming(input, (one) => one === deny);
    const resource = deny.resources.find(({ source }) => source.span.start === span.start);
    if (resource === undefined) throw new Error('The finding is about no resource.');
    const released = createLintContext(input)
      .sampleArns(resource, typeOf(params.action))
      .filter((arn) => {
        const request = { action: params.action, resource: arn, context: input.context };
        return (
          decideBy(input, policies, params.action, arn) === 'explicit-deny' &&
          evaluate(policies, request, input.mode, REFERENCE_TYPES).decision === 'allow'
        );
      });
    expect(released).not.toEqual([]);
  },
  'policy-near-limit': 'counts characters',
  'too-many-policies': 'counts policies',
};

function decide(input: LintInput, action: string, resource: string): Decision {
  return decideBy(input, policiesOf(input), action, resource);
}

function decideBy(
  { context, mode }: LintInput,
  policies: readonly CompiledPolicy[],
  action: string,
  resource: string,
): Decision {
  return evaluate(policies, { action, resource, context }, mode).decision;
}

function expectNotAllowedOnAccount(input: LintInput, action: string): void {
  const [account] = input.tree.nodes;
  expect(account === undefined ? null : decide(input, action, arnOf(input.tree, account))).not.toBe('allow');
}

/** The catalog's actions that the pattern matches apply to no node of the type that they are authorized on. */
function expectMismatch({
  input,
  finding,
}: {
  readonly input: LintInput;
  readonly finding: { readonly span: Span };
}): void {
  const statement = unconditional(onlyAction(input, finding.span));
  const applied = decisions(
    input,
    alone(statement),
    CATALOG.map(({ fullName }) => fullName),
  ).filter(({ action, node, decision }) => decision !== 'implicit-deny' && typeOf(action) === node.kind);
  expect(applied.map(({ action, node }) => `${action} ${node.relativeId}`)).toEqual([]);
}

/** Checks the claim of one finding; returns false if its rule claims nothing. */
export function checkClaim<Code extends FindingCode>(
  finding: FindingOf<Code, FindingParams[Code]>,
  input: LintInput,
): boolean {
  const claim: Check<Code> | string = CLAIMS[finding.code];
  if (typeof claim === 'string') return false;
  claim({ input, finding });
  return true;
}
