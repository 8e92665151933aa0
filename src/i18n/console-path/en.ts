// The way through the MSE console, in English. Fetched with the panel. What the console shows where it is refused something is
// assumed, like the order of its pages.

import type { ActionName } from '../../engine/catalog/actions.ts';
import type { ResourceKind } from '../../engine/catalog/schema.ts';
import type { Decision } from '../../engine/evaluation/decide/decision.ts';
import { count, kinds, kindsMany } from '../en.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';

/** What somebody does on the page. */
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

/** What somebody sees there who may come so far and no further. */
const seen: Readonly<Record<ActionName, string>> = {
  ListClusters: 'The list of instances stays empty',
  ListServiceQuotas: 'The quotas are not shown',
  QueryClusterDetail: 'The instance is in the list but does not open',
  CreateCluster: 'The list shows but the purchase of an instance is refused',
  UpdateCluster: 'The instance opens but a change of its settings is refused',
  RestartCluster: 'The instance opens but its restart is refused',
  RetryCluster: 'The instance is in the list but the retry is refused',
  DeleteCluster: 'The instance opens but its release is refused',
  ListNacosConfigs: 'The instance opens but its list of configurations stays empty',
  ListNacosHistoryConfigs: 'The instance opens but its list of earlier versions stays empty',
  ListAnsServices: 'The instance opens but its list of services stays empty',
  ListAnsServiceClusters: 'The service is in the list but its page shows no clusters',
  ListAnsInstances: "The service's clusters show but the list of their providers stays empty",
  GetNacosConfig: 'The configuration is in the list but its content is not shown',
  GetNacosHistoryConfig: 'The earlier versions are in the list but their content is not shown',
  CreateNacosConfig: 'The list of configurations shows but creating one is refused',
  UpdateNacosConfig: 'The content shows but a change of it is refused',
  DeleteNacosConfig: 'The configuration is in the list but its deletion is refused',
  DeleteNacosConfigs: 'The list of configurations shows but deleting several is refused',
  CreateNacosService: 'The list of services shows but creating one is refused',
  UpdateNacosService: 'The service opens but a change of it is refused',
  DeleteNacosService: 'The service is in the list but its deletion is refused',
  CreateNacosInstance: 'The providers show but adding one is refused',
  UpdateNacosInstance: 'The providers show but a change of one is refused',
  UpdateNacosCluster: 'The clusters show but a change of one is refused',
};

const why: Readonly<Record<Exclude<Decision, 'allow'>, string>> = {
  'explicit-deny': 'a statement denies it',
  'implicit-deny': 'no statement allows it',
};

export const consolePathEn = {
  journey: {
    picker: 'Whose journey',
    /** What may be chosen inside a container of the kind, and the choice of all of it. */
    inside: {
      account: { label: 'Instance', all: 'the account' },
      instance: { label: 'Namespace', all: 'all namespaces' },
      namespace: { label: 'Group', all: 'all groups' },
      group: { label: 'Configuration or service', all: 'all that is in it' },
    } satisfies Record<Exclude<ResourceKind, 'config' | 'service'>, { label: string; all: string }>,
    steps: 'Steps through the console',
    labels,
    step: (label: string, decision: string) => `${label}: ${decision}`,
    apiOnly: 'by API only',
    marks: { broken: 'the way ends here', unreachable: 'not reachable in the console' },
    through: 'The console leads all the way.',
    throughForSome: (kind: ResourceKind, allowed: number, total: number) =>
      `The console leads all the way, at its end for ${number(allowed)} of ${count(total, kinds[kind], kindsMany[kind])}.`,
    beside: (names: readonly string[]) => `Not allowed beside the way: ${names.join(', ')}.`,
    refused: (
      action: ActionName,
      kind: ResourceKind,
      resource: string,
      decision: Exclude<Decision, 'allow'>,
    ) =>
      `${seen[action]}: ${code(`mse:${action}`)} is checked against ${kind === 'account' ? 'the account' : code(resource)}, and ${why[decision]}.`,
    refusedBeneath: (action: ActionName, kind: ResourceKind, total: number) =>
      `${seen[action]}: ${code(`mse:${action}`)} is checked against each ${kinds[kind]}, and is allowed on none of ${count(total, kinds[kind], kindsMany[kind])}.`,
    nothing: (action: ActionName, kind: ResourceKind) =>
      `There is no ${kinds[kind]} here that ${code(`mse:${action}`)} could be checked against. “Everything else” adds rows for names that are not listed.`,
    behind: 'The console leads no further, though the API still answers.',
    why: 'Show why',
    veiled: 'The path shows once you have said what you expect.',
    assumed: 'Which action stands behind which page is assumed.',
  },
};

export type ConsolePathMessages = typeof consolePathEn;
