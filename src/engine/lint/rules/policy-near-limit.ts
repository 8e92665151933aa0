// A policy that is close to RAM's length limit. Counts characters without white space; whether RAM counts white space is
// undocumented.

import { POLICY_LENGTH_LIMIT } from '../../policy/parse.ts';
import { defineRule } from '../rule.ts';

const WARNING_RATIO = 0.8;

export const policyNearLimit = defineRule({
  code: 'policy-near-limit',
  severity: 'warning',
  examples: { bad: policyOfConfigs(45), good: policyOfConfigs(2) },
  source: { title: 'RAM: Limits', url: null },
  check: ({ parsed: { document, size } }) => {
    const limit = POLICY_LENGTH_LIMIT;
    // A diagnostic reports a text that is over the limit as typed.
    if (size.minified <= limit * WARNING_RATIO || size.typed > limit) return [];
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

/** A policy that lists each configuration instead of a wildcard. */
function policyOfConfigs(count: number): string {
  const base = 'acs:mse:cn-hangzhou:1234567890123456:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP';
  const resources = Array.from(
    { length: count },
    (_, index) => `${base}/application-${String(index + 1)}.yaml`,
  );
  const statement = { Effect: 'Allow', Action: 'mse:GetNacosConfig', Resource: resources };
  return JSON.stringify({ Version: '1', Statement: [statement] });
}
