import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import type { Account } from '../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';
import type { RequestContext } from '../../src/engine/account/request.ts';
import { buildTree, requestedArn } from '../../src/engine/account/resource-tree.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { parseAssertion } from '../../src/engine/evaluation/assertions/assertion.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../../src/engine/evaluation/decide/decision.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { changePolicy } from '../../src/engine/grant/change-policy.ts';
import type { ChangedPolicy } from '../../src/engine/grant/change-policy.ts';
import { writeGrant } from '../../src/engine/grant/write-grant.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { createQuestions } from '../support/analysis.ts';
import { accounts, atLeast, contexts, policiesFor, seeded } from '../support/arbitraries.ts';
import type { PolicyJson } from '../support/policy-builders.ts';

const ACTIONS = [...new Set(CATALOG.map(({ fullName }) => fullName)), 'mse:*', 'mse:Delete*'];

function grantsFor(account: Account): fc.Arbitrary<readonly string[]> {
  const ids = [...new Set(buildTree(account).nodes.map(({ relativeId }) => relativeId))];
  const line = fc
    .record({
      actions: fc.array(fc.constantFrom(...ACTIONS), { minLength: 1, maxLength: 4 }),
      resource: fc.constantFrom(...ids.filter((id) => !/\s/.test(id))),
      depth: fc.constantFrom('in', 'in', 'on'),
    })
    .map(({ actions, resource, depth }) => `allow ${actions.join(', ')} ${depth} ${resource}`);
  return fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => {
    const assertions = lines.flatMap((text) => {
      const parsed = parseAssertion(text);
      return parsed.kind === 'assertion' ? [parsed.assertion] : [];
    });
    return lines.flatMap(
      (_, index) => writeGrant({ account, assertions: assertions.slice(index, index + 1) }).policies,
    );
  });
}

const cases = fc.oneof(accounts, fc.constant(DEFAULT_ACCOUNT)).chain((account) => {
  const tree = buildTree(account);
  const written = grantsFor(account).map((texts) => {
    const statements = texts.flatMap((text) => (JSON.parse(text) as { Statement: unknown[] }).Statement);
    return { Version: '1', Statement: statements };
  });
  const random = policiesFor(tree);
  const mixed = fc.tuple(written, random).map(([one, other]) => ({
    Version: '1',
    Statement: [...one.Statement, ...(other.Statement ?? [])],
  }));
  return fc.record({
    account: fc.constant(account),
    policy: fc.oneof(written, random, mixed),
    wish: grantsFor(account),
    goal: fc.constantFrom('allow' as const, 'take-away' as const),
    mode: fc.constantFrom<MatchingMode>('hierarchical', 'hierarchical', 'literal'),
    indent: fc.constantFrom(0, 2, 4),
    context: contexts.map(withSingleValues),
  });
});

/** Proofs are about any one value of each key. */
function withSingleValues(context: RequestContext): RequestContext {
  return Object.fromEntries(
    Object.entries(context).flatMap(([key, values]) =>
      [values]
        .flat()
        .slice(0, 1)
        .map((value) => [key, value] as const),
    ),
  );
}

function readPolicy(text: string): PolicyJson {
  return JSON.parse(text) as PolicyJson;
}

function withEffect(Effect: 'Allow' | 'Deny'): (policy: PolicyJson) => PolicyJson {
  return (policy) => ({
    ...policy,
    Statement: policy.Statement?.map((statement) => ({ ...statement, Effect })),
  });
}

describe('A changed policy', () => {
  test('Allows what it allowed and the wish, or what it allowed without the wish, on every cell.', () => {
    const counts: Record<ChangedPolicy['kind'] | 'exact' | 'deny', number> = {
      ...{ changed: 0, unchanged: 0, denied: 0, empty: 0, 'not-possible': 0, exact: 0, deny: 0 },
    };
    fc.assert(
      fc.property(cases, ({ account, policy, wish, goal, mode, indent, context }) => {
        const tree = buildTree(account, true);
        const before = parsePolicy(JSON.stringify(policy, null, indent));
        if (before.kind !== 'accepted' || wish.length === 0) return;
        const change = changePolicy(before, wish, goal, mode === 'hierarchical');
        counts[change.kind] += 1;
        if (change.kind === 'not-possible' || change.kind === 'empty') return;
        const text = change.kind === 'changed' ? change.text : before.text;
        const deniedBy = 'deniedBy' in change ? change.deniedBy : [];
        if (change.kind === 'changed' && deniedBy.length === 0) counts.exact += 1;
        if (change.kind === 'changed' && change.addsDeny) counts.deny += 1;
        const after = parsePolicy(text);
        expect(after.kind).toBe('accepted');
        const [old, now] = [before, after].map(compilePolicy);
        const wished = wish.map((each) => compilePolicy(parsePolicy(each)));
        // For all names: by the proofs of the guide's requests, which the edit does not use.
        if (change.kind === 'changed' && deniedBy.length === 0) {
          const [then, since] = [readPolicy(before.text), readPolicy(text)];
          const asked = wish.map(readPolicy);
          const { covers } = createQuestions(mode);
          const without = asked.map(withEffect('Deny'));
          expect(covers([since], goal === 'allow' ? [then] : [then, ...without]).kind).toBe('yes');
          if (goal === 'allow') {
            expect(covers([since], asked).kind).toBe('yes');
            expect(covers([then], [since, ...without]).kind).toBe('yes');
          } else {
            expect(covers([then, ...without], [since]).kind).toBe('yes');
          }
        }
        for (const node of tree.nodes) {
          for (const action of CATALOG) {
            for (const values of [DEFAULT_CONTEXT, context]) {
              const request = {
                action: action.fullName,
                resource: requestedArn(tree, node, action),
                context: values,
              };
              const isAllowed = (policies: readonly (typeof old)[]) =>
                evaluate(
                  policies.flatMap((each) => each ?? []),
                  request,
                  mode,
                ).decision === 'allow';
              const [was, is, asked] = [isAllowed([old]), isAllowed([now]), isAllowed(wished)];
              const wanted = goal === 'allow' ? was || asked : was && !asked;
              if (is === wanted) continue;
              // Denied by a statement that stays, as reported.
              if (goal === 'allow' && asked && !is && deniedBy.length > 0) continue;
              throw new Error(
                `${goal} ${mode} ${JSON.stringify(request)}: ${String(was)} ${String(is)}\n${before.text}\n${wish.join('\n')}\n${text}`,
              );
            }
          }
        }
      }),
      seeded(200),
    );
    expect(counts.exact).toBeGreaterThanOrEqual(atLeast(40));
    expect(counts.deny).toBeGreaterThanOrEqual(atLeast(10));
  });
});
