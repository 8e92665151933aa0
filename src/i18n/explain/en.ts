// Why a decision is what it is, in English. Fetched when somebody first asks.

import type { ResourceKind } from '../../engine/catalog/schema.ts';
import type { Decision } from '../../engine/evaluation/decision.ts';
import type { Mismatch } from '../../engine/evaluation/explain.ts';
import type { RepairStep } from '../../engine/evaluation/repair-draft.ts';
import type { SegmentName } from '../../engine/evaluation/resource-miss.ts';
import type { ArnField } from '../../engine/policy/arn.ts';
import { count, decisions, kinds, kindsMany, number } from '../en.ts';
import { code, strong } from '../marks.ts';

const arnFields: Readonly<Record<ArnField, string>> = {
  partition: 'prefix',
  service: 'service',
  region: 'region',
  account: 'account ID',
  relativeId: 'resource',
};

const segments: Readonly<Record<SegmentName, string>> = {
  type: 'resource type',
  instance: 'instance ID',
  namespace: 'namespace ID',
  group: 'group',
  name: 'name',
};

export const explainEn = {
  explain: {
    headline: (action: string, resource: string) => `${code(action)} on ${strong(resource)}`,
    asked: 'ARN in the request',
    askedAssumed: (action: string, kind: ResourceKind) =>
      `That ${code(action)} is checked against the ${kinds[kind]} is assumed from the form of the ARN; it is not documented.`,
    askedTooEarly: (action: string) =>
      `The documentation lets ${code(action)} be limited to an instance, though none exists yet when it is called.`,
    allowed: (statements: string) => `${statements} it, and nothing denies it.`,
    denied: (statements: string) => `${statements} it. A Deny wins over every Allow.`,
    allowsOne: (statement: number, policy: string) =>
      `Statement ${String(statement)} of ${strong(policy)} allows`,
    deniesOne: (statement: number, policy: string) =>
      `Statement ${String(statement)} of ${strong(policy)} denies`,
    allowsMany: (n: number) => `${number(n)} statements allow`,
    deniesMany: (n: number) => `${number(n)} statements deny`,
    nobody: 'No statement allows it, and what is not allowed is denied.',
    noAllow: 'No attached policy has a statement that allows anything.',
    nearest: (statement: number, policy: string) =>
      `Statement ${String(statement)} of ${strong(policy)} comes closest:`,
    assumption:
      'An Allow at a higher level meets a Deny at a lower one. All statements are pooled here, so the Deny wins; whether MSE asks level by level is not documented.',
    modesDiffer: (mode: 'hierarchical' | 'literal', decision: Decision) =>
      mode === 'hierarchical'
        ? `By hierarchical matching it would be ${decisions[decision]}.`
        : `By literal matching of the ARN it would be ${decisions[decision]}.`,
    depends:
      'This is what holds for names that no statement singles out. Some statement names one of them, or some by a wildcard, and may decide those otherwise.',
    turns: (isMet: boolean, statement: number, policy: string, condition: string, decision: Decision) =>
      `${isMet ? 'Without' : 'With'} the condition of statement ${String(statement)} of ${strong(policy)} met (${condition}) it would be ${decisions[decision]}.`,
    clause: (operator: string, key: string, values: readonly string[]) =>
      `${code(operator)} ${code(key)} ${values.map(code).join(' or ')}`,
    rejected: (policy: string) =>
      `RAM would reject ${strong(policy)}, so it decides nothing. Its errors are listed below the text.`,
    rejectedAll:
      'RAM would reject every attached policy, so there is nothing to decide by. The errors are listed below the text.',
    statements: 'Statement by statement',
    statement: (statement: number, policy: string | null, effect: 'Allow' | 'Deny') =>
      policy === null ? `${String(statement)} · ${effect}` : `${policy} · ${String(statement)} · ${effect}`,
    showStatement: 'Show the statement in the text',
    showFact: 'Show in the text',
    holds: 'holds',
    fails: 'does not hold',
    elements: {
      action: 'Action',
      'not-action': 'NotAction',
      resource: 'Resource',
      condition: 'Condition',
    } satisfies Record<Mismatch['element'], string>,
    takesIn: (pattern: string) => `${code(pattern)} takes the action in`,
    excludesNot: (patterns: readonly string[]) => `the action is none of ${patterns.map(code).join(', ')}`,
    conditionHolds: (operator: string, key: string, actual: readonly string[]) =>
      actual.length === 0
        ? `${code(operator)} is met without ${code(key)}`
        : `${code(key)} is ${actual.map(code).join(', ')}, which satisfies ${code(operator)}`,
    applies: (reason: string) => `${strong('applies')}: ${reason}`,
    namesItself: (pattern: string) => `names it: ${code(pattern)}`,
    namesContainer: (pattern: string, at: string) => `${code(pattern)} covers ${code(at)} and all beneath it`,
    namesAll: `its resource is ${code('*')}`,
    noAction: (patterns: readonly string[]) => `the action matches none of ${patterns.map(code).join(', ')}`,
    excludedAction: (pattern: string) => `${code('NotAction')} excludes it with ${code(pattern)}`,
    noField: (field: ArnField, expected: string, actual: string) =>
      `the ${arnFields[field]} ${code(actual)} does not match ${code(expected)}`,
    noSegment: (segment: SegmentName, expected: string, actual: string) =>
      `the ${segments[segment]} is ${code(actual)}, the statement says ${code(expected)}`,
    narrower: (expected: string) => `it names something at a lower level: ${code(expected)}`,
    wider: (expected: string) => `it names a container, ${code(expected)}, which literal matching ignores`,
    aboutAccount: (expected: string) =>
      `the action is checked against the account, the statement names ${code(expected)}`,
    conditionAbsent: (operator: string, key: string) =>
      `${code(operator)} needs ${code(key)}, which the request does not have`,
    conditionFails: (operator: string, key: string, actual: readonly string[]) =>
      `${code(key)} is ${actual.map(code).join(', ')}, which does not satisfy ${code(operator)}`,
    rollUp: (action: string, kind: ResourceKind, resource: string) =>
      `${code(action)} is checked against each ${kinds[kind]}. Beneath ${strong(resource)}:`,
    rollUpAllowed: (n: number) => `Allowed on ${number(n)}`,
    rollUpDenied: (n: number) => `Not allowed on ${number(n)}`,
    rollUpEmpty: (kind: ResourceKind) =>
      `There are no ${kindsMany[kind]} beneath, so there is nothing to answer.`,
    notApplicable: (action: string, kind: ResourceKind) =>
      `${code(action)} is checked against ${kind === 'account' ? 'the account' : `each ${kinds[kind]}`}, so it has no answer of its own here.`,
    goToAnswer: 'Go to its answer',
  },

  repairs: {
    heading: 'What would allow it',
    intro: 'The smallest edits, each tried out. Point at one to see in the matrix what it changes.',
    none: 'No attached policy can be edited so that it allows this. Add one, or attach one that can be edited.',
    step: (step: RepairStep, policy: string): string => {
      switch (step.kind) {
        case 'add-resource':
          return `Add ${code(step.resource)} to the resources of statement ${String(step.statement.statement + 1)} of ${strong(policy)}`;
        case 'add-action':
          return `Add ${code(step.action)} to the actions of statement ${String(step.statement.statement + 1)} of ${strong(policy)}`;
        case 'add-statement':
          return `Add a statement to ${strong(policy)} that allows ${code(step.action)} on ${code(step.resource)}`;
        case 'remove-deny':
          return `${step.statements.length === 1 ? 'Remove the Deny statement that decides it' : `Remove the ${number(step.statements.length)} Deny statements that decide it`}${step.leaves === 'allow' ? '' : '; an Allow is still missing then'}`;
      }
    },
    onlyThis: 'Changes nothing else.',
    nothingShown: 'Changes nothing in the matrix.',
    effects: (gained: number, lost: number) =>
      `Also changes ${[
        ...(gained === 0 ? [] : [`+${count(gained, 'decision', 'decisions')}`]),
        ...(lost === 0 ? [] : [`−${count(lost, 'decision', 'decisions')}`]),
      ].join(' and ')}:`,
    apply: 'Apply',
  },

  refusal: {
    heading: 'How the refusal might read',
    imitation: 'An imitation: the real wording is the service’s own and may differ.',
    message: (action: string, resource: string) =>
      `You are not authorized to perform this operation. Action: ${action}, Resource: ${resource}.`,
    pasteHeading: 'Find the cell of a refusal',
    pasteIntro:
      'Paste an error that the API answered with, a line of a log, or a decoded diagnostic message. It stays in this browser.',
    pasteLabel: 'Refusal',
    notRead: 'This names neither an action nor a resource of MSE.',
    noAction: 'This names a resource, but no action.',
    noResource: 'This names an action, but no resource.',
    unknownAction: (action: string) => `${code(action)} is not among the 25 actions of the matrix.`,
    found: (action: string, resource: string) => `${code(action)} on ${code(resource)}`,
    isThere: 'The resource is in the mock account.',
    willAdd: 'The resource is not in the mock account yet; it will be added.',
    withContext: (n: number) =>
      `${count(n, 'condition key', 'condition keys')} of the message will be set in the request context.`,
    withAccount: 'The mock account takes the account ID of the refusal.',
    show: 'Show the cell',
  },
};

export type ExplainMessages = typeof explainEn;
