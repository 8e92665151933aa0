import { expect, test } from 'vitest';
import { NO_NAMES } from '../../src/engine/analysis/witness-names.ts';
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
