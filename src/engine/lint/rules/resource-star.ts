// Writing actions that MSE asks about one resource, allowed on every one. Where all of MSE is allowed, that is the finding, not
// this; CreateCluster is left out, since its call carries no instance id.

import { CATALOG } from '../../catalog/catalog.ts';
import { actionsCoveredBy } from '../../evaluation/permission-matrix.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

export const resourceStar = defineRule({
  code: 'resource-star',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:UpdateNacosConfig","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:UpdateNacosConfig","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ statements }) =>
    statements.flatMap((statement) => {
      if (statement.effect !== 'Allow' || statement.actionKind !== 'action') return [];
      const covered = actionsCoveredBy(statement);
      const isCovered = (index: number) => (covered & (1 << index)) !== 0;
      if (CATALOG.every(({ index }) => isCovered(index))) return [];
      const actions = CATALOG.filter(
        ({ index, access, askedAbout, name }) =>
          isCovered(index) && access === 'write' && askedAbout !== 'account' && name !== 'CreateCluster',
      ).map(({ fullName }) => fullName);
      if (actions.length === 0) return [];
      return statement.resources
        .filter(
          ({ fields }) =>
            fields === null || (matchesPattern(fields.service, 'mse') && fields.relativeId === '*'),
        )
        .map(({ source: { span, value } }) => ({ span, params: { resource: value, actions }, fix: null }));
    }),
});
