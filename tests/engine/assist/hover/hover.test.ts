import { describe, expect, test } from 'vitest';
import { hoverAt } from '../../../../src/engine/assist/hover/hover.ts';
import type { Hover } from '../../../../src/engine/assist/hover/hover.ts';
import { readCaret, surroundings } from '../../../support/assist-carets.ts';
import { drawMarks } from '../../../support/carets.ts';

const ORDERS = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';

/** The hover at the pointer, which is drawn as `|` before the character that it is on. */
function hover(drawn: string): Hover | null {
  const { text, offset } = readCaret(drawn);
  return hoverAt(text, offset, surroundings());
}

const policy = (inside: string) => `{"Version":"1","Statement":[{"Effect":"Allow",${inside}}]}`;
const withAction = (action: string) => policy(`"Action":${action},"Resource":"*"`);
const withResource = (resource: string) => policy(`"Action":"*","Resource":${resource}`);

describe('Actions', () => {
  test('an action of the matrix tells what it is asked about', () => {
    expect(hover(withAction('"mse:Get|NacosConfig"'))?.content).toMatchObject({
      kind: 'action',
      action: { name: 'GetNacosConfig', access: 'read', resourceType: 'config', basis: 'assumed' },
    });
  });

  test('case does not matter', () => {
    expect(hover(withAction('"MSE:get|nacosconfig"'))?.content.kind).toBe('action');
  });

  test('actions beyond the matrix are known by name, those of clients told apart', () => {
    expect(hover(withAction('"mse:Add|Gateway"'))?.content).toEqual({
      kind: 'other-action',
      name: 'mse:AddGateway',
    });
    expect(hover(withAction('"mse:Query|NacosConfig"'))?.content).toMatchObject({
      kind: 'action',
      action: { path: 'client' },
    });
    expect(hover(withAction('"mse:Get|Nothing"'))?.content.kind).toBe('unknown-action');
  });

  test('a pattern lists what it takes in of both', () => {
    const content = hover(withAction('["mse:Delete|*"]'))?.content;
    if (content?.kind !== 'action-pattern') throw new Error('no pattern');
    expect(content.catalogActions.map(({ name }) => name)).toEqual([
      'DeleteNacosConfig',
      'DeleteNacosConfigs',
      'DeleteNacosService',
      'DeleteCluster',
    ]);
    expect(content.otherActions).toContain('mse:DeleteGateway');
  });

  test('the span is the string with its quotes', () => {
    const { text, offset } = readCaret(withAction('["mse:List*","mse:|Get*"]'));
    const found = hoverAt(text, offset, surroundings());
    expect(found === null ? '' : drawMarks(text, found.span)).toBe(withAction('["mse:List*",«"mse:Get*"»]'));
  });
});

describe('Resources', () => {
  test('a container names itself and covers what is beneath', () => {
    expect(hover(withResource(`"acs|${ORDERS.slice(3)}"`))?.content).toMatchObject({
      kind: 'resource-pattern',
      isEverything: false,
      counts: [{ kind: 'instance', count: 1 }],
      descendants: 13,
    });
  });

  test('a wildcard counts what it names, a few of it by name', () => {
    expect(hover(withResource(`"|${ORDERS}/*"`))?.content).toMatchObject({
      counts: [{ kind: 'namespace', count: 2 }],
      descendants: 11,
      more: 0,
    });
    expect(hover(withResource('"acs:mse:*:*:instance/|*"'))?.content).toMatchObject({
      counts: [{ kind: 'instance', count: 2 }],
    });
  });

  test('a pattern that names nothing says so, `*` everything', () => {
    expect(hover(withResource('"acs:mse:*:*:instance/|x"'))?.content).toMatchObject({
      counts: [],
      nodes: [],
    });
    expect(hover(withResource('"|*"'))?.content).toMatchObject({ isEverything: true });
  });
});

describe('Conditions, members and statements', () => {
  const withCondition = (condition: string) => policy(`"Action":"*","Resource":"*","Condition":${condition}`);

  test('an operator and a key, with what the request holds', () => {
    expect(hover(withCondition('{"Ip|Address":{"acs:SourceIp":"10.0.0.0/8"}}'))?.content).toMatchObject({
      kind: 'operator',
      operator: { name: 'IpAddress' },
    });
    expect(hover(withCondition('{"IpAddress":{"acs|:SourceIp":"10.0.0.0/8"}}'))?.content).toEqual({
      kind: 'condition-key',
      key: 'acs:SourceIp',
      type: 'address',
      isOptional: false,
      inContext: ['203.0.113.10'],
      isMet: false,
    });
  });

  test('a member tells what it is', () => {
    expect(hover('{"Ver|sion":"1"}')?.content).toEqual({ kind: 'member', name: 'Version' });
    expect(hover(policy('"Not|Action":"*","Resource":"*"'))?.content).toEqual({
      kind: 'member',
      name: 'NotAction',
    });
  });

  test('the effect and the braces tell what the statement grants', () => {
    const written = withAction('"mse:*"');
    for (const place of ['"Al|low"', '|{"Effect":"Allow"']) {
      const drawn = written.replace(place.replace('|', ''), () => place);
      expect(hover(drawn)?.content.kind).toBe('statement');
    }
  });

  test('there is nothing to say about white space, nor about a policy that RAM would refuse', () => {
    expect(hover('{"Version": |  "1"}')).toBeNull();
    expect(hover('{"Version":"2","Statement":[{"Effect":"Al|low","Action":"*","Resource":"*"}]}')).toBeNull();
  });
});
