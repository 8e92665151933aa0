import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';
import type { ResourceTree } from '../../src/engine/account/resource-tree.ts';
import { witnessNamesOf } from '../../src/engine/analysis/witness-names.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { parseAssertion } from '../../src/engine/evaluation/assertions/assertion.ts';
import type { Assertion } from '../../src/engine/evaluation/assertions/assertion.ts';
import { createChecker } from '../../src/engine/evaluation/assertions/check-assertions.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import type { GrantNote } from '../../src/engine/grant/grant-note.ts';
import { patternsFor } from '../../src/engine/grant/scope-patterns.ts';
import { writeGrant } from '../../src/engine/grant/write-grant.ts';
import { hasWildcard } from '../../src/engine/policy/pattern.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { createAnalysis } from '../../src/proofs/analyzed-policies.ts';
import { onRequestedResources, proveAssertion } from '../../src/proofs/prove.ts';
import { accounts, atLeast, scaled, SEEDED } from '../support/arbitraries.ts';

const ACTIONS = [
  'mse:getnacosconfig',
  'mse:*',
  'mse:Query*',
  'mse:Get*',
  'mse:List*',
  'mse:*NacosConfig',
  'mse:Delete*',
  'mse:CreateNacos*',
];

const UNLISTED = [
  'instance/x',
  'instance/x/n',
  'instance/x/n/g',
  'instance/x/n/g/a',
  'instance/mse-cn-1/prod/G/b',
  'instance/*',
  'instance/mse-cn-1/*',
  'instance/*/*/*/app.yaml',
];

const CONTEXTS = ['', '', '', '', ' when acs:SourceIp = 10.0.0.1', ' when acs:MFAPresent = true'];

/** Lines whose actions mostly apply to their resources. */
function lines(tree: ResourceTree): fc.Arbitrary<string> {
  const listed = [...new Set(tree.nodes.map(({ relativeId }) => relativeId))].filter((id) => !/\s/.test(id));
  return fc
    .record({
      decision: fc.constantFrom(
        ...(['allow', 'allow', 'allow', 'allow', 'deny', 'explicit-deny', 'implicit-deny', 'only'] as const),
      ),
      depth: fc.constantFrom('in' as const, 'in' as const, 'on' as const),
      resource: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...listed) }, fc.constantFrom(...UNLISTED)),
      path: fc.constantFrom('console' as const, 'console' as const, 'client' as const),
      context: fc.constantFrom(...CONTEXTS),
    })
    .chain(({ decision, depth, resource, path, context }) => {
      const applicable = CATALOG.filter(
        (action) =>
          action.path === path &&
          patternsFor(action, { depth, resource, usesClientForm: false }, tree).patterns.length > 0,
      ).map(({ fullName }) => fullName);
      const via = path === 'client' ? ' via client' : '';
      return fc
        .array(
          fc.oneof(
            { weight: 5, arbitrary: fc.constantFrom(...(applicable.length > 0 ? applicable : ACTIONS)) },
            fc.constantFrom(...ACTIONS),
          ),
          {
            minLength: 1,
            maxLength: 3,
          },
        )
        .map((actions) => `${decision} ${actions.join(', ')} ${depth} ${resource}${via}${context}`);
    });
}

function withClientChecks(account: Account): Account {
  return {
    ...account,
    instances: account.instances.map(
      ({ configAuthEnabled: _, namingAuthEnabled: __, ...instance }) => instance,
    ),
  };
}

const wishes = accounts.map(withClientChecks).chain((account) =>
  fc.record({
    account: fc.constant(account),
    lines: fc.array(lines(buildTree(account)), { minLength: 1, maxLength: 4 }),
    rest: fc.constantFrom(
      [],
      ['deny everything else'],
      ['deny everything else', 'deny everything else via client'],
    ),
  }),
);

function parsed(written: readonly string[]): readonly Assertion[] {
  return written.flatMap((line) => {
    const result = parseAssertion(line);
    return result.kind === 'assertion' ? [result.assertion] : [];
  });
}

