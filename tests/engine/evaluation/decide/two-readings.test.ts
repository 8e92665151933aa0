// What each action is authorized on by MSE's API reference, and the decisions that follow.

import { describe, expect, test } from 'vitest';
import { buildTree, arnOf } from '../../../../src/engine/account/resource-tree.ts';
import { findNode } from '../../../../src/engine/account/walk-tree.ts';
import { actionWithId, actionsIn, CONSOLE_ACTIONS } from '../../../../src/engine/catalog/catalog.ts';
import type { ObservedFact } from '../../../../src/engine/catalog/observed-fact.ts';
import {
  GUIDE_TYPES,
  otherReading,
  READINGS,
} from '../../../../src/engine/evaluation/decide/resource-types.ts';
import {
  REFERENCE_TYPES,
  resourceTypesOf,
} from '../../../../src/engine/evaluation/decide/reference-types.ts';
import { formatAssertion, parseAssertion } from '../../../../src/engine/evaluation/assertions/assertion.ts';
import { checkAssertions } from '../../../../src/engine/evaluation/assertions/check-lines.ts';
import {
  compareReadings,
  containsInside,
  countRobust,
  gatherInside,
  unstableAnswers,
} from '../../../../src/engine/evaluation/decide/every-reading.ts';
import { cellFor, cellOf } from '../../../../src/engine/evaluation/decide/cell.ts';
import type { MatchingMode } from '../../../../src/engine/evaluation/decide/decision.ts';
import { evaluate } from '../../../../src/engine/evaluation/decide/evaluate.ts';
import { buildMatrix, computeGrants } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import { explain } from '../../../../src/engine/evaluation/explain/explain.ts';
import { repairsFor } from '../../../../src/engine/evaluation/repair/repair.ts';
import { parsePolicy } from '../../../../src/engine/policy/parse.ts';
import { account, arn, group, instance, namespace, request } from '../../../support/account-builders.ts';
import { allow, compile, deny, policy, policyOf } from '../../../support/policy-builders.ts';

const tree = buildTree(
  account({
    instances: [
      instance({
        namespaces: [namespace({ id: 'dev', groups: [group({ name: 'G', configs: ['a', 'b'] })] })],
      }),
    ],
  }),
);
const LEAF = arn('instance/mse-cn-1/dev/G/a');

function decide(
  action: string,
  statements: readonly ReturnType<typeof allow>[],
  mode: MatchingMode = 'hierarchical',
) {
  return evaluate([policyOf(...statements)], request({ action, resource: LEAF }), mode, REFERENCE_TYPES);
}

function matrixBy(types: typeof GUIDE_TYPES, ...statements: readonly ReturnType<typeof allow>[]) {
  return buildMatrix(tree, [computeGrants(policyOf(...statements), tree, {})], types);
}

describe('The API reference', () => {
  test('authorizes most actions on all resources, and has no entry for two', () => {
    const others = CONSOLE_ACTIONS.filter(({ reference }) => reference !== 'account');
    expect(others.map(({ name, reference }) => [name, reference])).toEqual([
      ['GetNacosConfig', 'namespace'],
      ['UpdateNacosCluster', 'both'],
      ['CreateCluster', 'every-instance'],
      ['RetryCluster', 'instance'],
      ['RestartCluster', 'instance'],
      ['ListAnsServiceClusters', null],
      ['ListServiceQuotas', null],
    ]);
    const agreed = CONSOLE_ACTIONS.filter(
      (action) => GUIDE_TYPES.scopeOf(action) === REFERENCE_TYPES.scopeOf(action),
    ).map(({ name }) => name);
    expect(agreed).toEqual([
      'RetryCluster',
      'RestartCluster',
      'ListAnsServiceClusters',
      'ListClusters',
      'ListServiceQuotas',
    ]);
  });

  test('decides the actions in the rows of the account, the namespace and the instance', () => {
    const names = (kind: Parameters<typeof REFERENCE_TYPES.actionsOn>[0]) =>
      actionsIn(REFERENCE_TYPES.actionsOn(kind)).map(({ id }) => id);
    expect(names('namespace')).toEqual(['GetNacosConfig', 'UpdateNacosCluster']);
    expect(names('instance')).toEqual(['RetryCluster', 'RestartCluster', 'ListAnsServiceClusters']);
    expect(names('config')).toEqual(['client/QueryNacosConfig', 'client/UpdateNacosConfig']);
    const elsewhere = ['namespace', 'instance'].flatMap((kind) => names(kind as 'namespace' | 'instance'));
    expect(names('account')).toEqual(
      CONSOLE_ACTIONS.map(({ name }) => name).filter((name) => !elsewhere.includes(name)),
    );
  });
});

