import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../support/linting.ts';
import { deny, policyOf } from '../../support/policy-builders.ts';
import { actions, expectFound, expectNone, fixesOf, notActions, resources } from './marked-policies.ts';

describe('unknown-service', () => {
  test('reports a misspelt code and corrects it', () => {
    const marked = actions('["mse:List*",«"mes:Get*"»]');
    expectFound('unknown-service', marked, [{ service: 'mes', action: 'mes:Get*', suggestion: 'mse:Get*' }]);
    expect(fixesOf('unknown-service', marked)).toEqual([actions('["mse:List*","mse:Get*"]')]);
  });

  test('tells any unknown code before an action that only MSE has', () => {
    const marked = actions('«"nacos:GetNacosConfig"»');
    expect(fixesOf('unknown-service', marked)).toEqual([actions('"mse:GetNacosConfig"')]);
  });

  test('leaves other services, known or not, wildcards and letter case', () => {
    expectNone('unknown-service', [
      actions('["ecs:Describe*","oss:GetObject","nacos:ListClusters","log:Get*","ims:Get*"]'),
      actions('["*","*:*","m*:Get*","MSE:Get*"]'),
    ]);
  });
});

describe('unknown-action', () => {
  test('offers the nearest action', () => {
    const marked = actions('["mse:Get*",«"mse:GteNacosConfig"»]');
    expectFound('unknown-action', marked, [
      { action: 'mse:GteNacosConfig', suggestion: 'mse:GetNacosConfig' },
    ]);
    expect(fixesOf('unknown-action', marked)).toEqual([actions('["mse:Get*","mse:GetNacosConfig"]')]);
  });

  test.each([
    ['mse:DescribeNacosConfig', 'mse:GetNacosConfig'],
    ['mse:ModifyNacosConfig', 'mse:UpdateNacosConfig'],
    ['mse:RemoveNacosService', 'mse:DeleteNacosService'],
    ['mse:GetNacosConfigs', 'mse:GetNacosConfig'],
    ['mse:listcluster', 'mse:ListClusters'],
    ['mse:Frobnicate', null],
  ])('takes %s for %s', (action, suggestion) => {
    expectFound('unknown-action', actions(`«"${action}"»`), [{ action, suggestion }]);
  });

  test('leaves published operations, those of Nacos clients, wildcards and other services', () => {
    expectNone('unknown-action', [
      actions('["mse:ListGateway","mse:QueryNacosConfig","mse:getnacosconfig","mse:Xyz*","ecs:Xyz"]'),
    ]);
  });
});

describe('action-matches-nothing', () => {
  test('tells a wildcard without an action', () => {
    expectFound('action-matches-nothing', actions('["mse:Get*",«"mse:Describe*"»,«"mse:GetNacosConfig?"»]'), [
      { pattern: 'mse:Describe*', suggestion: null, isRegular: false },
      { pattern: 'mse:GetNacosConfig?', suggestion: null, isRegular: false },
    ]);
  });

  test('takes a regular expression for the wildcard that was meant', () => {
    const marked = actions('«"mse:Get.*"»');
    expectFound('action-matches-nothing', marked, [
      { pattern: 'mse:Get.*', suggestion: 'mse:Get*', isRegular: true },
    ]);
    expect(fixesOf('action-matches-nothing', marked)).toEqual([actions('"mse:Get*"')]);
    expect(messagesOf(actions('"mse:Get.*"'), 'action-matches-nothing').join()).toMatch(
      /not regular expressions/,
    );
    expect(fixesOf('action-matches-nothing', actions('«"mse:.*"»'))).toEqual([null]);
  });

  test('leaves a wildcard for actions outside the matrix, or of another service', () => {
    expectNone('action-matches-nothing', [
      actions('["mse:*Gateway*","mse:*nacosnaming","mse:get*","ecs:Describe*","*:Describe*","m?e:X*"]'),
    ]);
  });
});

describe('action-case', () => {
  test('writes an action as MSE does', () => {
    const marked = actions('[«"MSE:getnacosconfig"»,"mse:ListClusters"]');
    expectFound('action-case', marked, [{ action: 'MSE:getnacosconfig', usual: 'mse:GetNacosConfig' }]);
    expect(fixesOf('action-case', marked)).toEqual([actions('["mse:GetNacosConfig","mse:ListClusters"]')]);
  });

  test('leaves wildcards and what it does not know', () => {
    expectNone('action-case', [actions('["mse:get*","mse:frobnicate","ecs:describeinstances"]')]);
  });
});

