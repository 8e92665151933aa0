// An ARN that RAM accepts but that matches no MSE resource because of its shape: an empty field, fields in the wrong order,
// another separator, an ARN inside an ARN.

import { shapeOf } from '../arn-shape.ts';
import { defineRule } from '../rule.ts';
import { replaceByOneOf } from '../fix.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { isOfOtherService } from './arn-service-mismatch.ts';

export const wrongResourceShape = defineRule({
  code: 'wrong-resource-shape',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance:mse-cn-0pp1j8om80a"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ statements, tree, matchesListed }) =>
    statements.flatMap((statement) =>
      statement.resources.flatMap((resource) => {
        const { fields, source } = resource;
        const shape = fields === null ? null : shapeOf(fields, tree);
        if (shape === null || isOfOtherService(statement, resource)) return [];
        if (matchesListed(resource)) return [];
        const { problem, suggestions } = shape;
        const [first, another] = suggestions;
        const suggestion = another === undefined ? (first ?? null) : null;
        const params = { resource: source.value, problem, suggestion };
        return [{ span: source.span, params, fix: replaceByOneOf(source.span, suggestions) }];
      }),
    ),
});
