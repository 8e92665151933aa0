// A condition key that no request to MSE has: a key of another cloud, an `mse:` key (MSE defines none), or a misspelt RAM key. RAM
// may have keys that are not known here, so an `acs:` key is reported only if it is similar to a known one.

import { CONDITION_KEYS } from '../../catalog/condition-keys.ts';
import { nearestOf } from '../../policy/suggest.ts';
import type { LocatedClause } from '../condition-clauses.ts';
import { defineRule } from '../rule.ts';
import { replaceString } from '../fix.ts';
import type { Fix } from '../fix.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

/** Keys that RAM has or may have and that the playground does not offer. */
const OTHERS = `
  acs:PrincipalRDId acs:PrincipalRDPath acs:PrincipalTag/ acs:PrincipalId acs:PrincipalType acs:PrincipalAccount acs:AccountId
  acs:RegionId acs:Referer acs:Service acs:SourceArn acs:SourceAccount acs:SourceIdentity acs:SourceVpce acs:TokenIssueTime
`;
const OTHER_KEYS: readonly string[] = OTHERS.trim().split(/\s+/);
const ALL_KEYS: readonly string[] = [...CONDITION_KEYS.map(({ key }) => key), ...OTHER_KEYS];

/** AWS keys whose RAM equivalent has another name. */
const OF_OTHER_CLOUDS: Readonly<Record<string, string>> = {
  'aws:multifactorauthpresent': 'acs:MFAPresent',
  'aws:vpcsourceip': 'acs:VpcSourceIp',
};

export const unknownConditionKey = defineRule({
  code: 'unknown-condition-key',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"IpAddress":{"acs:SourceIp":"203.0.113.0/24"}}}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ clauses }) =>
    unknownKeysIn(clauses).map(({ clause: { key }, suggestion, fix }) => {
      const isCase = suggestion !== null && suggestion.toLowerCase() === key.value.toLowerCase();
      return { span: key.span, params: { key: key.value, suggestion, isCase }, fix };
    }),
});

export interface UnknownKey {
  readonly clause: LocatedClause;
  /** The intended key; null where no known one is similar. */
  readonly suggestion: string | null;
  readonly fix: Fix | null;
}

/** The clauses whose key no request to MSE has. */
export function unknownKeysIn(clauses: readonly LocatedClause[]): readonly UnknownKey[] {
  return clauses.flatMap((clause) => {
    const { facts, key, statement } = clause;
    const suggestion = facts === null ? meantKey(key.value) : null;
    const isForeign = FOREIGN.includes(prefixOf(key.value));
    if (facts !== null || (suggestion === null && !isForeign) || isOther(key.value)) return [];
    const isTaken = statement.clauses.some(
      (other) => isSameBlock(other, clause) && other.key.value === suggestion,
    );
    const fix = suggestion === null || isTaken ? null : replaceString(key.span, suggestion);
    return [{ clause, suggestion, fix }];
  });
}

function isSameBlock(a: Pick<LocatedClause, 'operator'>, b: Pick<LocatedClause, 'operator'>): boolean {
  return a.operator.span.start === b.operator.span.start;
}

/** MSE defines no keys, and RAM does not know AWS keys. */
const FOREIGN: readonly string[] = ['mse', 'aws'];

function prefixOf(key: string): string {
  return key.slice(0, key.indexOf(':')).toLowerCase();
}

function isOther(key: string): boolean {
  return OTHER_KEYS.some((other) => key.toLowerCase().startsWith(other.toLowerCase()));
}

/** The intended key, with the tag name kept; null when no key that the playground offers is similar. */
function meantKey(key: string): string | null {
  const slash = key.indexOf('/');
  const name = key.slice(key.indexOf(':') + 1, slash < 0 ? undefined : slash + 1);
  if (prefixOf(key) !== 'acs' && !FOREIGN.includes(prefixOf(key))) return null;
  const nearest = OF_OTHER_CLOUDS[key.toLowerCase()] ?? nearestOf(`acs:${name}`, ALL_KEYS);
  const offered = CONDITION_KEYS.find((known) => known.key === nearest);
  if (offered === undefined || offered.key.endsWith('/') !== slash >= 0) return null;
  const tag = slash < 0 ? '' : key.slice(slash + 1);
  return slash >= 0 && tag === '' ? null : offered.key + tag;
}