function isPattern(assertion: Assertion): boolean {
  if (assertion.kind === 'rest' || !hasWildcard(assertion.resource)) return false;
  // Of what clients call inside, the ARNs of a pattern also name the resource type.
  return assertion.depth === 'on' || assertion.path === 'client';
}

function allows(assertion: Assertion): boolean {
  return assertion.kind === 'decision' && (assertion.decision === 'allow' || assertion.decision === 'only');
}

function denies(assertion: Assertion): boolean {
  return assertion.kind === 'rest' || assertion.decision !== 'allow';
}

function isExcepted(notes: readonly GrantNote[], line: number): boolean {
  return notes.some((note) => 'line' in note && note.line === line && note.code === 'listed-only');
}

describe('A written grant', () => {
  test('meets its lines, opens nothing else, and has no statement to spare.', () => {
    let written = 0;
    fc.assert(
      fc.property(wishes, ({ account, lines: own, rest }) => {
        const assertions = parsed([...own, ...rest]);
        const result = writeGrant({ account, assertions });
        const { policies, notes } = result;
        expect(writeGrant({ account, assertions })).toEqual(result);
        if (policies.length === 0) {
          expect(notes.length).toBeGreaterThan(0);
          return;
        }
        written += 1;
        const parsedPolicies = policies.map((text) => parsePolicy(text));
        expect(parsedPolicies.map(({ kind }) => kind)).toEqual(policies.map(() => 'accepted'));
        // A pattern can need a statement for each resource type.
        const statements = parsedPolicies.flatMap(({ document }) => document.statements);
        const counts = { Allow: 0, Deny: 0 };
        for (const { effect } of statements) if (effect !== null) counts[effect.value] += 1;
        if (!assertions.some(isPattern)) {
          expect(counts.Allow).toBeLessThanOrEqual(assertions.filter(allows).length);
          expect(counts.Deny).toBeLessThanOrEqual(assertions.filter(denies).length);
        }
        const tree = buildTree(account);
        const compiled = parsedPolicies.map(compilePolicy);
        // Whatever is written, nothing but the lines is allowed.
        const closed = [...assertions, ...parsed(['deny everything else'])];
        const check = createChecker(closed, {
          policies: compiled,
          tree,
          context: DEFAULT_CONTEXT,
          mode: 'hierarchical',
        });
        const failing = closed.filter(
          (assertion, line) => check(assertion).failureCount > 0 && !isExcepted(notes, line),
        );
        expect(failing).toEqual([]);
        const { analysis, read } = createAnalysis('hierarchical', witnessNamesOf(account));
        const client = createAnalysis('hierarchical', witnessNamesOf(account), 'client');
        const [consolePolicies, clients] = [read(parsedPolicies), client.read(parsedPolicies)];
        assertions.forEach((assertion, line) => {
          if (assertion.kind === 'rest' || assertion.decision === 'only' || isExcepted(notes, line)) return;
          if (assertion.decision === 'implicit-deny') return;
          if (assertion.actions.some(hasWildcard) || hasWildcard(assertion.resource)) return;
          // ARNs of clients have the form of configurations named `config/…`.
          if (policies.some((text) => text.includes('/config/'))) return;
          for (const asked of onRequestedResources(assertion)) {
            const verdict =
              asked.path === 'client'
                ? proveAssertion(client.analysis, clients, asked, DEFAULT_CONTEXT)
                : proveAssertion(analysis, consolePolicies, asked, DEFAULT_CONTEXT);
            if (verdict.kind !== 'yes')
              throw new Error(`${JSON.stringify(verdict)} ${own[line] ?? ''}\n${policies.join('\n')}`);
          }
        });
        const redundant = analysis.redundantStatements(
          consolePolicies.documents,
          (request, statement) =>
            consolePolicies.decide(request) !== consolePolicies.without(statement).decide(request),
        );
        if (redundant.kind !== 'no')
          throw new Error(`${JSON.stringify(redundant)}\n${own.join('\n')}\n${policies.join('\n')}`);
      }),
      { ...SEEDED, numRuns: scaled(300) },
    );
    expect(written).toBeGreaterThanOrEqual(atLeast(50));
  });
});
