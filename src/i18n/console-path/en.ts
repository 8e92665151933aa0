// The path through the MSE console, in English. Loaded with the panel. What the console shows after an access-denied error, and
// the order of its pages, are assumed.

import type { ClientOperation } from '../../engine/evaluation/client-path.ts';
import type { ActionName } from '../../engine/catalog/actions.ts';
import type { ResourceKind } from '../../engine/catalog/schema.ts';
import type { Decision } from '../../engine/evaluation/decide/decision.ts';
import { count, kinds, kindsMany } from '../en.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';

/** The step as a user action. */
const labels: Readonly<Record<ActionName, string>> = {
  ListClusters: 'List instances',
  ListServiceQuotas: 'See the quotas',
  QueryClusterDetail: 'Open the instance',
  CreateCluster: 'Buy an instance',
  UpdateCluster: 'Change its settings',
  RestartCluster: 'Restart it',
  RetryCluster: 'Retry its creation',
  DeleteCluster: 'Release it',
  ListNacosConfigs: 'List configurations',
  ListNacosHistoryConfigs: 'List old versions',
  ListAnsServices: 'List services',
  ListAnsServiceClusters: 'See its clusters',
  ListAnsInstances: 'See its providers',
  GetNacosConfig: 'Read it',
  GetNacosHistoryConfig: 'Read old versions',
  CreateNacosConfig: 'Create a configuration',
  UpdateNacosConfig: 'Edit it',
  DeleteNacosConfig: 'Delete it',
  DeleteNacosConfigs: 'Delete several at once',
  CreateNacosService: 'Create a service',
  UpdateNacosService: 'Edit it',
  DeleteNacosService: 'Delete it',
  CreateNacosInstance: 'Add a provider',
  UpdateNacosInstance: 'Edit a provider',
  UpdateNacosCluster: 'Edit a cluster',
};

/** What a user sees if the path is blocked at this action. */
const symptoms: Readonly<Record<ActionName, string>> = {
  ListClusters: 'The instance list stays empty',
  ListServiceQuotas: 'The quotas are not shown',
  QueryClusterDetail: 'The instance is listed but does not open',
  CreateCluster: 'The instance list opens, but buying an instance is denied',
  UpdateCluster: 'The instance opens, but changing its settings is denied',
  RestartCluster: 'The instance opens, but restarting it is denied',
  RetryCluster: 'The instance is listed, but retrying its creation is denied',
  DeleteCluster: 'The instance opens, but releasing it is denied',
  ListNacosConfigs: 'The instance opens, but its configuration list stays empty',
  ListNacosHistoryConfigs: 'The instance opens, but its list of earlier versions stays empty',
  ListAnsServices: 'The instance opens, but its service list stays empty',
  ListAnsServiceClusters: 'The service is listed, but its page shows no clusters',
  ListAnsInstances: "The service's clusters are shown, but their provider list stays empty",
  GetNacosConfig: 'The configuration is listed, but its content is not shown',
  GetNacosHistoryConfig: 'The earlier versions are listed, but their content is not shown',
  CreateNacosConfig: 'The configuration list opens, but creating a configuration is denied',
  UpdateNacosConfig: 'The content is shown, but changing it is denied',
  DeleteNacosConfig: 'The configuration is listed, but deleting it is denied',
  DeleteNacosConfigs: 'The configuration list opens, but deleting several at once is denied',
  CreateNacosService: 'The service list opens, but creating a service is denied',
  UpdateNacosService: 'The service opens, but changing it is denied',
  DeleteNacosService: 'The service is listed, but deleting it is denied',
  CreateNacosInstance: 'The providers are shown, but adding one is denied',
  UpdateNacosInstance: 'The providers are shown, but changing one is denied',
  UpdateNacosCluster: 'The clusters are shown, but changing one is denied',
};

const why: Readonly<Record<Exclude<Decision, 'allow'>, string>> = {
  'explicit-deny': 'a statement denies it',
  'implicit-deny': 'no statement allows it',
};

export const consolePathEn = {
  consolePath: {
    picker: 'Console path to',
    /** The selector inside a container of the kind, and its entry for the whole container. */
    inside: {
      account: { label: 'Instance', all: 'the account' },
      instance: { label: 'Namespace', all: 'all namespaces' },
      namespace: { label: 'Group', all: 'all groups' },
      group: { label: 'Configuration or service', all: 'all of them' },
    } satisfies Record<Exclude<ResourceKind, 'config' | 'service'>, { label: string; all: string }>,
    steps: 'Steps through the console',
    labels,
    step: (label: string, decision: string) => `${label}: ${decision}`,
    apiOnly: 'API only',
    marks: { blocked: 'blocked here', unreachable: 'not reachable in the console' },
    complete: 'All steps of the path are allowed.',
    completeForSome: (kind: ResourceKind, allowed: number, total: number) =>
      `All steps of the path are allowed, the last one for ${number(allowed)} of ${count(total, kinds[kind], kindsMany[kind])}.`,
    deniedOutside: (names: readonly string[]) => `Denied actions outside the path: ${names.join(', ')}.`,
    blocked: (
      action: ActionName,
      kind: ResourceKind,
      resource: string,
      decision: Exclude<Decision, 'allow'>,
    ) =>
      `${symptoms[action]}: ${code(`mse:${action}`)} is checked on ${kind === 'account' ? 'the account' : code(resource)}, and ${why[decision]}.`,
    blockedOnAll: (action: ActionName, kind: ResourceKind, total: number) =>
      `${symptoms[action]}: ${code(`mse:${action}`)} is checked on each ${kinds[kind]}, and is allowed on none of ${count(total, kinds[kind], kindsMany[kind])}.`,
    nothing: (action: ActionName, kind: ResourceKind) =>
      `There is no ${kinds[kind]} here to check ${code(`mse:${action}`)} on. “Names not listed” adds rows for unlisted resources.`,
    laterSteps: 'Later steps are not reachable in the console. API calls are not affected.',
    why: 'Show why',
    hidden: 'The path appears after you answer.',
    assumed: 'Which action each page needs is an assumption.',
    clientHeading: 'With a Nacos client (SDK), without the console',
    operations: {
      get: 'Get',
      listen: 'Listen',
      publish: 'Publish',
      subscribe: 'Subscribe',
      register: 'Register',
    } satisfies Record<ClientOperation, string>,
  },
};

export type ConsolePathMessages = typeof consolePathEn;
