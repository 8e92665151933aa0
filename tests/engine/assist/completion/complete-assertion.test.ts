import { describe, expect, test } from 'vitest';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { completeAssertion } from '../../../../src/engine/assist/completion/complete-assertion.ts';
import { parseAssertion } from '../../../../src/engine/evaluation/assertions/assertion.ts';
import { account, group, instance, namespace } from '../../../support/account-builders.ts';

const tree = buildTree(
  account({
    instances: [
      instance({
        id: 'mse-1',
        namespaces: [
          namespace({ id: 'prod', groups: [group({ configs: ['app.yaml', 'b c'], services: ['user'] })] }),
        ],
      }),
    ],
  }),
);
const context = { 'acs:SourceIp': '203.0.113.10' };

/** What is offered where the line has a `|`, each as the line would become. */
function offered(marked: string): readonly string[] {
  const caret = marked.indexOf('|');
  const line = marked.replace('|', '');
  return completeAssertion(line, caret, tree, context).map(
    ({ text, start, end }) => line.slice(0, start) + text + line.slice(end),
  );
}

describe('Offered is', () => {
  test('the first word, as it is typed.', () => {
    expect(offered('|')).toEqual([
      'allow ',
      'deny ',
      'explicit-deny ',
      'implicit-deny ',
      'only ',
      'deny everything else',
    ]);
    expect(offered('de|')).toEqual(['deny ', 'deny everything else', 'explicit-deny ', 'implicit-deny ']);
    expect(offered('deny ev|')).toEqual(['deny everything else']);
  });

  test('the whole of `deny everything else` before actions, as long as it can still become that.', () => {
    expect(offered('deny |')[0]).toBe('deny everything else');
    expect(offered('allow |')).not.toContain('deny everything else');
  });

  test('an action that is not there yet, or a pattern of some.', () => {
    expect(offered('allow mse:GetN|')).toEqual([
      'allow mse:GetNacosConfig',
      'allow mse:GetNacosHistoryConfig',
    ]);
    expect(offered('allow mse:GetNacosConfig, getn|')).toEqual([
      'allow mse:GetNacosConfig, mse:GetNacosHistoryConfig',
    ]);
    expect(offered('allow |').slice(0, 2)).toEqual(['allow mse:List*', 'allow mse:Query*']);
  });

  test('a preposition behind an action.', () => {
    expect(offered('allow mse:Get* |')).toEqual(['allow mse:Get* on ', 'allow mse:Get* in ']);
    expect(offered('allow mse:Get* o|')).toEqual(['allow mse:Get* on ']);
  });

  test('with `on` the resources that the actions are authorized on, by any part of its id.', () => {
    expect(offered('allow mse:GetNacosConfig on |')).toEqual([
      'allow mse:GetNacosConfig on instance/mse-1/prod/DEFAULT_GROUP/app.yaml',
    ]);
    expect(offered('allow mse:ListClusters on |')).toEqual(['allow mse:ListClusters on *']);
    expect(offered('deny * on USER|')).toEqual(['deny * on instance/mse-1/prod/DEFAULT_GROUP/user']);
  });

  test('with `in` what contains something.', () => {
    expect(offered('allow mse:Get* in inst|')).toEqual([
      'allow mse:Get* in instance/mse-1',
      'allow mse:Get* in instance/mse-1/prod',
      'allow mse:Get* in instance/mse-1/prod/DEFAULT_GROUP',
    ]);
  });

  test('behind a resource a context, key by key.', () => {
    expect(offered('allow * on * |')).toEqual([
      'allow * on * via client',
      'allow * on * when ',
      'allow * on * in any context',
      'allow * on * under every reading',
    ]);
    expect(offered('allow mse:ListClusters on * |')).toEqual([
      'allow mse:ListClusters on * when ',
      'allow mse:ListClusters on * in any context',
      'allow mse:ListClusters on * under every reading',
    ]);
    expect(offered('allow * on * when mfa|')).toEqual(['allow * on * when acs:MFAPresent = ']);
    expect(offered('allow * on * when acs:MFAPresent = |')).toEqual([
      'allow * on * when acs:MFAPresent = true',
      'allow * on * when acs:MFAPresent = false',
    ]);
    expect(offered('allow * on * when acs:MFAPresent = true; acs:SourceIp = |')).toEqual([
      'allow * on * when acs:MFAPresent = true; acs:SourceIp = 203.0.113.10',
    ]);
  });

  test('in the middle of a word the whole word in its place.', () => {
    expect(offered('al|xyz mse:a on *')).toEqual(['allow  mse:a on *']);
    expect(offered('allow mse:GetNacosC|x on *')).toEqual(['allow mse:GetNacosConfig on *']);
  });

  test.each([
    'nonsense mse:|',
    'allow mse:Nothing|',
    'allow * on * when x y|',
    'allow mse:GetNacosConfig on none|',
  ])('nothing at %s', (line) => {
    expect(offered(line)).toEqual([]);
  });
});

test('By offers alone a line comes about that can be read.', () => {
  let line = '';
  for (let step = 0; step < 5; step += 1) {
    const [next] = offered(`${line}|`);
    if (next === undefined) break;
    line = next.endsWith(' ') || step === 0 ? next : `${next} `;
  }
  expect(line).toBe('allow mse:List* on * when ');
  expect(parseAssertion(line.replace(' when ', '')).kind).toBe('assertion');
});
