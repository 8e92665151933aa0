import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/engine/account/account.ts';
import { addAll, addChild, addMany, addToGroups } from '../../../src/engine/account/add-resources.ts';
import type { AddResult } from '../../../src/engine/account/add-resources.ts';
import type { EditProblem, EditResult } from '../../../src/engine/account/edit-result.ts';
import { ACCOUNT_REF } from '../../../src/engine/account/resource-ref.ts';
import { account, group, instance, namespace } from '../../support/account-builders.ts';
import { draw, line, ref } from '../../support/resource-lines.ts';

const ACCOUNT = account({
  instances: [
    instance({
      id: 'a',
      namespaces: [
        namespace({
          id: '',
          groups: [
            group({ name: 'G', configs: ['x.yaml', 'y'], services: ['x.yaml'] }),
            group({ name: 'H' }),
          ],
        }),
        namespace({ id: 'prod', groups: [group({ name: 'G', configs: ['y'] })] }),
      ],
    }),
    instance({ id: 'b' }),
  ],
});

const G = ref('group a/public/G');

function changed(result: EditResult): { account: Account; ref: string } {
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problem));
  return { account: result.account, ref: line(result.ref) };
}

function problemOf(result: EditResult): unknown {
  return result.kind === 'refused' ? result.problem : result.kind;
}

/** `taken`, or the problem of a name. */
function reasonOf(problem: EditProblem): string {
  return problem.kind === 'invalid-field' ? problem.problem.kind : problem.kind;
}

/** The added and omitted resources with reasons, as lines. */
function outcomeOf(result: AddResult): { added: string[]; leftOut: string[] } {
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problem));
  return {
    added: result.added.map(line),
    leftOut: result.leftOut.map(({ resource, problem }) => `${resource.id}: ${reasonOf(problem)}`),
  };
}

function accountOf(result: AddResult): Account {
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problem));
  return result.account;
}

const taken = (by: string): unknown => ({
  kind: 'invalid-field',
  field: 'id',
  problem: { kind: 'taken', by },
});

describe('Adding one resource', () => {
  test('inserts it after its siblings', () => {
    const { account: after, ref: leadsTo } = changed(addChild(ACCOUNT, G, { kind: 'config', id: 'z' }));
    expect(leadsTo).toBe('config a/public/G/z');
    expect(after.instances[0]?.namespaces[0]?.groups[0]?.configs).toEqual(['x.yaml', 'y', 'z']);
  });

  test('creates empty containers', () => {
    const made = { kind: 'instance', id: 'c', name: 'new', region: 'cn-beijing' } as const;
    expect(changed(addChild(ACCOUNT, ACCOUNT_REF, made)).account.instances[2]).toEqual({
      id: 'c',
      name: 'new',
      region: 'cn-beijing',
      namespaces: [],
    });
    const inside = changed(addChild(ACCOUNT, ref('instance b'), { kind: 'namespace', id: '', name: '' }));
    expect(inside.account.instances[1]?.namespaces).toEqual([{ id: '', name: '', groups: [] }]);
    expect(inside.ref).toBe('namespace b/public');
    const grouped = changed(addChild(ACCOUNT, ref('namespace a/prod'), { kind: 'group', id: 'N' }));
    expect(grouped.account.instances[0]?.namespaces[1]?.groups[1]).toEqual(group({ name: 'N' }));
  });

  test('keeps unchanged objects identical', () => {
    const { account: after } = changed(addChild(ACCOUNT, G, { kind: 'config', id: 'z' }));
    expect(after.instances[1]).toBe(ACCOUNT.instances[1]);
    expect(after.instances[0]?.namespaces[1]).toBe(ACCOUNT.instances[0]?.namespaces[1]);
  });

  test('accepts the name of a service for a configuration, and rejects it a second time', () => {
    expect(problemOf(addChild(ACCOUNT, G, { kind: 'service', id: 'y' }))).toBe('changed');
    expect(problemOf(addChild(ACCOUNT, G, { kind: 'config', id: 'y' }))).toEqual(taken('y'));
  });

  test('rejects a namespace with an empty id next to public, and vice versa', () => {
    const add = (value: Account, id: string): unknown =>
      problemOf(addChild(value, ref('instance a'), { kind: 'namespace', id, name: '' }));
    expect(add(ACCOUNT, 'public')).toEqual(taken('public'));
    const named = account({ instances: [instance({ id: 'a', namespaces: [namespace({ id: 'public' })] })] });
    expect(add(named, '')).toEqual(taken('public'));
  });

  test('rejects an id that only the second of two containers with the same id contains', () => {
    const duplicated = account({
      instances: [instance({ id: 'a' }), instance({ id: 'a', namespaces: [namespace({ id: 'dev' })] })],
    });
    const result = addChild(duplicated, ref('instance a'), { kind: 'namespace', id: 'dev', name: '' });
    expect(problemOf(result)).toEqual(taken('dev'));
  });

  test('is rejected if the container has the wrong kind or does not exist', () => {
    expect(problemOf(addChild(ACCOUNT, ref('instance a'), { kind: 'config', id: 'z' }))).toEqual({
      kind: 'wrong-container',
      child: 'config',
      container: ref('instance a'),
    });
    expect(problemOf(addChild(ACCOUNT, ref('config a/public/G/y'), { kind: 'config', id: 'z' }))).toEqual({
      kind: 'wrong-container',
      child: 'config',
      container: ref('config a/public/G/y'),
    });
    expect(problemOf(addChild(ACCOUNT, ref('instance c'), { kind: 'group', id: 'z' }))).toEqual({
      kind: 'not-found',
      ref: ref('instance c'),
    });
  });

  test('reports the field that breaks a rule', () => {
    const add = (name: string, region: string): unknown =>
      problemOf(addChild(ACCOUNT, ACCOUNT_REF, { kind: 'instance', id: 'c', name, region }));
    expect(add('', 'beijing')).toEqual({
      kind: 'invalid-field',
      field: 'region',
      problem: { kind: 'not-a-region' },
    });
    expect(add('n'.repeat(257), 'cn-beijing')).toMatchObject({
      field: 'name',
      problem: { kind: 'too-long' },
    });
  });
});

