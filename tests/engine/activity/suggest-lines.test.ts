import { describe, expect, test } from 'vitest';
import { suggestLines } from '../../../src/engine/activity/suggest-lines.ts';
import { callsOf } from '../../support/recorded-calls.ts';

const NS = 'instance/mse-cn-1/prod';

function draw(calls: string, breadth: 'exact' | 'grouped') {
  return suggestLines(callsOf(calls), breadth).map(
    ({ line, count, isSingle }) => `${line} ×${String(count)}${isSingle ? ' single' : ''}`,
  );
}

describe('suggestLines', () => {
  test('writes one line a place, with all actions called there', () => {
    const calls = `
      GetNacosConfig ${NS}/G/a.yaml ×5
      UpdateNacosConfig ${NS}/G/a.yaml ×2
      ListNacosConfigs instance/mse-cn-1 ×7
      ListClusters * ×9`;
    expect(draw(calls, 'exact')).toEqual([
      'allow mse:ListClusters on * ×9',
      `allow mse:GetNacosConfig, mse:UpdateNacosConfig on ${NS}/G/a.yaml ×7`,
      'allow mse:ListNacosConfigs on instance/mse-cn-1 ×7',
    ]);
  });

  test('allows a group where an action was called on several names in it', () => {
    const calls = `
      GetNacosConfig ${NS}/G/a.yaml ×2
      GetNacosConfig ${NS}/G/b.yaml ×2
      UpdateNacosConfig ${NS}/G/b.yaml ×3`;
    expect(draw(calls, 'grouped')).toEqual([
      `allow mse:GetNacosConfig in ${NS}/G ×4`,
      `allow mse:UpdateNacosConfig on ${NS}/G/b.yaml ×3`,
    ]);
    expect(draw(calls, 'exact')).toEqual([
      `allow mse:GetNacosConfig, mse:UpdateNacosConfig on ${NS}/G/b.yaml ×5`,
      `allow mse:GetNacosConfig on ${NS}/G/a.yaml ×2`,
    ]);
  });

  test('allows a namespace where several of its groups would be allowed', () => {
    const calls = `
      GetNacosConfig ${NS}/G/a.yaml ×2
      GetNacosConfig ${NS}/G/b.yaml ×2
      GetNacosConfig ${NS}/H/a.yaml ×2
      GetNacosConfig ${NS}/H/b.yaml ×2
      GetNacosConfig instance/mse-cn-1/dev/H/b.yaml ×2`;
    expect(draw(calls, 'grouped')).toEqual([
      `allow mse:GetNacosConfig in ${NS} ×8`,
      'allow mse:GetNacosConfig on instance/mse-cn-1/dev/H/b.yaml ×2',
    ]);
  });

  test('sets single events apart, and clients from the console', () => {
    const calls = `
      GetNacosConfig ${NS}/G/a.yaml ×2
      DeleteNacosConfig ${NS}/G/a.yaml ×1
      client/QueryNacosConfig ${NS}/G/a.yaml ×4`;
    expect(draw(calls, 'grouped')).toEqual([
      `allow mse:QueryNacosConfig on ${NS}/G/a.yaml via client ×4`,
      `allow mse:GetNacosConfig on ${NS}/G/a.yaml ×2`,
      `allow mse:DeleteNacosConfig on ${NS}/G/a.yaml ×1 single`,
    ]);
  });

  test('keeps names with slashes whole', () => {
    const calls = `
      GetNacosConfig ${NS}/G/x/a.yaml ×2
      GetNacosConfig ${NS}/G/x/b.yaml ×2`;
    expect(draw(calls, 'grouped')).toEqual([`allow mse:GetNacosConfig in ${NS}/G ×4`]);
  });
});
