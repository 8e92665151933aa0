import { describe, expect, test } from 'vitest';
import { NO_NAMES } from '../../src/engine/analysis/witness-names.ts';
import { NO_FACTS } from '../../src/engine/catalog/observed-fact.ts';
import { parseAssertion } from '../../src/engine/evaluation/assertions/assertion.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { AssertionProver } from '../../src/proofs/assertion-prover.ts';
import type { AssertionProof } from '../../src/proofs/proven-outcome.ts';
import { allow, policy } from '../support/policy-builders.ts';
import type { StatementJson } from '../support/policy-builders.ts';

const G = 'instance/a/b/G';

function proofOf(
  line: string,
  statements: readonly StatementJson[],
  beside: readonly string[] = [],
): AssertionProof {
  const assertions = [...beside, line].flatMap((text) => {
    const parsed = parseAssertion(text);
    return parsed.kind === 'assertion' ? [parsed.assertion] : [];
  });
  const asked = assertions.at(-1);
  if (asked === undefined) throw new Error(line);
  const prover = new AssertionProver(
    {
      policies: [parsePolicy(JSON.stringify(policy({ Statement: statements })))],
      context: {},
      mode: 'hierarchical',
      names: NO_NAMES,
      areClientsChecked: true,
      reading: 'guide',
      facts: NO_FACTS,
    },
    assertions,
  );
  return prover.prove(asked);
}

describe('Lines about Nacos clients', () => {
  test('are about the requests of clients alone', () => {
    const console = [
      allow({ Action: ['mse:QueryClusterDetail', 'mse:Foo'], Resource: `acs:mse:*:*:${G}/*` }),
    ];
    expect(proofOf('deny * in instance/a via client', console).kind).toBe('yes');
    expect(proofOf('deny everything else via client', console).kind).toBe('yes');
    expect(proofOf('deny * in instance/a', console).kind).toBe('no');
  });

  test('on one name are proven for each form of its ARN', () => {
    const line = (actions: string) => `allow ${actions} on ${G}/n via client`;
    const both = [
      allow({ Action: 'mse:*', Resource: [`acs:mse:*:*:${G}/config/n`, `acs:mse:*:*:${G}/naming/n`] }),
    ];
    const config = [allow({ Action: 'mse:*', Resource: `acs:mse:*:*:${G}/config/n` })];
    expect(proofOf(line('mse:Query*'), both).kind).toBe('yes');
    expect(proofOf(line('mse:QueryNacosConfig'), config).kind).toBe('yes');
    expect(proofOf(line('mse:Query*'), config)).toMatchObject({
      kind: 'no',
      witness: { action: 'mse:QueryNacosNaming' },
    });
    expect(proofOf('deny everything else via client', both, [line('*')]).kind).toBe('yes');
    expect(proofOf('deny everything else via client', both, [line('mse:QueryNacos*')]).kind).toBe('no');
  });
});
