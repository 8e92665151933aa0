// Expectations with other names: one line for each pattern that names the same nodes as before. What is no assertion may say
// anything, and is left out; so is one whose resources cannot be named otherwise.

import { formatAssertion, parseAssertion } from '../../engine/evaluation/assertions/assertion.ts';
import { splitArn } from '../../engine/policy/arn.ts';
import { redactContext } from './redact-condition.ts';
import type { PolicyRedaction } from './redact-policy.ts';

export function redactAssertions(
  lines: readonly string[],
  { redactResource, redactValue }: Pick<PolicyRedaction, 'redactResource' | 'redactValue'>,
): readonly string[] {
  return lines.flatMap((line) => {
    const parsed = parseAssertion(line);
    if (parsed.kind === 'error') return [];
    const { assertion } = parsed;
    if (assertion.kind === 'rest') return [formatAssertion(assertion)];
    const { resource, context } = assertion;
    const patterns = resource === '*' ? ['*'] : (redactResource(`acs:mse:*:*:${resource}`) ?? []);
    return patterns.map((pattern) =>
      formatAssertion({
        ...assertion,
        resource: splitArn(pattern)?.relativeId ?? pattern,
        context: redactContext(context, redactValue),
      }),
    );
  });
}
