import { describe, expect, test } from 'vitest';
import { formatAssertion, parseAssertion } from '../../../../src/engine/evaluation/assertions/assertion.ts';
import type { Assertion } from '../../../../src/engine/evaluation/assertions/assertion.ts';

function decision(parts: Partial<Extract<Assertion, { kind: 'decision' }>>): Assertion {
  return {
    kind: 'decision',
    decision: 'allow',
    actions: ['mse:GetNacosConfig'],
    depth: 'on',
    resource: 'instance/x',
    context: {},
    ...parts,
  };
}

describe('A line', () => {
  test.each<readonly [string, Assertion]>([
    ['allow mse:GetNacosConfig on instance/x', decision({})],
    ['allow mse:A,mse:B ,  mse:C on instance/x', decision({ actions: ['mse:A', 'mse:B', 'mse:C'] })],
    ['  allow \t mse:GetNacosConfig  on  instance/x  ', decision({})],
    [
      'deny mse:Delete* in instance/x/prod',
      decision({ decision: 'deny', actions: ['mse:Delete*'], depth: 'in', resource: 'instance/x/prod' }),
    ],
    ['explicit-deny * on *', decision({ decision: 'explicit-deny', actions: ['*'], resource: '*' })],
    ['implicit-deny mse:GetNacosConfig on instance/x', decision({ decision: 'implicit-deny' })],
    ['only mse:GetNacosConfig on instance/x', decision({ decision: 'only' })],
    ['allow mse:GetNacosConfig on instance/x/a:b,c', decision({ resource: 'instance/x/a:b,c' })],
    ['deny everything else', { kind: 'rest' }],
    [' deny  everything   else ', { kind: 'rest' }],
    ['deny everything else via client', { kind: 'rest', path: 'client' }],
    ['deny everything else in any  context', { kind: 'rest', inAnyContext: true }],
    ['allow mse:GetNacosConfig on instance/x in any context', decision({ inAnyContext: true })],
    [
      'allow mse:GetNacosConfig on instance/x via client when a = 1 in any context under every reading',
      decision({ path: 'client', context: { a: '1' }, inAnyContext: true, underEveryReading: true }),
    ],
    [
      'allow mse:GetNacosConfig on instance/x under every reading in any context',
      decision({ inAnyContext: true, underEveryReading: true }),
    ],
  ])('is read: %s.', (line, assertion) => {
    expect(parseAssertion(line)).toEqual({ kind: 'assertion', assertion });
  });

  test.each<readonly [string, Readonly<Record<string, string | readonly string[]>>]>([
    [
      'acs:SourceIp = 203.0.113.10; acs:MFAPresent = true',
      { 'acs:SourceIp': '203.0.113.10', 'acs:MFAPresent': 'true' },
    ],
    [
      'acs:SourceIp=203.0.113.10;acs:MFAPresent=true',
      { 'acs:SourceIp': '203.0.113.10', 'acs:MFAPresent': 'true' },
    ],
    ['acs:ResourceTag/env = a | b', { 'acs:ResourceTag/env': ['a', 'b'] }],
    ['acs:UserAgent = in when on = x', { 'acs:UserAgent': 'in when on = x' }],
    ['acs:UserAgent =', { 'acs:UserAgent': '' }],
    ['a = 1; a = 2', { a: '2' }],
    ['__proto__ = x', Object.fromEntries([['__proto__', 'x']])],
  ])('is read with its context: when %s.', (condition, context) => {
    expect(parseAssertion(`allow mse:GetNacosConfig on instance/x when ${condition}`)).toEqual({
      kind: 'assertion',
      assertion: decision({ context }),
    });
  });

  test.each([
    ['allow mse:GetNacosConfig on instance/x in any context in any context', 'resource'],
    ['allow mse:GetNacosConfig on instance/x when a b = 1', 'context'],
    ['', 'decision'],
    ['permit mse:GetNacosConfig on instance/x', 'decision'],
    ['Allow mse:GetNacosConfig on instance/x', 'decision'],
    ['allow', 'actions'],
    ['allow on instance/x', 'actions'],
    ['allow mse:A mse:B on instance/x', 'actions'],
    ['allow mse:A, on instance/x', 'actions'],
    ['allow GetNacosConfig on instance/x', 'actions'],
    ['allow mse:A,in on instance/x', 'actions'],
    ['deny everything else when a = 1', 'actions'],
    ['allow mse:A', 'resource'],
    ['allow mse:A on', 'resource'],
    ['allow mse:A, mse:B in', 'resource'],
    ['allow mse:A on instance/x instance/y', 'resource'],
    ['allow mse:A on when a = 1', 'resource'],
    ['allow mse:A on instance/x when', 'context'],
    ['allow mse:A on instance/x when acs:SourceIp', 'context'],
    ['allow mse:A on instance/x when acs:SourceIp = 1;', 'context'],
    ['allow mse:A on instance/x when = 1', 'context'],
  ])('that stops making sense says where: "%s".', (line, part) => {
    expect(parseAssertion(line)).toEqual({ kind: 'error', part });
  });
});

test('Formatting returns a line with single spaces and uniform lists.', () => {
  const line = 'allow  mse:A,mse:B on instance/x  when a=1 ;b = x|y';
  const parsed = parseAssertion(line);
  expect(parsed.kind === 'assertion' && formatAssertion(parsed.assertion)).toBe(
    'allow mse:A, mse:B on instance/x when a = 1; b = x | y',
  );
});
