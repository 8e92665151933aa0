// Replaces all names in a scenario by pseudonyms, so that it can be shared. Decisions stay.

import { buildTree } from '../../engine/account/resource-tree.ts';
import { splitArn } from '../../engine/policy/arn.ts';
import { parsePolicy } from '../../engine/policy/parse.ts';
import type { ParsedPolicy } from '../../engine/policy/parse.ts';
import type { Exercise } from '../exercise.ts';
import { idRedaction, redactAccount } from './redact-account.ts';
import { redactConditions, redactContext } from './redact-condition.ts';
import { redactAssertions } from './redact-assertions.ts';
import { redactPolicyText } from './redact-policy.ts';
import { canMatchNodes, redactResource } from './redact-resource.ts';
import { policyText } from '../scenario.ts';
import type { NodeRef, Scenario, ScenarioPolicy } from '../scenario.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { deobfuscate, obfuscate } from '../link/obfuscate.ts';
import { literalsIn } from './pattern-literals.ts';

export interface Redaction {
  readonly scenario: Scenario;
  /** Policies whose decisions could not be kept. Their text is empty now, so they decide nothing. */
  readonly lostPolicies: readonly PolicyPosition[];
  /** Condition keys with a value that still contains the id of the account, an instance or a namespace. */
  readonly exposedKeys: readonly string[];
}

/** Identifies a policy of the scenario or of its baseline. */
export interface PolicyPosition {
  readonly kind: 'policy' | 'baseline-policy';
  readonly index: number;
}

/** RAM rejects this JSON, so it grants and denies nothing. */
const NO_POLICY = '{}';

/**
 * Replaces the ids and names of account, instances, namespaces, groups, configurations, services and policies by pseudonyms, and
 * removes the title. The same name gets the same pseudonym everywhere, and no pseudonym is a name that occurs in the scenario.
 * Every decision stays, in both modes and for each policy alone, except those of `lostPolicies`.
 *
 * NOT hidden: IP addresses and other values of conditions and of the context, unless the whole value is the id of the account, an
 * instance or a namespace (and its key is not one of `exposedKeys`); the structure of the account; regions, actions, condition
 * keys, the layout of texts, and the words `public` and `DEFAULT_GROUP`. A policy that is invalid or not JSON loses its text.
 */
export function redactScenario(scenario: Scenario): Redaction {
  const { policies, account, context, view, observed, baseline, expectations, exercise } = scenario;
  const accepted = acceptedTexts([...policies, ...(baseline?.policies ?? [])]);
  const pseudonyms = new Pseudonyms(wordsOf(scenario), literalsIn(relativeIdsIn(accepted)));
  const before = buildTree(account, true);
  const redactedAccount = redactAccount(account, before, pseudonyms);
  const trees = { before, after: buildTree(redactedAccount, true) };
  const contexts = baseline === null ? [context] : [context, baseline.context];
  const clauses = [...accepted.values()].flatMap(({ document }) =>
    document.statements.flatMap(({ condition }) => condition?.clauses ?? []),
  );
  const redactId = idRedaction(account, pseudonyms);
  const { redactValue, exposedKeys } = redactConditions(clauses, contexts, redactId, account.id);

  const resources = new Map<string, readonly string[] | null>();
  const redaction = {
    trees,
    contexts,
    redactValue,
    redactResource: (pattern: string) => {
      const patterns = resources.get(pattern) ?? redactResource(pattern, trees, pseudonyms);
      resources.set(pattern, patterns);
      return patterns;
    },
  };
  const lostPolicies: PolicyPosition[] = [];
  const redactAll = (kind: PolicyPosition['kind'], all: readonly ScenarioPolicy[]) =>
    all.map((policy, index): ScenarioPolicy => {
      if (policy.kind === 'system' && policy.pasted === undefined) return policy;
      const parsed = accepted.get(policyText(policy));
      const text = parsed === undefined ? NO_POLICY : redactPolicyText(parsed, redaction);
      if (text === null) lostPolicies.push({ kind, index });
      if (policy.kind === 'system')
        return { ...policy, pasted: { text: text ?? NO_POLICY, date: policy.pasted?.date ?? '' } };
      // An open item quotes its source, which can contain any name. Only its code stays.
      const openItems = policy.openItems?.map((item) => ({ ...item, subject: '', detail: '', choices: [] }));
      const redactedPolicy = { ...policy, name: pseudonyms.policy(policy.name), text: text ?? NO_POLICY };
      return openItems === undefined ? redactedPolicy : { ...redactedPolicy, openItems };
    });

  const redacted: Scenario = {
    title: '',
    policies: redactAll('policy', policies),
    account: redactedAccount,
    context: redactContext(context, redactValue),
    view: { ...view, node: redactRef(view.node, pseudonyms), cell: redactRef(view.cell, pseudonyms) },
    observed,
    example: null,
    baseline: baseline && {
      ...baseline,
      policies: redactAll('baseline-policy', baseline.policies),
      context: redactContext(baseline.context, redactValue),
    },
    expectations: redactAssertions(expectations, redaction),
    exercise: exercise?.kind === 'own-challenge' ? redactChallenge(exercise, redaction) : null,
  };
  return { scenario: redacted, lostPolicies, exposedKeys };
}

/** Removes the author's text, which can contain any name. Lessons and built-in challenges use their own account and are omitted. */
function redactChallenge(
  { kind, challenge }: Extract<Exercise, { kind: 'own-challenge' }>,
  redaction: Parameters<typeof redactAssertions>[1],
): Exercise {
  const hidden = obfuscate(redactAssertions(deobfuscate(challenge.hidden), redaction));
  return { kind, challenge: { ...challenge, task: '', hidden } };
}

/** The parsed policies that are valid and not stand-ins, by their text. */
function acceptedTexts(policies: readonly ScenarioPolicy[]): ReadonlyMap<string, ParsedPolicy> {
  const texts = policies.flatMap((policy) =>
    policy.kind === 'custom' || policy.pasted !== undefined ? [policyText(policy)] : [],
  );
  const parsed = [...new Set(texts)].map(parsePolicy).filter(({ kind }) => kind === 'accepted');
  return new Map(parsed.map((one) => [one.text, one]));
}

/** The relative ids of patterns that can match MSE resources. */
function relativeIdsIn(accepted: ReadonlyMap<string, ParsedPolicy>): readonly string[] {
  const resources = [...accepted.values()].flatMap(({ document }) =>
    document.statements.flatMap(({ resource }) => resource?.patterns ?? []),
  );
  const arns = resources.map(({ value }) => splitArn(value)).filter((arn) => arn !== null);
  return arns.filter(canMatchNodes).map(({ relativeId }) => relativeId);
}

/** All words of the scenario, split at characters that no pseudonym contains. */
function wordsOf(scenario: Scenario): ReadonlySet<string> {
  return new Set(JSON.stringify(scenario).match(/[\w‹› -]+/g));
}

function redactRef<Ref extends NodeRef>(ref: Ref | null, pseudonyms: Pseudonyms): Ref | null {
  return ref && { ...ref, resource: pseudonyms.relativeId(ref.resource) };
}
