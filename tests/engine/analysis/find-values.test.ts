import { at, on, testQuestions } from './ask-solver.ts';
import { allow } from '../../support/policy-builders.ts';

const literals = (literals: readonly string[]) => {
  const keys = (isNot: boolean) =>
    Object.fromEntries(
      literals.filter((one) => one.startsWith('!') === isNot).map((one) => [one.replace(/^!?/, 'acs:'), 'x']),
    );
  return on('*', '*', { StringNotEquals: keys(false), StringEquals: keys(true) });
};

testQuestions([
  [
    'no key that does not matter',
    'mse:ListAll on acs:mse:x:x:*',
    [155, 26],
    [on('*', '*')],
    [on('*', 'instance/*', { Bool: { 'acs:k': 'true' } })],
  ],
  [
    'no key of other resources',
    'mse:GetInstance on acs:mse:x:x:instance/a',
    [92, 8],
    [on('mse:GetInstance', 'instance/a')],
    [on('*', 'instance/b', { Bool: { 'acs:k': 'true' } })],
  ],
  [
    'the value of a key',
    'mse:ListAll on acs:mse:x:x:* {"acs:k":"w"}',
    [180, 30],
    [on('*', '*', { StringEquals: { 'acs:k': ['v', 'w'] } })],
    [on('*', '*', { StringEquals: { 'acs:k': 'v' } })],
  ],
  [
    'an absent key',
    'mse:ListAll on acs:mse:x:x:*',
    [240, 30],
    [on('*', '*', { StringNotEquals: { 'acs:k': 'v' } })],
    [on('*', '*', { StringLike: { 'acs:k': '*' } })],
  ],
  [
    'no value that meets both',
    'none',
    [105, 11],
    [
      on('*', '*', { NumericLessThan: { 'acs:k': '1' } }),
      on('*', '*', { NumericGreaterThan: { 'acs:k': '1' } }),
    ],
    [],
  ],
  [
    'values of two keys',
    'mse:ListAll on acs:mse:x:x:* {"acs:m":"w"}',
    [203, 57],
    [on('*')],
    [
      on('*', '*', { StringNotEquals: { 'acs:k': 'v', 'acs:m': 'w' } }),
      on('*', '*', { StringEquals: { 'acs:k': 'v' } }),
    ],
  ],
  [
    'a value and a resource',
    'mse:GetInstance on acs:mse:x:x:instance/a {"acs:k":"v"}',
    [230, 100],
    [on('mse:GetInstance', 'instance/a*')],
    [
      on('*', 'instance/a', { StringNotEquals: { 'acs:k': 'v' } }),
      on('*', 'instance/a?*', { StringNotEquals: { 'acs:k': 'w' } }),
      on('*', 'instance/ab*'),
    ],
  ],
  [
    'no values that avoid all',
    'none',
    [624, 483],
    [on('*')],
    [
      ['a', 'b'],
      ['a', '!b'],
      ['!a', 'b'],
      ['!a', '!b'],
    ].map(literals),
  ],
  [
    'values that avoid all but one',
    'mse:ListAll on acs:mse:x:x:* {"acs:a":"x","acs:c":"x"}',
    [435, 231],
    [on('*')],
    [
      ['a', 'b'],
      ['a', '!b'],
      ['!a', 'c'],
      ['!c', '!b', 'd'],
      ['!d', '!a', 'e'],
      ['!e', 'b', '!c'],
    ].map(literals),
  ],
  [
    'the value that the shortest condition needs',
    'mse:ListAll on acs:mse:x:x:* {"acs:a":"x","acs:e":"x"}',
    [356, 163],
    [on('*')],
    [['a', 'b', 'c'], ['d', 'e'], ['!f'], ['f', '!d']].map(literals),
  ],
  [
    'the one value that avoids two conditions',
    'mse:ListAll on acs:mse:x:x:* {"acs:b":"x"}',
    [190, 51],
    [on('*')],
    [['a', 'b'], ['b']].map(literals),
  ],
  [
    'the values that leave the fewest conditions',
    'mse:ListAll on acs:mse:x:x:* {"acs:a":"x","acs:b":"x"}',
    [227, 74],
    [on('*')],
    [['a'], ['!a', 'b'], ['a', '!b']].map(literals),
  ],
  [
    'no value that avoids one condition and meets another',
    'none',
    [462, 328],
    [on('*')],
    [['!b'], ['!a'], ['a']].map(literals),
  ],
  [
    'no values, whichever avoid two independent conditions',
    'none',
    [1932, 1740],
    [on('*')],
    [
      ['a', 'b'],
      ['!a', '!b'],
      ...['c', '!c'].flatMap((c) => ['d', '!d'].flatMap((d) => ['e', '!e'].map((e) => [c, d, e]))),
    ].map(literals),
  ],
  [
    'a value that a longer condition names too',
    'mse:ListAll on acs:mse:x:x:* {"acs:k":"bc"}',
    [225, 37],
    [on('*', '*', { StringLike: { 'acs:k': 'bc*' } })],
    [on('*', '*', { StringLike: { 'acs:k': 'bc*' }, StringEquals: { 'acs:m': 'x' } })],
  ],
  [
    'a pattern and its exceptions',
    'mse:ListAll on acs:mse:x:x:* {"acs:k":"any-value"}',
    [1051, 57],
    [on('*', '*', { StringLike: { 'acs:k': 'a*' } })],
    [
      on('*', '*', { StringLike: { 'acs:k': ['ab*', '*c', 'a?'] } }),
      on('*', '*', { StringEquals: { 'acs:k': ['a', 'axy'] } }),
    ],
  ],
  [
    'a value in another case',
    'mse:ListAll on acs:mse:x:x:* {"acs:k":"Ab"}',
    [456, 30],
    [on('*', '*', { StringEqualsIgnoreCase: { 'acs:k': 'ab' } })],
    [on('*', '*', { StringEquals: { 'acs:k': ['ab', 'AB', 'aB'] } })],
  ],
  [
    'an address',
    'mse:ListAll on acs:mse:x:x:* {"acs:k":"10.128.0.0"}',
    [1067, 30],
    [on('*', '*', { IpAddress: { 'acs:k': '10.0.0.0/8' } })],
    [on('*', '*', { IpAddress: { 'acs:k': ['10.0.0.0/9', '10.192.0.0/10'] } })],
  ],
  [
    'a value as two types',
    'mse:ListAll on acs:mse:x:x:* {"acs:k":"20"}',
    [497, 32],
    [on('*', '*', { StringEquals: { 'acs:k': ['10', '20'] } })],
    [on('*', '*', { NumericLessThan: { 'acs:k': '15' } })],
  ],
  [
    'a value as two types that may not exist',
    'mixed-types',
    [331, 16],
    [on('*', '*', { StringLike: { 'acs:k': '*x*' } }), on('*', '*', { NumericLessThan: { 'acs:k': '15' } })],
    [],
  ],
  [
    'a certain value of two types',
    'mse:ListAll on acs:mse:x:x:* {"acs:k":"+14"}',
    [409, 32],
    [on('*', '*', { NumericLessThan: { 'acs:k': '15' } })],
    [on('*', '*', { StringLike: { 'acs:k': '1*' } })],
  ],
  [
    'no action under a condition',
    'none',
    [72, 5],
    [on('mse:GetLeaf', '*', { StringLike: { 'acs:k': 'a*' } }), on('mse:SetLeaf')],
    [],
  ],
  [
    'no resource under a condition',
    'none',
    [72, 5],
    [on('*', 'instance/a', { StringLike: { 'acs:k': 'a*' } }), on('*', 'instance/b')],
    [],
  ],
  [
    'a value in one of two regions',
    'mse:GetInstance on acs:mse:r1:x:instance/a {"acs:m":"v"}',
    [276, 102],
    [at('acs:mse:r1:*:instance/a'), at('acs:mse:r*:*:*')],
    [
      allow({ Action: '*', Resource: 'acs:mse:r1:*:*', Condition: { StringEquals: { 'acs:k': 'v' } } }),
      on('*', 'instance/*', { StringNotEquals: { 'acs:m': 'v', 'acs:k': 'v' } }),
    ],
  ],
  [
    'a value for the resource itself',
    'mse:GetNamespace on acs:mse:x:x:instance/a/b {"acs:m":"v"}',
    [177, 66],
    [on('mse:GetNamespace', 'instance/a/b')],
    [
      on('*', 'instance/a/*', { StringNotEquals: { 'acs:k': 'v', 'acs:m': 'v' } }),
      on('*', 'instance/a/b', { StringEquals: { 'acs:k': 'v' } }),
    ],
    { requiredReach: 'itself' as const },
  ],
  [
    'a fixed value',
    'mse:ListAll on acs:mse:x:x:* {"acs:k":"w","acs:m":"true"}',
    [99, 10],
    [on('*', '*', { StringNotEquals: { 'acs:k': 'v' }, Bool: { 'acs:m': 'true' } })],
    [],
    { fixed: { values: new Map([['acs:k', ['w']]]), areOthersAbsent: false } },
  ],
  [
    'a fixed value and an absent key',
    'none',
    [72, 5],
    [on('*', '*', { StringNotEquals: { 'acs:k': 'v' }, Bool: { 'acs:m': 'true' } })],
    [],
    { fixed: { values: new Map([['acs:k', ['w']]]), areOthersAbsent: true } },
  ],
  [
    'several fixed values',
    'mse:ListAll on acs:mse:x:x:* {"acs:k":["v","w"]}',
    [146, 27],
    [on('*', '*', { 'ForAllValues:StringEquals': { 'acs:k': ['v', 'w'] } })],
    [on('*', '*', { StringEquals: { 'acs:m': 'x' } })],
    { fixed: { values: new Map([['acs:k', ['v', 'w']]]), areOthersAbsent: true } },
  ],
]);
