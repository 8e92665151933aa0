// Replaces the names in assertions: one line per pattern that matches the same nodes. Omits lines that are not assertions, since
// they can contain any name, and assertions whose resource cannot be rewritten.

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