describe('A decision by the API reference', () => {
  test('does not follow from a grant on a namespace if the action is authorized on all resources', () => {
    const granted = [allow({ Resource: arn('instance/mse-cn-1/dev') })];
    expect(decide('mse:UpdateNacosConfig', granted).decision).toBe('implicit-deny');
    expect(decide('mse:GetNacosConfig', granted).decision).toBe('allow');
    expect(decide('mse:UpdateNacosConfig', [allow()]).decision).toBe('allow');
  });

  test('needs both resources of UpdateNacosCluster, and one denied resource denies', () => {
    const action = 'mse:UpdateNacosCluster';
    const onInstance = allow({ Resource: arn('instance/mse-cn-1') });
    const onNamespace = allow({ Resource: arn('instance/mse-cn-1/dev') });
    expect(decide(action, [onNamespace]).decision).toBe('implicit-deny');
    expect(decide(action, [onInstance])).toMatchObject({
      decision: 'allow',
      determining: [{ statement: 0 }],
    });
    expect(decide(action, [onInstance], 'literal').decision).toBe('implicit-deny');
    expect(decide(action, [onInstance, onNamespace], 'literal')).toMatchObject({
      decision: 'allow',
      determining: [{ statement: 0 }, { statement: 1 }],
    });
    const denied = deny({ Resource: arn('instance/mse-cn-1/dev') });
    expect(decide(action, [denied, onInstance])).toMatchObject({ decision: 'explicit-deny', assumed: true });
  });

  test('of a namespace row needs the instance too, in both modes', () => {
    const action = actionWithId('UpdateNacosCluster');
    const dev = findNode(tree, 'instance/mse-cn-1/dev')!;
    const onInstance = arn('instance/mse-cn-1');
    const onNamespace = arn('instance/mse-cn-1/dev');
    const decisions = (...statements: readonly ReturnType<typeof allow>[]) =>
      (['hierarchical', 'literal'] as const).map((mode) => {
        const cell = cellOf(matrixBy(REFERENCE_TYPES, ...statements), mode, dev, action);
        return cell.kind === 'decision' ? cell.decision : cell.kind;
      });
    expect(decisions(allow({ Resource: onNamespace }))).toEqual(['implicit-deny', 'implicit-deny']);
    expect(decisions(allow({ Resource: onInstance }))).toEqual(['allow', 'implicit-deny']);
    expect(decisions(allow({ Resource: [onInstance, onNamespace] }))).toEqual(['allow', 'allow']);
    expect(decisions(allow(), deny({ Resource: onInstance }))).toEqual(['explicit-deny', 'explicit-deny']);
    expect(decisions(allow(), deny({ Resource: onNamespace }))).toEqual(['explicit-deny', 'explicit-deny']);
  });

  test('tests CreateCluster on a literal star, which is no instance', () => {
    const one = allow({ Resource: arn('instance/mse-cn-1') });
    expect(decide('mse:CreateCluster', [one]).decision).toBe('implicit-deny');
    expect(decide('mse:CreateCluster', [allow({ Resource: arn('instance/*') })]).decision).toBe('allow');
    const matrix = matrixBy(REFERENCE_TYPES, allow({ Resource: arn('instance/*') }));
    const [root] = tree.nodes;
    expect(cellOf(matrix, 'hierarchical', root!, actionWithId('CreateCluster'))).toMatchObject({
      kind: 'decision',
      decision: 'allow',
    });
    // `*` of the account is another resource.
    expect(cellOf(matrix, 'hierarchical', root!, actionWithId('DeleteCluster'))).toMatchObject({
      decision: 'implicit-deny',
    });
  });

  test('leaves actions that the catalog lacks and resources that are no ARN as they are', () => {
    const granted = [policyOf(allow())];
    expect(evaluate(granted, request({ action: 'mse:Unknown' }), 'literal', REFERENCE_TYPES).decision).toBe(
      'allow',
    );
    expect(evaluate(granted, request({ resource: 'x' }), 'literal', REFERENCE_TYPES).decision).toBe('allow');
  });
});

describe('A resource of another type than the action is authorized on', () => {
  test('is decided as requested where the documents agree', () => {
    const onLeaf = [allow({ Resource: LEAF })];
    expect(decide('mse:ListClusters', onLeaf, 'literal').decision).toBe('allow');
    expect(decide('mse:RestartCluster', onLeaf, 'literal').decision).toBe('allow');
  });

  test('is explained by the one resource that the API reference requires', () => {
    const asked = request({ action: 'mse:UpdateNacosConfig', resource: LEAF });
    const explanation = explain([policyOf(allow())], asked, 'hierarchical', REFERENCE_TYPES);
    expect(explanation.request.resource).toBe(arn('*'));
    expect(explanation.required).toEqual([]);
  });
});

