// Read access that is wider than write access: a policy that grants writes on one namespace or configuration and `mse:Get*` on
// the instance exposes the content of all others. Examples 3 to 5 of MSE's documentation do this.

import type { CompiledResource, CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { prepareRequest, matchedCandidates } from '../../evaluation/decide/match-statement.ts';
import { defineRule } from '../rule.ts';
import type { LintContext } from '../lint-context.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { setOf, statementsOn } from '../policy-analysis.ts';

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
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"},{"Effect":"Allow","Action":"mse:UpdateNacosConfig","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:GetNacosConfig","mse:UpdateNacosConfig"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (lint) => {
    const { own } = lint.analysis;
    const written = WRITES.flatMap(({ actions, kind }) => statementsOn(own, 'Allow', actions, kind)).flatMap(
      ({ statement }) => statement.resources,
    );
    return statementsOn(own, 'Allow', CONTENT_READS, 'config').flatMap(({ statement, patterns }) =>
      statement.resources.flatMap((wide) => {
        // Read access is not wider where everything can be written too.
        if (written.some((resource) => covers(resource, wide, lint))) return [];
        const narrow = written.find((resource) => covers(wide, resource, lint));
        if (narrow === undefined) return [];
        if (!isReadOutside({ ...statement, resources: [wide] }, written, lint)) return [];
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

/** Whether `outer` matches every resource that `inner` matches. */
function covers(outer: CompiledResource, inner: CompiledResource, { proofs }: LintContext): boolean {
  return proofs.isCovered(proofs.resources([inner.source.value]), [proofs.resources([outer.source.value])]);
}

/** Whether the statement grants reading some configuration that cannot be written. */
function isReadOutside(
  statement: CompiledStatement,
  written: readonly CompiledResource[],
  lint: LintContext,
): boolean {
  return statement.resources.some((resource) =>
    lint.sampleArns(resource, 'config').some((arn) => {
      const isWritten = written.some((one) => matchedCandidates(one, requestOn(arn, lint)).length > 0);
      return !isWritten && READS.some((action) => lint.decisionOn(action, arn, [statement]) === 'allow');
    }),
  );
}

function requestOn(resource: string, { context, mode }: LintContext) {
  return prepareRequest({ action: '', resource, context }, mode);
}
