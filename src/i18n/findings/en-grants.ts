// Findings about what statements grant, in English.

import { code } from './quote.ts';
import type { FindingMessages, RuleMessages } from './messages.ts';
import type { GrantFindingCode } from '../../engine/lint/rules.ts';
import type { FindingParams } from '../../engine/lint/rules.ts';
import { number } from '../number.ts';

const listed = (names: readonly string[]) => {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? code(last) : `${names.slice(0, -1).map(code).join(', ')} and ${code(last)}`;
};
const numbered = (indexes: readonly number[]) =>
  `statement${indexes.length === 1 ? '' : 's'} ${indexes.map(String).join(', ')}`;
const whenMet = (conditional: boolean) => (conditional ? ' when the condition is met' : '');
const neverTakesEffect = (effect: 'Allow' | 'Deny') =>
  effect === 'Allow' ? 'so here it grants nothing' : 'so here it denies nothing';

type Mismatch = FindingParams['action-resource-mismatch'];

const kinds: Readonly<Record<Mismatch['found'] | Mismatch['wanted'], string>> = {
  account: 'the account',
  instance: 'an instance',
  namespace: 'a namespace',
  group: 'a group',
  config: 'a configuration',
  service: 'a service',
  leaf: 'a configuration or service',
};

const mismatch: RuleMessages<Mismatch>['message'] = ({ action, resource, wanted, found }) => {
  const start = `By the MSE guide, ${code(action)} is checked on ${kinds[wanted]}, but ${code(resource)} is ${kinds[found]}`;
  if (found === 'config' || found === 'service') {
    const family = found === 'config' ? 'mse:UpdateNacosConfig' : 'mse:UpdateNacosService';
    return `${start} in this account. The action applies only to ${kinds[wanted]} of the same name. Use actions such as ${code(family)}.`;
  }
  return `${start}, so this never takes effect. Use ${kinds[wanted]} as the resource.`;
};

const dead: RuleMessages<FindingParams['dead-statement']>['message'] = ({ statement, reason, value }) => {
  const nothing = `Statement ${String(statement)} matches nothing`;
  switch (reason) {
    case 'action':
      return `${nothing}: ${code('NotAction')} excludes ${code(value)}, which is every action. Exclude fewer.`;
    case 'account':
      return `${nothing} in this account: ${code(value)} has another account ID. Use this account's ID, or ${code('*')}.`;
    case 'region':
      return `${nothing} in this account: the instance of ${code(value)} is in another region. Use its region, or ${code('*')}.`;
    case 'resource':
      return `${nothing} in this account: no instance here matches ${code(value)}. Check the pattern.`;
  }
};