describe('A pasted list', () => {
  const paste = (list: string, kind: 'config' | 'service' = 'config'): AddResult =>
    addMany(ACCOUNT, G, kind, list);

  test.each([
    ['one a line', 'n1\nn2'],
    ['of Windows lines', 'n1\r\nn2\r\n'],
    ['with white space around the names', ' \tn1  \n\u3000n2 '],
    ['with empty lines', '\n\nn1\n \nn2\n'],
    ['with a byte order mark', '\ufeffn1\nn2'],
  ])('can be %s', (_, list) => {
    expect(outcomeOf(paste(list))).toEqual({
      added: ['config a/public/G/n1', 'config a/public/G/n2'],
      leftOut: [],
    });
  });

  test('adds the names after the existing ones, in its order', () => {
    expect(accountOf(paste('n2\nn1')).instances[0]?.namespaces[0]?.groups[0]?.configs).toEqual([
      'x.yaml',
      'y',
      'n2',
      'n1',
    ]);
  });

  test('adds valid names, and reports existing, duplicate and invalid ones', () => {
    expect(outcomeOf(paste('n1\ny\nb/d\nn2\nn1\na b'))).toEqual({
      added: ['config a/public/G/n1', 'config a/public/G/n2'],
      leftOut: ['y: taken', 'b/d: forbidden-character', 'n1: taken', 'a b: forbidden-character'],
    });
  });

  test.each(['svc-local,postgres.yaml', 'a,b', 'a，b', '${prefix}-${spring.profiles.active}.yaml'])(
    'never cuts a name: %s',
    (name) => {
      expect(outcomeOf(paste(name)).leftOut).toEqual([`${name}: forbidden-character`]);
      const anyway = addMany(ACCOUNT, G, 'config', name, 'lenient');
      expect(outcomeOf(anyway)).toEqual({ added: [`config a/public/G/${name}`], leftOut: [] });
      expect(anyway).toMatchObject({ irregular: [{ resource: { id: name } }] });
    },
  );

  test('splits the group from a service at the first @@, and creates a missing group', () => {
    expect(outcomeOf(paste('DEFAULT_GROUP@@providers:com.acme.Pay:1.0.0:\nG@@n1\nH@@n2', 'service'))).toEqual(
      {
        added: [
          'group a/public/DEFAULT_GROUP',
          'service a/public/G/n1',
          'service a/public/H/n2',
          'service a/public/DEFAULT_GROUP/providers:com.acme.Pay:1.0.0:',
        ],
        leftOut: [],
      },
    );
  });

  test.each(['@a@@@@b@', 'G@@a@@b', 'G@@@b', '@@b', 'G@@'])(
    'refuses an unclear @@ in any mode: %s',
    (name) => {
      for (const mode of ['strict', 'lenient'] as const) {
        expect(outcomeOf(addMany(ACCOUNT, G, 'service', `n1\n${name}`, mode))).toEqual({
          added: ['service a/public/G/n1'],
          leftOut: [`${name}: ambiguous-group`],
        });
      }
    },
  );

  test('of services keeps slashes, colons and wildcards', () => {
    expect(outcomeOf(paste('a/b\nc:d:*', 'service')).added).toEqual([
      'service a/public/G/a/b',
      'service a/public/G/c:d:*',
    ]);
  });

  test.each(['', ' \n '])('without a name is refused: %j', (list) => {
    expect(paste(list)).toEqual({ kind: 'refused', problem: { kind: 'no-names' } });
  });

  test('without a new name changes nothing', () => {
    expect(accountOf(paste('y'))).toBe(ACCOUNT);
  });

  test('for a missing group is rejected', () => {
    const gone = ref('group a/public/N');
    expect(addMany(ACCOUNT, gone, 'config', 'n1')).toEqual({
      kind: 'refused',
      problem: { kind: 'not-found', ref: gone },
    });
  });

  test('of ten thousand names is added in one pass', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `c-${index}`).join('\n');
    expect(outcomeOf(paste(names)).added).toHaveLength(10_000);
  });
});

