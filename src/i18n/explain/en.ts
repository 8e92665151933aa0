// Reasons for decisions, in English. Loaded with the first explanation.

import type { ResourceKind } from '../../engine/catalog/schema.ts';
import type { Decision } from '../../engine/evaluation/decide/decision.ts';
import type { ErrorRemark } from '../../engine/evaluation/explain/judge-error.ts';
import type { Mismatch } from '../../engine/evaluation/explain/explain.ts';
import type { RevealedNames } from '../../engine/catalog/console-steps.ts';
import type { NameDifference } from '../../engine/evaluation/explain/name-difference.ts';
import type { SegmentName } from '../../engine/evaluation/explain/resource-miss.ts';
import type { ArnField } from '../../engine/policy/arn.ts';
import type { ConditionOperator } from '../../engine/policy/condition-operators.ts';
import { count, decisions, kinds, kindsMany } from '../en.ts';
import { code, strong } from '../marks.ts';
import { characterName } from './characters.ts';
import { explainInspectorEn } from './en-inspector.ts';
import { readingEn } from './en-reading.ts';
import { number } from '../number.ts';

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

const listed = (names: readonly string[]) => names.map((name) => code(name)).join(', ');

const families = { ipv4: 'IPv4', ipv6: 'IPv6' };

const characterText = (character: string): string => `${code(character)} (${characterName(character).en})`;

const kindPhrase = (kind: ResourceKind): string => {
  if (kind === 'account') return 'the account';
  return kind === 'instance' ? 'an instance' : `a ${kinds[kind]}`;
};

