// What is said of what statements come to, in English.

import { code } from './quote.ts';
import type { FindingMessages, FindingWords } from './messages.ts';
import type { GrantFindingCode } from '../../engine/lint/rules-on-grants.ts';
import type { FindingParams } from '../../engine/lint/lint.ts';
import { number } from '../number.ts';

const listed = (names: readonly string[]) => {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? code(last) : `${names.slice(0, -1).map(code).join(', ')} and ${code(last)}`;
};
const numbered = (places: readonly number[]) =>
  `statement${places.length === 1 ? '' : 's'} ${places.map(String).join(', ')}`;
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

const mismatch: FindingWords<Mismatch>['message'] = ({ action, resource, wanted, found }) => {
  const asked = `MSE asks about ${kinds[wanted]} for ${code(action)}, but ${code(resource)} is ${kinds[found]}`;
  if (found === 'config' || found === 'service') {
    const family = found === 'config' ? 'mse:UpdateNacosConfig' : 'mse:UpdateNacosService';
    return `${asked} in this account. It covers no ${found === 'config' ? 'configuration' : 'service'}, only ${kinds[wanted]} of the same name. Use actions such as ${code(family)}.`;
  }
  return `${asked}, so this never takes effect. Name ${kinds[wanted]} as the resource.`;
};

const dead: FindingWords<FindingParams['dead-statement']>['message'] = ({ statement, reason, value }) => {
  const nothing = `Statement ${String(statement)} covers nothing`;
  switch (reason) {
    case 'action':
      return `${nothing}: ${code('NotAction')} leaves out ${code(value)}, which is every action. Name fewer.`;
    case 'account':
      return `${nothing} in this account: ${code(value)} has another account ID. Write this account's, or ${code('*')}.`;
    case 'region':
      return `${nothing} in this account: the instance of ${code(value)} is in another region. Write its region, or ${code('*')}.`;
    case 'resource':
      return `${nothing} in this account: no instance here matches ${code(value)}. Check the pattern.`;
  }
};