test('Resources of several kinds are added to the list of their kind.', () => {
  const result = addAll(ACCOUNT, ref('group a/public/H'), [
    { kind: 'service', id: 'n' },
    { kind: 'config', id: 'n' },
    { kind: 'group', id: 'n' },
  ]);
  expect(outcomeOf(result)).toEqual({
    added: ['service a/public/H/n', 'config a/public/H/n'],
    leftOut: ['n: wrong-container'],
  });
});

describe('Adding to the groups of a namespace', () => {
  const PUBLIC = ref('namespace a/public');

  test('fills existing groups and creates the others', () => {
    const result = addToGroups(ACCOUNT, PUBLIC, 'config', [
      { group: 'N', id: 'n1' },
      { group: 'G', id: 'n2' },
      { group: 'G', id: 'y' },
      { group: 'N', id: 'n3' },
    ]);
    expect(outcomeOf(result)).toEqual({
      added: ['group a/public/N', 'config a/public/G/n2', 'config a/public/N/n1', 'config a/public/N/n3'],
      leftOut: ['y: taken'],
    });
    expect(accountOf(result).instances[0]?.namespaces[0]?.groups).toEqual([
      group({ name: 'G', configs: ['x.yaml', 'y', 'n2'], services: ['x.yaml'] }),
      group({ name: 'H' }),
      group({ name: 'N', configs: ['n1', 'n3'] }),
    ]);
  });

  test('reports a group with an invalid name once, without its content', () => {
    const result = addToGroups(ACCOUNT, PUBLIC, 'service', [
      { group: 'a b', id: 'n1' },
      { group: 'H', id: 'n2' },
      { group: 'a b', id: 'n3' },
    ]);
    expect(outcomeOf(result)).toEqual({
      added: ['service a/public/H/n2'],
      leftOut: ['a b: forbidden-character'],
    });
  });

  test('adds what neither has to the first of two groups with one name', () => {
    const duplicated = account({
      instances: [
        instance({
          id: 'a',
          namespaces: [namespace({ groups: [group({ name: 'G' }), group({ name: 'G', configs: ['y'] })] })],
        }),
      ],
    });
    const result = addToGroups(duplicated, PUBLIC, 'config', [
      { group: 'G', id: 'y' },
      { group: 'G', id: 'z' },
    ]);
    expect(outcomeOf(result).leftOut).toEqual(['y: taken']);
    expect(draw(accountOf(result)).slice(2)).toEqual([
      'group a/public/G',
      'config a/public/G/z',
      'group a/public/G',
      'config a/public/G/y',
    ]);
  });

  test('names the irregular groups and names of a lenient edit.', () => {
    const names = [{ group: 'a b', id: 'c d' }];
    const result = addToGroups(ACCOUNT, PUBLIC, 'config', names, 'lenient');
    if (result.kind === 'refused') throw new Error('refused');
    expect(result.added.map(line)).toEqual(['group a/public/a b', 'config a/public/a b/c d']);
    expect(result.irregular.map(({ resource }) => resource)).toEqual([
      { kind: 'group', id: 'a b' },
      { kind: 'config', id: 'c d' },
    ]);
  });

  test('without a new name changes nothing, and without the namespace is rejected', () => {
    const known = [{ group: 'G', id: 'y' }];
    expect(accountOf(addToGroups(ACCOUNT, PUBLIC, 'config', known))).toBe(ACCOUNT);
    expect(addToGroups(ACCOUNT, ref('namespace b/public'), 'config', known).kind).toBe('refused');
  });

  test('of twenty thousand groups takes one pass', { timeout: 5000 }, () => {
    const names = Array.from({ length: 20_000 }, (_, index) => ({ group: `g-${index}`, id: 'n' }));
    expect(outcomeOf(addToGroups(ACCOUNT, PUBLIC, 'config', names)).added).toHaveLength(40_000);
  });
});