describe('What was observed', () => {
  const fact = (resourceType: ObservedFact['resourceType']): readonly ObservedFact[] => [
    { action: 'GetNacosConfig', resourceType, date: '2026-11-30' },
  ];
  const get = actionWithId('GetNacosConfig');

  test('decides by both readings', () => {
    const facts = fact('group');
    for (const reading of READINGS) {
      const types = resourceTypesOf(reading, facts);
      expect(types).toMatchObject({ reading, facts });
      expect(types.typeOf(get)).toBe('group');
      expect(types.special).not.toBeNull();
      expect(resourceTypesOf(reading, facts)).toBe(types);
    }
    const grant = [policyOf(allow({ Resource: arn('instance/mse-cn-1/dev/G') }))];
    const asked = request({ resource: LEAF });
    expect(evaluate(grant, asked, 'literal', resourceTypesOf('guide', facts)).decision).toBe('allow');
    expect(evaluate(grant, asked, 'literal').decision).toBe('implicit-deny');
  });

  test('changes nothing if it confirms the guide, and nothing is observed by default', () => {
    const facts = fact('config');
    const types = resourceTypesOf('guide', facts);
    expect(types).toMatchObject({ reading: 'guide', facts, special: null });
    expect(types.typeOf(get)).toBe('config');
    expect(resourceTypesOf('api-reference', facts).special).not.toBeNull();
    expect(resourceTypesOf('guide')).toBe(GUIDE_TYPES);
    expect(resourceTypesOf('api-reference', [])).toBe(REFERENCE_TYPES);
  });
});

test('There are two readings, each of which is the other one of the other', () => {
  expect(READINGS.map(otherReading)).toEqual(READINGS.toReversed());
});

test('A configuration is answered for by the namespace or the account', () => {
  const matrix = matrixBy(REFERENCE_TYPES, allow({ Resource: arn('instance/mse-cn-1/dev') }));
  const config = findNode(tree, 'instance/mse-cn-1/dev/G/a')!;
  const cells = ['GetNacosConfig', 'UpdateNacosConfig'] as const;
  expect(cells.map((name) => cellOf(matrix, 'hierarchical', config, actionWithId(name)).kind)).toEqual([
    'not-applicable',
    'not-applicable',
  ]);
  expect(cells.map((name) => cellFor(matrix, 'hierarchical', config, actionWithId(name)))).toMatchObject([
    { node: { kind: 'namespace' }, decision: 'allow' },
    { node: { kind: 'account' }, decision: 'implicit-deny' },
  ]);
});

test('Two readings are compared for the inner resources', () => {
  const onOne = allow({ Action: 'mse:UpdateNacosConfig', Resource: arn('instance/mse-cn-1/dev/G/a') });
  const [guide, reference] = [GUIDE_TYPES, REFERENCE_TYPES].map((types) => matrixBy(types, onOne));
  expect(compareReadings(guide!, reference!, 'hierarchical')).toMatchObject([
    {
      node: { relativeId: 'instance/mse-cn-1/dev/G/a' },
      action: { name: 'UpdateNacosConfig' },
      change: 'lost',
    },
  ]);
  const onAll = allow({ Action: ['mse:UpdateNacosConfig', 'mse:GetNacosConfig', 'mse:DeleteCluster'] });
  const [all, none] = [matrixBy(REFERENCE_TYPES, onAll), matrixBy(GUIDE_TYPES)];
  expect(
    compareReadings(none, all, 'hierarchical').map(
      ({ node, action, change }) => `${change} ${action.id} on ${node.relativeId}`,
    ),
  ).toEqual([
    'gained DeleteCluster on instance/mse-cn-1',
    ...['a', 'b'].flatMap((name) =>
      ['GetNacosConfig', 'UpdateNacosConfig', 'client/UpdateNacosConfig'].map(
        (id) => `gained ${id} on instance/mse-cn-1/dev/G/${name}`,
      ),
    ),
  ]);
});

