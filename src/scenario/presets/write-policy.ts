// Builds policies in the playground's standard layout.

import { printJson } from '../../engine/policy/print.ts';
import type { Json } from '../../engine/policy/print.ts';
import type { ScenarioPolicy } from '../scenario.ts';

export function allow(actions: Json, resources: Json, condition?: Json): Json {
  return {
    ...{ Effect: 'Allow', Action: actions, Resource: resources },
    ...(condition === undefined ? {} : { Condition: condition }),
  };
}

export function deny(actions: Json, resources: Json, condition?: Json): Json {
  return {
    ...{ Effect: 'Deny', Action: actions, Resource: resources },
    ...(condition === undefined ? {} : { Condition: condition }),
  };
}

export function document(...statements: readonly Json[]): string {
  return printJson({ Version: '1', Statement: statements });
}

/** An attached custom policy. */
export function policy(name: string, ...statements: readonly Json[]): ScenarioPolicy {
  return { kind: 'custom', name, text: document(...statements), attached: true };
}