export const enGrants: Pick<FindingMessages, GrantFindingCode> = {
  'account-action-on-instance': {
    title: 'Account-level action on an instance',
    message: ({ action, effect, resource }) =>
      `${code(action)} is checked on the account, never on an instance, ${neverTakesEffect(effect)}. Put it into a statement on ${code(resource)}.`,
    why: 'The lists of instances and quotas belong to the account. The resource in their requests is the account, which no ARN of an instance matches. The policy seems to grant them, but the console still shows an access-denied error.',
    fix: ({ action, resource }) => `Grant ${code(action)} on ${code(resource)}`,
  },
  'list-below-instance': {
    title: 'List action on a resource inside an instance',
    message: ({ action, lists, effect, resource, instance }) =>
      lists.length > 0
        ? `${code(action)} includes ${listed(lists)}. The MSE guide authorizes ${lists.length === 1 ? 'it' : 'them'} on the whole instance, so on ${code(resource)} this grants no list. Grant ${lists.length === 1 ? 'it' : 'them'} on ${code(instance ?? '')}. The names in every namespace then become visible.`
        : `The MSE guide authorizes ${code(action)} on the whole instance, ${neverTakesEffect(effect)}: ${code(resource)} is inside it. ${instance === null ? 'Use the instance as the resource.' : `Use ${code(instance)}.`}`,
    why: 'The actions that list configurations and services have no fine-grained control: they are authorized on the instance and list all of its contents or nothing. A statement on a namespace or a group does not grant them. The API reference lists most of them under "All resources": if it is right, they need "*", which opens the lists of every instance.',
    fix: ({ action, lists, instance }) =>
      `Grant ${lists.length > 0 ? listed(lists) : code(action)} on ${code(instance ?? '')}`,
  },
  'action-resource-mismatch': {
    title: 'Action does not match the resource type',
    message: mismatch,
    why: 'Each action is checked on one resource type. On another type, the statement does not do what it seems to. The types are those of the guide; the API reference names a wider one for most actions, and this resource does not match that either. Configurations and services share one ARN format: a configuration action granted on the name of a service does not affect the service, but grants access to a configuration of that name.',
    fix: null,
  },
  'dead-statement': {
    title: 'Statement that matches nothing',
    message: dead,
    why: 'Every field of an ARN must match. If the region or the account ID differs from that of the instance, the statement has no effect, and RAM gives no warning. This check uses the account shown here.',
    fix: null,
  },
  'overridden-allow': {
    title: 'Allow overridden by a Deny',
    message: ({ statement, denies, elsewhere }) =>
      `Statement ${String(statement)} allows nothing: all of it is denied by ${[
        ...(denies.length === 0 ? [] : [numbered(denies)]),
        ...(elsewhere ? ['another attached policy'] : []),
      ].join(' and ')}, and a Deny always overrides an Allow. Remove the statement, or narrow the Deny.`,
    why: 'If a Deny applies, no Allow counts, however specific it is. To make an exception, change the Deny.',
    fix: null,
  },
  'redundant-statement': {
    title: 'Redundant statement',
    message: ({ statement, by }) =>
      `Statement ${String(statement)} adds nothing: ${numbered(by)} already ${by.length === 1 ? 'covers' : 'cover'} all of it. Remove it.`,
    why: 'A redundant statement makes the policy longer and misleads its readers: removing it later does not revoke the permission.',
    fix: ({ statement }) => `Remove statement ${String(statement)}`,
  },
  'mergeable-statements': {
    title: 'Statements that can be merged',
    message: ({ statement, into, differing }) =>
      `Statements ${String(into)} and ${String(statement)} differ only in their ${differing === 'action' ? 'actions' : 'resources'}. Merge them into one statement.`,
    why: 'Policy length is limited. One statement has the same effect with fewer characters, and shows at a glance what is granted on a resource.',
    fix: ({ statement, into }) => `Merge statement ${String(statement)} into statement ${String(into)}`,
  },
  'missing-list-clusters': {
    title: 'Console also needs ListClusters',
    message: ({ resource, conditional }) =>
      `This grants permissions on ${code(resource)}${whenMet(conditional)}, but no attached policy grants ${code('mse:ListClusters')}. The console shows an empty instance list, so the user cannot open the instance. Grant it on ${code('acs:mse:*:*:*')}, unless only programs use this policy.`,
    why: 'The MSE console starts with the instance list. Without it, a user cannot open an instance in the console, whatever else is granted; API calls are not affected. The list cannot be limited to one instance.',
    fix: () => `Add a statement that grants ${code('mse:ListClusters')}`,
  },
  'missing-list-service-quotas': {
    title: 'Console also asks for ListServiceQuotas',
    message: ({ action }) =>
      `MSE recommends granting ${code('mse:ListServiceQuotas')} together with ${code('mse:ListClusters')}${action === 'mse:ListClusters' ? '' : `, which ${code(action)} covers`}. No attached policy grants it.`,
    why: 'The MSE documentation recommends granting both account-level actions, so that the console can show the quotas.',
    fix: () => `Add ${code('mse:ListServiceQuotas')}`,
  },
  'write-without-read': {
    title: 'Can change, but not view',
    message: ({ action, write, read, kind, conditional }) =>
      `${action === write ? code(action) : `${code(action)} includes ${code(write)}, which`} lets the user change ${kinds[kind]}${whenMet(conditional)}, but no attached policy lets them view it. Add ${code(read)}, unless only programs use this policy.`,
    why: 'The console shows the current content before it saves a change. Without read permission, changes are possible only through the API, without seeing the content.',
    fix: ({ read }) => `Add ${code(read)}`,
  },
  'write-without-delete': {
    title: 'Can create and update, but not delete',
    message: ({ action, remove, kind, conditional }) =>
      `With ${code(action)} the user can create and change ${kinds[kind]}${whenMet(conditional)}, but ${code(remove)} is not granted, so mistakes cannot be deleted. Add it, or ignore this if it is intended.`,
    why: '"Read and write" often includes deleting, but the examples of the MSE documentation omit it without explanation. If it is omitted on purpose, ignore this.',
    fix: null,
  },
  'read-wider-than-write': {
    title: 'Read access is wider than write access',
    message: ({ actions, resource, written, conditional }) =>
      `${listed(actions)} on ${code(resource)} grants the content of configurations outside ${code(written)}${whenMet(conditional)}, but write access is limited to that. By the MSE guide, reading content can be limited to the same scope; for the wider one, grant only ${code('mse:List*')} and ${code('mse:QueryClusterDetail')}.`,
    why: 'Configurations often contain passwords, keys and addresses. The console needs the lists and the instance details, but not the content of other namespaces. The examples of the MSE documentation for one namespace, one configuration and one service grant all content of the instance. The API reference authorizes GetNacosConfig on the namespace and GetNacosHistoryConfig on all resources, so test the narrower resource first.',
    fix: null,
  },
  'client-read-too': {
    title: 'Nacos clients can read too',
    message: ({ action, clientReads, conditional }) =>
      `${code(action)} also matches ${listed(clientReads)}${whenMet(conditional)}, which let Nacos clients read directly. For console access only, use ${code('mse:QueryClusterDetail')}.`,
    why: 'Nacos clients use separate actions and ARNs. A wildcard for console actions also matches client actions, so any program with the AccessKey can read content.',
    fix: null,
  },
  'grants-both-paths': {
    title: 'The console and Nacos clients can both change it',
    message: ({ action, conditional }) =>
      `On a container, ${code(action)} lets the console and Nacos clients change configurations${whenMet(conditional)}. By the MSE guides, you can allow one of them only: name ${code('…/<dataId>')} for the console or ${code('…/config/<dataId>')} for clients.`,
    why: 'Both access paths use one action name and differ only in the last part of the ARN. An instance, a namespace and a group cover both forms. The API reference lists the action under "All resources"; if it is right, the console needs "*", which clients match too.',
    fix: null,
  },
  'allow-everything': {
    title: 'All actions are allowed',
    message: ({ hasDeny }) =>
      `This allows every action of every service on every resource${hasDeny ? ', except where a Deny applies' : ''}. Name the service and the actions, such as ${code('mse:Get*')}.`,
    why: 'A user with this policy can do everything that the account can, including granting permissions to others.',
    fix: null,
  },
  'service-admin': {
    title: 'All MSE actions are allowed',
    message: ({ action, mayRelease, hasDeny }) =>
      `${code(action)} on every instance makes the user an administrator of MSE${hasDeny ? ', except where a Deny applies' : ''}${mayRelease ? ', who can also release instances' : ''}. Name only the actions that are needed, and, where the MSE guide limits them, the instances.`,
    why: 'This is the scope of the system policy AliyunMSEFullAccess: about 240 operations, including releasing instances with everything in them, and every operation that MSE adds later. The API reference lists most actions under "All resources", so limit the actions first, and test a narrower resource.',
    fix: null,
  },
  'allow-not-action': {
    title: 'All except a few actions are allowed',
    message: ({ excluded, otherServices, services, conditional, hasDeny }) =>
      `This allows every action of ${otherServices ? 'every service' : services.map((service) => (service === 'mse' ? 'MSE' : code(service))).join(', ')} on its resources except ${listed(excluded)}${hasDeny ? ' and where a Deny applies' : ''}${whenMet(conditional)}, including actions that are added later. List the allowed actions in ${code('Action')}.`,
    why: 'An Allow with NotAction grants permissions that are not written in the policy. To forbid some actions, list the allowed ones in Action and add a Deny. NotAction is safe in a Deny.',
    fix: null,
  },
  'destructive-by-wildcard': {
    title: 'Wildcard grants destructive actions',
    message: ({ action, named, conditional }) =>
      `${code(action)} also grants ${listed(named)}${whenMet(conditional)}. Name the actions that are needed, or add a Deny for these.`,
    why: 'A wildcard is usually meant for harmless actions, but it can also match actions that release an instance, interrupt it or delete its contents. These cannot be undone.',
    fix: null,
  },
  'deny-leaves-twin': {
    title: 'Deny misses an equivalent action',
    message: ({ action, denied, twin, reaches, conditional }) =>
      `${action === denied ? code(action) : `${code(action)} includes ${code(denied)}, which`} is denied here, but ${code(twin)} ${denied === 'mse:GetNacosConfig' ? 'returns the same content from its history' : 'has the same effect'} and is still allowed${whenMet(conditional)}. ${reaches ? 'Deny it too.' : 'By the MSE guide it is checked on the namespace, so deny it there too.'}`,
    why: 'Deleting one configuration and deleting several at once are two actions, and so are reading the content and reading an earlier version. A Deny of one does not deny the other. The API reference lists batch deletion and the history under "All resources": if it is right, only a Deny on "*" stops them.',
    fix: ({ twin }) => `Deny ${code(twin)} too`,
  },
  'deny-needs-guide-reading': {
    title: 'Deny depends on one of two documents',
    message: ({ resource, action, others, conditional }) =>
      `By MSE's API reference, ${code(action)}${others === 0 ? '' : ` and ${String(others)} more actions`} would still be allowed${whenMet(conditional)}: it authorizes them on a wider resource, which ${code(resource)} does not match and an Allow does. By the guide, this Deny has an effect.`,
    why: 'Two official documents disagree about the resource on which MSE authorizes an action. The guide names configurations and services; the API reference names all resources for most actions. A Deny on a part is effective only if the guide is right. It is safer to allow only the parts that are needed, which by the API reference allows too little rather than too much, or to test the Deny with a user before relying on it.',
    fix: null,
  },
  'too-many-policies': {
    title: 'Too many policies for one user',
    message: ({ kind, count, limit }) =>
      `${String(count)} ${kind} policies are attached here, and RAM allows ${String(limit)} for each user, group or role. Detach some, or merge them.`,
    why: 'RAM attaches at most 10 custom and 20 system policies to one user, group or role. A scenario with more cannot be set up.',
    fix: null,
  },
  'policy-near-limit': {
    title: 'Near the length limit',
    message: ({ length, limit, percent }) =>
      `This policy has ${number(length)} characters without white space, ${String(percent)} % of the ${number(limit)} that RAM allows. Use wildcards, merge statements, or split the policy.`,
    why: 'RAM rejects a custom policy of more than 6,144 characters. A policy that lists names one by one keeps growing, and the change that no longer fits is often an urgent one.',
    fix: null,
  },
};