export const explainEn = {
  ...explainInspectorEn,
  ...readingEn,
  explain: {
    typeAssumed: (action: string, kind: ResourceKind) =>
      `Assumption: ${code(action)} is checked on ${kindPhrase(kind)}. The documentation does not say.`,
    noInstanceYet: (action: string) =>
      `According to the documentation, ${code(action)} can be limited to an instance. But no instance exists yet when it is called.`,
    notChecked: (instance: string, action: string, isConfig: boolean) =>
      `Client authorization for ${isConfig ? 'configurations' : 'services'} is off on ${strong(instance)}. MSE does not check ${code(action)} for Nacos clients there, so no policy can deny it.`,
    aboutClients: 'About Nacos clients',
    turnOnClientAuth: 'Turn on client authorization',
    allowed: (statements: string) => `Allowed by ${statements}. No Deny applies.`,
    denied: (statements: string) => `Denied by ${statements}. A Deny always overrides an Allow.`,
    oneStatement: (statement: number, policy: string) =>
      `statement ${String(statement)} of ${strong(policy)}`,
    manyStatements: (n: number) => `${number(n)} statements`,
    noneAllows: 'No statement allows this, so it is denied by default.',
    noAllow: 'No attached policy has an Allow statement.',
    nearest: (statement: number, policy: string) =>
      `The closest is statement ${String(statement)} of ${strong(policy)}:`,
    assumption:
      'This Deny targets a resource inside the one that is allowed. The playground evaluates all statements together, so the Deny wins. Whether MSE does the same is undocumented.',
    modesDiffer: (mode: 'hierarchical' | 'literal', decision: Decision) =>
      mode === 'hierarchical'
        ? `With hierarchical matching it would be ${decisions[decision]}.`
        : `With literal matching of the ARN it would be ${decisions[decision]}.`,
    nameSensitive:
      'This applies to any name that no statement mentions. Names that a statement or wildcard does match may be decided differently.',
    flips: (isMet: boolean, statement: number, policy: string, condition: string, decision: Decision) =>
      `If the condition of statement ${String(statement)} of ${strong(policy)} were ${isMet ? 'not met' : 'met'} (${condition}), this would be ${decisions[decision]}.`,
    clause: (operator: string, key: string, values: readonly string[], isNegated: boolean) =>
      `${code(operator)} ${code(key)} ${
        isNegated && values.length > 1 ? `none of ${listed(values)}` : values.map(code).join(' or ')
      }`,
    rejected: (policy: string) =>
      `RAM would reject ${strong(policy)}, so it has no effect. See its errors below the editor.`,
    rejectedAll:
      'All attached policies are invalid, so there is nothing to evaluate. See the errors below the editor.',
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
    matchesAction: (pattern: string) => `${code(pattern)} matches the action`,
    notExcluded: (patterns: readonly string[]) => `the action is none of ${patterns.map(code).join(', ')}`,
    condition: (
      operator: string,
      key: string,
      isMet: boolean,
      actual: readonly string[],
      values: readonly string[],
    ) =>
      `${code(key)} is ${listed(actual)}, which ${isMet ? 'satisfies' : 'does not satisfy'} ${code(operator)} ${listed(values)}`,
    conditionAbsent: (
      operator: string,
      key: string,
      isMet: boolean,
      { negated, forAllValues }: ConditionOperator,
      values: readonly string[],
    ) => {
      const start = `the key ${code(key)} is absent, so ${code(operator)} is ${isMet ? 'met' : 'not met'}`;
      if (forAllValues) return `${start}: no value fails it`;
      return negated
        ? `${start}: a missing value is none of ${listed(values)}`
        : `${start}: there is no value to compare`;
    },
    similarKey: (key: string) =>
      `the request has ${code(key)}, which differs only in case (that keys are case-sensitive is assumed)`,
    absentKey: (statement: number, policy: string, effect: 'Allow' | 'Deny', reason: string) =>
      `Statement ${String(statement)} of ${strong(policy)} (${effect}): ${reason}.`,
    otherFamily: (address: string, family: 'ipv4' | 'ipv6', isMapped: boolean) =>
      `${code(address)} is an ${families[family]} address${isMapped ? ' (IPv4-mapped)' : ''}, but the statement lists only ${families[family === 'ipv4' ? 'ipv6' : 'ipv4']} addresses: the two families never match`,
    difference: (difference: NameDifference): string => {
      switch (difference.kind) {
        case 'case':
          return 'the two differ only in case';
        case 'invisible':
        case 'look-alike': {
          const where = difference.side === 'policy' ? 'the statement' : 'the request';
          const characters = difference.characters.map(characterText).join(', ');
          return difference.kind === 'invisible'
            ? `${where} contains the invisible character ${characters}`
            : `${where} contains a look-alike: ${characters}`;
        }
        case 'composition':
          return 'the two look the same, but one uses a combining accent';
        case 'double-at':
          return `an ARN separates the group and the service with a slash: ${code(`${difference.group}/${difference.service}`)}`;
      }
    },
    emptyNamespaceId: `The ID of this namespace is empty. The playground assumes that requests name it ${code('public')}.`,
    applies: (reason: string) => `${strong('applies')}: ${reason}`,
    matchesItself: (pattern: string) => `names it: ${code(pattern)}`,
    matchesContainer: (pattern: string, at: string) =>
      `${code(pattern)} covers ${code(at)} and everything inside it`,
    matchesAll: `its resource is ${code('*')}`,
    noAction: (patterns: readonly string[]) => `the action matches none of ${patterns.map(code).join(', ')}`,
    excludedAction: (pattern: string) => `excluded by ${code('NotAction')} (${code(pattern)})`,
    noField: (field: ArnField, expected: string, actual: string) =>
      `the ${arnFields[field]} ${code(actual)} does not match ${code(expected)}`,
    noSegment: (segment: SegmentName, expected: string, actual: string) =>
      `the ${segments[segment]} is ${code(actual)}, but the statement has ${code(expected)}`,
    lowerLevel: (expected: string) => `it names a resource at a lower level: ${code(expected)}`,
    higherLevel: (expected: string) =>
      `it names a higher level, ${code(expected)}, which literal matching does not cover`,
    checkedOnAccount: (expected: string) =>
      `the action is checked on the account, but the statement names ${code(expected)}`,
    rollUp: (action: string, kind: ResourceKind, resource: string) =>
      `${code(action)} is checked on each ${kinds[kind]}. Inside ${strong(resource)}:`,
    rollUpEmpty: (kind: ResourceKind) =>
      `There are no ${kindsMany[kind]} inside, so there is nothing to decide.`,
    notApplicable: (action: string, kind: ResourceKind) =>
      `${code(action)} is checked on ${kind === 'account' ? 'the account' : `each ${kinds[kind]}`}, not on this resource.`,
    goToAnswer: 'Show where it is decided',
  },

  repairs: {
    none: 'None of the attached policies is editable. Add or attach a custom policy first.',
    softened: (n: number) => `${count(n, 'explicit denial becomes', 'explicit denials become')} implicit.`,
    contentStays: 'Access to their content does not change.',
    revealed: (names: RevealedNames): string => {
      switch (names) {
        case 'instances':
          return 'The names of all instances in the account become visible.';
        case 'configs':
          return 'The names of configurations in every namespace of the instance become visible.';
        case 'services':
          return 'The names of services in every namespace of the instance become visible.';
      }
    },
    apply: 'Apply',
  },

  accessError: {
    exampleHeading: 'Example error message',
    example: 'Simulated. The service’s actual wording may differ.',
    exampleMessage: (action: string, resource: string) =>
      `You are not authorized to perform this operation. Action: ${action}, Resource: ${resource}.`,
    heading: 'Find the cell behind an error',
    intro: 'Paste an API error, a log line, or a decoded diagnostic message. Nothing leaves your browser.',
    label: 'Error',
    show: 'Show the cell',
    showColumn: 'Show the column',
    first: (n: number) => `The text contains ${number(n)} different errors. This is the first.`,
    namesNothing: `This error contains neither an action nor a resource. Decode its ${code('EncodedDiagnosticMessage')} with ${code('aliyun ram DecodeDiagnosticMessage')} and paste the result.`,
    notAnError: 'This text contains neither an action nor a resource of MSE.',
    noAction: (resource: string) => `This error contains the resource ${code(resource)}, but no action.`,
    noResource: (action: string) =>
      `This error contains ${code(action)}, but no resource. It can’t be matched to one cell, so the whole column is selected.`,
    unknownAction: (action: string) => `${code(action)} is not an action of the matrix, so it has no cell.`,
    damaged: (text: string) =>
      `The resource in this error is damaged: ${code(text)}. Chat tools and Markdown remove ${code('*')}, and logs cut lines. Correct the ARN to continue.`,
    actionRead: (action: string) => `The action is ${code(action)}.`,
    corrected: 'Resource ARN',
    stillDamaged: `An ARN of MSE looks like ${code('acs:mse:cn-hangzhou:1234567890123456:instance/mse-cn-1')}.`,
    notInTree: (resource: string) =>
      `The mock account can’t contain ${code(resource)}. The column of the action is selected.`,
    found: (action: string, resource: string) => `${code(action)} on ${code(resource)}`,
    inAccount: 'The resource is in the mock account.',
    willAdd: (region: string) =>
      `The resource is not in the mock account. It will be added, in the region ${code(region)}.`,
    withContext: (n: number) =>
      `${count(n, 'condition key', 'condition keys')} of the message will be set in the request context.`,
    withAccount: 'The mock account will use the account ID from the error.',
    noteHeading: 'From the pasted error',
    decided: (decision: Decision) =>
      ({
        allow: 'Your policies allow this request.',
        'explicit-deny': 'Your policies deny this request explicitly.',
        'implicit-deny': 'Your policies don’t allow this request, so it is denied by default.',
      })[decision],
    allRejected: 'RAM would reject all attached policies, so there is no decision.',
    remark: (remark: ErrorRemark): string => {
      switch (remark.kind) {
        case 'tree-differs':
          return `The cell shows another request: in the mock account the ARN is ${code(remark.resource)}, and the decision is: ${decisions[remark.decision]}.`;
        case 'region-star':
          return `The region in the error is a literal ${code('*')}. Only a pattern with a wildcard as its region matches it; ${code('acs:mse:cn-hangzhou:…')} does not.`;
        case 'allowed-here':
          return 'The service denied the request, but these policies allow it. Another policy may apply (of a user group, a resource group or the resource directory), or the attached policies may differ from these.';
        case 'denial-differs':
          return remark.reported === 'ExplicitDeny'
            ? 'The error reports an explicit deny, but no Deny applies here. The Deny is in a policy that is not open here.'
            : 'The error reports an implicit deny, but a Deny applies here. The attached policies may differ from these.';
        case 'policy-type':
          return `The error mentions a policy of the type ${code(remark.policyType)}. The playground shows only policies that are attached to a RAM user.`;
        case 'other-level':
          return `The service checked this action on ${kindPhrase(remark.named)}. The playground assumes that it is checked on ${kindPhrase(remark.assumed)}.`;
        case 'deny-statements':
          return remark.statements.length === 0
            ? 'The error reports an explicit deny, but no attached policy has a Deny statement for this action. The Deny is in a policy that is not open here.'
            : `The error reports an explicit deny. ${count(remark.statements.length, 'Deny statement matches', 'Deny statements match')} this action:`;
      }
    },
    statement: (statement: number, policy: string) => `statement ${String(statement)} of ${strong(policy)}`,
    client: (action: string) =>
      `This is an error of a Nacos client (SDK), not of the console or the API. A client is authorized for ${code(action)}: see the columns “Nacos client” of the matrix.`,
    clientWrite: 'To publish or change something, the client needs the Update action instead.',
    clientUnnamed: 'The error doesn’t contain the dataId or service and its group.',
    clientNoNamespace: (namespace: string) =>
      `No instance of the mock account has the namespace ${code(namespace)}.`,
    clientDecision: (resource: string, decision: Decision) => `${code(resource)}: ${decisions[decision]}`,
  },
};

export type ExplainMessages = typeof explainEn;
