import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestedArn } from '../../src/engine/account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../src/engine/account/resource-tree.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import type { CatalogAction } from '../../src/engine/catalog/catalog.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import type { CompiledPolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import type { Decision, MatchingMode } from '../../src/engine/evaluation/decide/decision.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { repairsFor } from '../../src/engine/evaluation/repair/repair.ts';
import type { Repair } from '../../src/engine/evaluation/repair/repair.ts';
import type { AttachedPolicy, PolicyChange } from '../../src/engine/evaluation/repair/repair-draft.ts';
import type { RequestContext } from '../../src/engine/account/request.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { atLeast, seeded, situations } from '../support/arbitraries.ts';
import type { Situation } from '../support/arbitraries.ts';

const modes = fc.constantFrom<MatchingMode>('hierarchical', 'literal');

/** The layout of a policy's text, and whether it is editable. */
const forms = fc.array(
  fc.record({
    indentation: fc.constantFrom(undefined, 2, '\t'),
    editable: fc.constantFrom(true, true, true, false),
  }),
  { minLength: 3, maxLength: 3 },
);

interface Case {
  readonly situation: Situation;
  readonly mode: MatchingMode;
  readonly policies: readonly AttachedPolicy[];
  readonly repairs: readonly Repair[];
}

const cases: fc.Arbitrary<Case> = fc.tuple(situations, modes, forms).map(([situation, mode, layouts]) => {
  const policies = situation.policies.map((policy, position): AttachedPolicy => {
    const parsed = parsePolicy(JSON.stringify(policy, null, layouts[position]?.indentation));
    return { parsed, compiled: compilePolicy(parsed), editable: layouts[position]?.editable ?? true };
  });
  const { request, tree } = situation;
  return { situation, mode, policies, repairs: repairsFor({ policies, request, mode }, tree) };
});

function before({ policies }: Case): readonly CompiledPolicy[] {
  return policies.map(({ compiled }) => compiled);
}

function after({ policies }: Case, { changes }: Repair): readonly CompiledPolicy[] {
  return policies.map(({ compiled }, position) => {
    const change = changes.find(({ policy }) => policy === position);
    return change === undefined ? compiled : compilePolicy(parsePolicy(change.text));
  });
}

function decide(
  policies: readonly CompiledPolicy[],
  tree: ResourceTree,
  node: ResourceNode,
  action: CatalogAction,
  context: RequestContext,
  mode: MatchingMode,
): Decision {
  if (action.path === 'client' && !node.isClientChecked) return 'allow';
  const request = { action: action.fullName, resource: requestedArn(tree, node, action), context };
  return evaluate(policies, request, mode).decision;
}

/** `action key` of every allowed decision over the tree. */
function allowed(
  policies: readonly CompiledPolicy[],
  tree: ResourceTree,
  context: RequestContext,
  mode: MatchingMode,
): ReadonlySet<string> {
  return new Set(
    tree.nodes.flatMap((node) =>
      CATALOG.filter(({ resourceType }) => resourceType === node.kind)
        .filter((action) => decide(policies, tree, node, action, context, mode) === 'allow')
        .map(({ id }) => `${id} ${node.key}`),
    ),
  );
}

/** The number of decisions over the tree that change from explicit to implicit deny. */
function softenedBy(found: Case, repair: Repair): number {
  const { tree, request } = found.situation;
  return tree.nodes.flatMap((node) =>
    CATALOG.filter(({ resourceType }) => resourceType === node.kind).filter(
      (action) =>
        decide(before(found), tree, node, action, request.context, found.mode) === 'explicit-deny' &&
        decide(after(found, repair), tree, node, action, request.context, found.mode) === 'implicit-deny',
    ),
  ).length;
}

/** Whether the new text is the old one with the edits applied. */
function keepsTheRest(old: string, { edits, text }: PolicyChange): boolean {
  let oldAt = 0;
  let newAt = 0;
  for (const edit of edits) {
    const length = edit.span.start - oldAt;
    if (length < 0 || old.slice(oldAt, edit.span.start) !== text.slice(newAt, newAt + length)) return false;
    if (!text.startsWith(edit.text, newAt + length)) return false;
    oldAt = edit.span.end;
    newAt += length + edit.text.length;
  }
  return old.slice(oldAt) === text.slice(newAt);
}

test('a repair turns the decision around, or removes every Deny, and RAM would accept its texts', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(cases, (found) => {
      const { request } = found.situation;
      const { decision } = evaluate(before(found), request, found.mode);
      const kinds = found.repairs.map(({ kind }) => kind);
      expect(new Set(kinds).size).toBe(kinds.length);
      for (const repair of found.repairs) {
        seen.set(repair.kind, (seen.get(repair.kind) ?? 0) + 1);
        for (const { text } of repair.changes) expect(parsePolicy(text).kind).toBe('accepted');
        if (decision === 'allow') {
          expect(evaluate(after(found, repair), request, found.mode).decision).not.toBe('allow');
          continue;
        }
        expect(repair.kind === 'remove-deny').toBe(decision === 'explicit-deny');
        const leaves = repair.kind === 'remove-deny' ? repair.leaves : 'allow';
        expect(evaluate(after(found, repair), request, found.mode).decision).toBe(leaves);
      }
    }),
    seeded(300),
  );
  const common = [
    'add-action',
    'add-resource',
    'add-statement',
    'remove-deny',
    'add-deny',
    'extend-deny',
    'remove-allow',
  ];
  expect([...seen.keys()]).toEqual(expect.arrayContaining(common.slice(0, atLeast(common.length))));
});

test('a repair is offered if one more statement in an editable policy would allow the request', () => {
  fc.assert(
    fc.property(cases, (found) => {
      const { decision } = evaluate(before(found), found.situation.request, found.mode);
      const isOpen = found.policies.some(({ editable, parsed }) => editable && parsed.kind === 'accepted');
      fc.pre(decision === 'implicit-deny' && isOpen);
      expect(found.repairs.map(({ kind }) => kind)).toContain('add-statement');
    }),
    seeded(200),
  );
});

test('the effects of a repair are the decisions of evaluate that change', () => {
  fc.assert(
    fc.property(cases, (found) => {
      const { tree, request } = found.situation;
      const old = allowed(before(found), tree, request.context, found.mode);
      for (const repair of found.repairs) {
        const now = allowed(after(found, repair), tree, request.context, found.mode);
        const { gained, lost, softened, revealed } = repair.effects;
        expect(softened).toBe(softenedBy(found, repair));
        const lists = gained.some(
          ({ action }) => action.name.startsWith('List') && action.name !== 'ListServiceQuotas',
        );
        expect(revealed.length > 0).toBe(lists);
        const keys = (changes: typeof gained) =>
          changes.map(({ action, node }) => `${action.id} ${node.key}`).sort();
        expect(keys(gained)).toEqual([...now].filter((key) => !old.has(key)).sort());
        expect(keys(lost)).toEqual([...old].filter((key) => !now.has(key)).sort());
      }
    }),
    seeded(200),
  );
});

test('a repair changes only editable policies, and only the parts of their texts that it lists', () => {
  fc.assert(
    fc.property(cases, ({ policies, repairs }) => {
      for (const { changes } of repairs) {
        expect(changes).not.toEqual([]);
        for (const change of changes) {
          const policy = policies[change.policy];
          expect(policy?.editable).toBe(true);
          expect(change.text).not.toBe(policy?.parsed.text);
          expect(keepsTheRest(policy?.parsed.text ?? '', change)).toBe(true);
        }
      }
    }),
    seeded(300),
  );
});
