// `ram decide FILE… --action A --resource R`: evaluates one request and prints the decision and the determining statements.

import { DEFAULT_ACCOUNT } from '../engine/account/account.ts';
import type { RequestContext } from '../engine/account/request.ts';
import { READINGS } from '../engine/evaluation/decide/resource-types.ts';
import { mergeFacts } from '../engine/evaluation/decide/observed-scope.ts';
import { NO_FACTS } from '../engine/catalog/observed-fact.ts';
import { resourceTypesOf } from '../engine/evaluation/decide/reference-types.ts';
import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { evaluate } from '../engine/evaluation/decide/evaluate.ts';
import { choose } from './environment.ts';
import type { Environment, ExitCode, OptionValues, Verb } from './environment.ts';
import { readPolicies } from './read-policies.ts';

const MATCHING: readonly MatchingMode[] = ['hierarchical', 'literal'];

export const decide: Verb = {
  options: {
    action: { type: 'string' },
    resource: { type: 'string' },
    context: { type: 'string', multiple: true },
    matching: { type: 'string', default: 'hierarchical' },
    reading: { type: 'string', default: 'guide' },
    json: { type: 'boolean' },
  },
  run: (files, options, environment) => Promise.resolve(decideRequest(files, options, environment)),
};

function decideRequest(files: readonly string[], options: OptionValues, environment: Environment): ExitCode {
  const { words, print, printError } = environment;
  const { action, resource } = options;
  if (typeof action !== 'string' || typeof resource !== 'string') {
    printError(words.actionAndResourceNeeded);
    return 2;
  }
  const matching = choose(options, 'matching', MATCHING, environment);
  const reading = choose(options, 'reading', READINGS, environment);
  if (matching === null || reading === null) return 2;
  const context = contextOf(options['context'], environment);
  const policies = readPolicies(files, environment);
  if (context === null || policies === null) return 2;
  const rejected = policies.filter(({ parsed }) => parsed.kind !== 'accepted');
  for (const { name } of rejected) printError(words.rejectedPolicy(name));
  const { decision, determining, assumed } = evaluate(
    policies.map(({ parsed }) => compilePolicy(parsed)),
    { action, resource: arnOf(resource), context },
    matching,
    resourceTypesOf(
      reading,
      policies.reduce((facts, { observed }) => mergeFacts(facts, observed), NO_FACTS),
    ),
  );
  if (options['json'] === true) {
    const refs = determining.map(({ policy, statement }) => [policy, statement]);
    print(JSON.stringify({ decision, determining: refs, assumed }));
  } else {
    print(decision);
    for (const { policy, statement } of determining) {
      print(words.decidedBy(statement + 1, policies[policy]?.name ?? ''));
    }
    if (determining.length === 0) print(words.noStatementApplies);
    if (assumed) print(words.decisionAssumed);
  }
  return rejected.length > 0 ? 1 : 0;
}

/** Completes a relative id with the region and id of the mock account. */
function arnOf(resource: string): string {
  if (resource.startsWith('acs:')) return resource;
  return `acs:mse:${DEFAULT_ACCOUNT.region}:${DEFAULT_ACCOUNT.id}:${resource}`;
}

/** Parses `key=value` options; a repeated key has several values. Reports an option without a key and returns null. */
function contextOf(given: OptionValues[string], { words, printError }: Environment): RequestContext | null {
  const values = new Map<string, readonly string[]>();
  const entries = typeof given === 'object' ? given.filter((entry) => typeof entry === 'string') : [];
  for (const entry of entries) {
    const [key = ''] = entry.split('=', 1);
    if (key === '' || key === entry) {
      printError(words.wrongContext(entry));
      return null;
    }
    values.set(key, [...(values.get(key) ?? []), entry.slice(key.length + 1)]);
  }
  return Object.fromEntries(values);
}
