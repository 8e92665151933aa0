import { expect, test } from 'vitest';
import { withResources } from '../../../src/engine/account/mentioned-resources.ts';
import { account } from '../../support/account-builders.ts';
import { draw } from '../../support/resource-lines.ts';

const EMPTY = account();

/** The resources that an empty account gets. */
const added = (...patterns: readonly string[]): readonly string[] =>
  draw(withResources(EMPTY, patterns)).filter((line) => !draw(EMPTY).includes(line));

test('A name without wildcards is added with its containers, as a configuration and as a service', () => {
  expect(added('instance/mse-cn-1/prod/G/a')).toEqual([
    'instance mse-cn-1',
    'namespace mse-cn-1/prod',
    'group mse-cn-1/prod/G',
    'config mse-cn-1/prod/G/a',
    'service mse-cn-1/prod/G/a',
  ]);
});

test('Of a pattern, the containers before the first wildcard are added', () => {
  expect(added('instance/mse-cn-1/prod/G*/a')).toEqual(['instance mse-cn-1', 'namespace mse-cn-1/prod']);
  expect(added('instance/mse-cn-1/?')).toEqual(['instance mse-cn-1']);
});

test('Resources get the region of the account', () => {
  expect(withResources(account({ region: 'cn-beijing' }), ['instance/mse-cn-1']).instances[0]?.region).toBe(
    'cn-beijing',
  );
});

test('All patterns add to one account', () => {
  expect(added('instance/mse-cn-1/a', 'instance/mse-cn-1/b')).toEqual([
    'instance mse-cn-1',
    'namespace mse-cn-1/a',
    'namespace mse-cn-1/b',
  ]);
});

test.each(['*', 'instance', 'instance/*', 'gateway/gw-1', 'instance/mse-cn-1//G', 'instance/'])(
  'A pattern that names no resource of MSE adds nothing: %s',
  (pattern) => {
    expect(withResources(EMPTY, [pattern])).toBe(EMPTY);
  },
);

test('A name that the rules reject for one kind is added only as the other', () => {
  expect(added('instance/mse-cn-1/prod/G/a@@b').slice(-2)).toEqual([
    'group mse-cn-1/prod/G',
    'config mse-cn-1/prod/G/a@@b',
  ]);
});
