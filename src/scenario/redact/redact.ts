// A scenario to share without giving names away: what it decides stays, what things are called does not.

import { buildTree } from '../../engine/account/resource-tree.ts';
import { splitArn } from '../../engine/policy/arn.ts';
import { parsePolicy } from '../../engine/policy/parse.ts';
import type { ParsedPolicy } from '../../engine/policy/parse.ts';
import type { Exercise } from '../exercise.ts';
import { idRedaction, redactAccount } from './redact-account.ts';
import { redactConditions, redactContext } from './redact-condition.ts';
import { redactAssertions } from './redact-assertions.ts';
import { redactPolicyText } from './redact-policy.ts';
import { mayNameNodes, redactResource } from './redact-resource.ts';
import type { NodeRef, Scenario, ScenarioPolicy } from '../scenario.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { deobfuscate, obfuscate } from '../link/obfuscate.ts';
import { literalsIn } from './pattern-literals.ts';

export interface Redaction {
  readonly scenario: Scenario;
  /** Policies whose decisions could not be kept under other names: they are empty now, and decide nothing. */
  readonly lostPolicies: readonly PolicyPlace[];
  /** Condition keys among whose values the account's id still shows, or that of an instance or a namespace. */
  readonly showingKeys: readonly string[];
}

/** A policy by its place among those of the scenario or of its baseline. */
export interface PolicyPlace {
  readonly kind: 'policy' | 'baseline-policy';
  readonly place: number;
}

/** JSON that RAM refuses: it grants and denies nothing. */
const NO_POLICY = '{}';

/**
 * The scenario with stand-ins for the ids and names of account, instances, namespaces, groups, configurations, services and
 * policies, and without its title. The same name has the same stand-in everywhere, and no stand-in is a name that occurs.
 * Each node is decided as before, in both modes and by each policy alone, except for `lostPolicies`.
 *
 * NOT hidden: IP addresses and all other values of conditions and of the context, unless such a value is as a whole the id of
 * the account or of an instance or a namespace in it (and even then not under `showingKeys`); how many things there are and how they lie in each other; regions,
 * actions, condition keys, the layout of a text, and the words `public` and `DEFAULT_GROUP`. A policy that RAM refuses, or
 * that is no JSON, loses its text.
 */
export function redactScenario(scenario: Scenario): Redaction {
  const { policies, account, context, view, baseline, expectations, exercise } = scenario;
  const accepted = acceptedTexts([...policies, ...(baseline?.policies ?? [])]);
  const standIns = new Pseudonyms(wordsOf(scenario), literalsIn(relativeIdsIn(accepted)));
  const before = buildTree(account, true);
  const redactedAccount = redactAccount(account, before, standIns);
  const trees = { before, after: buildTree(redactedAccount, true) };
  const contexts = baseline === null ? [context] : [context, baseline.context];
  const clauses = [...accepted.values()].flatMap(({ document }) =>
    document.statements.flatMap(({ condition }) => condition?.clauses ?? []),
  );
  const redactId = idRedaction(account, standIns);
  const { redactValue, showingKeys } = redactConditions(clauses, contexts, redactId, account.id);

  const resources = new Map<string, readonly string[] | null>();
  const redaction = {
    trees,
    contexts,
    redactValue,
    redactResource: (pattern: string) => {
      const patterns = resources.get(pattern) ?? redactResource(pattern, trees, standIns);
      resources.set(pattern, patterns);
      return patterns;
    },
  };
  const lostPolicies: PolicyPlace[] = [];
  const redactAll = (kind: PolicyPlace['kind'], all: readonly ScenarioPolicy[]) =>
    all.map((policy, place): ScenarioPolicy => {
      if (policy.kind === 'system') return policy;
      const parsed = accepted.get(policy.text);
      const text = parsed === undefined ? NO_POLICY : redactPolicyText(parsed, redaction);
      if (text === null) lostPolicies.push({ kind, place });
      // An open item quotes its source, which may name anything: only what kind of item it is can be shown.
      const openItems = policy.openItems?.map((item) => ({ ...item, subject: '', detail: '', choices: [] }));
      const redactedPolicy = { ...policy, name: standIns.policy(policy.name), text: text ?? NO_POLICY };
      return openItems === undefined ? redactedPolicy : { ...redactedPolicy, openItems };
    });

  const redacted: Scenario = {
    title: '',
    policies: redactAll('policy', policies),
    account: redactedAccount,
    context: redactContext(context, redactValue),
    view: { ...view, node: redactRef(view.node, standIns), cell: redactRef(view.cell, standIns) },
    example: null,
    baseline: baseline && {
      policies: redactAll('baseline-policy', baseline.policies),
      context: redactContext(baseline.context, redactValue),
    },
    expectations: redactAssertions(expectations, redaction),
    exercise: exercise?.kind === 'own-challenge' ? redactChallenge(exercise, redaction) : null,
  };
  return { scenario: redacted, lostPolicies, showingKeys };
}

/** What its author wrote may name anything, and is left out. Exercises of ours speak of their own account, and are left out. */
function redactChallenge(
  { kind, challenge }: Extract<Exercise, { kind: 'own-challenge' }>,
  redaction: Parameters<typeof redactAssertions>[1],
): Exercise {
  const hidden = obfuscate(redactAssertions(deobfuscate(challenge.hidden), redaction));
  return { kind, challenge: { ...challenge, task: '', hidden } };
}

/** The texts of custom policies that RAM accepts, read. */
function acceptedTexts(policies: readonly ScenarioPolicy[]): ReadonlyMap<string, ParsedPolicy> {
  const custom = policies.flatMap((policy) => (policy.kind === 'custom' ? [policy.text] : []));
  const parsed = [...new Set(custom)].map(parsePolicy).filter(({ kind }) => kind === 'accepted');
  return new Map(parsed.map((one) => [one.text, one]));
}

/** Those of MSE's resources; the wildcards of all others name nothing. */
function relativeIdsIn(accepted: ReadonlyMap<string, ParsedPolicy>): readonly string[] {
  const resources = [...accepted.values()].flatMap(({ document }) =>
    document.statements.flatMap(({ resource }) => resource?.patterns ?? []),
  );
  const arns = resources.map(({ value }) => splitArn(value)).filter((arn) => arn !== null);
  return arns.filter(mayNameNodes).map(({ relativeId }) => relativeId);
}

/** All names, cut at the characters that no stand-in holds. */
function wordsOf(scenario: Scenario): ReadonlySet<string> {
  return new Set(JSON.stringify(scenario).match(/[\w‹› -]+/g));
}

function redactRef<Ref extends NodeRef>(ref: Ref | null, standIns: Pseudonyms): Ref | null {
  return ref && { ...ref, resource: standIns.relativeId(ref.resource) };
}
