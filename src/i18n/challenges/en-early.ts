// Messages of the easy and medium challenges.

import type { ChallengeMessages } from './messages.ts';

export const earlyChallengesEn = {
  'first-look': {
    title: 'Your first grant',
    teaser: 'Let a new colleague list the instances and open one of them.',
    story: [
      'Lin has joined the orders team. She needs the list of instances, and the details of her team’s instance, `mse-cn-0pp1j8om80a`. She must not have access to other instances.',
      'A colleague drafted a policy for her. But her console page is empty.',
    ],
    hints: {
      level:
        'The list of instances is checked on the account: the resource is `*`. A statement that names an instance does not match it.',
      detail: 'Instance details need `mse:QueryClusterDetail`, which is checked on the instance.',
      wide: 'Something else is allowed too. Check the matrix for allowed cells that Lin does not need.',
    },
    debrief: [
      'The two actions are checked at two levels: the list on the account, the details on the instance. One statement with one resource cannot allow both without allowing more.',
    ],
  },
  'one-namespace': {
    title: 'One namespace',
    teaser: 'Give a tester full access to one namespace, and nothing else.',
    story: [
      'Chen tests the shop. She works only in the namespace `test` of the instance `mse-cn-4xl3k9m2e01`, where she can do everything with configurations and services. She must not read the content of other namespaces.',
      'To find her namespace in the console, she needs the list of instances, the details of this instance, and its lists of configurations and services. The draft allows everything on the instance.',
    ],
    hints: {
      instance:
        'Chen can delete the instance. `mse:*` on an instance covers everything inside it, and the instance itself.',
      account:
        'The list of instances is checked on the account. It needs a statement whose resource matches `*`, such as `acs:mse:*:*:*`.',
      lists:
        'Details and lists are checked on the instance, even for a user who works in one namespace. A statement on the namespace does not match them.',
      reads:
        'Chen can read `rates.json` in prod. The names of list actions start with `List`. `mse:Get*` reads content, and on the instance it covers every namespace.',
      quotas: 'The quotas are allowed too: on the account, `mse:List*` also matches the action for quotas.',
      three: 'Write one statement for each of the three levels: account, instance, namespace.',
    },
    debrief: [
      'Three levels need three statements. Access to one namespace still needs some permissions on the instance, because lists cannot be limited to a namespace.',
      'Content can be limited: grant `mse:Get*` on the namespace, not on the instance just to make the console work.',
    ],
  },
  'read-only': {
    title: 'Read only',
    teaser: 'An auditor must only read configurations, but a wildcard also lets him write them.',
    story: [
      'Zhou audits the instance `mse-cn-0pp1j8om80a`. He opens it, lists its configurations and their history, and reads every configuration and its earlier versions. He must not change anything, and does not audit services.',
      'The draft allows every action with `Config` in its name, but he still lacks permissions.',
    ],
    hints: {
      writes:
        'Zhou can change `prod.yaml`. `mse:*Config*` matches any text before the word, including Create, Update and Delete.',
      batch:
        '`mse:DeleteNacosConfigs` is allowed somewhere. It deletes several configurations at once, and its name ends like that of a list action.',
      services: 'Zhou can list services too: `mse:List*` also matches actions such as `mse:ListAnsServices`.',
      history:
        'Reading earlier versions is a separate action, `mse:GetNacosHistoryConfig`. Its name ends differently from `mse:GetNacosConfig`.',
      detail: 'To open the instance, he needs `mse:QueryClusterDetail`, which has no `Config` in its name.',
      verbs:
        'Action names start with a verb. Write the verb, and put the wildcard after it. Which verbs only read?',
    },
    debrief: [
      'MSE action names start with a verb. A wildcard at the start matches every verb, including Delete. A wildcard after the verb matches only different objects.',
    ],
  },
  'example-4': {
    title: 'Fix Example 4',
    teaser: 'The documentation’s example for one configuration does not work. Fix it.',
    story: [
      'This is Example 4 of the MSE documentation, unchanged. It should allow reading and writing the configuration `prod.yaml` in the group `DEFAULT_GROUP` of the namespace `3fd98c48-a709-4061-bba1-e341d79d681b` in the instance `mse-cn-0pp1j8om80a`. But it only allows the list of instances.',
      'Fix the policy so that the user can open the instance, find `prod.yaml` in the lists of configurations and of their history, read it and its earlier versions, create it and update it. The user must not access other content, delete anything, or access services.',
    ],
    hints: {
      'look-alike':
        'A new instance `mse-cn-0pp1j8om80b` would be allowed too. A wildcard at the end of an ID matches every ID that starts the same.',
      id: 'Compare the ID in the policy with the ID in the account, up to the last character.',
      'all-contents':
        '`dev.yaml` can be read too. Which statement allows reading content, and what does its resource cover?',
      lists: 'The lists are checked on the instance. A statement on `prod.yaml` does not match them.',
      services:
        'Services can be listed too. The user needs a configuration: which lists are required for it?',
      leftover:
        'The policy still contains the short ID. No instance has it now, but a future instance could.',
      three:
        'Grant the list of instances on the account, details and two lists on the instance, and reading and writing on `prod.yaml`.',
    },
    debrief: [
      'The ID in the example lacks its last two characters. RAM compares IDs in full: a policy for `mse-cn-0pp1j8om8` does not cover `mse-cn-0pp1j8om80a`, and RAM reports no error.',
      'Even with the right ID, the example allows too much: `mse:Get*` on the instance covers the content of all its namespaces. Grant reading, like writing, only on the configuration.',
    ],
  },
  'example-5': {
    title: 'Fix Example 5',
    teaser: 'The documentation’s example for one service grants configuration actions. Fix it.',
    story: [
      'This is Example 5 of the MSE documentation, unchanged. It should allow reading and writing the service `test-service` in the group `DEFAULT_GROUP` of the namespace `3fd98c48-a709-4061-bba1-e341d79d681b` in the instance `mse-cn-0pp1j8om80a`. But it allows no write action on any service.',
      'Fix it for the owner of `test-service`: open the instance, view its lists of services, clusters and instances, and create and update the service, its Nacos instances and its cluster. The owner must not delete anything, or access configurations of any name.',
    ],
    hints: {
      id: 'As in Example 4, compare the ID in the policy with the ID in the account, up to the last character.',
      kind: '`mse:CreateNacosConfig` and `mse:UpdateNacosConfig` write configurations. Which actions write a service?',
      endpoints:
        'Callers find a service through its Nacos instances, the registered addresses. Their actions are `mse:CreateNacosInstance` and `mse:UpdateNacosInstance`.',
      cluster: 'The action for the cluster of a service is missing: `mse:UpdateNacosCluster`.',
      deletes: 'The service can be deleted too, which is not required.',
      shadow:
        'A **configuration** named `test-service` could be created. It has the same ARN as the service: only the action tells them apart.',
      contents:
        '`prod.yaml` can be read. A policy for a service does not need access to configuration content.',
      lists: 'The list actions for services start with `mse:ListAns`.',
    },
    debrief: [
      'Configurations and services share one ARN format. The action, not the resource, tells them apart: `mse:Create*` on a service also allows creating a configuration with that name.',
      'The original example grants no write access to services, but unintended write access to a configuration. A wildcard grants every action it matches.',
    ],
  },
  'two-teams': {
    title: 'Two teams',
    teaser: 'One team’s Deny blocks another team’s work. Narrow it without removing it.',
    story: [
      'Mei helps two teams of the shop. Like everyone, she has the system policy for reading. `order-team` lets her create and update configurations of the group `ORDER` in prod; `payment-team` lets her manage the services of `PAYMENT` in prod. With both attached, she cannot even read the order team’s configurations.',
      'The payment team has a rule: in prod, no configuration of `PAYMENT`, existing or new, is read or changed in the console, **whatever other policies allow**. Fix its policy so that it enforces exactly this rule. Keep all three policies attached.',
    ],
    hints: {
      spill:
        'Click the denied cell of `order-service.yaml`. Which statement decides, and what does its resource match?',
      gone: 'The payment team’s `rates.json` can be read now: without a Deny, the system policy allows it.',
      stages: 'The rule applies only to prod. In dev, everyone can read the configurations of `PAYMENT`.',
      history: 'Earlier versions of `rates.json` can still be read, and contain the same data.',
      names: 'The rule covers all configurations: a new `fees.json` of the payment team must be denied too.',
      silence:
        'Changing `rates.json` is denied only because no policy allows it yet. “Whatever other policies allow” needs an explicit deny.',
      resource: 'The actions of the Deny were right. Check its resource.',
    },
    debrief: [
      'A Deny overrides every Allow, in any attached policy. Its actions can be broad, but its resource must be as narrow as the rule.',
      'Denied by default and denied explicitly differ: attaching another policy can change the first, but not the second.',
    ],
  },
  'only-services': {
    title: 'Only services',
    teaser: 'A platform team manages all services of an instance, and nothing else in it.',
    story: [
      'Wu’s team runs the registry of the instance `mse-cn-0pp1j8om80a`. In all its namespaces, they create, update and delete services, including new ones, and manage the services’ Nacos instances and clusters.',
      'They must not access configurations or their lists. They can view the instance itself, but not change, restart or delete it. The draft says “everything except configurations”.',
    ],
    hints: {
      'not-action':
        '`NotAction` allows everything that you do not list. An instance has more than configurations and services.',
      clusters:
        'They can change the instance. In MSE action names, `Cluster` can mean a cluster of a service or the whole instance.',
      configurations:
        '`prod.yaml` can be deleted. The resource does not tell configurations from services, so use the actions.',
      'other-configurations':
        'Earlier versions of `prod.yaml` can be read: `mse:GetNacosHistoryConfig` does not end in `NacosConfig`.',
      lists:
        'The lists of configurations are allowed too. The list actions for services start with `mse:ListAns…`.',
      'one-cluster': 'The action for clusters of services is missing: `mse:UpdateNacosCluster`.',
      tomorrow:
        'A new service, `refund-service`, could not be created. Do not name services; use the actions to limit the policy.',
      names: 'Check the columns one by one: which required names share an ending that no other action has?',
    },
    debrief: [
      'In MSE, `Service`, `Instance` and `Cluster` each have several meanings: `mse:*Cluster*` matches actions from changing a cluster of a service to deleting the instance. `NacosService` and `NacosInstance` are unambiguous.',
      '“Everything except” excludes only what the author thought of. For a narrow task, list what is allowed.',
    ],
  },
} satisfies Readonly<Record<string, ChallengeMessages>>;
