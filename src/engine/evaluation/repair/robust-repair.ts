// Whether a repair decides the same under both readings and both matching modes, and the wider form of it that does.
// Loaded with the repairs: a first visit has no code of the API reference.

import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { ACCOUNT_RELATIVE_ID, DEPTHS } from '../../catalog/relative-id.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import type { AuthorizationScope } from '../../catalog/schema.ts';
import { parsePolicy } from '../../policy/parse.ts';
import { cellFor } from '../decide/cell.ts';
import { compilePolicy } from '../decide/compile-policy.ts';
import type { CompiledPolicy } from '../decide/compile-policy.ts';
import type { MatchingMode, StatementRef } from '../decide/decision.ts';
import { evaluate } from '../decide/evaluate.ts';
import { prepareRequest } from '../decide/match-statement.ts';
import { buildMatrix, computeGrants } from '../decide/permission-matrix.ts';
import { requestsBy, resourceTypesOf } from '../decide/reference-types.ts';
import { GUIDE_TYPES, READINGS } from '../decide/resource-types.ts';
import type { Reading, ResourceTypes } from '../decide/resource-types.ts';
import { newStatements, patternFor, removalOf } from './repair-draft.ts';
import type { DeniedRequest, PolicyChange } from './repair-draft.ts';
import { decideBefore, evaluateChanges } from './repair.ts';
import type { Repair } from './repair.ts';

/** What a decision is based on. */
export interface Basis {
  readonly reading: Reading;
  readonly mode: MatchingMode;
}

/** A wider form of a repair, which decides as wished under every basis. */
export interface RobustForm extends Pick<Repair, 'changes' | 'effects'> {
  /** The widest resource that its statement names; `inside` if only what the request's resource contains; null for a removal. */
  readonly widest: AuthorizationScope | 'inside' | null;
}

export interface Robustness {
  /** The bases by which the decision is not the wished one. None: the repair is robust. */
  readonly exceptions: readonly Basis[];
  /** Null for a robust repair, and if no form of the same kind is robust. */
  readonly form: RobustForm | null;
}

/** The cell of the request, in the tree in which every name counts: with placeholders for the names that are not listed. */
export interface RepairedCell {
  readonly tree: ResourceTree;
  readonly node: ResourceNode;
  readonly action: CatalogAction;
}

const MODES: readonly MatchingMode[] = ['hierarchical', 'literal'];

/** Null for a repair that is only a first step: an Allow is still missing then. `listed` is the tree for the effects. */
export function robustnessOf(
  repair: Repair,
  denied: DeniedRequest,
  listed: ResourceTree,
  cell: RepairedCell,
): Robustness | null {
  if (repair.kind === 'remove-deny' && repair.leaves !== 'allow') return null;
  const wish = WISHES[repair.kind];
  const exceptions = exceptionsOf(repair.changes, wish, denied, cell);
  if (exceptions.length === 0) return { exceptions, form: null };
  const before = decideBefore(
    denied.policies.map(({ compiled }) => compiled),
    denied,
    listed,
  );
  for (const { changes, widest } of draftForms(repair, denied, cell)) {
    const evaluated = evaluateChanges(changes, before);
    if (evaluated === null || exceptionsOf(changes, wish, denied, cell).length > 0) continue;
    return { exceptions, form: { changes, widest, effects: evaluated.effects } };
  }
  return { exceptions, form: null };
}

const WISHES: Readonly<Record<Repair['kind'], 'allow' | 'deny'>> = {
  'add-resource': 'allow',
  'add-action': 'allow',
  'add-statement': 'allow',
  'open-console': 'allow',
  'remove-deny': 'allow',
  'remove-action': 'deny',
  'remove-allow': 'deny',
  'extend-deny': 'deny',
  'add-deny': 'deny',
};