describe('What changes between readings or modes', () => {
  const scoped = allow({ Action: 'mse:UpdateNacosConfig', Resource: arn('instance/mse-cn-1/dev/G/a') });
  const [guide, reference] = [GUIDE_TYPES, REFERENCE_TYPES].map((types) => matrixBy(types, scoped));
  const update = actionWithId('UpdateNacosConfig');

  test('is found on a resource and inside its containers', () => {
    const unstable = unstableAnswers(guide!, reference!);
    const found = (id: string) => containsInside(unstable, findNode(tree, id)!, update);
    expect(found('instance/mse-cn-1/dev/G/a')).toBe(true);
    expect(found('instance/mse-cn-1/dev/G/b')).toBe(false);
    expect(found('instance/mse-cn-1/dev/G')).toBe(true);
    expect(found('*')).toBe(true);
    expect(containsInside(unstable, findNode(tree, '*')!, actionWithId('ListClusters'))).toBe(false);
    const gathered = gatherInside(unstable, tree);
    for (const node of tree.nodes) {
      expect(((gathered[node.index] ?? 0) & update.mask) !== 0).toBe(containsInside(unstable, node, update));
    }
  });

  test('is gathered in containers for all of their resources, without a change of the sets', () => {
    const [first, second] = ['a', 'b'].map(
      (name) => findNode(tree, `instance/mse-cn-1/dev/G/${name}`)!.index,
    );
    const sets = new Int32Array(tree.nodes.length);
    sets[first!] = 1;
    sets[second!] = 2;
    const gathered = gatherInside(sets, tree);
    for (const node of ['*', 'instance/mse-cn-1', 'instance/mse-cn-1/dev/G'].map((id) => findNode(tree, id)!))
      expect([sets[node.index], gathered[node.index]]).toEqual([0, 3]);
    expect([gathered[first!], gathered[second!]]).toEqual([1, 2]);
  });

  test('is no robust decision', () => {
    const total = countRobust(guide!, new Int32Array(tree.nodes.length));
    expect(total.robust).toBe(total.total);
    const { robust } = countRobust(guide!, unstableAnswers(guide!, reference!));
    expect(total.total - robust).toBe(1);
  });
});

test('An explanation is about the resource that decides, and names all that are required', () => {
  const asked = request({ action: 'mse:UpdateNacosCluster', resource: arn('instance/mse-cn-1/dev') });
  const policies = [policyOf(allow({ Resource: arn('instance/mse-cn-1/dev') }))];
  const explanation = explain(policies, asked, 'hierarchical', REFERENCE_TYPES);
  expect(explanation.decision).toBe('implicit-deny');
  expect(explanation.request.resource).toBe(arn('instance/mse-cn-1'));
  expect(explanation.required.map(({ decision }) => decision)).toEqual(['implicit-deny', 'allow']);
  const refused = [policyOf(allow(), deny({ Resource: asked.resource }))];
  expect(explain(refused, asked, 'hierarchical', REFERENCE_TYPES).request.resource).toBe(asked.resource);
  // If both are allowed, the inner one is explained; if both are denied, the outer one.
  expect(explain([policyOf(allow())], asked, 'hierarchical', REFERENCE_TYPES).request.resource).toBe(
    asked.resource,
  );
  expect(explain([policyOf(deny())], asked, 'hierarchical', REFERENCE_TYPES).request.resource).toBe(
    arn('instance/mse-cn-1'),
  );
});

test('A repair grants what the reading requires', () => {
  const parsed = parsePolicy(JSON.stringify(policy({ Statement: [allow({ Action: 'mse:List*' })] })));
  const attached = [
    { parsed, compiled: compile(policy({ Statement: [allow({ Action: 'mse:List*' })] })), editable: true },
  ];
  const [root] = tree.nodes;
  const asked = { action: 'mse:UpdateNacosConfig', resource: arnOf(tree, root!), context: {} };
  const [repair] = repairsFor(
    { policies: attached, request: asked, mode: 'hierarchical', types: REFERENCE_TYPES },
    tree,
  );
  expect(repair?.kind).toBe('add-action');
  const gained = new Set(repair?.effects.gained.map(({ node, action }) => `${node.kind} ${action.id}`));
  expect([...gained]).toEqual(['account UpdateNacosConfig', 'config client/UpdateNacosConfig']);
});

test('A line under every reading holds only if both readings and both modes agree', () => {
  const check = (line: string, ...statements: readonly ReturnType<typeof allow>[]) =>
    checkAssertions([line], {
      policies: [policyOf(...statements)],
      tree,
      context: {},
      mode: 'hierarchical',
    })[0];
  const line = 'allow mse:UpdateNacosConfig on instance/mse-cn-1/dev/G/a';
  const scoped = allow({ Resource: arn('instance/mse-cn-1/dev/G/a') });
  expect(check(line, scoped)?.kind).toBe('holds');
  expect(check(`${line} under every reading`, scoped)).toMatchObject({
    kind: 'surprise',
    first: { decision: 'implicit-deny', under: { reading: 'api-reference', mode: 'hierarchical' } },
  });
  expect(check(`${line} under every reading`, allow())?.kind).toBe('holds');
  expect(check('deny everything else under every reading')?.kind).toBe('holds');
  for (const suffixed of [
    `${line} when acs:MFAPresent = true under every reading`,
    'deny everything else under every reading',
  ]) {
    const parsed = parseAssertion(suffixed);
    expect(parsed.kind === 'assertion' && formatAssertion(parsed.assertion)).toBe(suffixed);
  }
});
