// A write without the read that the console makes before it saves a change. Reported only where no attached policy may allow the
// read on any of the resources.

import { mayCoverKind } from '../resource-overlap.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { addAction, fixOf } from '../statement-edits.ts';
import { isForClients, mayMatchSameResource, setOf, statementsOn } from '../policy-analysis.ts';
import { mismatchedSpans } from './action-resource-mismatch.ts';

/** A write action and the read action that the console uses first; both have the same resource type. */
const PAIRS = [
  { write: 'UpdateNacosConfig', read: 'GetNacosConfig', kind: 'config' },
  { write: 'UpdateCluster', read: 'QueryClusterDetail', kind: 'instance' },
] as const;

export const writeWithoutRead = defineRule({
  code: 'write-without-read',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:UpdateNacosConfig","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:UpdateNacosConfig","mse:GetNacosConfig"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (lint) => {
    const { own, pool } = lint.analysis;
    const mismatched = mismatchedSpans(lint);
    return PAIRS.flatMap(({ write, read, kind }) => {
      const readers = statementsOn(pool, 'Allow', setOf(read), kind);
      return statementsOn(own, 'Allow', setOf(write), kind).flatMap(({ statement, patterns }) => {
        const action = patterns.find(({ matched }) => (matched & setOf(write)) !== 0);
        const written = statement.resources.filter((resource) => mayCoverKind(resource, kind));
        if (statement.actionKind === 'not-action' || action === undefined) return [];
        if (isForClients(statement) || mismatched.has(action.source.span)) return [];
        if (written.some((resource) => mayMatchSameResource(readers, resource))) return [];
        if (lint.grantedOn(statement, `mse:${write}`, kind) === null) return [];
        const edits = addAction(lint.parsed, statement, `mse:${read}`);
        const params = {
          action: action.source.value,
          write: `mse:${write}`,
          read: `mse:${read}`,
          kind,
          conditional: statement.clauses.length > 0,
        };
        return [{ span: action.source.span, params, fix: fixOf(lint.parsed, edits) }];
      });
    });
  },
});
