// What is said of the easy and medium challenges.

import type { ChallengeText } from './text.ts';

export const earlyChallengesEn = {
  'first-look': {
    title: 'A first look',
    teaser: 'A new colleague may see the instances, and open one of them.',
    story: [
      'Lin has joined the orders team and wants to see what runs where. She needs the list of instances, and the details of the team’s own one, `mse-cn-0pp1j8om80a`. What other teams run is none of her business.',
      'A colleague has begun a policy for her. She says that the console shows her an empty page.',
    ],
    hints: {
      level:
        'The list of instances belongs to the account, not to an instance: MSE asks about it with the resource `*`. A statement that names an instance never answers that question.',
      detail: 'The details of an instance are `mse:QueryClusterDetail`. It is asked about the instance.',
      wide: 'Look at the matrix for what is allowed besides: which green cells did Lin not ask for?',
    },
    debrief: [
      'Two questions, two levels: the list is asked about the account, the details about one instance. One statement with one resource cannot answer both without answering more.',
    ],
  },
  'one-namespace': {
    title: 'One namespace',
    teaser: 'A tester gets one namespace to herself, and nothing else.',
    story: [
      'Chen tests the shop. All her work lies in the namespace `test` of the instance `mse-cn-4xl3k9m2e01`: there she may do everything, with configurations and services alike. What the other namespaces hold she must not even read.',
      'To find her namespace in the console she needs the list of instances, the details of this one, and its lists of configurations and services. Her first policy opens the whole instance.',
    ],
    hints: {
      instance:
        'Chen can delete the instance. `mse:*` on an instance takes in everything that it holds, and the instance itself.',
      account:
        'The list of instances is asked about the account: it needs a statement whose resource takes in `*`, such as `acs:mse:*:*:*`.',
      lists:
        'Details and lists are asked about the instance, also for somebody who only looks at one namespace. A statement on the namespace never answers them.',
      reads:
        'Chen can read `rates.json` in prod. Lists begin with `List`, but `mse:Get*` reads contents, and on the instance it reads those of every namespace.',
      quotas:
        'The quotas are allowed as well: on the account, `mse:List*` is more than the list of instances.',
      three: 'Think of three levels, with a statement for each: the account, the instance, the namespace.',
    },
    debrief: [
      'Three levels, three statements. A namespace of one’s own still needs a little of the instance around it, because lists cannot be narrowed to a namespace.',
      'Contents can: grant `mse:Get*` on the namespace, never on the instance just to make the console work.',
    ],
  },
  'read-only': {
    title: 'Read only',
    teaser: 'An auditor reads all configurations, and a wildcard lets him write them.',
    story: [
      'Zhou audits the instance `mse-cn-0pp1j8om80a`. He opens it, goes through its lists of configurations and of their history, and reads every configuration with its old versions. He changes nothing, and services are somebody else’s audit.',
      'The draft allows everything that has `Config` in its name, and is somehow still not enough.',
    ],
    hints: {
      writes:
        'Zhou can change `prod.yaml`. `mse:*Config*` leaves open what stands before the word, and that may be Create, Update or Delete.',
      batch:
        '`mse:DeleteNacosConfigs` is allowed somewhere. It deletes many configurations at once, and its name ends as that of a list does.',
      services: 'Zhou can list services too: `mse:List*` also takes in `mse:ListAnsServices` and its like.',
      history:
        'Old versions are read by an action of their own, `mse:GetNacosHistoryConfig`. Its name ends differently from that of `mse:GetNacosConfig`.',
      detail: 'To open the instance he needs `mse:QueryClusterDetail`, which has no `Config` in its name.',
      verbs:
        'In the name of an action the verb comes first. Write the verb, and put the wildcard behind it: which verbs only read?',
    },
    debrief: [
      'In MSE’s names the verb comes first. A wildcard before a word leaves the verb open, and with it deleting. A wildcard behind a verb leaves only the object open.',
    ],
  },
  'example-4': {
    title: 'Example 4, as printed',
    teaser: 'The documentation’s example for one configuration does nothing for it. Repair it.',
    story: [
      'This is Example 4 of MSE’s documentation, as printed. Its text promises to read and write the configuration `prod.yaml` in the group `DEFAULT_GROUP` of the namespace `3fd98c48-a709-4061-bba1-e341d79d681b` in the instance `mse-cn-0pp1j8om80a`. Attached, it shows the list of instances and no more.',
      'Make it keep its promise. Whoever has it opens that instance, finds `prod.yaml` in the lists of configurations and of their history, reads it with its old versions, creates it and updates it. Other contents stay closed, deleting and services too.',
    ],
    hints: {
      'look-alike':
        'If somebody created an instance `mse-cn-0pp1j8om80b` tomorrow, it would be open as well. A wildcard at the end of an id takes in all that begins alike.',
      id: 'Hold the id in the policy against the id in the account, letter by letter to the very end.',
      'all-contents':
        '`dev.yaml` can be read as well. Which statement reads contents, and how far does its resource reach?',
      lists: 'The lists are asked about the instance. A statement on `prod.yaml` never answers them.',
      services:
        'Services can be listed too. The promise speaks of a configuration: which of the lists does that take?',
      leftover:
        'The short id still stands in the policy. Today nobody has such an instance; what if somebody gets it?',
      three:
        'The list of instances on the account; details and two lists on the instance; reading and writing on `prod.yaml` itself.',
    },
    debrief: [
      'The printed id lacks its last two characters. RAM compares an id as a whole: a policy for `mse-cn-0pp1j8om8` says nothing about `mse-cn-0pp1j8om80a`, and nobody gets an error.',
      'With the right id the example would read too much: `mse:Get*` on the instance opens the contents of all its namespaces. Reading fits next to writing, on the one configuration.',
    ],
  },
  'example-5': {
    title: 'Example 5, as printed',
    teaser: 'The documentation’s example for one service grants the actions of configurations. Repair it.',
    story: [
      'This is Example 5 of MSE’s documentation, as printed. Its text promises to read and write the service `test-service` in the group `DEFAULT_GROUP` of the namespace `3fd98c48-a709-4061-bba1-e341d79d681b` in the instance `mse-cn-0pp1j8om80a`. No service can be written with it.',
      'Repair it for the owner of `test-service`: open the instance, go through its lists of services, clusters and instances, and create and update the service, its Nacos instances and its cluster. Deleting is not promised, and configurations are out of the question, under any name.',
    ],
    hints: {
      id: 'As in Example 4: hold the id in the policy against the id in the account, to the very end.',
      kind: '`mse:CreateNacosConfig` and `mse:UpdateNacosConfig` write configurations. Which actions write a service?',
      endpoints:
        'A service is found through its Nacos instances, its endpoints. They have actions of their own: `mse:CreateNacosInstance` and `mse:UpdateNacosInstance`.',
      cluster: 'The cluster of a service is missing: `mse:UpdateNacosCluster`.',
      deletes: 'The service can be deleted as well, and nobody promised that.',
      shadow:
        'A **configuration** called `test-service` could be created. Its ARN is the same as that of the service: only the action says which of the two is meant.',
      contents: '`prod.yaml` can be read. What does the reading of contents do in a policy for a service?',
      lists: 'Of the lists, those whose names begin with `mse:ListAns` are about services.',
    },
    debrief: [
      'Configurations and services share one form of ARN. The resource does not say which of them is meant, the action does: `mse:Create*` on a service also creates a configuration of that name.',
      'So the printed example grants no write of a service, and one that nobody wanted. A wildcard is only as narrow as the names that it leaves open.',
    ],
  },
  'two-teams': {
    title: 'Two teams',
    teaser: 'One team’s Deny stops the other team’s work, and has to stay.',
    story: [
      'Mei helps two teams of the shop. Like everybody she has the system policy for reading. `order-team` lets her create and update the configurations of the group `ORDER` in prod, `payment-team` lets her look after the services of `PAYMENT` in prod. Together they do not work: she cannot even read the order team’s configurations.',
      'The payment team has a rule: in prod, no configuration of `PAYMENT` is read or changed in the console, neither those of today nor those of tomorrow, **whatever other policies allow**. Mend it so that it says that and no more. All three policies stay attached.',
    ],
    hints: {
      spill:
        'Click the denied cell of `order-service.yaml`. Which statement decides, and what does its resource take in?',
      gone: 'The payment team’s `rates.json` can be read now: without a Deny, the system policy allows it.',
      stages: 'The rule is about prod only. In dev everybody reads the configurations of `PAYMENT` too.',
      history: 'Old versions of `rates.json` can still be read. They hold what the file holds.',
      names: 'What about a `fees.json` that the payment team adds tomorrow? The rule names no files.',
      silence:
        'Changing `rates.json` is denied only because no policy allows it yet. “Whatever other policies allow” asks for an explicit deny.',
      resource: 'The actions of the Deny were right. Look at its resource again.',
    },
    debrief: [
      'A Deny holds against every Allow, also those in policies that its author never saw. Its actions may be wide; its resource has to be as narrow as the rule.',
      'Being denied by default and being denied are not the same: the first ends with the next policy that somebody attaches.',
    ],
  },
  'only-services': {
    title: 'Only services',
    teaser: 'A platform team cares for all services of an instance, and for nothing else in it.',
    story: [
      'Wu’s team runs the registry of the instance `mse-cn-0pp1j8om80a`. In all its namespaces they create, update and delete services, and keep the services’ Nacos instances and clusters, also for services that come tomorrow.',
      'Configurations are not theirs, nor are those lists. And the instance itself is left alone: looked at, but never changed, restarted or deleted. The draft says “everything but configurations”.',
    ],
    hints: {
      'not-action':
        'With `NotAction`, everything that you do not name is allowed. What is there on an instance besides configurations and services?',
      clusters:
        'They can change the instance. In MSE’s names `Cluster` is sometimes a cluster of a service, and sometimes the whole instance.',
      configurations:
        '`prod.yaml` can be deleted. A resource does not tell configurations from services, so the actions have to.',
      'other-configurations':
        'Old versions of `prod.yaml` can be read: `mse:GetNacosHistoryConfig` does not end in `NacosConfig`.',
      lists: 'The lists of configurations are allowed as well. Services are listed by `mse:ListAns…`.',
      'one-cluster': 'The clusters of services are missing: `mse:UpdateNacosCluster`.',
      tomorrow:
        'A new service, `refund-service`, could not be created. Do not name services; let the actions say what is meant.',
      names: 'Go through the columns one by one: which names share an ending that nothing else has?',
    },
    debrief: [
      '`Service`, `Instance` and `Cluster` each mean more than one thing in MSE: `mse:*Cluster*` reaches from a cluster of a service to the deletion of the instance. `NacosService` and `NacosInstance` mean one.',
      '“Everything but” lists what somebody thought of. For a team with a narrow task, say what it may do.',
    ],
  },
} satisfies Readonly<Record<string, ChallengeText>>;
