import { expect, test } from 'vitest';
import { NO_NAMES } from '../../src/engine/analysis/witness-names.ts';
import { REFERENCE_TYPES } from '../../src/engine/evaluation/decide/reference-types.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { createAnalysis } from '../../src/proofs/analyzed-policies.ts';
import { compareSets } from '../../src/proofs/prove.ts';
import { policyText } from '../support/grant-cases.ts';

const I = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';

function lostBetween(before: string, after: string, mode: 'hierarchical' | 'literal' = 'hierarchical') {
  const { analysis, read } = createAnalysis(mode, NO_NAMES);
  const [old, now] = [before, after].map((lines) => read([parsePolicy(policyText(lines))]));
  const { lost } = compareSets(analysis, old!, now!);
  return lost.kind === 'some'
    ? lost.entries.map(({ resources, except }) => ({ resources, except }))
    : lost.kind;
}

test('What is still allowed in a container is an exception to what is lost on it', () => {
  expect(lostBetween('Allow GetNacosConfig on I', 'Allow GetNacosConfig on I/public')).toEqual([
    { resources: [I], except: [`${I}/public`] },
  ]);
  expect(lostBetween('Allow GetNacosConfig on I/*', 'Allow GetNacosConfig on I/public/*')).toEqual([
    { resources: [`${I}/*`], except: [`${I}/public/*`] },
  ]);
});

test('What is allowed elsewhere is none', () => {
  expect(lostBetween('Allow GetNacosConfig on I', 'Allow GetNacosConfig on I-2/public')).toEqual([
    { resources: [I], except: [] },
  ]);
});

test('An action with two requests is described beside actions with one', () => {
  const { analysis, read } = createAnalysis('literal', NO_NAMES, 'console', REFERENCE_TYPES);
  const Resource = 'acs:mse:*:*:instance/*';
  const denied = { Condition: { StringEquals: { 'acs:SourceVpc': 'x' } }, Resource: '*' };
  const before = read([
    parsePolicy(
      JSON.stringify({
        Version: '1',
        Statement: [
          { Effect: 'Allow', Action: 'mse:*', Resource },
          { Effect: 'Deny', Action: 'mse:ListNacosConfigs', ...denied },
        ],
      }),
    ),
  ]);
  const { lost } = compareSets(analysis, before, read([]));
  const actions = lost.kind === 'some' ? lost.entries.flatMap((entry) => entry.actions) : [];
  expect(actions).toEqual(expect.arrayContaining(['mse:UpdateNacosCluster']));
});
