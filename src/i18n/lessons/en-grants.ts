// What is said in the lessons on what an Allow reaches.

import type { LessonText } from './text.ts';

export const grantLessonsEn = {
  'first-statement': {
    title: 'Your first statement',
    teaser: 'What a policy is made of, and what happens where it says nothing.',
    steps: {
      silence: {
        heading: 'What is not allowed is denied',
        text: [
          'A policy is a list of statements. The one in the editor has a single statement: an `Effect`, an `Action` and a `Resource`. It lets a RAM user see the list of instances, and says nothing about anything else.',
          'The matrix shows what comes of it: a row for each resource of a small account, a column for each action.',
        ],
        question: 'May the user read `prod.yaml`? The cell is hidden until you have said what you think.',
        answer:
          'No statement speaks of `mse:GetNacosConfig`, so it is **denied by default**. In RAM nothing is allowed until a statement allows it: an empty policy is a closed door.',
        task: 'One cell is allowed. Choose it, in the row of the account, and read beneath the matrix which statement allows it.',
        hints: {
          choose:
            'Click the green cell in the first row and the first column, or move to it with the arrow keys and press Enter.',
        },
        done: 'The statement lights up in the text: from each cell you can go to its cause.',
      },
      action: {
        heading: 'One statement, several actions',
        text: [
          'An `Action` may be one name or an array of names. Each is written with the service in front: `mse:` for Microservices Engine.',
        ],
        question:
          'And the quotas? Reading them is `mse:ListServiceQuotas`, which the documentation recommends granting.',
        answer:
          'Denied by default too. Another read of the account is another action, and needs its own permission.',
        task: 'Let the same statement also allow `mse:ListServiceQuotas`.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Look at the underlined place: an array needs its brackets, and a comma between two names.',
          more: 'Both are allowed, and something besides: is there a wildcard? Write the two names.',
          replaced:
            'The quotas are there, but the list of instances is gone: you have replaced the one action by the other. Keep both.',
          array: 'Make the action an array: `"Action": ["mse:ListClusters", "mse:ListServiceQuotas"]`.',
        },
        done: 'Two cells of the account are allowed now. Both forms, a name and an array of names, mean the same.',
      },
      'second-statement': {
        heading: 'A second statement',
        text: [
          'The resource `acs:mse:*:*:*` stands for everything of MSE. For one instance you write its id: `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`. Since the two differ, opening an instance becomes a statement of its own.',
        ],
        task: 'Add a second statement that allows `mse:QueryClusterDetail` on the instance `mse-cn-0pp1j8om80a`, and on no other.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Two statements are separated by a comma, and each needs `Effect`, `Action` and `Resource`.',
          'too-wide':
            'The instance `mse-cn-7qk2v9x01zt` can be opened as well. Name the one instance in the resource of the new statement.',
          lost: 'The first statement no longer allows what it did. Leave it as it was, and put the new one beside it.',
          more: 'The instance can be opened, but something else is allowed as well. The new statement needs one action: `mse:QueryClusterDetail`.',
          'no-action': 'So far nothing in the policy speaks of `mse:QueryClusterDetail`.',
          resource: 'The resource of the new statement is `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'Click the new green cell: beneath the matrix stands which statement allowed it.',
      },
    },
    summary: [
      'A statement says: this effect, for these actions, on these resources.',
      'What no statement allows is denied by default.',
      'Statements add up: each one may allow something more.',
    ],
  },
  wildcards: {
    title: 'Wildcards',
    teaser: 'What `*` and `?` take in, in actions and in resources, and what they take in besides.',
    steps: {
      'any-run': {
        heading: 'Any run of characters',
        text: [
          'In an action and in a resource, `*` stands for any run of characters, also an empty one, and `?` for exactly one. Both may stand anywhere in the name.',
          'Mei from support may read configurations. Her policy says `mse:Get*`.',
        ],
        question: 'May Mei also read earlier versions of `prod.yaml`? That is `mse:GetNacosHistoryConfig`.',
        answer:
          '**Allowed**: the name begins with `Get`. A wildcard takes in every action that fits, also those that you had not thought of and those that MSE adds one day.',
        task: 'Let Mei read configurations as they are now, and not their earlier versions.',
        hints: {
          refused: 'RAM would refuse the policy as it stands. Look at the underlined place.',
          lost: 'Mei can no longer read configurations. That is `mse:GetNacosConfig`.',
          history:
            'Earlier versions can still be read: something in the policy takes in `mse:GetNacosHistoryConfig`.',
          write:
            'Write the whole name in place of the pattern, on the same instance: `mse:GetNacosConfig` and nothing else.',
        },
        done: 'A name without a wildcard grants one action, today and tomorrow.',
      },
      'in-the-middle': {
        heading: 'Not only at the end',
        text: [
          'Mei is to keep configurations up to date. A colleague has found that all the names end alike, and has written `mse:*NacosConfig`.',
        ],
        question: 'May Mei delete `prod.yaml`?',
        answer:
          '**Allowed**: `DeleteNacosConfig` ends in `NacosConfig` like the others. What a pattern leaves open decides what it grants, not what its author had in mind.',
        task: 'Let Mei read, create and update configurations of this instance, and delete none.',
        hints: {
          refused: 'RAM would refuse the policy as it stands. Look at the underlined place.',
          deletes:
            '`mse:DeleteNacosConfig` is still allowed: every pattern that ends in `NacosConfig` with only a `*` before it takes it in.',
          'no-get': 'Mei can no longer read: `mse:GetNacosConfig` has to be named as well.',
          more: 'All that was asked for is allowed, and something besides. The open goal leads to it. Three names are enough.',
          write:
            'Write out the three names: `["mse:GetNacosConfig", "mse:CreateNacosConfig", "mse:UpdateNacosConfig"]`.',
        },
        done: 'Three names say what is meant. `mse:*ateNacosConfig` would take in two of them, and the next reader would have to guess which.',
      },
      'exactly-one': {
        heading: 'Exactly one character',
        text: [
          'Mei is to clear out the namespace `prod`. There is an action for deleting one configuration, `mse:DeleteNacosConfig`, and one for deleting several at once, with an s at the end. A colleague has written `mse:DeleteNacosConfig?` for both.',
        ],
        question: 'May Mei delete `prod.yaml` by itself, with `mse:DeleteNacosConfig`?',
        answer:
          '**Denied by default.** `?` wants one character, and behind `DeleteNacosConfig` there is none. Only `DeleteNacosConfigs` fits: `*` may be empty, `?` may not.',
        task: 'Allow both ways of deleting configurations in the namespace `prod`, and nothing else.',
        hints: {
          refused: 'RAM would refuse the policy as it stands. Look at the underlined place.',
          services: 'Services can be deleted as well: `mse:Delete*` also takes in `mse:DeleteNacosService`.',
          batch: 'Deleting several at once is denied: that is `mse:DeleteNacosConfigs`, with an s.',
          wider:
            'Both are allowed, and something besides. Leave the resource on the namespace, and the actions at these two.',
          write: 'Put a `*` in the place of the `?`, or write both names in an array.',
        },
        done: 'Behind the pattern, the editor says how many actions it takes in. A number that surprises you is worth a look.',
      },
      'across-slashes': {
        heading: 'Slashes do not stop it',
        text: [
          'The id of a resource is a path: instance, namespace, group, name. This policy has one `*` in the place of the namespace, or so it seems.',
        ],
        question:
          'The path has a namespace and a group before `prod.yaml`, and the pattern has one `*`. May the file be read?',
        answer:
          '**Allowed.** `*` crosses slashes: it takes in the namespace and the group at once, and would take in more. It does not stand for one level of the path.',
        task: 'Keep the wildcard for the group, but let it reach the `prod.yaml` of the namespace `public` alone.',
        hints: {
          refused: 'RAM would refuse the policy as it stands. Look at the underlined place.',
          both: 'The file in the namespace `prod` can still be read. Write `public` before the wildcard.',
          staging:
            'The other instance can be read as well. Leave the id of the instance as it was, and write `public` behind it.',
          'no-group': 'Between the namespace and the file lies a group. Let the wildcard stand for it.',
          write: 'The resource ends in `/public/*/prod.yaml`.',
        },
        done: 'What stands to the left of a wildcard is what holds it.',
      },
      neighbours: {
        heading: 'And the neighbours?',
        text: [
          'Mei now needs the two files of `DEFAULT_GROUP` in the namespace `prod`. Somebody has put `/*` behind the namespace.',
        ],
        question: 'May she read `rates.json` of the group `PAYMENT`?',
        answer: '**Allowed**: it lies in the namespace too. `/*` behind a container takes in all of it.',
        task: 'Narrow the resource so that `prod.yaml` and `dev.yaml` can be read, and `rates.json` cannot.',
        hints: {
          refused: 'RAM would refuse the policy as it stands. Look at the underlined place.',
          payment: '`rates.json` can still be read. Put the group into the path before the wildcard.',
          dev: '`dev.yaml` is gone. It is in the same group as `prod.yaml`, so naming the group is enough.',
          write:
            'End the resource in `/DEFAULT_GROUP/*`, or in `/DEFAULT_GROUP` alone: a container covers what is in it.',
        },
        done: 'The further to the right a wildcard stands, the fewer neighbours it takes in.',
      },
    },
    summary: [
      '`*` is any run of characters and `?` exactly one, in actions and resources alike. Nothing can be escaped.',
      '`*` crosses slashes; it is not one level of the path.',
      'A pattern grants all that fits, meant or not. Look at the matrix for what else has turned green.',
    ],
  },
  levels: {
    title: 'Account and instance level',
    teaser: 'Each action is asked about a resource of one level. A grant on another level never answers.',
    steps: {
      account: {
        heading: 'Asked about what?',
        text: [
          'When somebody calls an action, MSE asks RAM about one resource. For most actions that is an instance or something in it. For the list of instances there is none yet: MSE asks about the whole account, with `*` as the resource.',
          'Bo is on call for the instance `mse-cn-0pp1j8om80a`. His policy allows `mse:ListClusters` on it.',
        ],
        question: 'Will Bo see the list of instances?',
        answer:
          '**Denied by default.** The request asks about the account, and the statement names an instance. Nothing you write behind `instance/` ever matches that request. For account-level actions, write `acs:mse:*:*:*`: its last `*` matches anything, also the account.',
        task: 'Mend the statement so that Bo sees the list, and nothing else.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. A resource needs all five parts: `acs:mse:*:*:*`.',
          'too-much':
            'Bo sees the list, and may do something besides. For now only `mse:ListClusters` is asked for.',
          instances: 'The resource still begins with `instance/`. The account is not an instance.',
          write: 'Let the resource be `acs:mse:*:*:*`.',
        },
        done: 'The cell in the row of the account is allowed. This row is where account-level actions are decided.',
      },
      instance: {
        heading: 'The other way round',
        text: [
          'Bo also has to open his instance. Somebody has simply added `mse:QueryClusterDetail` to the statement for the account.',
        ],
        question: 'May Bo open the other instance, `mse-cn-7qk2v9x01zt`?',
        answer:
          '**Allowed.** `acs:mse:*:*:*` matches the account and every instance as well. What the list needs is too wide for anything that can be narrowed.',
        task: 'Let Bo see the list, and open and restart `mse-cn-0pp1j8om80a` alone. He may not change or release it.',
        hints: {
          refused: 'RAM would refuse the policy as it stands. Two statements are separated by a comma.',
          staging:
            'The other instance is still open to him. Leave only `mse:ListClusters` in the statement for the account.',
          'no-list': 'The list of instances is gone: it needs a statement with the resource `acs:mse:*:*:*`.',
          more: 'Something else is allowed as well. Name the two actions instead of using a wildcard.',
          write:
            'Two statements: `mse:ListClusters` on `acs:mse:*:*:*`, and `mse:QueryClusterDetail` with `mse:RestartCluster` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'One statement for each level: the usual shape of a policy for MSE.',
      },
      'both-in-one': {
        heading: 'Why not one statement?',
        text: [
          'A tempting short cut: both actions and both resources in one statement. RAM reads it as every action on every resource.',
        ],
        question: 'May Bo open `mse-cn-7qk2v9x01zt` with this one?',
        answer:
          '**Allowed.** The detail action is combined with the resource that was meant for the list. Actions and resources of a statement do not go in pairs.',
        task: 'Take the short cut apart: Bo keeps the list and his own instance, and the other instance is closed again.',
        hints: {
          refused: 'RAM would refuse the policy as it stands. Two statements are separated by a comma.',
          staging:
            'The other instance is still open. `mse:QueryClusterDetail` may not stand in one statement with `acs:mse:*:*:*`.',
          'no-list': 'The list of instances is gone: `mse:ListClusters` needs the resource `acs:mse:*:*:*`.',
          'no-detail':
            'Bo can no longer open his own instance. Keep `mse:QueryClusterDetail` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
          write:
            'Two statements, one pair each: `mse:ListClusters` on `acs:mse:*:*:*`, and `mse:QueryClusterDetail` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'Two statements, two pairs. What goes together stands together.',
      },
    },
    summary: [
      'Every action is asked about one level. The columns of the matrix are grouped by it.',
      'Account-level actions need `acs:mse:*:*:*`; a resource with `instance/` never answers them.',
      'What can be narrowed gets a statement of its own: in one statement, every action goes with every resource.',
    ],
  },
  'console-access': {
    title: 'Why the console needs three levels',
    teaser: 'List the instances, read the instance, write in the namespace: each is a permission of its own.',
    steps: {
      'list-instances': {
        heading: 'Allowed, and out of reach',
        text: [
          'Yan is to edit the configurations of the namespace `prod`, by the console. Her policy allows just that: creating and updating them.',
        ],
        question: 'May she update `prod.yaml`?',
        answer:
          '**Allowed**, for a call of the API. But the console begins with the list of instances, and `mse:ListClusters` is asked about the account: denied. Look at **Console journey** beneath the matrix: the way ends at its first step.',
        task: 'Add a statement that lets Yan see the list of instances.',
        hints: {
          refused: 'RAM would refuse the policy as it stands. Two statements are separated by a comma.',
          'on-instance':
            'The action is there, but its resource is not the account. `mse:ListClusters` is asked about `*`: write `acs:mse:*:*:*`.',
          lost: 'Yan can no longer update `prod.yaml`. Keep the statement that was there.',
          more: 'The list is allowed, and something besides. One action is enough for now: `mse:ListClusters`.',
          write: 'Add `{"Effect": "Allow", "Action": "mse:ListClusters", "Resource": "acs:mse:*:*:*"}`.',
        },
        done: 'She sees all instances in the list: it cannot be narrowed to some of them. The documentation recommends `mse:ListServiceQuotas` as well; it would go into this statement.',
      },
      'read-instance': {
        heading: 'Second: reading the instance',
        text: ['Now Yan opens the instance and looks for the list of its configurations.'],
        question: 'Will the list of configurations show anything?',
        answer:
          '**Denied by default.** The list is asked about the instance (so we assume), and a grant on a namespace lies below it: it never answers.',
        task: 'Do as the documentation does, and let Yan read all of the instance: `mse:List*`, `mse:Query*` and `mse:Get*`. Writing stays as it is.',
        hints: {
          refused: 'RAM would refuse the policy as it stands. Look at the underlined place.',
          namespace:
            'The list of configurations is still denied. Its statement has to name the instance, not the namespace in it.',
          staging: 'The other instance can be opened too. Name the one instance in the resource.',
          public: 'Yan can now write in `public` as well. Keep the writing statement on the namespace.',
          content:
            'Yan reads the content of `prod` alone. That is narrower than the documentation does it, and the next step is about just that. For now, grant `mse:Get*` on the instance.',
          write:
            'Add a statement with `["mse:List*", "mse:Query*", "mse:Get*"]` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'List, read, write: this is the shape of Examples 3 to 5 in the documentation.',
      },
      price: {
        heading: 'What it costs',
        text: [
          'The reading statement names the instance, because the lists need it. It also says `mse:Get*`.',
        ],
        question: 'May Yan read `gateway.yaml` in the namespace `public`?',
        answer:
          '**Allowed.** With the reads on the instance she reads the content of every namespace, not only her own. The documentation’s examples do the same, and do not say it.',
        task: 'Close the content of `public` again. The lists, and reading and writing in `prod`, stay.',
        hints: {
          refused: 'RAM would refuse the policy as it stands. Look at the underlined place.',
          'list-lost': 'The list of configurations is gone. `mse:List*` has to stay on the instance.',
          history: 'Earlier versions in `public` can still be read: that is `mse:GetNacosHistoryConfig`.',
          write:
            'Move `mse:Get*` to the statement on the namespace; `mse:List*` and `mse:Query*` stay on the instance. A Deny on `public` does it as well.',
        },
        done: 'She still sees the names of all configurations in the list. Their content is her namespace’s alone.',
      },
    },
    summary: [
      'The console walks a path: list the instances, open one, list what is in it, read, write. Each step is an action with a level of its own.',
      'An allowed write behind a denied list is out of reach in the console, though not for the API.',
      'Lists need the instance. Content does not: keep `mse:Get*` as narrow as the writes.',
    ],
  },
  namespaces: {
    title: 'Namespaces',
    teaser: 'A namespace is named by its id, and covers all that is in it, now and later.',
    steps: {
      name: {
        heading: 'The id, not the name',
        text: [
          'A namespace has a name for people and an id for everything else. In the tree, the one called `prod` has its id beside it.',
          'Gao wants to read what is in it, and has written `prod` into the resource.',
        ],
        question: 'May Gao read `prod.yaml` in that namespace?',
        answer:
          '**Denied by default.** The request carries the id, `3fd98c48-a709-4061-bba1-e341d79d681b`. RAM compares text: it has never heard of a namespace called `prod`.',
        task: 'Mend the resource so that Gao can read the configurations of the namespace `prod`, and those of no other.',
        hints: {
          refused: 'RAM would refuse the policy as it stands. Look at the underlined place.',
          instance:
            'Gao can read `public` as well: the resource ends too early. Put the id of the namespace behind the instance.',
          name: '`prod` still stands behind the instance. Put the id in its place; the editor completes it as you type.',
          dots: 'The dots in `3fd98c48-...` are only an abbreviation. In a policy they are three dots, and match nothing: write the whole id.',
          more: 'Gao can read what he needs, and may do something besides. Only `mse:GetNacosConfig` is asked for.',
          write:
            'The resource is `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`.',
        },
        done: 'Groups and configurations of the namespace are covered without being named.',
      },
      later: {
        heading: 'Also what comes later',
        text: ['A grant on a container covers what is in it. Not only what is there today.'],
        task: 'In the tree, add a configuration called `new.yaml` to `DEFAULT_GROUP` of the namespace `prod`, and look at its row.',
        hints: {
          elsewhere:
            'You have added it to `public`. The policy names the other namespace, which has a `DEFAULT_GROUP` too.',
          service:
            'You have added a service called `new.yaml`. A configuration is another entry of the same menu.',
          policy:
            'The configuration is there. But the policy is no longer what it was: let it allow `mse:GetNacosConfig` on the namespace `prod`, and nothing else.',
          add: 'Open the menu of the row `DEFAULT_GROUP` beneath `prod`, choose “Add configurations…”, and enter `new.yaml`.',
        },
        done: 'Allowed from its first moment, without a change to the policy.',
      },
      public: {
        heading: 'The public namespace',
        text: [
          'Every instance has a namespace called public. Its id is empty in Nacos; in an ARN it is written `public` (so we assume, since the documents do not say).',
        ],
        question: 'Gao’s policy now names `…/public`. May he read `prod.yaml` there?',
        answer:
          '**Allowed.** Here the last part is the id that the request carries. A file of the same name in another namespace is another resource.',
        task: 'Let Gao read both namespaces of this instance, with one statement, and no namespace that somebody adds tomorrow.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. A list of resources needs brackets, and a comma between two.',
          staging: 'The other instance has become readable as well. Name this one instance in each resource.',
          instance:
            'Both can be read, but so could any other: a namespace that is made tomorrow would be open at once. Name the two.',
          two: 'One statement is enough: a `Resource` may be an array.',
          write:
            'Let the resource be an array of two ARNs, one that ends in `/public`, one that ends in the id of `prod`.',
        },
        done: 'Naming the instance would look the same today. A container covers what comes later: inside a namespace that is welcome, one level up it may not be.',
      },
    },
    summary: [
      'A namespace stands in an ARN by its id. Its name means nothing to RAM.',
      'A container covers all that is in it, whatever is added later.',
      'Two namespaces are two ARNs in one array; the instance would be all of them.',
    ],
  },
  'groups-and-configurations': {
    title: 'Groups and single configurations',
    teaser: 'How narrow a grant can be, and which action a narrow grant never reaches.',
    steps: {
      group: {
        heading: 'One group',
        text: [
          'Below the namespace come groups. The table of scopes in the documentation leaves them out, but the form of the ARN has that level.',
          'Xu works on payments. His policy covers the whole namespace.',
        ],
        question: 'May Xu delete `prod.yaml` of the group `DEFAULT_GROUP`?',
        answer: '**Allowed**: the namespace covers both groups, and `mse:*NacosConfig` takes in deleting.',
        task: 'Narrow the resource to the group `PAYMENT`, so that Xu can also create new configurations there.',
        hints: {
          refused: 'RAM would refuse the policy as it stands. Look at the underlined place.',
          default: 'The other group is still open. Put `/PAYMENT` behind the id of the namespace.',
          'no-namespace':
            'The group follows the instance directly. Its namespace has to stand between the two.',
          'only-rates':
            'The resource names `rates.json`, so a new configuration of the group is not covered. End it with the group.',
          write:
            'End the resource in `/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT`, and leave the action as it is.',
        },
        done: 'A group without its namespace does not exist in an ARN: the path is always complete from the left.',
      },
      'data-id': {
        heading: 'One configuration',
        text: [
          'The last part of the path is the dataId. Xu needs `prod.yaml` of `DEFAULT_GROUP` as well, and not its neighbour `dev.yaml`.',
        ],
        task: 'Add that one configuration to what Xu may work on.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. A list of resources needs brackets, and a comma between two.',
          dev: '`dev.yaml` has become writable. End the new resource in `/DEFAULT_GROUP/prod.yaml`.',
          lost: '`rates.json` is no longer his. Keep the group, and add the file beside it.',
          more: 'All that was asked for is allowed, and something besides. The open goal leads to it.',
          write:
            'Make the resource an array, and add the ARN that ends in `/DEFAULT_GROUP/prod.yaml`. The action stays as it is.',
        },
        done: 'A group and a file stand side by side in one array. Each is as wide as its own path.',
      },
      batch: {
        heading: 'Deleting many at once',
        text: [
          'In the console Xu can tick several configurations and delete them together. That is another action: `mse:DeleteNacosConfigs`, with an s. His policy allows `mse:Delete*` on his group.',
        ],
        question: 'The cell is in the row of the namespace. What will it say?',
        answer:
          '**Denied by default.** A batch carries no dataId, so it is asked about the namespace (assumed). A grant on a group or a file never reaches it.',
        task: 'Allow the batch, while single deletes stay within the group `PAYMENT`.',
        hints: {
          refused: 'RAM would refuse the policy as it stands. Two statements are separated by a comma.',
          all: 'Now every file of the namespace can be deleted one by one. Allow only `mse:DeleteNacosConfigs` on the namespace.',
          lost: 'Single deletes in `PAYMENT` are gone. Keep the statement that was there.',
          more: 'The batch is allowed, and something besides. Let the new statement hold one action and one namespace.',
          write: 'Add a statement with `mse:DeleteNacosConfigs` on the ARN of the namespace.',
        },
        done: 'But mind what it means: with a batch, Xu can delete any file of the namespace. There is no batch for one group alone.',
      },
    },
    summary: [
      'The path is always complete from the left: instance, namespace, group, dataId.',
      'A grant is as wide as its own path, and an array holds paths of any width.',
      'A batch is asked about the namespace: whoever may delete in batches may delete any file in it.',
    ],
  },
} satisfies Readonly<Record<string, LessonText>>;
