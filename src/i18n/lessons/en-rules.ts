// What is said in the lessons on how statements and policies work together.

import type { LessonText } from './text.ts';

export const ruleLessonsEn = {
  services: {
    title: 'Services',
    teaser: 'A service and a configuration share one form of ARN: only the actions say which is meant.',
    steps: {
      namesake: {
        heading: 'Example 5, tried out',
        text: [
          'Lin looks after the service `test-service` in the namespace `prod`. A colleague has taken the write statement of Example 5 in the MSE documentation, whose title promises read and write access to a service, and put in the right instance.',
          'The resource is correct: instance, namespace, group, and last the name of the service.',
        ],
        question: 'May Lin change the settings of `test-service`?',
        answer:
          '**Denied by default.** The two actions are about configurations. Services have six actions of their own, `mse:UpdateNacosService` among them. That these are checked against the ARN of the service is assumed from the form of the ARN. The ARN of a configuration has the same form: instance, namespace, group, and last its dataId. So `…/DEFAULT_GROUP/test-service` is the service, and just as well a configuration that happens to be called so.',
        task: 'In the namespace `prod`, add a configuration named `test-service` to the group `DEFAULT_GROUP`. Then choose the cell `UpdateNacosConfig` in its row.',
        hints: {
          elsewhere:
            'You have added it to the namespace `public`. The policy names the other one, `prod`, which has a `DEFAULT_GROUP` too.',
          choose:
            'The configuration is there. Two rows are called `test-service` now: choose the cell `UpdateNacosConfig` in the row of the configuration.',
          add: 'Open the menu of the row `DEFAULT_GROUP` beneath `prod`, choose “Add configurations…”, and enter `test-service`.',
        },
        done: 'Allowed: Lin may change this configuration, and may create it where it is missing. The service itself stays out of reach.',
      },
      'service-actions': {
        heading: 'Actions on services',
        text: [
          'Creating, changing and deleting a service end in `NacosService`. The addresses that are registered with a service are its instances: `mse:CreateNacosInstance` and `mse:UpdateNacosInstance`. The sixth action, `mse:UpdateNacosCluster`, is about its clusters.',
        ],
        task: 'Let Lin change the settings of `test-service`, and register and change its addresses. Lin may not delete it, and the configuration of the same name is closed.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Look at the underlined place: names in an array are separated by commas.',
          deletes:
            '`mse:DeleteNacosService` is allowed as well. Name the three actions instead of using a wildcard.',
          'other-service':
            '`order-service` can be changed as well. Let the resource end in `/DEFAULT_GROUP/test-service`.',
          configuration:
            'The configuration `test-service` can still be changed. Put the service actions in place of the two others, without a wildcard that takes them in.',
          write:
            'Let the action be `["mse:UpdateNacosService", "mse:CreateNacosInstance", "mse:UpdateNacosInstance"]`.',
        },
        done: 'The resource is what it was. The allowed cells have moved from the row of the configuration to the row of the service.',
      },
      'whole-group': {
        heading: 'A group holds both',
        text: [
          'Lin now looks after all services of the group. To save time, somebody has granted `mse:*` on the group.',
        ],
        question: 'May Lin read the configuration `prod.yaml`, which lies in this group?',
        answer:
          '**Allowed.** Configurations and services lie in the same group, and `mse:*` means all actions. No ARN says “the services of this group”.',
        task: 'Allow all six service actions in this group, and none on configurations. Wildcards are fine where they fit.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Look at the underlined place: an array needs its brackets, and a comma between two names.',
          configurations:
            'Something about configurations is still allowed. A pattern such as `mse:*` or `mse:Update*` takes in their actions too.',
          cluster: '`mse:UpdateNacosCluster` is missing: it changes the clusters of a service.',
          write: 'Let the action be `["mse:*NacosService", "mse:*NacosInstance", "mse:UpdateNacosCluster"]`.',
        },
        done: 'The resource covers all that lies in the group. The actions are what keeps configurations out.',
      },
    },
    summary: [
      'A service and a configuration share one form of ARN. The action says which of the two is meant.',
      'Changing a service takes service actions, such as `mse:UpdateNacosService`. Example 5 grants configuration actions.',
      'A group holds both, so `mse:*` on a group opens its configurations along with its services.',
    ],
  },
  lists: {
    title: 'Lists',
    teaser: 'A list of configurations or services is granted for a whole instance, or not at all.',
    steps: {
      'on-the-instance': {
        heading: 'A page without entries',
        text: [
          'Chen has joined to work on the namespace `prod`. The policy shows Chen the instances, opens the instance `orders`, and allows all listing and reading in `prod`.',
          'Chen opens the instance and looks for the list of configurations.',
        ],
        question:
          'May Chen see it? The action is `mse:ListNacosConfigs`, and its cell stands in the row of the instance.',
        answer:
          '**Denied by default.** MSE counts five list actions as having no fine-grained display. So their requests name the instance (assumed), and a statement on a namespace covers what lies in it, never what it lies in. The lists belong to the instance, the content to the namespace. So they need two statements.',
        task: 'Let Chen see the lists of configurations and of services of `orders`. Content may still be read in `prod` alone.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Look at the underlined place: an array needs its brackets, and a comma between two names.',
          content:
            'Chen can read content in the namespace `public` now. Move the list actions up to the instance, and leave `mse:Get*` on `prod`.',
          staging: 'The lists of the instance `staging` are open too. Name the one instance.',
          lost: 'The content of `prod` can no longer be read. Keep `mse:Get*` in the statement on the namespace.',
          write:
            'In the statement on the instance, let the action be `["mse:QueryClusterDetail", "mse:List*"]`.',
        },
        done: 'The lists are allowed in the row of the instance, reading in the rows beneath `prod`.',
      },
      names: {
        heading: 'Names cannot be hidden',
        text: [
          'The list is granted for the instance, so it also shows the names of the configurations in `public`. A careful colleague has added a Deny of `mse:ListNacosConfigs` on that namespace.',
        ],
        question: 'What does the row of the instance say about `mse:ListNacosConfigs` now?',
        answer:
          '**Still allowed.** The request names the instance (assumed), so a Deny on a namespace never applies to it, no more than an Allow would. What can be closed is the content.',
        task: 'Make the Deny useful: deny explicitly that the content of configurations in `public` is read, earlier versions included. The list stays.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Look at the underlined place for what is wrong.',
          'list-gone':
            'Now the list is denied for the whole instance, and so for `prod`. Leave the Deny on the namespace `public`, and change its action.',
          'too-far': 'The Deny reaches `prod` as well. Let its resource end in `/public`.',
          history:
            'The present content is denied explicitly, earlier versions are not yet: reading them is `mse:GetNacosHistoryConfig`.',
          write: 'Change the action of the Deny to `mse:Get*`. Its resource can stay.',
        },
        done: 'The content of `public` stays closed even if another policy should allow it one day. The names can still be seen.',
      },
      'which-lists': {
        heading: 'What can be chosen',
        text: [
          'A list cannot be limited to a namespace. But you choose which instance and which lists: two of the five are about configurations and begin with `mse:ListNacos`, three are about services and begin with `mse:ListAns`.',
        ],
        task: 'Chen works with configurations only. Keep the lists of configurations and of their earlier versions, and take away those of services.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Look at the underlined place for what is wrong.',
          services:
            'A list of services can still be seen: `mse:List*` takes in `mse:ListAnsServices` and its like.',
          history:
            '`mse:ListNacosHistoryConfigs`, the list of earlier versions, is gone. Chen keeps that one.',
          write: 'Write `mse:ListNacos*` in place of `mse:List*`.',
        },
        done: 'If even the names in a namespace must not be seen, that namespace needs an instance of its own.',
      },
    },
    summary: [
      'The five list actions are asked about the instance (assumed). A grant on anything beneath it never satisfies them.',
      'So a colleague of one namespace gets the lists of the whole instance, and the content of the one namespace.',
      'A Deny on a namespace takes nothing out of a list. Keep secrets out of names.',
    ],
  },
  'look-alikes': {
    title: 'Ids that look alike',
    teaser: 'Two characters less is another instance, and a star takes in more than you meant.',
    steps: {
      'as-printed': {
        heading: 'Copied from the documentation',
        text: [
          'Mei wants a colleague to read the instance `orders`, whose id is `mse-cn-0pp1j8om80a`. Examples 3 to 5 in the MSE documentation are about this very id, so Mei has copied their statement for reading.',
        ],
        question: 'May the colleague open the instance `orders`?',
        answer:
          '**Denied by default.** The examples speak of `mse-cn-0pp1j8om80a`, but their policies say `mse-cn-0pp1j8om8`: two characters are missing. Ids are compared as a whole, so this is another instance, one that the account does not have.',
        task: 'Correct the id, so that `orders` can be read, and no other instance.',
        hints: {
          staging: 'The instance `staging` can be read too. Write the whole id instead of a wildcard.',
          'as-before':
            'The policy still says `mse-cn-0pp1j8om8`. Compare it with the id of `orders`, character by character.',
          write: 'The resource is `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'Lists, details and content: all of the instance can be read. The playground no longer reports an unknown instance either.',
      },
      star: {
        heading: 'Mended with a star',
        text: [
          'Another team copied the same statement and mended it with a star: `mse-cn-0pp1j8om8*`. It worked for months. Then payroll bought an instance, and its id happens to be `mse-cn-0pp1j8om8c7`.',
        ],
        question: 'May the colleague read `salaries.yaml` in the instance `payroll`?',
        answer:
          '**Allowed.** `*` stands for any characters, so the pattern takes in every instance whose id begins like this, with all that lies in it. How an id begins says nothing about who the instance belongs to.',
        task: 'Let the colleague read `orders` and no other instance, not even one that somebody buys tomorrow.',
        hints: {
          deny: 'A Deny keeps out the instances that it names. The next one whose id begins like this would be let in. Name the one that is meant.',
          payroll: 'The instance `payroll` can still be read: its id begins like your pattern.',
          next: 'More letters before the wildcard, but still a wildcard: it would let in an instance `mse-cn-0pp1j8om80b`.',
          write: 'The resource is `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'An instance needs no star: its id alone covers all that lies in it.',
      },
      beginnings: {
        heading: 'Beginning alike is not enough',
        text: [
          'This account has three instances with short ids: `mse-cn-1`, `mse-cn-12` and `mse-cn-13`. The policy names the first one, without a star.',
        ],
        question: 'An instance covers all that lies in it. May the user open `mse-cn-12` as well?',
        answer:
          '**Denied by default.** What lies in `mse-cn-1` stands behind a slash. `mse-cn-12` only begins with the same characters, and is an instance beside it.',
        task: 'Let the user open `mse-cn-12` too, but not `mse-cn-13`.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Look at the underlined place: an array needs its brackets, and a comma between two ARNs.',
          wildcard: '`mse-cn-13` can be opened too: a wildcard takes the 3 as readily as the 2.',
          lost: '`mse-cn-1` can no longer be opened. Keep it, and add the second one.',
          array:
            'Make the resource an array: `["acs:mse:*:*:instance/mse-cn-1", "acs:mse:*:*:instance/mse-cn-12"]`.',
        },
        done: 'Two ids, two instances. The pattern `mse-cn-1?` would have missed the first: `?` stands for exactly one character.',
      },
      'cluster-id': {
        heading: 'The other id',
        text: [
          'An instance of MSE has two ids: an InstanceId and a ClusterId. The instance `staging` has the InstanceId `mse-cn-7qk2v9x01zt`; say its ClusterId is `mse-7qk2v9x01`. A script printed the latter, and Mei pasted it into a policy.',
        ],
        question: 'May the colleague open `staging`?',
        answer:
          '**Denied by default.** An ARN names an instance by its InstanceId, not by its ClusterId, as the documentation points out. The ClusterId belongs to the same instance, but nothing in an ARN translates one id into the other.',
        task: 'Let the colleague read `staging`, but not `orders`.',
        hints: {
          name: '`staging` is the display name of the instance. Write its id.',
          orders: 'The instance `orders` can be read too. Name the one instance.',
          cluster: 'The policy still names the ClusterId. The InstanceId begins with `mse-cn-`.',
          write: 'The resource is `acs:mse:*:*:instance/mse-cn-7qk2v9x01zt`.',
        },
        done: 'The warning that the policy named a ClusterId is gone as well.',
      },
    },
    summary: [
      'Ids are compared as a whole: `mse-cn-1` covers nothing of `mse-cn-12`.',
      'A `*` at the end of an id also takes in instances that nobody has bought yet.',
      'Copy the InstanceId whole, then look at the matrix: a denial that you did not expect is often a slip in an id.',
    ],
  },
  'deny-wins': {
    title: 'Deny wins',
    teaser: 'One Deny that applies beats every Allow, in any order.',
    steps: {
      order: {
        heading: 'First or last',
        text: [
          'It is the week of a release. Wei looks after the instance `orders`. The first statement denies everything that deletes; the second allows everything on the same instance.',
        ],
        question: 'The Allow stands last. May Wei delete the instance?',
        answer:
          '**Denied explicitly.** A policy is not read from top to bottom. All statements that apply count together, and one Deny among them decides, wherever it stands.',
        task: 'The Deny was meant for the instance alone. Let Wei delete configurations and services again; the instance stays denied explicitly.',
        hints: {
          refused: 'RAM would refuse the policy as it stands. Look at the underlined place.',
          open: 'Now the instance can be deleted. Keep the Deny, and narrow its action.',
          write: 'Write `mse:DeleteCluster` in the place of `mse:Delete*` in the statement with the Deny.',
        },
        done: 'The place of the statement plays no part; what it names does.',
      },
      'more-precise': {
        heading: 'The more precise one',
        text: [
          'This time the Allow names a single configuration, `prod.yaml` in the namespace `prod`. The Deny names the whole instance.',
        ],
        question: 'Does the more precise statement win? May Wei read this `prod.yaml`?',
        answer:
          '**Denied explicitly.** A Deny on an instance reaches all that lies in it, down to each configuration. An Allow gains nothing by being more precise.',
        task: 'Let Wei read `prod.yaml`. The Deny is to keep the namespace `public` closed, no more.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Look at the underlined place for what is wrong.',
          still: 'The Deny still reaches `prod.yaml`. No Allow can change that: the Deny has to name less.',
          'no-deny':
            'Without a Deny, `public` is only denied by default, and any other policy may open it. Put the Deny back, on `public`.',
          'too-wide': '`dev.yaml` can be read too. Let the Allow name `prod.yaml` alone, as it did.',
          write: 'Let the resource of the Deny be `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public`.',
        },
        done: 'Look for the two kinds of denial: `public` is denied explicitly, and `dev.yaml` in `prod`, which the policy does not name, is denied by default.',
      },
      freeze: {
        heading: 'Frozen for the release',
        text: [
          'Wei has everything on `orders` again. Until the release, configurations in the namespace `prod` may not be changed. Services go on as usual.',
        ],
        task: 'Add a statement that denies `mse:UpdateNacosConfig` in the namespace `prod`, and touches nothing else.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Two statements are separated by a comma, and each needs `Effect`, `Action` and `Resource`.',
          public:
            'The Deny also reaches the namespace `public`. Its resource has to go as far as the id of `prod`.',
          services: 'Services cannot be changed now either. Name the one action.',
          write:
            'Add a statement with `"Effect": "Deny"`, the action `mse:UpdateNacosConfig` and the resource `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`.',
        },
        done: 'The denied cells are marked as resting on an assumption: if MSE asked from the outside in, it might stop at the Allow on the instance. Here all statements count together, so the Deny wins.',
      },
      exception: {
        heading: 'No way through a Deny',
        text: [
          'One configuration of `prod` has to stay open for changes: `dev.yaml`. Below the Deny, somebody has added an Allow for it.',
        ],
        question: 'May Wei change `dev.yaml` in `prod` now?',
        answer:
          '**Denied explicitly.** An Allow takes nothing out of a Deny. Whoever wants an exception has to let the Deny name less. (The mark for an assumption is here for the same reason as before.)',
        task: 'Open `dev.yaml` for changes. `prod.yaml` and the group `PAYMENT` stay denied explicitly.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Look at the underlined place: an array needs its brackets, and a comma between two ARNs.',
          still: 'The Deny still reaches `dev.yaml`: it names the namespace, or the group that it lies in.',
          payment:
            'The group `PAYMENT` is no longer denied explicitly. The resource of a Deny may be an array too.',
          prod: '`prod.yaml` is no longer denied explicitly. The resource of a Deny may be an array too.',
          write:
            'Give the Deny two resources, each beginning with what it had: one ends in `/DEFAULT_GROUP/prod.yaml`, the other in `/PAYMENT`.',
        },
        done: 'The price: a configuration that somebody adds to `DEFAULT_GROUP` tomorrow is not frozen. An Allow of `dev.yaml` is not needed besides: the first statement covers it.',
      },
    },
    summary: [
      'If a single Deny applies, the answer is deny, whatever else allows it and in whatever order.',
      'A Deny on a container reaches all that lies in it. A more precise Allow does not get past it.',
      'That a Deny further in wins over an Allow further out is assumed, and marked in the matrix.',
      'An exception is made in the Deny, by naming less.',
    ],
  },
  'not-action': {
    title: 'All but these',
    teaser: 'NotAction means every action but those listed: too much for an Allow, a good fence for a Deny.',
    steps: {
      'all-but': {
        heading: 'Everything except',
        text: [
          'Wei is to edit configurations and to delete none. Somebody wrote `NotAction` in place of `Action`: such a statement applies to every action but those listed.',
        ],
        question: 'May Wei restart the instance `orders`?',
        answer:
          '**Allowed.** Only deleting is left out. Everything else is let in: restarting, changing services, and each action that MSE adds later. With the resource `*`, it would also be the actions of all other cloud services.',
        task: 'Write it with `Action`: on `orders`, Wei may read and change configurations (`mse:GetNacosConfig`, `mse:UpdateNacosConfig`), and do nothing else.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. A statement has either `Action` or `NotAction`, never both.',
          'still-not':
            'There is still a `NotAction`. Replace it by `Action`, with the actions that Wei needs.',
          deletes:
            'Deleting is allowed now. The list that stood behind `NotAction` cannot stay, nor can a wildcard that takes in deleting.',
          'too-wide':
            'Wei can do what was asked, and more. Look for allowed cells in the row of the instance and in those of services, and name just the two actions.',
          write:
            'Write `"Action": ["mse:GetNacosConfig", "mse:UpdateNacosConfig"]` in place of the `NotAction`.',
        },
        done: 'Now the policy says what it grants, and an action that MSE adds next year stays closed.',
      },
      'no-ban': {
        heading: 'Left out is not forbidden',
        text: [
          'The first version is back: on `orders`, all but deleting. A second statement lets Wei delete configurations in the namespace `public`.',
        ],
        question: 'May Wei delete `gateway.yaml` in `public`?',
        answer:
          '**Allowed.** `NotAction` leaves deleting out of its own statement, and does no more than that. It forbids nothing, so another statement may allow it.',
        task: 'See to it that nothing on `orders` can be deleted, whatever other statements allow.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Two statements are separated by a comma, and each needs `Effect`, `Action` and `Resource`.',
          'no-deny':
            'There is no Deny yet. Anything else is undone by the next statement that allows deleting.',
          'too-much': 'Now configurations cannot be changed either. Let the Deny name only what deletes.',
          'only-some':
            'Some of it is denied explicitly, but not all: the instance, services and batches of configurations can be deleted too, each by its own action.',
          write:
            'Add a statement with `"Effect": "Deny"`, the action `mse:Delete*` and the resource `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'This is how to forbid: a Deny with `Action`.',
      },
      fence: {
        heading: 'A Deny as a fence',
        text: [
          'In a Deny, `NotAction` is useful. This user has the system policy `AliyunMSEFullAccess`; what it holds is not public, and the playground takes it to allow all of MSE. The policy `fence` denies every action that does not begin with `mse:Get`.',
        ],
        question: 'May the user see the list of instances?',
        answer:
          '**Denied explicitly.** `mse:ListClusters` is not among the exceptions. Whatever a fence does not let through is denied, no matter what else is attached.',
        task: 'Widen the gate: the user may read everything (`mse:List*`, `mse:Query*`, `mse:Get*`). All else stays denied explicitly.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Look at the underlined place: an array needs its brackets, and a comma between two names.',
          opposite:
            'Reading content is denied explicitly now. `mse:Get*` has to stay in the list, and the list has to stay that of `NotAction`.',
          hole: 'Something that changes or deletes is no longer denied explicitly. Let through only patterns that read.',
          'still-shut':
            'The list of instances is still denied: none of the patterns in `NotAction` takes in `mse:ListClusters`.',
          write: 'Write `"NotAction": ["mse:List*", "mse:Query*", "mse:Get*"]`.',
        },
        done: 'Full access, and yet nothing can be changed. On the resource `*` the fence also denies all actions of other cloud services; to fence in MSE alone, let it name `acs:mse:*:*:*`.',
      },
      'grants-nothing': {
        heading: 'A fence grants nothing',
        text: ['The system policy has been detached. Of what was attached, only the fence is left.'],
        question: 'The fence lets `mse:GetNacosConfig` through. May the user read `prod.yaml` in `prod`?',
        answer:
          '**Denied by default.** The Deny does not apply to reading, but no statement allows reading either. A fence only takes away.',
        task: 'Leave the fence as it is, and let the user read everything again by attaching a policy.',
        hints: {
          'fence-gone': 'The policy `fence` is no longer there, or not attached. It is to stay.',
          'fence-opened':
            'Something that changes or deletes is no longer denied explicitly. Let the text of `fence` be as it was.',
          attach: 'Attach `AliyunMSEFullAccess` again, or add the system policy `AliyunMSEReadOnlyAccess`.',
        },
        done: 'Full access or read only: behind this fence, both come to the same.',
      },
    },
    summary: [
      '`NotAction` means all actions but those listed, also those that do not exist yet.',
      'With Allow it grants what nobody wrote down. It does not forbid what it lists.',
      'With Deny it is a fence: what it lists may pass, if some Allow lets it; all else is denied.',
    ],
  },
  'several-policies': {
    title: 'Several policies',
    teaser: 'All attached policies count together: what they allow adds up, and one Deny holds for all.',
    steps: {
      'one-pool': {
        heading: 'One pool of statements',
        text: [
          'Two policies are attached to Lin. `console` shows the instances; `orders-team` allows reading and changing the configurations of `orders`.',
        ],
        question: '`console` says nothing about configurations. May Lin change `prod.yaml` in `prod`?',
        answer:
          '**Allowed.** The statements of all attached policies are pooled, and it makes no difference in which policy one stands. Above the matrix you can choose a policy to see what it does alone; “Effective” shows what all come to together.',
        task: 'Let Lin also read earlier versions of the configurations of `orders`: `mse:GetNacosHistoryConfig`. Put it into whichever policy you like, or into a new one.',
        hints: {
          refused: 'RAM would refuse one of the policies as it stands. Look at the underlined place.',
          staging:
            'Earlier versions in `staging` can be read as well. Name the one instance, `mse-cn-0pp1j8om80a`.',
          deletes: 'Lin can delete as well. Name the one action that is asked for.',
          write: 'Add `mse:GetNacosHistoryConfig` to the actions of `orders-team`, for example.',
        },
        done: 'In whichever policy it stands, the effective decision is the same.',
      },
      detach: {
        heading: 'One Deny for all',
        text: [
          'For a release, a third policy has been attached: `freeze`, with a single Deny on the instance `orders`. Nobody has touched `orders-team`.',
        ],
        question: 'May Lin change `prod.yaml` in `prod` now?',
        answer:
          '**Denied explicitly.** Now there is a Deny in the pool, and it wins over an Allow of any other policy.',
        task: 'The release is over. Lift the freeze without changing a text: detach the policy.',
        hints: {
          'wrong-one':
            '`orders-team` is not attached now. It is what allows the changes: attach it again, and detach `freeze`.',
          edited:
            'The Deny has been taken out of the text. Put it back, for the next release, and detach the policy as a whole.',
          detach:
            'Open the menu of the policy `freeze` and choose “Detach from the user”. The two others stay as they were.',
        },
        done: 'A policy that is not attached counts for nothing. It is kept for the next release.',
      },
      'left-out': {
        heading: 'A policy that RAM would refuse',
        text: [
          'At the next release, somebody in a hurry types `freeze` anew. It is attached, and open in the editor.',
        ],
        question: 'May Lin change `prod.yaml` in `prod`?',
        answer:
          '**Allowed.** The effect reads `deny`, and RAM knows only `Deny`: it would refuse the policy. So the playground leaves all of it out (assumed). It grants nothing and denies nothing, and nothing is frozen.',
        task: 'Mend `freeze`, so that changes to the configurations of `orders` are denied explicitly.',
        hints: {
          refused:
            'RAM would still refuse something. Look at the underlined place: an effect counts with its capital letter.',
          detached: 'The policy `freeze` is not attached. Attach it again.',
          'no-deny': 'RAM would accept the policies now, but none of them has a Deny.',
          write:
            'In `freeze`, write `"Effect": "Deny"`, with the action `mse:UpdateNacosConfig` and the resource `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'One letter, and the freeze holds. Before you rely on a Deny, see that RAM would accept its policy.',
      },
      'who-was-it': {
        heading: 'Which one was it',
        text: [
          'Lin has deleted a configuration by mistake, and nobody knows why that was possible: none of the three attached policies has the word `Delete` in it.',
          'Choose an allowed cell to read which policy allows it, or show each policy alone.',
        ],
        task: 'Find the policy that allows deleting configurations, and detach it. What Lin needs for `orders` stays.',
        hints: {
          deny: 'A Deny would stop it, but what allows it would still be there. Detach that policy instead.',
          'console-gone': '`console` is not attached now: the list of instances is gone. Attach it again.',
          'team-gone':
            '`orders-team` is not attached now. It allows reading and changing, and no more. Attach it again.',
          look: 'Choose the cell `DeleteNacosConfig` of a configuration: beneath the matrix stands that `temporary` allows it. Detach that policy.',
        },
        done: 'The star in `mse:*NacosConfig` stands for `Delete` as well as for `Get` and `Update`.',
      },
    },
    summary: [
      'The statements of all attached policies are pooled. Which policy a statement stands in makes no difference.',
      'A Deny in one policy holds against an Allow in any other. Detached, a policy counts for nothing.',
      'A policy that RAM would refuse is left out here as a whole (assumed): its Deny protects nothing.',
      '“Effective” shows what all come to; each policy alone shows where it comes from.',
    ],
  },
} satisfies Readonly<Record<string, LessonText>>;
