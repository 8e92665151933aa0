// A policy that has used most of the characters that RAM allows: the next statements will not fit. Counted without white
// space, since whether RAM counts it is not documented.

import { POLICY_LENGTH_LIMIT } from '../../policy/parse.ts';
import { defineRule } from '../rule.ts';

const NEAR = 0.8;

export const policyNearLimit = defineRule({
  code: 'policy-near-limit',
  severity: 'warning',
  examples: { bad: policyOfConfigs(45), good: policyOfConfigs(2) },
  source: { title: 'RAM: Limits', url: null },
  check: ({ parsed: { document, size } }) => {
    const limit = POLICY_LENGTH_LIMIT;
    // A text that is over the limit as typed has a diagnostic of its own.
    if (size.minified <= limit * NEAR || size.typed > limit) return [];
    const { start } = document.span;
    return [
      {
        span: { start, end: start + 1 },
        params: { length: size.minified, limit, percent: Math.floor((size.minified / limit) * 100) },
        fix: null,
      },
    ];
  },
});

/** Each configuration is written down by itself, as happens when nobody dares a wildcard. */
function policyOfConfigs(count: number): string {
  const base = 'acs:mse:cn-hangzhou:1234567890123456:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP';
  const resources = Array.from(
    { length: count },
    (_, place) => `${base}/application-${String(place + 1)}.yaml`,
  );
  const statement = { Effect: 'Allow', Action: 'mse:GetNacosConfig', Resource: resources };
  return JSON.stringify({ Version: '1', Statement: [statement] });
}