export const enGrants: Pick<FindingMessages, GrantFindingCode> = {
  'account-action-on-instance': {
    title: 'An account-level action on an instance',
    message: ({ action, effect, resource }) =>
      `MSE asks about the account for ${code(action)}, never about an instance, ${neverTakesEffect(effect)}. Put it into a statement on ${code(resource)}.`,
    why: 'The lists of instances and of quotas belong to the account. Their requests carry the account as the resource, which no ARN of an instance matches; the console keeps refusing them although the policy seems to grant them.',
    fix: ({ action, resource }) => `Grant ${code(action)} on ${code(resource)}`,
  },
  'list-below-instance': {
    title: 'A list action below an instance',
    message: ({ action, lists, effect, resource, instance }) =>
      lists.length > 0
        ? `${code(action)} includes ${listed(lists)}. MSE authorizes ${lists.length === 1 ? 'it' : 'them'} on the whole instance, so on ${code(resource)} this grants no list. Grant ${lists.length === 1 ? 'it' : 'them'} on ${code(instance ?? '')}; the names in every namespace then become visible.`
        : `MSE authorizes ${code(action)} on the whole instance, ${neverTakesEffect(effect)}: ${code(resource)} is below it. ${instance === null ? 'Name the instance.' : `Name ${code(instance)}.`}`,
    why: 'The actions that list configurations and services have no fine-grained control: they are authorized on the instance, and they list all of it or nothing. A statement on a namespace or a group does not satisfy them.',
    fix: ({ action, lists, instance }) =>
      `Grant ${lists.length > 0 ? listed(lists) : code(action)} on ${code(instance ?? '')}`,
  },
  'action-resource-mismatch': {
    title: 'An action on something it is not about',
    message: mismatch,
    why: 'Each action is asked about one kind of resource. On another kind it is never asked, so the statement does not do what it seems to. Configurations and services share one form of ARN: an action on configurations, written on the name of a service, leaves the service alone and opens a configuration of that name.',
    fix: null,
  },
  'dead-statement': {
    title: 'A statement that covers nothing',
    message: dead,
    why: 'Every field of an ARN must match. A region or an account ID that differs from where the instance is makes a statement silent, and RAM has no way to notice. This is judged by the account shown here.',
    fix: null,
  },
  'overridden-allow': {
    title: 'An Allow that a Deny takes back',
    message: ({ statement, denies, elsewhere }) =>
      `Statement ${String(statement)} allows nothing: all of it is denied by ${[
        ...(denies.length === 0 ? [] : [numbered(denies)]),
        ...(elsewhere ? ['another attached policy'] : []),
      ].join(' and ')}, and a Deny always wins. Remove the statement, or narrow the Deny.`,
    why: 'RAM looks for a Deny first. Where one applies, no Allow counts, however exact it is: an exception to a Deny has to be made in the Deny.',
    fix: null,
  },
  'redundant-statement': {
    title: 'A redundant statement',
    message: ({ statement, by }) =>
      `Statement ${String(statement)} adds nothing: ${numbered(by)} already ${by.length === 1 ? 'covers' : 'cover'} all of it. Remove it.`,
    why: 'A statement that others cover makes a policy longer and misleads its reader: taking it out later, in order to take the permission away, takes nothing away.',
    fix: ({ statement }) => `Remove statement ${String(statement)}`,
  },
  'mergeable-statements': {
    title: 'Statements that could be one',
    message: ({ statement, into, differing }) =>
      `Statements ${String(into)} and ${String(statement)} differ in their ${differing === 'action' ? 'actions' : 'resources'} only. List them in one statement.`,
    why: 'One statement says the same in fewer characters, of which a policy has a limited number, and shows at a glance what a resource is open to.',
    fix: ({ statement, into }) => `Merge statement ${String(statement)} into statement ${String(into)}`,
  },
  'missing-list-clusters': {
    title: 'The list of instances is missing',
    message: ({ resource, conditional }) =>
      `This grants permissions on ${code(resource)}${whenMet(conditional)}, but nothing attached grants ${code('mse:ListClusters')}: the console shows an empty list of instances, and no way in. Grant it on ${code('acs:mse:*:*:*')}, unless only programs use this policy.`,
    why: 'The MSE console begins with the list of instances. Without the permission to see it, a user cannot reach an instance there, whatever else is granted; calls by API are not affected. The list cannot be narrowed to one instance.',
    fix: () => `Add a statement that grants ${code('mse:ListClusters')}`,
  },
  'missing-list-service-quotas': {
    title: 'The quotas of the service are missing',
    message: ({ action }) =>
      `MSE recommends granting ${code('mse:ListServiceQuotas')} together with ${code('mse:ListClusters')}${action === 'mse:ListClusters' ? '' : `, which ${code(action)} covers`}. No attached policy grants it.`,
    why: 'The documentation of MSE recommends to grant both account-level actions, so that the console can show the quotas beside the instances.',
    fix: () => `Add ${code('mse:ListServiceQuotas')}`,
  },
  'write-without-read': {
    title: 'A change without a look',
    message: ({ action, write, read, kind, conditional }) =>
      `${action === write ? code(action) : `${code(action)} includes ${code(write)}, which`} lets the user change ${kinds[kind]}${whenMet(conditional)}, but no attached policy lets them open it first. Add ${code(read)}, unless only programs use this policy.`,
    why: 'The console shows what is there before it saves a change. Without the permission to read, the change can be made by API only, and blindly.',
    fix: ({ read }) => `Add ${code(read)}`,
  },
  'write-without-delete': {
    title: 'Create and change, but not delete',
    message: ({ action, remove, kind, conditional }) =>
      `With ${code(action)} the user may create and change ${kinds[kind]}${whenMet(conditional)}, but ${code(remove)} is not granted: what was created by mistake stays. Add it, or leave it so if that is meant.`,
    why: '"Read and write" often means to delete as well, and the examples of the MSE documentation leave it out without a word. Where it is left out on purpose, nothing needs to be done.',
    fix: null,
  },
  'read-wider-than-write': {
    title: 'Reading reaches further than writing',
    message: ({ actions, resource, written, conditional }) =>
      `${listed(actions)} on ${code(resource)} shows the content of configurations outside ${code(written)}${whenMet(conditional)}, though writing is limited to that. Grant the content reads there too, and only ${code('mse:List*')} and ${code('mse:QueryClusterDetail')} further out.`,
    why: 'Configurations hold passwords, keys and addresses. The console needs the lists and the details of the instance, but it does not need the content of other namespaces. The examples of the MSE documentation for one namespace, one configuration and one service grant the content of all of the instance.',
    fix: null,
  },
  'client-read-too': {
    title: 'Nacos clients may read too',
    message: ({ action, clientReads, conditional }) =>
      `${code(action)} also grants ${listed(clientReads)}${whenMet(conditional)}, with which Nacos clients read without the console. If only the console is meant, name ${code('mse:QueryClusterDetail')}.`,
    why: 'MSE has a second way in, for Nacos clients, with actions and ARNs of its own. A wildcard over the names of console actions lets it in as well, so that content can be read by any program that holds the AccessKey.',
    fix: null,
  },
  'allow-everything': {
    title: 'Everything is allowed',
    message: ({ hasDeny }) =>
      `This allows every action of every service on every resource${hasDeny ? ', apart from what a Deny takes back' : ''}. Name the service and the actions, such as ${code('mse:Get*')}.`,
    why: 'Whoever has this policy can do all that the account itself can, including giving permissions to others.',
    fix: null,
  },
  'service-admin': {
    title: 'All of MSE is allowed',
    message: ({ action, mayRelease, hasDeny }) =>
      `${code(action)} on every instance makes its holder an administrator of MSE${hasDeny ? ', apart from what a Deny takes back' : ''}${mayRelease ? ', who may also release instances' : ''}. Name the actions or the instances that are needed.`,
    why: 'This is as much as the system policy AliyunMSEFullAccess is for: some 240 operations, among them the release of instances with all that they hold, and every operation that MSE adds later.',
    fix: null,
  },
  'allow-not-action': {
    title: 'All but some actions are allowed',
    message: ({ excluded, otherServices, services, conditional, hasDeny }) =>
      `This allows every action of ${otherServices ? 'every service' : services.map((service) => (service === 'mse' ? 'MSE' : code(service))).join(', ')} on its resources except ${listed(excluded)}${hasDeny ? ' and what a Deny takes back' : ''}${whenMet(conditional)}, also those that are added later. List what is to be allowed in ${code('Action')}.`,
    why: 'An Allow with NotAction grants what nobody wrote down. To forbid some actions, list what is allowed in Action and add a Deny; NotAction is safe in a Deny.',
    fix: null,
  },
  'destructive-by-wildcard': {
    title: 'A wildcard grants destructive actions',
    message: ({ action, named, conditional }) =>
      `${code(action)} also grants ${listed(named)}${whenMet(conditional)}. Name the actions that are needed, or add a Deny of these.`,
    why: 'A wildcard is written for the many harmless actions and includes those that release an instance, interrupt it or delete what it holds. None of these can be taken back.',
    fix: null,
  },
  'deny-leaves-twin': {
    title: 'A Deny leaves another way',
    message: ({ action, denied, twin, reaches, conditional }) =>
      `${action === denied ? code(action) : `${code(action)} includes ${code(denied)}, which`} is denied here, but ${code(twin)} ${denied === 'mse:GetNacosConfig' ? 'still shows the content, from its history' : 'has the same effect'}, and stays allowed${whenMet(conditional)}. ${reaches ? 'Deny it too.' : 'MSE authorizes it on the namespace: deny it there too.'}`,
    why: 'Deleting one configuration and deleting several at once are two actions, as are reading the content and reading an earlier version of it. A Deny of one leaves the other open.',
    fix: ({ twin }) => `Deny ${code(twin)} too`,
  },
  'too-many-policies': {
    title: 'Too many policies for one user',
    message: ({ kind, count, limit }) =>
      `${String(count)} ${kind} policies are attached here, and RAM allows ${String(limit)} for each user, group or role. Detach some, or merge them.`,
    why: 'RAM attaches at most 10 custom and 20 system policies to one user, group or role. A scenario with more cannot be set up as it is shown.',
    fix: null,
  },
  'policy-near-limit': {
    title: 'Near the limit of length',
    message: ({ length, limit, percent }) =>
      `This policy has ${number(length)} characters without white space, ${String(percent)} % of the ${number(limit)} that RAM takes. Use wildcards, merge statements, or split it before it is full.`,
    why: 'RAM refuses a custom policy of more than 6,144 characters. A policy that lists names one by one grows with them, and the change that no longer fits is often an urgent one.',
    fix: null,
  },
};