describe('redundant-action', () => {
  test('takes out what another pattern covers, and the later of two that are the same', () => {
    const marked = actions('[«"mse:GetNacosConfig"»,"mse:Get*",«"MSE:get*"»,"mse:ListClusters"]');
    expectFound('redundant-action', marked, [
      { action: 'mse:GetNacosConfig', covering: 'mse:Get*' },
      { action: 'MSE:get*', covering: 'mse:Get*' },
    ]);
    expect(fixesOf('redundant-action', marked)).toEqual([
      actions('["mse:Get*","MSE:get*","mse:ListClusters"]'),
      actions('["mse:GetNacosConfig","mse:Get*","mse:ListClusters"]'),
    ]);
  });

  test('holds for a NotAction, too', () => {
    const marked = notActions('["mse:Get*",«"mse:GetNacosConfig"»]');
    expect(fixesOf('redundant-action', marked)).toEqual([notActions('["mse:Get*"]')]);
    expectFound('redundant-action', marked, [{ action: 'mse:GetNacosConfig', covering: 'mse:Get*' }]);
  });

  test('leaves patterns that only overlap', () => {
    expectNone('redundant-action', [
      actions('["mse:Get*","mse:*Configs","mse:List?"]'),
      actions('"mse:Get*"'),
    ]);
  });
});

describe('wildcard-in-service', () => {
  test('tells an Allow for every service', () => {
    expectFound('wildcard-in-service', actions('["mse:List*",«"*:Get*"»,«"m*:Query*"»]'), [
      { action: '*:Get*', narrowed: 'mse:Get*' },
      { action: 'm*:Query*', narrowed: 'mse:Query*' },
    ]);
  });

  test('leaves resources of one service, a Deny, and the whole of everything', () => {
    expectNone('wildcard-in-service', [
      actions('"*:Get*"', '"acs:mse:*:*:*"'),
      resources('"*"', '"*:Delete*"', 'Deny'),
      actions('["*","*:*"]'),
      notActions('"*:Get*"'),
    ]);
  });
});

describe('misspelt-not-action', () => {
  const code = 'misspelt-not-action';

  test('says that an Allow grants the action that was meant', () => {
    const marked = notActions('[«"mse:DeleteNacosConfgs"»,"mse:DeleteCluster"]');
    expectFound(code, marked, [
      {
        action: 'mse:DeleteNacosConfgs',
        suggestion: 'mse:DeleteNacosConfigs',
        effect: 'Allow',
        affected: 'mse:DeleteNacosConfigs',
        conditional: false,
      },
    ]);
    expect(fixesOf(code, marked)).toEqual([notActions('["mse:DeleteNacosConfigs","mse:DeleteCluster"]')]);
    expect(messagesOf(marked.replaceAll(/[«»]/g, ''), code).join()).toMatch(
      /grants "mse:DeleteNacosConfigs"/,
    );
  });

  test.each([
    ['mes:Delete*', 'mse:Delete*', 'mse:DeleteNacosConfig'],
    ['mse:Delete.*', 'mse:Delete*', 'mse:DeleteNacosConfig'],
    ['mse:Frobnicate', null, null],
  ])('covers %s as well', (action, suggestion, affected) => {
    expectFound(code, notActions(`«"${action}"»`), [expect.objectContaining({ suggestion, affected })]);
  });

  test('claims no grant where another pattern excludes the action, or a Deny takes it back', () => {
    expectFound(code, notActions('[«"mse:DeleteNacosConfgs"»,"mse:Delete*"]'), [
      expect.objectContaining({ affected: null }),
    ]);
    const surroundings = { otherPolicies: [policyOf(deny({ Action: 'mse:Delete*' }))] };
    const marked = notActions('«"mse:DeleteNacosConfgs"»');
    expectFound(code, marked, [expect.objectContaining({ affected: null })], surroundings);
  });

  test('says that a Deny denies it', () => {
    const text = notActions('"mse:GetNacosConfgi"').replace('"Allow"', '"Deny"');
    expect(messagesOf(text, code).join()).toMatch(/denies "mse:GetNacosConfig"/);
  });

  test('takes the place of the rules for Action, which stay silent in a NotAction', () => {
    for (const other of ['unknown-action', 'unknown-service', 'action-matches-nothing']) {
      expectNone(other, [notActions('["mse:Frobnicate","mes:Get*","mse:Describe*"]')]);
    }
    expectNone(code, [actions('["mse:DeleteNacosConfgs"]')]);
  });
});
