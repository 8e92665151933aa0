import { expect, test } from 'vitest';
import { StatementReader } from '../../../src/engine/analysis/analyzed-statement.ts';
import type { AnalyzedStatement } from '../../../src/engine/analysis/analyzed-statement.ts';
import { assertedRequests } from '../../../src/engine/analysis/assertion-scopes.ts';
import { AutomatonPool } from '../../../src/engine/analysis/glob-automaton.ts';
import type {
  ActionTable,
  KnownAction,
  RequestResourceType,
} from '../../../src/engine/analysis/request-types.ts';

/** `guideType` for each action that the reading authorizes on another type. */
function tableOf(
  types: Readonly<Record<string, readonly [RequestResourceType, RequestResourceType?]>>,
): ActionTable {
  return Object.entries(types).map(([name, [type, guideType]]): KnownAction => {
    const known = { fullName: `mse:${name}`, lowerCase: `mse:${name.toLowerCase()}`, type };
    return guideType === undefined ? known : { ...known, guideType };
  });
}

const MOVED = tableOf({
  Stays: ['namespace'],
  Up: ['instance', 'leaf'],
  Down: ['group', 'namespace'],
  All: ['account', 'group'],
  Every: ['every-instance', 'namespace'],
  Client: ['client-config', 'instance'],
  Open: ['leaf', 'any'],
});

const SAMPLES = [
  '*',
  'instance/*',
  'instance/a',
  'instance/a/b',
  'instance/a/b/c',
  'instance/a/b/c/d',
  'instance/a/b/c/config/d',
];
const EVERYTHING = SAMPLES.join('|');

/** The actions, the reach and the samples that the pattern matches. */
function show({ actions, boxes }: AnalyzedStatement): string {
  const names = actions.patterns.map(({ written }) => written.replace('mse:', '')).join();
  const places = boxes.map(({ relativeId, reach }) => {
    return `${reach} ${SAMPLES.filter((id) => relativeId.matches(id)).join('|')}`;
  });
  return `${actions.isNot ? 'not ' : ''}${names} ${places.join()}`;
}

/** The parts of a line, and what they exclude. */
function parts(line: string, table: ActionTable, isNot = false): readonly string[] | null {
  const [actions = '', depth, resource = ''] = line.split(' ');
  const scope = {
    actions: actions.split(',').map((name) => `mse:${name}`),
    depth: depth as 'on' | 'in',
    resource,
  };
  const requests = assertedRequests(scope, isNot, table, new StatementReader(new AutomatonPool(), table));
  return requests?.map(({ scope: own, excluded }) => [own, ...excluded].map(show).join(' without ')) ?? null;
}

test('A line is about what it names, apart from the actions that the reading authorizes elsewhere', () => {
  const plain = tableOf({ Stays: ['namespace'], Up: ['leaf'] });
  expect(parts('Stays,Up on *', plain)).toEqual(['Stays,Up itself *']);
  expect(parts('Stays in *', plain)).toEqual([`Stays inside ${EVERYTHING}`]);
  expect(parts('Stays on instance/a?b', plain)).toEqual(['Stays itself instance/a/b']);
  expect(parts('Stays in instance/a', plain, true)).toEqual(['not Stays inside instance/a']);
  expect(parts('Stays on instance/a', MOVED)).toEqual([
    `Stays itself instance/a without All,Client,Down,Every,Open,Up inside ${EVERYTHING}`,
  ]);
  expect(parts('Up in instance/a', MOVED.slice(0, 3), true)).toEqual([
    `not Up inside instance/a without Down,Up inside ${EVERYTHING}`,
    'Down inside instance/a',
  ]);
});

// `Up` is authorized on the instance instead of the configuration, `Down` on the group instead of the namespace.
test.each<[line: string, parts: string[] | null]>([
  ['Up on instance/a', ['Up itself instance/a']],
  ['Up on instance/a/b', []],
  ['Up on instance/a/b/c/d', ['Up itself instance/a']],
  ['Up in instance/a/b', ['Up itself instance/a']],
  ['Up in *', [`Up inside ${EVERYTHING}`]],
  ['Up on other', []],
  ['Up on instance/a*', null],
  ['Up in instance/*', null],
  ['U* on instance/a', ['Up itself instance/a']],
  ['Down on instance/a', []],
  ['Down on instance/a/b', null],
  ['Down on instance/a/b/c', ['Down itself instance/a/b/c']],
  ['Down in instance/a', ['Down inside instance/a']],
  ['Down in instance/a/b/c', ['Down itself instance/a/b/c']],
  ['Down in instance/a/b/c/d', []],
  ['Up,Down on instance/a/b/c', ['Down itself instance/a/b/c']],
  ['All on *', ['All itself *']],
  ['All on instance/a', []],
  ['All on instance/a/b/c', ['All itself *']],
  ['All in instance/a/b/c', ['All itself *']],
  ['Every on *', ['Every itself instance/*']],
  ['Every on instance/a/b', ['Every itself instance/*']],
  ['Client on instance/a', null],
  ['Client in instance/a', ['Client inside instance/a']],
  ['Client on instance/a/b/c/config/d', ['Client itself instance/a/b/c/config/d']],
  ['Open on instance/a/b/c/d', null],
])('By another reading, %s is also about %j', (line, moved) => {
  expect(parts(line, MOVED)?.slice(1) ?? null).toEqual(moved);
});
