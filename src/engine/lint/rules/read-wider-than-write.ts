// Contents may be read in more places than may be written: a policy that names one namespace or configuration for writing
// and grants `mse:Get*` on the instance shows the content of every other. Examples 3 to 5 of MSE's documentation do.

import { containsResource } from '../subsumption.ts';
import type { CompiledResource, CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { prepareRequest, matchedCandidates } from '../../evaluation/decide/match-statement.ts';
import { defineRule } from '../rule.ts';
import type { LintInput } from '../rule.ts';
import { decisionOn, sampleArns } from '../sample-requests.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { setOf, statementsOn, analysisOf } from '../policy-analysis.ts';

const CONTENT_READS = setOf('GetNacosConfig', 'GetNacosHistoryConfig');
const READS = ['mse:GetNacosConfig', 'mse:GetNacosHistoryConfig'];
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
    const { own } = analysisOf(input);
    const written = WRITES.flatMap(({ actions, kind }) => statementsOn(own, 'Allow', actions, kind)).flatMap(
      ({ statement }) => statement.resources,
    );
    return statementsOn(own, 'Allow', CONTENT_READS, 'config').flatMap(({ statement, patterns }) =>
      statement.resources.flatMap((wide) => {
        // Where all of it may be written too, the reading is not the wider.
        if (written.some((resource) => containsResource(resource, wide, input.mode))) return [];
        const narrow = written.find((resource) => containsResource(wide, resource, input.mode));
        if (narrow === undefined) return [];
        if (!isReadOutside({ ...statement, resources: [wide] }, written, input)) return [];
        const reads = patterns.filter(({ matched }) => (matched & CONTENT_READS) !== 0);
        const params = {
          actions: reads.map(({ source }) => source.value),
          resource: wide.source.value,
          written: narrow.source.value,
          conditional: statement.clauses.length > 0,
        };
        return [{ span: wide.source.span, params, fix: null }];
      }),
    );
  },
});

/** Whether the statement makes the content of some configuration readable that may not be written. */
function isReadOutside(
  statement: CompiledStatement,
  written: readonly CompiledResource[],
  input: LintInput,
): boolean {
  return statement.resources.some((resource) =>
    sampleArns(resource, 'config', input).some((arn) => {
      const isWritten = written.some((one) => matchedCandidates(one, questionOn(arn, input)).length > 0);
      return !isWritten && READS.some((action) => decisionOn(input, action, arn, [statement]) === 'allow');
    }),
  );
}

function questionOn(resource: string, { context, mode }: LintInput) {
  return prepareRequest({ action: '', resource, context }, mode);
}
