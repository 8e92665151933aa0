// An action of MSE that is neither in the matrix nor a published operation: allowing or denying it has no effect. In a NotAction,
// `misspelt-not-action` reports it.

import { KNOWN_ACTIONS } from '../../catalog/operations.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import { nearestOf } from '../../policy/suggest.ts';
import type { CompiledAction } from '../../evaluation/decide/compile-policy.ts';
import { defineRule } from '../rule.ts';
import { replaceString } from '../fix.ts';
import { MSE_OPERATIONS } from '../sources.ts';

const KNOWN: ReadonlySet<string> = new Set(KNOWN_ACTIONS.map((action) => action.toLowerCase()));

export const unknownAction = defineRule({
  code: 'unknown-action',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:GetNacosConfigs","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:GetNacosConfig","Resource":"*"}]}',
  },
  source: MSE_OPERATIONS,
  check: ({ statements }) =>
    statements
      .filter(({ actionKind }) => actionKind === 'action')
      .flatMap(({ actions }) => actions)
      .filter(isUnknownAction)
      .map(({ source: { span, value } }) => {
        const suggestion = meantAction(value);
        const fix = suggestion === null ? null : replaceString(span, suggestion);
        return { span, params: { action: value, suggestion }, fix };
      }),
});

/** Whether this names one action of MSE that is not known. */
export function isUnknownAction({ pattern }: CompiledAction): boolean {
  return pattern.startsWith('mse:') && !hasWildcard(pattern) && !KNOWN.has(pattern);
}

/** Verbs of other services, and MSE's equivalents. */
const VERBS: Readonly<Record<string, string>> = {
  describe: 'get',
  view: 'get',
  read: 'get',
  show: 'get',
  modify: 'update',
  edit: 'update',
  publish: 'update',
  remove: 'delete',
  register: 'create',
  deregister: 'delete',
};

const READ = /^mse:(?:get|list|query|describe|view|read|show)/i;
const WRITE = /^mse:(?:create|update|delete|add|import|modify|edit|publish|remove|register|deregister)/i;

/** The intended known action; null for none. Never suggests a write action for a read action, nor the reverse. */
export function meantAction(action: string): string | null {
  const verb = /^[a-z]+?(?=[A-Z])|^[A-Z][a-z]+/.exec(action.slice('mse:'.length))?.[0] ?? '';
  const usual = VERBS[verb.toLowerCase()];
  const worded = usual === undefined ? action : `mse:${usual}${action.slice('mse:'.length + verb.length)}`;
  const side = [READ, WRITE].find((verbs) => verbs.test(worded));
  return nearestOf(
    worded,
    side === undefined ? KNOWN_ACTIONS : KNOWN_ACTIONS.filter((name) => side.test(name)),
  );
}
