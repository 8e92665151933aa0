// Messages of the lessons on what an Allow grants.

import type { LessonMessages } from './messages.ts';

export const grantLessonsEn = {
  'first-statement': {
    title: 'Your first statement',
    teaser: 'What a policy consists of, and what happens to actions it does not mention.',
    steps: {
      silence: {
        heading: 'Denied unless allowed',
        text: [
          'A policy is a list of statements. The policy in the editor has one statement, with an `Effect`, an `Action` and a `Resource`. It lets a RAM user see the list of instances, and nothing else.',
          'The matrix shows the decisions: one row for each resource of a small mock account, one column for each action.',
        ],
        question: 'Can this user read `prod.yaml`? Answer to reveal the cell.',
        answer:
          'No statement mentions `mse:GetNacosConfig`, so it is **denied by default**. RAM denies everything that no statement allows.',
        task: 'One cell is allowed. Select it in the account row. The explanation names the statement that allows it.',
        hints: {
          choose:
            'The only tick is in the first row: `ListClusters`. Click it, or move to it with the arrow keys and press Enter.',
        },
        done: 'The editor highlights that statement. Select any cell to see which statement decides it.',
      },
      action: {
        heading: 'One statement, several actions',
        text: [
          'An `Action` can be one name or an array of names. Each name starts with the RAM code of the service: `mse:` for Microservices Engine.',
        ],
        question:
          'Can this user read the service quotas? The action is `mse:ListServiceQuotas`, which the documentation recommends granting.',
        answer: 'Also denied by default. Each action needs its own permission, even on the same resource.',
        task: 'Change the statement so that it also allows `mse:ListServiceQuotas`.',
        hints: {
          rejected:
            'RAM would reject this policy. Fix the underlined error: an array needs brackets, and a comma between two names.',
          more: 'Both actions are allowed, but so is something else. Replace any wildcard with the two names.',
          replaced:
            'The quotas are allowed, but the list of instances no longer is: you replaced one action with the other. Keep both.',
          array: 'Make the action an array: `"Action": ["mse:ListClusters", "mse:ListServiceQuotas"]`.',
        },
        done: 'Two cells in the account row are now allowed. A single name and an array with one name mean the same.',
      },
      'second-statement': {
        heading: 'A second statement',
        text: [
          'The resource `acs:mse:*:*:*` matches every MSE resource. For one instance, write its ID: `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`. The two resources differ, so the permission to open an instance goes into its own statement.',
        ],
        task: 'Add a second statement that allows `mse:QueryClusterDetail` on the instance `mse-cn-0pp1j8om80a` only.',
        hints: {
          rejected:
            'RAM would reject this policy. Separate the two statements with a comma. Each needs `Effect`, `Action` and `Resource`.',
          'too-wide':
            'The instance `mse-cn-7qk2v9x01zt` can be opened too. Name only the first instance in the resource of the new statement.',
          lost: 'The first statement no longer allows the list. Restore it, and add the new statement after it.',
          more: 'The instance can be opened, but something else is allowed too. The new statement needs only one action: `mse:QueryClusterDetail`.',
          'no-action': 'The policy does not mention `mse:QueryClusterDetail` yet.',
          resource: 'The resource of the new statement is `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'Select the cell that is now allowed. The explanation names the statement that allows it.',
      },
    },
    summary: [
      'A statement applies one effect to certain actions on certain resources.',
      'What no statement allows is denied by default.',
      'Statements add up: each can allow more.',
    ],
  },
  wildcards: {
    title: 'Wildcards',
    teaser: 'What `*` and `?` match in actions and resources, including what you did not intend.',
    steps: {
      'any-run': {
        heading: 'Any number of characters',
        text: [
          'In actions and resources, `*` matches any number of characters, including none, and `?` matches exactly one. Both can be anywhere in the name.',
          'Mei works in support and needs to read configurations. Her policy allows `mse:Get*`.',
        ],
        question:
          'Can Mei also read earlier versions of `prod.yaml`? The action is `mse:GetNacosHistoryConfig`.',
        answer:
          '**Allowed**: the name starts with `Get`. A wildcard matches every fitting action, including ones you did not think of and ones MSE adds later.',
        task: 'Let Mei read current configurations, but not earlier versions.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          lost: 'Mei can no longer read configurations. The action is `mse:GetNacosConfig`.',
          history:
            'Earlier versions can still be read: something in the policy matches `mse:GetNacosHistoryConfig`.',
          write: 'Replace the pattern with the full name `mse:GetNacosConfig`, on the same instance.',
        },
        done: 'A name without a wildcard grants exactly one action, now and in future.',
      },
      'in-the-middle': {
        heading: 'Wildcards anywhere in a name',
        text: [
          'Mei now has to maintain configurations. A colleague noticed that all the action names end the same way, and wrote `mse:*NacosConfig`.',
        ],
        question: 'Can Mei delete `prod.yaml`?',
        answer:
          '**Allowed**: `DeleteNacosConfig` also ends in `NacosConfig`. A pattern grants everything it matches, whatever its author intended.',
        task: 'Let Mei read, create and update configurations of this instance, but not delete any.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          deletes:
            '`mse:DeleteNacosConfig` is still allowed: a pattern of the form `*` plus `NacosConfig` matches it.',
          'no-get': 'Mei can no longer read. Add `mse:GetNacosConfig`.',
          more: 'Everything required is allowed, but so is something else. Check the unmet goal. Three action names are enough.',
          write:
            'Write the three names: `["mse:GetNacosConfig", "mse:CreateNacosConfig", "mse:UpdateNacosConfig"]`.',
        },
        done: 'Three names show exactly what is granted. `mse:*ateNacosConfig` would match two of them, but the next reader would have to guess which.',
      },
      'exactly-one': {
        heading: 'Exactly one character',
        text: [
          'Mei has to clean up the namespace `prod`. `mse:DeleteNacosConfig` deletes one configuration; the action with an extra s deletes several at once. A colleague wrote `mse:DeleteNacosConfig?` to cover both.',
        ],
        question: 'Can Mei delete only `prod.yaml`, with `mse:DeleteNacosConfig`?',
        answer:
          '**Denied by default.** `?` needs one character, and nothing follows `DeleteNacosConfig`. The pattern matches only `DeleteNacosConfigs`. `*` can match nothing; `?` cannot.',
        task: 'Allow both ways of deleting configurations in the namespace `prod`, and nothing else.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          services: 'Services can be deleted too: `mse:Delete*` also matches `mse:DeleteNacosService`.',
          batch: 'Deleting several at once is denied. The action is `mse:DeleteNacosConfigs`, with an s.',
          wider:
            'Both actions are allowed, but so is something else. Keep the resource on the namespace, and allow only these two actions.',
          write: 'Replace the `?` with a `*`, or write both names in an array.',
        },
        done: 'Check in the matrix which actions a pattern allows, and look twice at any that you did not expect.',
      },
      'across-slashes': {
        heading: 'Wildcards cross slashes',
        text: [
          'The ID of a resource is a path: instance, namespace, group, name. In this policy, `*` seems to replace only the namespace.',
        ],
        question:
          'The path has a namespace and a group before `prod.yaml`, but the pattern has only one `*`. Can the file be read?',
        answer:
          '**Allowed.** `*` crosses slashes: here it matches both the namespace and the group, and it would match more levels. It does not mean one level of the path.',
        task: 'Keep the wildcard for the group, but limit it to `prod.yaml` in the namespace `public`.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          both: 'The file in the namespace `prod` can still be read. Write `public` before the wildcard.',
          staging:
            'The other instance can be read too. Restore the instance ID, and write `public` after it.',
          'no-group': 'There is a group between the namespace and the file. Use the wildcard for it.',
          write: 'End the resource with `/public/*/prod.yaml`.',
        },
        done: 'The text to the left of a wildcard limits what it can match.',
      },
      neighbours: {
        heading: 'Other resources in the container',
        text: [
          'Mei now needs the two configurations of `DEFAULT_GROUP` in the namespace `prod`. Someone added `/*` after the namespace.',
        ],
        question: 'Can Mei read `rates.json` in the group `PAYMENT`?',
        answer:
          '**Allowed**: it is in the same namespace. `/*` after a container matches everything inside it.',
        task: 'Narrow the resource so that `prod.yaml` and `dev.yaml` can be read, but `rates.json` cannot.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          payment: '`rates.json` can still be read. Write the group in the path before the wildcard.',
          dev: '`dev.yaml` can no longer be read. It is in the same group as `prod.yaml`, so it is enough to name the group.',
          write:
            'End the resource with `/DEFAULT_GROUP/*`, or with just `/DEFAULT_GROUP`: a container covers everything inside it.',
        },
        done: 'The further right the wildcard, the less it matches.',
      },
    },
    summary: [
      'In actions and resources, `*` matches any number of characters and `?` exactly one. Neither can be escaped.',
      '`*` crosses slashes. It does not mean one level of the path.',
      'A pattern grants everything it matches. Check the matrix for cells that you did not mean to allow.',
    ],
  },
  levels: {
    title: 'Account and instance level',
    teaser: 'Each action is checked on a resource at one level. A grant at another level has no effect.',
    steps: {
      account: {
        heading: 'Which resource is checked',
        text: [
          'For each call, MSE asks RAM about one resource. For most actions, it is an instance or something in it. The list of instances does not belong to one instance, so it is checked on the account: the resource is `*`.',
          'Bo is on call for the instance `mse-cn-0pp1j8om80a`. His policy allows `mse:ListClusters` on that instance.',
        ],
        question: 'Can Bo see the list of instances?',
        answer:
          '**Denied by default.** The request is for the account, but the statement names an instance. No resource that starts with `instance/` matches that request. For account-level actions, write `acs:mse:*:*:*`: its last `*` matches anything, including the account.',
        task: 'Fix the statement so that Bo can see the instance list and nothing else.',
        hints: {
          rejected: 'RAM would reject this policy. A resource needs all five parts: `acs:mse:*:*:*`.',
          'too-much':
            'Bo can see the list, but he has other permissions too. For now, allow only `mse:ListClusters`.',
          instances: 'The resource still starts with `instance/`. The account is not an instance.',
          write: 'Change the resource to `acs:mse:*:*:*`.',
        },
        done: 'The cell in the account row is allowed. That row shows the decisions for account-level actions.',
      },
      instance: {
        heading: 'Too wide for instance actions',
        text: [
          'Bo also needs to open his instance. Someone simply added `mse:QueryClusterDetail` to the statement for the account.',
        ],
        question: 'Can Bo open the other instance, `mse-cn-7qk2v9x01zt`?',
        answer:
          '**Allowed.** `acs:mse:*:*:*` matches the account and also every instance. The list needs this resource, but it is too wide for actions that can be limited to one instance.',
        task: 'Let Bo see the list, and open and restart only `mse-cn-0pp1j8om80a`. He must not be able to change or release it.',
        hints: {
          rejected: 'RAM would reject this policy. Separate the two statements with a comma.',
          staging:
            'He can still open the other instance. Keep only `mse:ListClusters` in the statement for the account.',
          'no-list':
            'The list of instances is denied. It needs a statement with the resource `acs:mse:*:*:*`.',
          more: 'Something else is allowed too. Name the two actions instead of using a wildcard.',
          write:
            'Two statements: `mse:ListClusters` on `acs:mse:*:*:*`, and `mse:QueryClusterDetail` with `mse:RestartCluster` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'One statement for each level is the usual form of an MSE policy.',
      },
      'both-in-one': {
        heading: 'Why not one statement?',
        text: [
          'A tempting shortcut is to put both actions and both resources in one statement. RAM applies every action to every resource.',
        ],
        question: 'With this policy, can Bo open `mse-cn-7qk2v9x01zt`?',
        answer:
          '**Allowed.** The detail action also applies to the resource that was meant for the list. The actions and resources in a statement are not paired.',
        task: 'Split the statement: Bo keeps the list and his own instance, and can no longer open the other one.',
        hints: {
          rejected: 'RAM would reject this policy. Separate the two statements with a comma.',
          staging:
            'He can still open the other instance. `mse:QueryClusterDetail` must not be in the same statement as `acs:mse:*:*:*`.',
          'no-list':
            'The list of instances is denied: `mse:ListClusters` needs the resource `acs:mse:*:*:*`.',
          'no-detail':
            'Bo can no longer open his own instance. Keep `mse:QueryClusterDetail` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
          write:
            'Write two statements: `mse:ListClusters` on `acs:mse:*:*:*`, and `mse:QueryClusterDetail` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'Each statement now pairs an action with the resource it needs.',
      },
    },
    summary: [
      'Each action is checked at one level. The matrix groups its columns by level.',
      'Account-level actions need `acs:mse:*:*:*`. A resource with `instance/` never matches them.',
      'Put actions that can be limited in their own statement: in one statement, every action applies to every resource.',
    ],
  },
  'console-access': {
    title: 'Why the console needs three levels',
    teaser: 'Listing instances, reading an instance and writing in a namespace are separate permissions.',
    steps: {
      'list-instances': {
        heading: 'Allowed but unreachable',
        text: [
          'Yan edits the configurations of the namespace `prod` in the console. Her policy allows only creating and updating them.',
        ],
        question: 'Can Yan update `prod.yaml`?',
        answer:
          '**Allowed** through the API. But the console starts with the list of instances, and `mse:ListClusters`, which is checked on the account, is denied. **Console path** shows that she is blocked at the first step.',
        task: 'Add a statement that lets Yan see the list of instances.',
        hints: {
          rejected: 'RAM would reject this policy. Separate the two statements with a comma.',
          'on-instance':
            'The action is there, but its resource is not the account. `mse:ListClusters` is checked on `*`: write `acs:mse:*:*:*`.',
          lost: 'Yan can no longer update `prod.yaml`. Restore the original statement.',
          more: 'The list is allowed, but so is something else. For now, one action is enough: `mse:ListClusters`.',
          write: 'Add `{"Effect": "Allow", "Action": "mse:ListClusters", "Resource": "acs:mse:*:*:*"}`.',
        },
        done: 'She sees all instances: the list cannot be limited to some of them. The documentation also recommends `mse:ListServiceQuotas`, which would go into the same statement.',
      },
      'read-instance': {
        heading: 'Second level: read the instance',
        text: ['Yan now opens the instance and looks for the list of its configurations.'],
        question: 'Can Yan see the list of configurations?',
        answer:
          '**Denied by default.** The list is checked on the instance (assumed). A grant on a namespace inside it does not apply.',
        task: 'Follow the documentation and let Yan read the whole instance: `mse:List*`, `mse:Query*` and `mse:Get*`. Keep the write permissions as they are.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          namespace:
            'The list of configurations is still denied. Its statement must name the instance, not the namespace.',
          staging: 'The other instance can be opened too. Name only this instance in the resource.',
          public: 'Yan can now write in `public` too. Keep the write statement on the namespace.',
          content:
            'Yan can read content only in `prod`. This is narrower than in the documentation, and the next step is about it. For now, grant `mse:Get*` on the instance.',
          write:
            'Add a statement with `["mse:List*", "mse:Query*", "mse:Get*"]` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'List, read, write: Examples 3 to 5 of the documentation have this structure.',
      },
      price: {
        heading: 'What else this allows',
        text: [
          'The read statement names the instance, because the lists need it. But it also contains `mse:Get*`.',
        ],
        question: 'Can Yan read `gateway.yaml` in the namespace `public`?',
        answer:
          '**Allowed.** Read permissions on the instance cover the content of every namespace, not only hers. The examples in the documentation do the same, without saying so.',
        task: 'Remove access to the content of `public`. Keep the lists, and the read and write access in `prod`.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          'list-lost': 'The list of configurations is denied. Keep `mse:List*` on the instance.',
          history:
            'Earlier versions in `public` can still be read. The action is `mse:GetNacosHistoryConfig`.',
          write:
            'Move `mse:Get*` to the statement for the namespace, and keep `mse:List*` and `mse:Query*` on the instance. A Deny on `public` also works.',
        },
        done: 'She still sees the names of all configurations in the list, but can read content only in her own namespace.',
      },
    },
    summary: [
      'In the console, a user lists the instances, opens one, lists its content, reads and writes. Each step is an action, checked at its own level.',
      'If the list is denied, an allowed write cannot be reached in the console, but still works through the API.',
      'Lists must be granted on the instance. Content need not be: keep `mse:Get*` as narrow as the write permissions.',
    ],
  },
  namespaces: {
    title: 'Namespaces',
    teaser: 'Identify a namespace by its ID. A grant on it covers everything inside, now and later.',
    steps: {
      name: {
        heading: 'Use the ID, not the name',
        text: [
          'A namespace has a display name and an ID. The matrix shows the ID of `prod` next to its name.',
          'Gao wants to read its configurations, and wrote `prod` in the resource.',
        ],
        question: 'Can Gao read `prod.yaml` in that namespace?',
        answer:
          '**Denied by default.** The request contains the ID, `3fd98c48-a709-4061-bba1-e341d79d681b`. RAM compares text and does not know the display name `prod`.',
        task: 'Fix the resource so that Gao can read the configurations of the namespace `prod`, and of no other.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          instance:
            'Gao can read `public` too, because the resource ends too early. Add the namespace ID after the instance.',
          name: 'The resource still has `prod` after the instance. Replace it with the ID; the editor completes it as you type.',
          dots: 'The dots in `3fd98c48-...` are only an abbreviation. In a policy they are literal dots and match nothing: write the full ID.',
          more: 'Gao can read what he needs, but has other permissions too. Allow only `mse:GetNacosConfig`.',
          write:
            'The resource is `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`.',
        },
        done: 'The grant also covers the groups and configurations in the namespace.',
      },
      later: {
        heading: 'Resources added later',
        text: ['A grant on a container covers everything inside it, including what is added later.'],
        task: 'In the mock account, add a configuration named `new.yaml` to `DEFAULT_GROUP` of the namespace `prod`, and look at its row.',
        hints: {
          elsewhere:
            'You added it to `public`. The policy names the other namespace, which has a `DEFAULT_GROUP` too.',
          service:
            'You added a service named `new.yaml`. The same menu has another entry for configurations.',
          policy:
            'The configuration is there, but the policy was changed. It must allow `mse:GetNacosConfig` on the namespace `prod`, and nothing else.',
          add: 'Open the menu of the row `DEFAULT_GROUP` inside `prod`, choose “Add configurations…”, and enter `new.yaml`.',
        },
        done: 'The new configuration is allowed at once, without a policy change.',
      },
      public: {
        heading: 'The public namespace',
        text: [
          'Every instance has a namespace named public. Its ID is empty in Nacos. In an ARN, it is written `public` (assumed; the documentation does not say).',
        ],
        question: 'Gao’s policy now names `…/public`. Can he read `prod.yaml` there?',
        answer:
          '**Allowed.** Here, the last part is the ID that the request contains. A configuration with the same name in another namespace is a different resource.',
        task: 'With one statement, let Gao read both namespaces of this instance, but no namespace that is added later.',
        hints: {
          rejected:
            'RAM would reject this policy. An array of resources needs brackets, and a comma between two.',
          staging: 'The other instance can be read too. Name only this instance in each resource.',
          instance: 'Both can be read, but any namespace created later could be read too. Name the two.',
          two: 'One statement is enough: `Resource` can be an array.',
          write:
            'Make the resource an array of two ARNs: one ends with `/public`, the other with the ID of `prod`.',
        },
        done: 'Naming the instance would give the same result today, but would also cover namespaces added later. That is useful inside a namespace, but often too wide for a whole instance.',
      },
    },
    summary: [
      'An ARN contains the ID of a namespace. RAM ignores its display name.',
      'A grant on a container covers everything inside it, including what is added later.',
      'For two namespaces, write two ARNs in one array. The instance would cover all of them.',
    ],
  },
  'groups-and-configurations': {
    title: 'Groups and single configurations',
    teaser: 'How narrow a grant can be, and which action needs a wider one.',
    steps: {
      group: {
        heading: 'One group',
        text: [
          'A namespace contains groups. The documentation’s table of scopes omits them, but the ARN format has this level.',
          'Xu works on payments. His policy covers the whole namespace.',
        ],
        question: 'Can Xu delete `prod.yaml` in the group `DEFAULT_GROUP`?',
        answer:
          '**Allowed**: the namespace covers both groups, and `mse:*NacosConfig` also matches the delete action.',
        task: 'Narrow the resource to the group `PAYMENT`. Xu must still be able to create configurations there.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          default: 'The other group is still allowed. Add `/PAYMENT` after the namespace ID.',
          'no-namespace': 'The group directly follows the instance. Put the namespace between them.',
          'only-rates':
            'The resource names `rates.json`, so new configurations in the group are not covered. End the resource with the group.',
          write: 'End the resource with `/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT`. Keep the action.',
        },
        done: 'In an ARN, a group always follows its namespace: the path must be complete from the left.',
      },
      'data-id': {
        heading: 'One configuration',
        text: [
          'The last part of the path is the dataId. Xu also needs `prod.yaml` in `DEFAULT_GROUP`, but not `dev.yaml` in the same group.',
        ],
        task: 'Add that one configuration to Xu’s permissions.',
        hints: {
          rejected:
            'RAM would reject this policy. An array of resources needs brackets, and a comma between two.',
          dev: '`dev.yaml` can now be written too. End the new resource with `/DEFAULT_GROUP/prod.yaml`.',
          lost: 'Xu has no access to `rates.json` any more. Keep the group, and add the configuration as a second resource.',
          more: 'Everything required is allowed, but so is something else. Check the unmet goal.',
          write:
            'Make the resource an array, and add the ARN that ends with `/DEFAULT_GROUP/prod.yaml`. Keep the action.',
        },
        done: 'One array can contain a group and a configuration. Each path covers its own scope.',
      },
      batch: {
        heading: 'Deleting several at once',
        text: [
          'In the console, Xu can select several configurations and delete them together. That is another action: `mse:DeleteNacosConfigs`, with an s. His policy allows `mse:Delete*` on his group.',
        ],
        question: 'The cell is in the row of the namespace. What is its decision?',
        answer:
          '**Denied by default.** A batch delete has no dataId, so it is checked on the namespace (assumed). A grant on a group or a configuration does not apply.',
        task: 'Allow the batch delete, but keep single deletes limited to the group `PAYMENT`.',
        hints: {
          rejected: 'RAM would reject this policy. Separate the two statements with a comma.',
          all: 'Every configuration in the namespace can now be deleted one by one. On the namespace, allow only `mse:DeleteNacosConfigs`.',
          lost: 'Single deletes in `PAYMENT` are denied. Restore the original statement.',
          more: 'The batch delete is allowed, but so is something else. The new statement needs only one action and one namespace.',
          write: 'Add a statement that allows `mse:DeleteNacosConfigs` on the ARN of the namespace.',
        },
        done: 'Note the side effect: with a batch delete, Xu can delete any configuration in the namespace. A batch delete cannot be limited to one group.',
      },
    },
    summary: [
      'The path must be complete from the left: instance, namespace, group, dataId.',
      'Each path covers its own scope, and an array can contain paths at different levels.',
      'A batch delete is checked on the namespace: whoever has it can delete any configuration in that namespace.',
    ],
  },
} satisfies Readonly<Record<string, LessonMessages>>;
