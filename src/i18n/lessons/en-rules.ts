// Messages of the lessons on how statements and policies work together.

import type { LessonMessages } from './messages.ts';

export const ruleLessonsEn = {
  services: {
    title: 'Services',
    teaser: 'Services and configurations share one ARN format. Only the actions tell them apart.',
    steps: {
      namesake: {
        heading: 'Testing Example 5',
        text: [
          'Lin maintains the service `test-service` in the namespace `prod`. A colleague copied the write statement of Example 5 in the MSE documentation, titled as read and write access to a service, and filled in the right instance.',
          'The resource is correct: instance, namespace, group, service name.',
        ],
        question: 'Can Lin change the settings of `test-service`?',
        answer:
          '**Denied by default.** Both actions are for configurations. Services have actions of their own, such as `mse:UpdateNacosService`, which are checked on the ARN of the service (assumed from the ARN format). The ARN of a configuration has the same format: instance, namespace, group, dataId. So `…/DEFAULT_GROUP/test-service` matches both the service and a configuration with the same name.',
        task: 'In the namespace `prod`, add a configuration named `test-service` to the group `DEFAULT_GROUP`. Then select the cell `UpdateNacosConfig` in its row.',
        hints: {
          elsewhere:
            'You added it to the namespace `public`. The policy names the other namespace, `prod`, which has a `DEFAULT_GROUP` too.',
          choose:
            'The configuration is there. Two rows are now named `test-service`: select the cell `UpdateNacosConfig` in the row of the configuration.',
          add: 'Open the menu of the row `DEFAULT_GROUP` inside `prod`, choose “Add configurations…”, and enter `test-service`.',
        },
        done: 'Allowed: Lin can change this configuration, and can create it if it does not exist. But Lin still has no access to the service.',
      },
      'service-actions': {
        heading: 'Actions on services',
        text: [
          'The actions that create, change and delete a service end in `NacosService`. The addresses registered with a service are its instances: `mse:CreateNacosInstance` and `mse:UpdateNacosInstance`. `mse:UpdateNacosCluster` changes its clusters.',
        ],
        task: 'Let Lin change the settings of `test-service`, and register and change its addresses. Lin must not be able to delete it, or to access the configuration with the same name.',
        hints: {
          rejected:
            'RAM would reject this policy. Fix the underlined error: separate the names in an array with commas.',
          deletes:
            '`mse:DeleteNacosService` is allowed too. Name the three actions instead of using a wildcard.',
          'other-service':
            '`order-service` can be changed too. End the resource with `/DEFAULT_GROUP/test-service`.',
          configuration:
            'The configuration `test-service` can still be changed. Replace the two actions with service actions, and avoid wildcards that match configuration actions.',
          write:
            'Write the action as `["mse:UpdateNacosService", "mse:CreateNacosInstance", "mse:UpdateNacosInstance"]`.',
        },
        done: 'The resource did not change, but the allowed cells moved from the row of the configuration to the row of the service.',
      },
      'whole-group': {
        heading: 'A group contains both',
        text: [
          'Lin now maintains all services in the group. To save time, someone granted `mse:*` on the group.',
        ],
        question: 'Can Lin read the configuration `prod.yaml` in this group?',
        answer:
          '**Allowed.** The group contains both configurations and services, and `mse:*` matches all actions. No ARN means “the services of this group”.',
        task: 'Allow all service actions in this group, and no configuration actions. You can use wildcards.',
        hints: {
          rejected:
            'RAM would reject this policy. Fix the underlined error: an array needs brackets, and a comma between two names.',
          configurations:
            'Some configuration action is still allowed. A pattern such as `mse:*` or `mse:Update*` matches those actions too.',
          cluster: '`mse:UpdateNacosCluster`, which changes the clusters of a service, is missing.',
          write:
            'Write the action as `["mse:*NacosService", "mse:*NacosInstance", "mse:UpdateNacosCluster"]`.',
        },
        done: 'The resource covers everything in the group. The actions exclude the configurations.',
      },
    },
    summary: [
      'Services and configurations share one ARN format. The action determines which of them is accessed.',
      'To change a service, grant service actions such as `mse:UpdateNacosService`. Example 5 grants configuration actions.',
      'A group contains both, so `mse:*` on a group grants access to its configurations as well as its services.',
    ],
  },
  lists: {
    title: 'Lists',
    teaser: 'Lists of configurations and services can only be granted for a whole instance.',
    steps: {
      'on-the-instance': {
        heading: 'An empty list',
        text: [
          'Chen is a new colleague who works in the namespace `prod`. The policy lets Chen list the instances, open the instance `orders`, and list and read everything in `prod`.',
          'Chen opens the instance and then the list of configurations.',
        ],
        question:
          'Can Chen see the list? The action is `mse:ListNacosConfigs`, and its cell is in the row of the instance.',
        answer:
          '**Denied by default.** According to MSE, the list actions of an instance do not support fine-grained display, so they are checked on the instance (assumed). A statement on a namespace covers what is inside it, not the instance that contains it. Grant the lists on the instance and the content on the namespace, in two statements.',
        task: 'Let Chen see the lists of configurations and services of `orders`, but read content only in `prod`.',
        hints: {
          rejected:
            'RAM would reject this policy. Fix the underlined error: an array needs brackets, and a comma between two names.',
          content:
            'Chen can now read content in the namespace `public`. Move only the list actions to the instance, and keep `mse:Get*` on `prod`.',
          staging: 'The lists of the instance `staging` are allowed too. Name only one instance.',
          lost: 'The content of `prod` can no longer be read. Keep `mse:Get*` in the statement on the namespace.',
          write:
            'In the statement on the instance, write the action as `["mse:QueryClusterDetail", "mse:List*"]`.',
        },
        done: 'The lists are allowed in the row of the instance, and reading in the rows inside `prod`.',
      },
      names: {
        heading: 'Lists show all names',
        text: [
          'The list is granted on the instance, so it also shows the names of the configurations in `public`. A cautious colleague added a Deny of `mse:ListNacosConfigs` on that namespace.',
        ],
        question: 'What is the decision for `mse:ListNacosConfigs` in the row of the instance now?',
        answer:
          '**Still allowed.** The request is for the instance (assumed), so a Deny on a namespace does not apply, just as an Allow would not. Only access to the content can be denied.',
        task: 'Make the Deny useful: explicitly deny reading the content of configurations in `public`, including earlier versions. Keep the list allowed.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          'list-gone':
            'The list is now denied for the whole instance, including `prod`. Keep the Deny on the namespace `public`, and change its action.',
          'too-far': 'The Deny also applies to `prod`. End its resource with `/public`.',
          history:
            'Reading the current content is denied explicitly, but earlier versions are not: the action is `mse:GetNacosHistoryConfig`.',
          write: 'Change the action of the Deny to `mse:Get*`. Keep its resource.',
        },
        done: 'The content of `public` stays denied even if another policy allows it later. The names are still visible.',
      },
      'which-lists': {
        heading: 'What can be restricted',
        text: [
          'A list cannot be limited to a namespace, but you can choose the instance and the lists. The actions that list configurations start with `mse:ListNacos`, those that list services with `mse:ListAns`.',
        ],
        task: 'Chen works only with configurations. Keep the lists of configurations and of their earlier versions, and remove the lists of services.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          services:
            'A list of services is still allowed: `mse:List*` also matches actions such as `mse:ListAnsServices`.',
          history: '`mse:ListNacosHistoryConfigs`, the list of earlier versions, is denied. Chen needs it.',
          write: 'Replace `mse:List*` with `mse:ListNacos*`.',
        },
        done: 'To hide even the names in a namespace, put that namespace in its own instance.',
      },
    },
    summary: [
      'The list actions of an instance are checked on the instance (assumed). A grant on anything inside it does not apply.',
      'A user who works in one namespace sees the lists of the whole instance, but reads content only in that namespace.',
      'A Deny on a namespace removes nothing from a list. Do not put secrets in names.',
    ],
  },
  'look-alikes': {
    title: 'Similar IDs',
    teaser: 'Every character of an ID counts, and a `*` at its end can match other instances.',
    steps: {
      'as-printed': {
        heading: 'Copied from the documentation',
        text: [
          'Mei wants a colleague to be able to read the instance `orders`, whose ID is `mse-cn-0pp1j8om80a`. Examples 3 to 5 in the MSE documentation mention this ID, so Mei copied their read statement.',
        ],
        question: 'Can the colleague open the instance `orders`?',
        answer:
          '**Denied by default.** The text of the examples says `mse-cn-0pp1j8om80a`, but their policies say `mse-cn-0pp1j8om8`: two characters are missing. IDs are compared in full, so this is a different instance, which this account does not have.',
        task: 'Correct the ID so that only `orders` can be read.',
        hints: {
          staging: 'The instance `staging` can be read too. Write the full ID instead of a wildcard.',
          'as-before':
            'The policy still says `mse-cn-0pp1j8om8`. Compare it with the ID of `orders`, character by character.',
          write: 'The resource is `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'The whole instance can now be read: lists, details and content. The finding about an unknown instance is gone too.',
      },
      star: {
        heading: 'Fixed with a wildcard',
        text: [
          'Another team copied the same statement and fixed it with a wildcard: `mse-cn-0pp1j8om8*`. It worked for months. Then payroll bought an instance whose ID happens to be `mse-cn-0pp1j8om8c7`.',
        ],
        question: 'Can the colleague read `salaries.yaml` in the instance `payroll`?',
        answer:
          '**Allowed.** `*` matches any characters, so the pattern matches every instance whose ID starts like this, and everything inside it. The start of an ID does not show who owns the instance.',
        task: 'Let the colleague read only `orders`, and no other instance, including ones bought later.',
        hints: {
          deny: 'A Deny excludes only the instances that it names. The next instance whose ID starts like this would be allowed. Name the intended instance.',
          payroll: 'The instance `payroll` can still be read: its ID matches your pattern.',
          next: 'A longer prefix with a wildcard would still match a new instance such as `mse-cn-0pp1j8om80b`.',
          write: 'The resource is `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'An instance needs no wildcard: its ID alone covers everything inside it.',
      },
      beginnings: {
        heading: 'A common prefix is not a match',
        text: [
          'This account has three instances with short IDs: `mse-cn-1`, `mse-cn-12` and `mse-cn-13`. The policy names the first one, without a wildcard.',
        ],
        question: 'An instance covers everything inside it. Can the user open `mse-cn-12` too?',
        answer:
          '**Denied by default.** Everything inside `mse-cn-1` has a slash after that ID. `mse-cn-12` only starts with the same characters; it is a separate instance.',
        task: 'Let the user open `mse-cn-12` too, but not `mse-cn-13`.',
        hints: {
          rejected:
            'RAM would reject this policy. Fix the underlined error: an array needs brackets, and a comma between two ARNs.',
          wildcard: '`mse-cn-13` can be opened too: a wildcard matches the 3 as well as the 2.',
          lost: '`mse-cn-1` can no longer be opened. Keep it, and add the second instance.',
          array:
            'Make the resource an array: `["acs:mse:*:*:instance/mse-cn-1", "acs:mse:*:*:instance/mse-cn-12"]`.',
        },
        done: 'The two IDs are two instances. The pattern `mse-cn-1?` would not match the first: `?` matches exactly one character.',
      },
      'cluster-id': {
        heading: 'InstanceId and ClusterId',
        text: [
          'An MSE instance has two IDs: an InstanceId and a ClusterId. The instance `staging` has the InstanceId `mse-cn-7qk2v9x01zt`; suppose its ClusterId is `mse-7qk2v9x01`. A script printed the ClusterId, and Mei pasted it into a policy.',
        ],
        question: 'Can the colleague open `staging`?',
        answer:
          '**Denied by default.** According to the documentation, an ARN contains the InstanceId, not the ClusterId. Both belong to the same instance, but RAM does not translate one into the other.',
        task: 'Let the colleague read `staging`, but not `orders`.',
        hints: {
          name: '`staging` is the display name of the instance. Write its ID.',
          orders: 'The instance `orders` can be read too. Name only one instance.',
          cluster: 'The policy still has the ClusterId. The InstanceId starts with `mse-cn-`.',
          write: 'The resource is `acs:mse:*:*:instance/mse-cn-7qk2v9x01zt`.',
        },
        done: 'The finding about the ClusterId is gone too.',
      },
    },
    summary: [
      'IDs are compared in full: `mse-cn-1` covers nothing in `mse-cn-12`.',
      'A `*` at the end of an ID also matches instances bought later.',
      'Copy the full InstanceId, then check the matrix: an unexpected denial often means a mistake in an ID.',
    ],
  },
  'deny-wins': {
    title: 'Deny overrides Allow',
    teaser: 'A Deny that applies overrides every Allow, in any order.',
    steps: {
      order: {
        heading: 'Order does not matter',
        text: [
          'During a release week, Wei looks after the instance `orders`. The first statement denies all delete actions; the second allows everything on the same instance.',
        ],
        question: 'The Allow comes last. Can Wei delete the instance?',
        answer:
          '**Denied explicitly.** The order of statements does not matter. RAM considers all statements that apply, and a single Deny decides, wherever it is.',
        task: 'The Deny was meant only for the instance. Let Wei delete configurations and services again, but keep the instance denied explicitly.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          open: 'The instance can now be deleted. Keep the Deny, and narrow its action.',
          write: 'In the Deny statement, replace `mse:Delete*` with `mse:DeleteCluster`.',
        },
        done: 'What a statement matches is important. Its position is not.',
      },
      'more-precise': {
        heading: 'A more specific Allow',
        text: [
          'Now the Allow names a single configuration, `prod.yaml` in the namespace `prod`. The Deny names the whole instance.',
        ],
        question: 'Does the more specific statement override the Deny? Can Wei read this `prod.yaml`?',
        answer:
          '**Denied explicitly.** A Deny on an instance applies to everything inside it, including each configuration. A more specific Allow has no priority.',
        task: 'Let Wei read `prod.yaml`. The Deny should cover only the namespace `public`.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          still: 'The Deny still applies to `prod.yaml`. No Allow can override it: narrow the Deny.',
          'no-deny':
            'Without a Deny, `public` is denied only by default, and any other policy can allow it. Restore the Deny, on `public`.',
          'too-wide': '`dev.yaml` can be read too. The Allow must name only `prod.yaml`, as before.',
          write: 'Change the resource of the Deny to `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public`.',
        },
        done: 'The matrix shows both kinds of denial: `public` is denied explicitly. `dev.yaml` in `prod`, which the policy does not mention, is denied by default.',
      },
      freeze: {
        heading: 'Release freeze',
        text: [
          'Wei has full access to `orders` again. Until the release, configurations in the namespace `prod` must not be changed. Services can still change.',
        ],
        task: 'Add a statement that denies only `mse:UpdateNacosConfig` in the namespace `prod`.',
        hints: {
          rejected:
            'RAM would reject this policy. Separate the two statements with a comma. Each needs `Effect`, `Action` and `Resource`.',
          public: 'The Deny also applies to the namespace `public`. Extend its resource to the ID of `prod`.',
          services: 'Services cannot be changed either. Name only the one action.',
          write:
            'Add a statement with `"Effect": "Deny"`, the action `mse:UpdateNacosConfig` and the resource `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`.',
        },
        done: 'The denied cells are marked as based on an assumption. If MSE checked level by level from the instance inward, it might stop at the Allow on the instance. The playground evaluates all statements together, so the Deny wins.',
      },
      exception: {
        heading: 'No exceptions by Allow',
        text: [
          'One configuration in `prod` must stay editable: `dev.yaml`. Someone added an Allow for it after the Deny.',
        ],
        question: 'Can Wei change `dev.yaml` in `prod` now?',
        answer:
          '**Denied explicitly.** An Allow cannot make an exception to a Deny. To make an exception, narrow the Deny. (The assumption mark has the same reason as before.)',
        task: 'Allow changes to `dev.yaml`. Keep `prod.yaml` and the group `PAYMENT` denied explicitly.',
        hints: {
          rejected:
            'RAM would reject this policy. Fix the underlined error: an array needs brackets, and a comma between two ARNs.',
          still:
            'The Deny still applies to `dev.yaml`: it names the namespace or the group that contains it.',
          payment:
            'The group `PAYMENT` is no longer denied explicitly. The resource of a Deny can be an array too.',
          prod: '`prod.yaml` is no longer denied explicitly. The resource of a Deny can be an array too.',
          write:
            'Give the Deny two resources that start like the original: one ends with `/DEFAULT_GROUP/prod.yaml`, the other with `/PAYMENT`.',
        },
        done: 'The drawback: configurations added to `DEFAULT_GROUP` later are not frozen. No extra Allow for `dev.yaml` is needed: the first statement covers it.',
      },
    },
    summary: [
      'A single Deny that applies overrides every Allow, in any order.',
      'A Deny on a container applies to everything inside it. A more specific Allow does not override it.',
      'That a Deny on an inner resource overrides an Allow on its container is an assumption. The explanation says so.',
      'To make an exception, narrow the Deny.',
    ],
  },
  'not-action': {
    title: 'NotAction',
    teaser: 'NotAction matches every action except those listed: too broad in an Allow, useful in a Deny.',
    steps: {
      'all-but': {
        heading: 'Everything except',
        text: [
          'Wei should edit configurations, but not delete any. Someone wrote `NotAction` instead of `Action`: the statement then applies to every action except those listed.',
        ],
        question: 'Can Wei restart the instance `orders`?',
        answer:
          '**Allowed.** Only the delete actions are excluded. Everything else is allowed: restarting, changing services, and every action that MSE adds later. With the resource `*`, it would also allow the actions of all other cloud services.',
        task: 'Use `Action` instead: on `orders`, let Wei only read and change configurations (`mse:GetNacosConfig`, `mse:UpdateNacosConfig`).',
        hints: {
          rejected: 'RAM would reject this policy. A statement has either `Action` or `NotAction`, not both.',
          'still-not':
            'There is still a `NotAction`. Replace it with `Action` and the actions that Wei needs.',
          deletes:
            'Deleting is now allowed. Replace the list from `NotAction`, and avoid wildcards that match delete actions.',
          'too-wide':
            'Everything required is allowed, but so is something else. Check the rows of the instance and the services for allowed cells, and name only the two actions.',
          write: 'Replace the `NotAction` with `"Action": ["mse:GetNacosConfig", "mse:UpdateNacosConfig"]`.',
        },
        done: 'The policy now shows what it grants, and actions that MSE adds later stay denied.',
      },
      'no-ban': {
        heading: 'Excluded is not denied',
        text: [
          'The first version is back: on `orders`, everything except deleting. A second statement lets Wei delete configurations in the namespace `public`.',
        ],
        question: 'Can Wei delete `gateway.yaml` in `public`?',
        answer:
          '**Allowed.** `NotAction` only excludes deleting from its own statement. It denies nothing, so another statement can allow it.',
        task: 'Make sure that nothing in `orders` can be deleted, whatever other statements allow.',
        hints: {
          rejected:
            'RAM would reject this policy. Separate the two statements with a comma. Each needs `Effect`, `Action` and `Resource`.',
          'no-deny': 'There is no Deny yet. Without one, another statement can still allow deleting.',
          'too-much': 'Configurations can no longer be changed. The Deny must match only delete actions.',
          'only-some':
            'Only some delete actions are denied explicitly. Deleting the instance, services, and several configurations at once are separate actions.',
          write:
            'Add a statement with `"Effect": "Deny"`, the action `mse:Delete*` and the resource `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'To forbid an action, use a Deny with `Action`.',
      },
      fence: {
        heading: 'Limit access with a Deny',
        text: [
          'In a Deny, `NotAction` is useful. This user has the system policy `AliyunMSEFullAccess`. The playground assumes that it allows all MSE actions. The policy `fence` denies every action that does not start with `mse:Get`.',
        ],
        question: 'Can the user see the list of instances?',
        answer:
          '**Denied explicitly.** `mse:ListClusters` is not one of the exceptions. The Deny applies to every action that is not listed, whatever other policies allow.',
        task: 'Extend the list so that the user can read everything (`mse:List*`, `mse:Query*`, `mse:Get*`). Everything else must stay denied explicitly.',
        hints: {
          rejected:
            'RAM would reject this policy. Fix the underlined error: an array needs brackets, and a comma between two names.',
          opposite:
            'Reading content is now denied explicitly. Keep `mse:Get*` in the list, and keep the list in `NotAction`.',
          hole: 'An action that changes or deletes is no longer denied explicitly. List only patterns that match read actions.',
          'still-shut':
            'The list of instances is still denied: no pattern in `NotAction` matches `mse:ListClusters`.',
          write: 'Write `"NotAction": ["mse:List*", "mse:Query*", "mse:Get*"]`.',
        },
        done: 'The user has full access, but can change nothing. With the resource `*`, this Deny also applies to all other cloud services. To limit only MSE, use `acs:mse:*:*:*`.',
      },
      'grants-nothing': {
        heading: 'A Deny grants nothing',
        text: ['The system policy is detached. Only the policy with the Deny is still attached.'],
        question: 'The Deny does not match `mse:GetNacosConfig`. Can the user read `prod.yaml` in `prod`?',
        answer:
          '**Denied by default.** The Deny does not apply to reading, but no statement allows it either. A Deny only removes permissions.',
        task: 'Keep `fence` unchanged, and attach a policy that lets the user read everything again.',
        hints: {
          'fence-gone': 'The policy `fence` is missing or not attached. Restore it.',
          'fence-opened':
            'An action that changes or deletes is no longer denied explicitly. Restore the text of `fence`.',
          attach: 'Attach `AliyunMSEFullAccess` again, or add the system policy `AliyunMSEReadOnlyAccess`.',
        },
        done: 'With this Deny, full access and read-only access give the same result.',
      },
    },
    summary: [
      '`NotAction` matches every action except those listed, including actions that do not exist yet.',
      'With Allow, it grants actions that nobody listed, and it does not forbid the listed ones.',
      'With Deny, it sets a limit: listed actions are possible if an Allow grants them; all others are denied.',
    ],
  },
  'several-policies': {
    title: 'Several policies',
    teaser: 'All attached policies are evaluated together: Allows add up, and one Deny overrides them all.',
    steps: {
      'one-pool': {
        heading: 'Policies are evaluated together',
        text: [
          'Two policies are attached to Lin. `console` allows the list of instances; `orders-team` allows reading and changing the configurations of `orders`.',
        ],
        question: '`console` does not mention configurations. Can Lin change `prod.yaml` in `prod`?',
        answer:
          '**Allowed.** The statements of all attached policies are evaluated together, whichever policy they are in. Under “Decided by”, you can select a policy to see its decisions alone. “All attached policies” shows the combined result.',
        task: 'Let Lin also read earlier versions of the configurations of `orders`: `mse:GetNacosHistoryConfig`. Add it to either policy, or to a new one.',
        hints: {
          rejected: 'RAM would reject one of the policies. Fix the underlined error.',
          staging:
            'Earlier versions in `staging` can be read too. Name only the instance `mse-cn-0pp1j8om80a`.',
          deletes: 'Lin can also delete. Name only the required action.',
          write: 'For example, add `mse:GetNacosHistoryConfig` to the actions of `orders-team`.',
        },
        done: 'The effective decision is the same, whichever policy you chose.',
      },
      detach: {
        heading: 'One Deny affects all policies',
        text: [
          'For a release, a third policy was attached: `freeze`, with one Deny on the instance `orders`. `orders-team` was not changed.',
        ],
        question: 'Can Lin change `prod.yaml` in `prod` now?',
        answer: '**Denied explicitly.** The Deny overrides an Allow in any other attached policy.',
        task: 'The release is over. End the freeze without editing any policy: detach it.',
        hints: {
          'wrong-one':
            'You detached `orders-team`, which allows the changes. Attach it again, and detach `freeze`.',
          edited:
            'The Deny is missing from the policy text. Restore it for the next release, and detach the whole policy.',
          detach:
            'Open the menu of the policy `freeze` and choose “Detach from the user”. Keep the other two attached.',
        },
        done: 'A policy that is not attached has no effect. It is still there for the next release.',
      },
      'left-out': {
        heading: 'An invalid policy',
        text: [
          'At the next release, someone retyped `freeze` in a hurry. It is attached and open in the editor.',
        ],
        question: 'Can Lin change `prod.yaml` in `prod`?',
        answer:
          '**Allowed.** The effect is written `deny`, but RAM accepts only `Deny`, so it would reject the policy. The playground excludes the whole policy (assumed): it grants and denies nothing, and the freeze has no effect.',
        task: 'Fix `freeze` so that changes to the configurations of `orders` are denied explicitly.',
        hints: {
          rejected:
            'RAM would still reject the policy. Fix the underlined error: `Effect` is case-sensitive.',
          detached: 'The policy `freeze` is not attached. Attach it again.',
          'no-deny': 'The policies are valid now, but none of them has a Deny.',
          write:
            'In `freeze`, write `"Effect": "Deny"`, with the action `mse:UpdateNacosConfig` and the resource `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'One letter made the freeze work. Before you rely on a Deny, check that its policy is valid.',
      },
      'who-was-it': {
        heading: 'Find the policy that allows an action',
        text: [
          'Lin deleted a configuration by mistake. Nobody knows why that was possible: none of the three attached policies contains the word `Delete`.',
          'Select an allowed cell to see which policy allows it, or view each policy alone.',
        ],
        task: 'Find the policy that allows deleting configurations, and detach it. Lin must keep the permissions needed for `orders`.',
        hints: {
          deny: 'A Deny prevents deleting, but the Allow is still there. Detach its policy instead.',
          'console-gone': 'You detached `console`, so the list of instances is denied. Attach it again.',
          'team-gone': 'You detached `orders-team`, which allows only reading and changing. Attach it again.',
          look: 'Select the cell `DeleteNacosConfig` of a configuration. The explanation shows that `temporary` allows it. Detach that policy.',
        },
        done: 'The wildcard in `mse:*NacosConfig` matches `Delete` as well as `Get` and `Update`.',
      },
    },
    summary: [
      'The statements of all attached policies are evaluated together, whichever policy they are in.',
      'A Deny in one policy overrides an Allow in any other. A detached policy has no effect.',
      'An invalid policy is excluded as a whole (assumed): its Deny has no effect.',
      '“All attached policies” shows the combined result. View each policy alone to see where a permission comes from.',
    ],
  },
} satisfies Readonly<Record<string, LessonMessages>>;
