// Questions about all requests, with policies as JSON and witnesses confirmed by `evaluate`.

import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import type { AuthorizationRequest, RequestContext } from '../../src/engine/account/request.ts';
import { Analysis } from '../../src/engine/analysis/questions.ts';
import type {
  AnalyzedAssertion,
  AssertionVerdict,
  RedundancyVerdict,
  Verdict,
} from '../../src/engine/analysis/questions.ts';
import { describeExcess } from '../../src/engine/analysis/semantic-diff.ts';
import type { DiffSide } from '../../src/engine/analysis/semantic-diff.ts';
import { actionsBy, CLIENT_REQUESTS, GUIDE_ACTIONS } from '../../src/engine/analysis/request-types.ts';
import { witnessNamesOf } from '../../src/engine/analysis/witness-names.ts';
import type { AccessPath } from '../../src/engine/catalog/schema.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import type { Decision, MatchingMode } from '../../src/engine/evaluation/decide/decision.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { GUIDE_TYPES } from '../../src/engine/evaluation/decide/resource-types.ts';
import type { ResourceTypes } from '../../src/engine/evaluation/decide/resource-types.ts';
import { ancestorIdsOf } from '../../src/engine/catalog/relative-id.ts';
import { splitArn } from '../../src/engine/policy/arn.ts';
import { matchesPattern } from '../../src/engine/policy/pattern.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import type { PolicyJson } from './policy-builders.ts';

export type Decide = (request: AuthorizationRequest) => Decision;

export function decideBy(
  policies: readonly PolicyJson[],
  mode: MatchingMode,
  types: ResourceTypes = GUIDE_TYPES,
): Decide {
  const compiled = policies.map((json) => compilePolicy(parsePolicy(JSON.stringify(json))));
  return (request) => evaluate(compiled, request, mode, types).decision;
}

/** The policies without one statement. */
export function withoutStatement(
  policies: readonly PolicyJson[],
  policy: number,
  statement: number,
): readonly PolicyJson[] {
  return policies.map((json, index) =>
    index === policy
      ? { ...json, Statement: json.Statement?.filter((_, position) => position !== statement) }
      : json,
  );
}

/** `unconfirmed` lists the requests that `evaluate` refuted. */
export interface Questions {
  readonly covers: (outer: readonly PolicyJson[], inner: readonly PolicyJson[]) => Verdict;
  readonly isEquivalent: (left: readonly PolicyJson[], right: readonly PolicyJson[]) => Verdict;
  readonly redundant: (policies: readonly PolicyJson[]) => RedundancyVerdict;
  readonly holds: (
    policies: readonly PolicyJson[],
    assertion: AnalyzedAssertion,
    context: RequestContext | null,
  ) => AssertionVerdict;
  readonly excess: (left: readonly PolicyJson[], right: readonly PolicyJson[]) => DiffSide;
  readonly unconfirmed: readonly AuthorizationRequest[];
}

export function createQuestions(
  mode: MatchingMode,
  maxWork?: number,
  types: ResourceTypes = GUIDE_TYPES,
  path: AccessPath = 'console',
): Questions {
  const isByGuide = types === GUIDE_TYPES;
  const table = isByGuide ? GUIDE_ACTIONS : actionsBy((action) => types.scopeOf(action));
  const analysis = new Analysis({
    isHierarchical: mode === 'hierarchical',
    names: witnessNamesOf(DEFAULT_ACCOUNT),
    actions: path === 'client' ? CLIENT_REQUESTS : table,
    ...(maxWork === undefined ? {} : { maxWork }),
  });
  const unconfirmed: AuthorizationRequest[] = [];
  const documentsOf = (policies: readonly PolicyJson[]) =>
    policies.map((json) => {
      const parsed = parsePolicy(JSON.stringify(json));
      return parsed.kind === 'accepted' ? parsed.document : null;
    });
  const confirming =
    (isRight: (request: AuthorizationRequest) => boolean) => (request: AuthorizationRequest) => {
      const isConfirmed = isRight(request);
      if (!isConfirmed) unconfirmed.push(request);
      return isConfirmed;
    };
  const onlyIn = (left: readonly PolicyJson[], right: readonly PolicyJson[]) => {
    const [decideLeft, decideRight] = [decideBy(left, mode, types), decideBy(right, mode, types)];
    return (request: AuthorizationRequest) =>
      decideLeft(request) === 'allow' && decideRight(request) !== 'allow';
  };
  return {
    covers: (outer, inner) =>
      analysis.covers(documentsOf(outer), documentsOf(inner), confirming(onlyIn(inner, outer))),
    isEquivalent: (left, right) => {
      const [onlyLeft, onlyRight] = [onlyIn(left, right), onlyIn(right, left)];
      return analysis.isEquivalent(
        documentsOf(left),
        documentsOf(right),
        confirming((request) => onlyLeft(request) || onlyRight(request)),
      );
    },
    redundant: (policies) => {
      const decide = decideBy(policies, mode, types);
      return analysis.redundantStatements(documentsOf(policies), (request, { policy, statement }) =>
        confirming(
          (one) => decide(one) !== decideBy(withoutStatement(policies, policy, statement), mode, types)(one),
        )(request),
      );
    },
    holds: (policies, assertion, context) => {
      const decide = decideBy(policies, mode, types);
      return analysis.holds(
        documentsOf(policies),
        assertion,
        context,
        confirming((request) =>
          // By another reading, the witness is about the container that decides, which the line need not name.
          isByGuide
            ? isViolation(assertion, request, decide(request))
            : isOtherDecision(assertion, request, decide(request)),
        ),
      );
    },
    excess: (left, right) =>
      describeExcess(analysis, documentsOf(left), documentsOf(right), confirming(onlyIn(left, right))),
    unconfirmed,
  };
}

/** Whether a request in the scope of an assertion has another decision than the asserted one. */
export function isViolation(
  assertion: AnalyzedAssertion,
  request: AuthorizationRequest,
  decision: Decision,
): boolean {
  return isInScope(assertion, request) && isOtherDecision(assertion, request, decision);
}

function isOtherDecision(
  assertion: AnalyzedAssertion,
  request: AuthorizationRequest,
  decision: Decision,
): boolean {
  const isNamed = namesAction(assertion, request);
  if (assertion.decision === 'only') return isNamed !== (decision === 'allow');
  if (!isNamed) return false;
  return assertion.decision === 'deny' ? decision === 'allow' : decision !== assertion.decision;
}

/** Whether the request's resource is one that the assertion names. */
export function isInScope({ depth, resource }: AnalyzedAssertion, request: AuthorizationRequest): boolean {
  const arn = splitArn(request.resource);
  if (arn?.service !== 'mse') return false;
  const { relativeId } = arn;
  if (resource === '*') return depth === 'in' || relativeId === '*';
  const ids = depth === 'in' ? [relativeId, ...ancestorIdsOf(relativeId)] : [relativeId];
  return ids.some((id) => matchesPattern(resource, id));
}

export function namesAction({ actions }: AnalyzedAssertion, { action }: AuthorizationRequest): boolean {
  return actions.some((pattern) => matchesPattern(pattern.toLowerCase(), action.toLowerCase()));
}
