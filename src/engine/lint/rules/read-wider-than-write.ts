// Contents may be read in more places than may be written: a policy that names one namespace or configuration for writing
// and grants `mse:Get*` on the instance shows the content of every other. Examples 3 to 5 of MSE's documentation do.

import { containsResource } from '../covering.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { setOf, statementsOn, surveyOf } from '../survey.ts';

const CONTENT_READS = setOf('GetNacosConfig', 'GetNacosHistoryConfig');
const WRITES = [
  { kind: 'config', actions: setOf('CreateNacosConfig', 'UpdateNacosConfig', 'DeleteNacosConfig') },
  { kind: 'service', actions: setOf('CreateNacosService', 'UpdateNacosService', 'DeleteNacosService') },
] as const;

export const readWiderThanWrite = defineRule({
  code: 'read-wider-than-write',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"},{"Effect":"Allow","Action":"mse:UpdateNacosConfig","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:GetNacosConfig","mse:UpdateNacosConfig"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (input) => {
    const { own } = surveyOf(input);
    const written = WRITES.flatMap(({ actions, kind }) => statementsOn(own, 'Allow', actions, kind)).flatMap(
      ({ statement }) => statement.resources,
    );
    return statementsOn(own, 'Allow', CONTENT_READS, 'config').flatMap(({ statement, patterns }) =>
      statement.resources.flatMap((wide) => {
        // Where all of it may be written too, the reading is not the wider.
        if (written.some((resource) => containsResource(resource, wide))) return [];
        const narrow = written.find((resource) => containsResource(wide, resource));
        if (narrow === undefined) return [];
        const reads = patterns.filter(({ matched }) => (matched & CONTENT_READS) !== 0);
        const params = {
          actions: reads.map(({ source }) => source.value),
          resource: wide.source.value,
          written: narrow.source.value,
        };
        return [{ span: wide.source.span, params, fix: null }];
      }),
    );
  },
});