/** The bases by which not everything in the cell is decided as wished after the changes. */
function exceptionsOf(
  changes: readonly PolicyChange[],
  wish: 'allow' | 'deny',
  denied: DeniedRequest,
  { tree, node, action }: RepairedCell,
): readonly Basis[] {
  const { context } = denied.request;
  const grants = policiesAfter(denied, changes).map((policy) => computeGrants(policy, tree, context));
  return READINGS.flatMap((reading) => {
    const matrix = buildMatrix(tree, grants, typesBy(reading, denied));
    return MODES.filter((mode) => {
      const cell = cellFor(matrix, mode, node, action);
      if (cell.kind === 'not-applicable') return false;
      if (cell.kind === 'decision') return (cell.decision === 'allow') !== (wish === 'allow');
      return cell.allowed !== (wish === 'allow' ? cell.total : 0);
    }).map((mode) => ({ reading, mode }));
  });
}

function policiesAfter(
  { policies }: DeniedRequest,
  changes: readonly PolicyChange[],
): readonly CompiledPolicy[] {
  return policies.map(({ compiled }, index) => {
    const change = changes.find(({ policy }) => policy === index);
    return change === undefined ? compiled : compilePolicy(parsePolicy(change.text));
  });
}

/** What was observed decides under both readings. */
function typesBy(reading: Reading, { types = GUIDE_TYPES }: DeniedRequest): ResourceTypes {
  return resourceTypesOf(reading, types.facts);
}

interface FormDraft {
  readonly changes: readonly PolicyChange[];
  readonly widest: RobustForm['widest'];
}

/** A statement also for what the other reading authorizes the action on, or the removal of every Deny that applies. */
function draftForms(repair: Repair, denied: DeniedRequest, cell: RepairedCell): readonly FormDraft[] {
  const { policies } = denied;
  switch (repair.kind) {
    case 'add-statement':
    case 'add-deny': {
      const { resources, widest } = resourcesUnderEveryReading(denied, cell);
      const effect = repair.kind === 'add-deny' ? 'Deny' : 'Allow';
      const grants = [{ actions: [cell.action.fullName], resources }];
      return newStatements(policies, repair.policy, effect, grants).map((change) => ({
        changes: [change],
        widest,
      }));
    }
    case 'remove-deny': {
      const changes = removalOf(policies, deniesUnderAnyReading(denied));
      return changes.length === 0 ? [] : [{ changes, widest: null }];
    }
    case 'add-resource':
    case 'add-action':
    case 'open-console':
    case 'remove-action':
    case 'remove-allow':
    case 'extend-deny':
      return [];
  }
}

/** Patterns for the resources on which either reading authorizes the action, without those that another one contains. */
function resourcesUnderEveryReading(
  denied: DeniedRequest,
  { node, action }: RepairedCell,
): { readonly resources: readonly string[]; readonly widest: RobustForm['widest'] } {
  const { request, mode } = denied;
  const patterns = new Set<string>();
  let widest: RobustForm['widest'] = 'inside';
  for (const reading of READINGS) {
    const types = typesBy(reading, denied);
    const isInside = DEPTHS[types.typeOf(action)] > node.depth;
    if (!isInside && types.typeOf(action) !== node.kind) widest = types.scopeOf(action);
    for (const each of requestsBy(types, request)) {
      const pattern = patternFor(prepareRequest(each, mode));
      if (pattern !== null) patterns.add(isInside ? insideOf(pattern) : pattern);
    }
  }
  return { resources: withoutContained([...patterns]), widest };
}

function insideOf(pattern: string): string {
  return pattern === ACCOUNT_RELATIVE_ID ? 'acs:mse:*:*:instance/*' : `${pattern}/*`;
}

function withoutContained(patterns: readonly string[]): readonly string[] {
  if (patterns.includes(ACCOUNT_RELATIVE_ID)) return [ACCOUNT_RELATIVE_ID];
  return patterns.filter(
    (pattern) =>
      !patterns.some(
        (other) => other !== pattern && other.endsWith('/*') && pattern.startsWith(other.slice(0, -1)),
      ),
  );
}

/** The Denies that apply to the request under one reading and mode at least. Can contain one several times. */
function deniesUnderAnyReading(denied: DeniedRequest): readonly StatementRef[] {
  const compiled = denied.policies.map((policy) => policy.compiled);
  return READINGS.flatMap((reading) =>
    MODES.flatMap((mode) => {
      const evaluation = evaluate(compiled, denied.request, mode, typesBy(reading, denied));
      return evaluation.decision === 'explicit-deny' ? evaluation.determining : [];
    }),
  );
}
