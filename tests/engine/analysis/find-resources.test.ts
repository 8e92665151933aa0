import { expect, test } from 'vitest';
import { RequestSolver } from '../../../src/engine/analysis/request-solver.ts';
import { NO_NAMES } from '../../../src/engine/analysis/witness-names.ts';
import { WorkLimit } from '../../../src/engine/analysis/work-limit.ts';
import { ACTIONS, at, find, NAMES, on, show, testQuestions } from './ask-solver.ts';

const LETTERS = 'xyzabcdefghijklmnopqrstuvw0123456789-_.';
const beginnings = (before: string, after: string, letters: string) =>
  Array.from(letters, (letter) => `${before}${letter}*${after}`);

testQuestions([
  ['no account-level resource in any region', 'none', [104, 13], [on('mse:ListAll')], [at('acs:mse:?*:*:*')]],
  [
    'nothing beside a long pattern, at the cost of its comparison',
    'none',
    [1463, 1395],
    [on('mse:GetInstance', 'instance/' + '*a'.repeat(100))],
    [on('mse:GetInstance', 'instance/' + '*a'.repeat(99))],
  ],
  ['the account', 'mse:ListAll on acs:mse:x:x:*', [263, 15], [on('mse:List*')], [on('mse:*', 'instance/*')]],
  ['no resource of the account', 'none', [71, 4], [on('mse:ListAll', 'instance/*')], []],
  [
    'all instances',
    'mse:ListEvery on acs:mse:x:x:instance/*',
    [265, 17],
    [on('mse:List*', 'instance/*')],
    [on('mse:*', 'instance/a')],
  ],
  [
    'a namespace in a container',
    'mse:GetNamespace on acs:mse:x:x:instance/a/y',
    [221, 43],
    [on('mse:GetNamespace', 'instance/a')],
    [on('mse:*', ['instance/a/a*', 'instance/*x'])],
  ],
  [
    'nothing in a container that is excluded',
    'none',
    [89, 21],
    [on('mse:GetLeaf', 'instance/a/b')],
    [on('*', 'instance/a')],
  ],
  [
    'the rest of a container',
    'mse:GetLeaf on acs:mse:x:x:instance/a/y/x//',
    [499, 61],
    [on('mse:GetLeaf', 'instance/a')],
    [on('*', ['instance/a/b', 'instance/a/x*', 'instance/*/G/*'])],
  ],
  [
    'a name of a configuration',
    'mse:GetLeaf on acs:mse:x:x:instance/a/b/G/..yaml',
    [469, 55],
    [on('mse:GetLeaf', 'instance/a/b/G/*.yaml')],
    [on('*', ['instance/a/b/G/x*', 'instance/a/b/G/?y*'])],
  ],
  [
    'a configuration of a client',
    'mse:ReadConfig on acs:mse:x:x:instance/a/b/n/config//',
    [517, 31],
    [on('mse:Read*', 'instance/a/b/*')],
    [on('*', 'instance/a/*/naming/*')],
  ],
  [
    'a service of a client',
    'mse:ReadService on acs:mse:x:x:instance/a/b/c/naming//',
    [643, 52],
    [on('mse:Read*', 'instance/a/b/*')],
    [on('*', 'instance/a/*/config/*')],
  ],
  [
    'no namespace behind another prefix',
    'none',
    [90, 7],
    [on('mse:GetNamespace', ['instances/a/b', 'inst'])],
    [],
  ],
  [
    'any resource',
    'mse:GetOther on acs:mse:x:x:i',
    [162, 27],
    [on('mse:GetOther', 'i*')],
    [on('*', ['instance/*', 'in?*'])],
  ],
  ['no empty resource', 'none', [148, 14], [on('mse:GetOther')], [on('*', '?*')]],
  [
    'what several stars leave',
    'mse:GetLeaf on acs:mse:x:x:instance/a/b/x/x',
    [2005, 73],
    [on('mse:GetLeaf', 'instance/*a*b*')],
    [on('*', ['instance/*b*a*', 'instance/*a*x*b*', 'instance/*/*/*/*/*'])],
  ],
  [
    'no text that all stars leave',
    'none',
    [192, 55],
    [on('mse:GetInstance', 'instance/*a*')],
    [on('*', ['instance/*a', 'instance/a*', 'instance/?*a?*'])],
  ],
  [
    'a text between patterns',
    'mse:GetInstance on acs:mse:x:x:instance/accc',
    [1209, 111],
    [on('mse:GetInstance', ['instance/a*c', 'instance/*d'])],
    [on('*', ['instance/a?c', 'instance/ac', 'instance/*bc', 'instance/??d', 'instance/?d', 'instance/d'])],
  ],
  [
    'only itself with literal matching',
    'none',
    [88, 5],
    [on('mse:GetLeaf', 'instance/a')],
    [],
    { isHierarchical: false },
  ],
  [
    'what a container leaves with literal matching',
    'mse:GetNamespace on acs:mse:x:x:instance/ax/x',
    [205, 45],
    [on('mse:GetNamespace', 'instance/a*')],
    [on('*', ['instance/a', 'instance/?/*'])],
    { isHierarchical: false },
  ],
  [
    'a region of no usual letter',
    'mse:GetInstance on acs:mse:一:x:instance/a',
    [18161, 202],
    [on('mse:GetInstance', 'instance/a')],
    [at(beginnings('acs:mse:', ':*:*', LETTERS))],
  ],
  [
    'another unusual letter',
    'mse:GetInstance on acs:mse:丁:x:instance/a',
    [19351, 207],
    [on('mse:GetInstance', 'instance/a')],
    [at(beginnings('acs:mse:', ':*:*', `${LETTERS}一`))],
  ],
  [
    'no service of no letter',
    'none',
    [17765, 279],
    [at('*')],
    [at('*', beginnings('', ':*', LETTERS.replace('_.', '')))],
  ],
  [
    'a region and an account',
    'mse:GetInstance on acs:mse:ry:1xx:instance/a',
    [255, 53],
    [at(['acs:mse:r*:1*:instance/a'])],
    [at(['acs:mse:r:*:*', 'acs:mse:rx*:*:*', 'acs:mse:*:1:*', 'acs:mse:*:1?:*'])],
  ],
  [
    'a region that two patterns match',
    'mse:ListAll on acs:mse:r11:x:*',
    [214, 24],
    [at('acs:mse:*1:*:*'), at('acs:mse:r*:*:*')],
    [at('acs:mse:r1:*:*')],
  ],
  ['no region of both', 'none', [72, 5], [at('acs:mse:r1:*:*'), at('acs:mse:r2:*:*')], []],
  ['no region that is empty', 'none', [92, 21], [at('acs:mse::*:*')], []],
  [
    'an account in another region',
    'mse:GetInstance on acs:mse:r2:2:instance/a',
    [187, 56],
    [at(['acs:mse:r1:1:instance/a', 'acs:mse:r2:2:instance/a'])],
    [at(['acs:mse:r1:*:*', 'acs:mse:*:1:*'])],
  ],
  [
    'a box of each statement',
    'mse:GetInstance on acs:mse:r2:2:instance/b',
    [118, 18],
    [
      at(['acs:mse:r1:1:instance/a', 'acs:mse:r2:2:instance/b']),
      at(['acs:mse:*:1:instance/b', 'acs:mse:*:2:instance/b/*', 'acs:mse:*:2:instance/b']),
    ],
    [],
  ],
  [
    'names of the account',
    'mse:GetLeaf on acs:mse:cn-a:111:instance/i-/ns/G/app.yaml',
    [407, 30],
    [on('mse:GetLeaf'), on('mse:*', 'instance/i-*')],
    [on('*', 'instance/i-1')],
    { names: NAMES },
  ],
  [
    'names of the account in a region',
    'mse:GetGroup on acs:mse:cn-b:222:instance/i-1/ns/G',
    [263, 19],
    [at('acs:mse:*:*:*', 'mse:GetGroup')],
    [at(['acs:mse:cn-a:*:*', 'acs:mse:*:111:*'])],
    { names: NAMES },
  ],
  [
    'names of the account in part',
    'mse:ReadConfig on acs:mse:cn-a:111:instance/i-1/ns/G/config/db.yaml',
    [813, 30],
    [on('mse:ReadConfig', 'instance/*/ns/*')],
    [on('*', 'instance/*/config/app.yaml')],
    { names: NAMES },
  ],
  [
    'no name that an ARN cannot contain',
    'mse:GetInstance on acs:mse:c:111:instance/i-1',
    [161, 5],
    [on('mse:GetInstance')],
    [],
    { names: { ...NAMES, regions: ['a:b', 'c'] } },
  ],
  [
    'a resource of a region',
    'mse:GetInstance on acs:mse:r1:x:instance/ax',
    [152, 28],
    [at('acs:mse:r1:*:instance/a*', 'mse:GetInstance')],
    [at('acs:mse:r1:*:instance/a')],
  ],
  [
    'a resource that two patterns match',
    'mse:GetInstance on acs:mse:x:x:instance/abb',
    [235, 39],
    [on('mse:GetInstance', 'instance/a*'), on('mse:*', 'instance/*b')],
    [on('*', ['instance/x', 'instance/ab'])],
  ],
  [
    'no account that two patterns match',
    'none',
    [73, 6],
    [on('mse:ListAll', '*'), on('mse:*', 'instance/*')],
    [],
  ],
  [
    'no resource of another pattern',
    'none',
    [94, 16],
    [on('mse:GetNamespace', 'instance/a/b'), on('mse:*', 'instance/?')],
    [on('*', '*', { Bool: { 'acs:k': 'true' } })],
    { isHierarchical: false },
  ],
]);

test('With few steps, the request has no names of the account; with fewer, there is no answer', () => {
  const answer = (maxWork: number) =>
    show(find([on('mse:GetLeaf')], [on('*', 'instance/i-1')], { names: NAMES, maxWork })[0]);
  expect([500, 300, 50].map(answer)).toEqual([
    'mse:GetLeaf on acs:mse:cn-a:111:instance/i-2/ns/G/app.yaml',
    'mse:GetLeaf on acs:mse:cn-a:111:instance/i/x/x/x',
    'work',
  ]);
});

test('An error of the program is not an answer', () => {
  class Broken extends WorkLimit {
    override spend(): void {
      throw new TypeError('broken');
    }
  }
  const solver = new RequestSolver(ACTIONS, NO_NAMES);
  expect(() => solver.find([], [], new Broken(1))).toThrow('broken');
});
