import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
import { writeGrant } from '../../src/engine/grant/write-grant.ts';
import { hasWildcard } from '../../src/engine/policy/pattern.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { createAnalysis } from '../../src/proofs/analyzed-policies.ts';
import { onRequestedResource, proveAssertion } from '../../src/proofs/prove.ts';
import { accounts, SEEDED } from '../support/arbitraries.ts';

const ACTIONS = [
  ...CATALOG.map(({ fullName }) => fullName),
  'mse:getnacosconfig',
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

function lines(tree: ResourceTree): fc.Arbitrary<string> {
  const listed = [...new Set(tree.nodes.map(({ relativeId }) => relativeId))].filter((id) => !/\s/.test(id));
  return fc
    .record({
      decision: fc.constantFrom(
        ...(['allow', 'allow', 'allow', 'allow', 'deny', 'explicit-deny', 'implicit-deny', 'only'] as const),
      ),
      actions: fc.array(fc.constantFrom(...ACTIONS), { minLength: 1, maxLength: 3 }),
      depth: fc.constantFrom('in', 'in', 'on'),
      resource: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...listed) }, fc.constantFrom(...UNLISTED)),
      via: fc.constantFrom('', '', '', ' via client'),
      context: fc.constantFrom(...CONTEXTS),
    })
    .map(
      ({ decision, actions, depth, resource, via, context }) =>
        `${decision} ${actions.join(', ')} ${depth} ${resource}${via}${context}`,
    );
}

const wishes = accounts.chain((account) =>
  fc.record({
    account: fc.constant(account),
    lines: fc.array(lines(buildTree(account)), { minLength: 1, maxLength: 5 }),
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

function isExcepted(notes: readonly GrantNote[], line: number): boolean {
  return notes.some(
    (note) =>
      'line' in note && note.line === line && (note.code === 'exception' || note.code === 'listed-only'),
  );
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
        const [console, clients] = [read(parsedPolicies), client.read(parsedPolicies)];
        assertions.forEach((assertion, line) => {
          if (assertion.kind === 'rest' || assertion.decision === 'only' || isExcepted(notes, line)) return;
          if (assertion.decision === 'implicit-deny') return;
          if (assertion.actions.some(hasWildcard) || hasWildcard(assertion.resource)) return;
          const asked = onRequestedResource(assertion);
          if (asked === null) return;
          const verdict =
            asked.path === 'client'
              ? proveAssertion(client.analysis, clients, asked, DEFAULT_CONTEXT)
              : proveAssertion(analysis, console, asked, DEFAULT_CONTEXT);
          if (verdict.kind !== 'yes')
            throw new Error(`${JSON.stringify(verdict)} ${own[line] ?? ''}\n${policies.join('\n')}`);
        });
        const redundant = analysis.redundantStatements(
          console.documents,
          (request, statement) => console.decide(request) !== console.without(statement).decide(request),
        );
        if (redundant.kind !== 'no')
          throw new Error(`${JSON.stringify(redundant)}\n${own.join('\n')}\n${policies.join('\n')}`);
      }),
      { ...SEEDED, numRuns: 300 },
    );
    expect(written).toBeGreaterThan(50);
  });
});
