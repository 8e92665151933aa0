// Texts of the lessons in `learn/lessons/practice.ts`.

import type { LessonText } from './text.ts';

export const practiceLessonsEn = {
  'system-policies': {
    title: 'System policies',
    teaser: 'What the two ready-made policies of MSE allow, and how to take something away from them.',
    steps: {
      attach: {
        heading: 'Ready in a minute',
        text: [
          'Lin starts today and is to look around in MSE, without changing anything. MSE has two ready-made system policies: `AliyunMSEFullAccess` and `AliyunMSEReadOnlyAccess`.',
          'The list of policies is empty. The button beside it, which adds a policy, also offers the system policies.',
        ],
        task: 'Attach the system policy that lets Lin read and nothing more.',
        hints: {
          full: 'With `AliyunMSEFullAccess` Lin could also release instances. Remove it, and take the other one.',
          own: 'You have begun a policy of your own. Here the ready-made one is wanted: remove yours, and choose a system policy.',
          where: 'Choose “Add a policy” on the left, then `AliyunMSEReadOnlyAccess`.',
        },
        done: 'What you see is a stand-in: the text of the system policies is not public, so this one is an approximation, and nobody can edit it.',
      },
      narrow: {
        heading: 'What reading includes',
        text: [
          'Read-only sounds harmless. But `prod.yaml` in the namespace `prod` holds the password of a database.',
        ],
        question: 'May Lin read the content of `prod.yaml`?',
        answer:
          '**Allowed.** MSE counts `mse:GetNacosConfig` among the actions that read, and describes the policy as read-only access to all MSE resources. So it shows the content of every configuration, with all passwords and keys in it. A system policy cannot be edited. But all policies of a user are put together, and a Deny wins over every Allow. So what is too much can be taken away by a policy of your own.',
        task: 'Add a policy of your own: in the namespace `3fd98c48-a709-4061-bba1-e341d79d681b` (`prod`) of the instance `mse-cn-0pp1j8om80a`, no content may be read, neither the present one nor an earlier version. All else stays readable.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. A statement needs `Effect`, `Action` and `Resource`.',
          public:
            'The namespace `public` is closed as well. Let the resource go on to the namespace: `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`.',
          lists: 'The lists of the instance are gone too. Deny the reading of content only.',
          history:
            'The present content is closed, the earlier versions are not: they have an action of their own, `mse:GetNacosHistoryConfig`.',
          'no-deny': 'An Allow takes nothing away, however narrow it is. This needs the effect `Deny`.',
          write:
            'Write `Deny` for `mse:Get*` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`.',
        },
        done: 'These cells are marked as resting on an assumption: that the Deny also wins over an Allow further up. The last lesson comes back to it.',
      },
      'full-access': {
        heading: 'The other one',
        text: [
          'Lin is on call this week and has got `AliyunMSEFullAccess` instead. Your policy is still attached, now by the name of `limits`.',
        ],
        question: 'Full access, and your Deny: may Lin read `prod.yaml` now?',
        answer:
          '**Denied explicitly.** For a Deny it makes no difference where the Allow comes from. System policies and your own count alike.',
        task: 'Whoever is on call may restart instances, but must never release one, nor one that is bought tomorrow. Extend `limits`. All else stays as it is.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Two statements are separated by a comma, and each needs `Effect`, `Action` and `Resource`.',
          restart:
            'Restarting is denied as well. Of the actions on instances, deny only the one that releases.',
          deletes: 'Deleting configurations is denied as well. Name the action in full: `mse:DeleteCluster`.',
          later:
            'The instances of today are safe, one that comes tomorrow is not. Let the resource take in every instance.',
          content:
            'The content of `prod` is no longer denied explicitly. Keep that statement, and add a second one.',
          write: 'The second statement is a `Deny` for `mse:DeleteCluster` on `acs:mse:*:*:instance/*`.',
        },
        done: 'Two short statements set limits to a policy that you can neither edit nor see.',
      },
    },
    summary: [
      'MSE has two system policies. Their text is not public; the playground shows approximations.',
      'Read-only still reads the content of all configurations, with the passwords in them.',
      'A system policy cannot be edited, but a Deny in a policy of your own takes away what is too much.',
    ],
  },
  'source-address': {
    title: 'Where a call comes from',
    teaser: 'Conditions on the source address, and a Deny for all who call from elsewhere.',
    steps: {
      range: {
        heading: 'A range of addresses',
        text: [
          'The second statement on the left has a `Condition`: it applies only to calls from the range `203.0.113.0/24`, the network of the office. `/24` says that the first 24 bits are fixed, which are the first three numbers.',
          'Where a call comes from stands in the request context. Just now that is `203.0.114.10`.',
        ],
        question: 'May the user read `prod.yaml` from there?',
        answer:
          '**Denied by default.** `203.0.114` is not `203.0.113`, so the condition is not met, and the statement does not apply. For RAM that is as if it were not there.',
        task: 'Leave the policy as it is, and let the call come from the office: change `acs:SourceIp` in the request context.',
        hints: {
          policy:
            'You have changed the policy: it lets in `203.0.114.10` as well. Undo that, and change the call instead.',
          elsewhere:
            'The address that the request has now is not in the range either. Its first three numbers have to be `203.0.113`.',
          where: 'Open “Request context” above the matrix, and set `acs:SourceIp` to `203.0.113.77`.',
        },
        done: 'The policy is the same, the answer is another: a condition is decided anew for each call.',
      },
      write: {
        heading: 'Several values: one is enough',
        text: [
          'A `Condition` stands beside `Resource`. It holds an operator, in it a key, and at the key one value or an array. Of several values one that matches is enough.',
          'Whoever works from home comes through the VPN, which has the single address `198.51.100.7`.',
        ],
        task: 'Let content be read only from `203.0.113.0/24` and from `198.51.100.7`. The lists stay open from everywhere.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. The form is `"Condition": {"IpAddress": {"acs:SourceIp": …}}`, with a comma before it; the operator and the key stand only once.',
          more: 'Configurations or services can be changed now. Leave the actions as they were; only a condition is to be added.',
          string:
            '`StringEquals` compares letter by letter and knows no ranges. For addresses there is `IpAddress`.',
          lists: 'The lists are open to the office only. Leave the first statement without a condition.',
          neighbours:
            'The neighbour `198.51.100.8` gets in as well. The VPN is one address, not a range; and every statement that allows the reading needs the condition.',
          'no-vpn': 'The office is in, the VPN is not. Make the value an array of both.',
          write:
            'Put this into the second statement: `"Condition": {"IpAddress": {"acs:SourceIp": ["203.0.113.0/24", "198.51.100.7"]}}`.',
        },
        done: 'The cells that hang on the condition carry a mark, so that you see where another call could be answered otherwise.',
      },
      both: {
        heading: 'Several operators: all of them',
        text: [
          'Somebody has added a second operator: `Bool` with `acs:SecureTransport`, which tells whether a call comes over TLS.',
          'The call in the request context comes from the VPN, but without TLS.',
        ],
        question: 'One of two is met. May `prod.yaml` be read?',
        answer:
          '**Denied by default.** Values are alternatives, but all operators have to be met, and all keys in them.',
        task: 'Leave the policy as it is, and let the call come over TLS: set `acs:SecureTransport` to `true` in the request context, above the matrix.',
        hints: {
          condition:
            'The condition is gone from the policy. Put it back: it is the call that changes, not the policy.',
          context:
            'Open the request context above the matrix, beside the matching, and choose `true` for `acs:SecureTransport`.',
        },
        done: 'Both operators are met now, and the cell is allowed.',
      },
      fence: {
        heading: 'A condition limits its own statement',
        text: [
          'Back to the office alone. The user also has the policy `helpdesk`, which allows reading everything and has no condition. The call comes from `198.51.100.8`, which is outside of the office.',
        ],
        question: 'May `prod.yaml` be read from there?',
        answer:
          '**Allowed**, by `helpdesk`. A condition narrows the statement that it stands in, and no other. To shut something for all policies together takes a Deny.',
        task: 'Leave `helpdesk` as it is. Deny the reading of content, in every instance, to all calls that are not from the office. The lists stay open from everywhere.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Look at the underlined place; the operator for “not from” is `NotIpAddress`.',
          office:
            'Now the office is shut out. In a Deny the condition says whom it refuses: those who are **not** in the range.',
          lists:
            'The lists are no longer open from everywhere. Leave `helpdesk` as it is, and deny `mse:Get*` only.',
          staging: 'In `orders` it is shut, in other instances not yet. Let the Deny be on `*`.',
          'no-deny':
            'The Allow of `helpdesk` holds whatever you change about another one. This needs a statement with `Deny`.',
          write:
            'Add a `Deny` for `mse:Get*` on `*` with `"Condition": {"NotIpAddress": {"acs:SourceIp": "203.0.113.0/24"}}`.',
        },
        done: 'Such a Deny grants nothing to anyone: from the office it only steps aside, and the Allows decide.',
      },
      'two-fences': {
        heading: 'Two fences',
        text: [
          'A colleague wanted to let the VPN in as well, and wrote a second Deny: one for all calls that are not from the office, one for all that are not from the VPN. The call comes from the office.',
        ],
        question: 'May `prod.yaml` be read from the office?',
        answer:
          '**Denied explicitly.** The office is not the VPN, so the second Deny applies. From the VPN it is the first. These two together shut everybody out.',
        task: 'Mend it: content may be read from the office and from the VPN, and from nowhere else.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. An array needs its brackets, and a comma between two values; a key stands only once.',
          'no-deny': 'Without a Deny everybody can read, by `helpdesk`. Keep one of the two, and mend it.',
          open: 'Calls from elsewhere are no longer denied explicitly. The Deny needs `NotIpAddress` with the addresses that it spares.',
          'no-vpn': 'The office is in again. Now the VPN has to go into the same Deny, as a second value.',
          write:
            'Keep one Deny, with `"NotIpAddress": {"acs:SourceIp": ["203.0.113.0/24", "198.51.100.7"]}`.',
        },
        done: 'A negated operator is met when none of its values matches: this is assumed, since the documentation does not say.',
      },
    },
    summary: [
      '`IpAddress` with `acs:SourceIp` takes addresses and ranges.',
      'Of several values one is enough; operators and keys must all be met.',
      'A condition limits its own statement only. To shut something for all policies, write a Deny with `NotIpAddress`, and put all exceptions into that one Deny.',
    ],
  },
  'mfa-and-time': {
    title: 'MFA and time',
    teaser:
      'Conditions on how somebody signed in and on when they call, and what happens where the key is absent.',
    steps: {
      absent: {
        heading: 'What the request does not say',
        text: [
          'Who signs in to the console may confirm it by a second factor, MFA. A condition can ask for that: `acs:MFAPresent` is `true` then.',
          'The call in the request context comes from a script with an AccessKey. Such calls do not carry the key `acs:MFAPresent` at all.',
        ],
        question: 'The policy asks for MFA. May the script read `prod.yaml`?',
        answer:
          '**Denied by default.** `Bool` has nothing to compare with. On an absent key a positive operator is never met, so the Allow does not apply.',
        task: 'Leave the policy as it is, and make the call one from the console with MFA.',
        hints: {
          policy:
            'The policy no longer asks for MFA: a call without it gets in as well. Undo that, and change the request context instead.',
          false: '`false` says that the user has not passed MFA. That is not enough either.',
          where: 'Open “Request context” above the matrix, and set `acs:MFAPresent` to `true`.',
        },
        done: 'In an Allow the condition is safe: what is absent is not allowed.',
      },
      'not-false': {
        heading: 'Absent is not false',
        text: [
          'The team wants deletions only with MFA. The Allow on the left includes deleting, and a Deny refuses it where `acs:MFAPresent` is `false`. That sounds like the same thing.',
          'Again it is the script with an AccessKey that calls.',
        ],
        question: 'May the script delete `prod.yaml`?',
        answer:
          '**Allowed.** The key is absent, and absent is not `false`. So the Deny does not apply, and the Allow remains. It stops people at the console, but no script. The list of problems warns of it too.',
        task: 'Mend it: configurations can be deleted with MFA only, and so not by the script. All else stays open to scripts. The request context stays as it is.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Two statements are separated by a comma, and `Bool` takes one value in quotes.',
          context:
            'The request context now has `acs:MFAPresent`. A script sends none: make the key absent again.',
          scripts: 'The script can no longer read and change. Let the condition stand at the deleting only.',
          lists:
            'The script no longer gets into the instance or sees its lists. Leave those actions without a condition.',
          more: 'The script can do more than before, on the instance or elsewhere. Leave the other actions of the first statement as they were.',
          nobody:
            'Now nobody can delete, not even with MFA. The deleting needs an Allow of its own, with a condition.',
          deny: 'The Deny does not reach the script, whatever else you change around it. Take the deleting out of the Allow instead, so that it is denied by default.',
          write:
            'Take `mse:DeleteNacosConfig` out of the first statement, and make the second one an `Allow` on the same instance with `{"Bool": {"acs:MFAPresent": "true"}}`.',
        },
        done: 'Deny “without MFA” leaves a gap, Allow “with MFA” leaves none.',
      },
      instant: {
        heading: 'The same instant',
        text: [
          'A firm from outside moves configurations until the end of November 2030. The policy ends by itself: `DateLessThan` with `2030-12-01T00:00:00+08:00`, midnight in Hangzhou.',
          'Their script calls at `2030-11-30T21:00:00Z`. The `Z` stands for UTC.',
        ],
        question: 'It says 30 November. May they still read `prod.yaml`?',
        answer:
          '**Denied by default.** 21:00 in UTC is 05:00 of the next morning in Hangzhou. Dates are compared as instants, not by what is written there.',
        task: 'Leave the policy as it is. Set `acs:CurrentTime` to a time at which they may still read.',
        hints: {
          policy: 'You have moved the end in the policy. Undo that, and set the time of the call instead.',
          late: 'At the time that the request has now they may not read either. The last hour begins at `2030-11-30T15:00:00Z`.',
          where: 'Open “Request context” above the matrix. Write, for example, `2030-11-30T23:00:00+08:00`.',
        },
        done: 'With `+08:00` or with `Z`: both are fine, as long as it is said which.',
      },
      window: {
        heading: 'From and until',
        text: [
          'The firm is wanted again: for the whole of December 2030, in Beijing time. Beginning and end are two operators in one `Condition`, and both have to be met.',
        ],
        task: 'Let the policy hold from the first to the last moment of December 2030, in Beijing time, and not longer.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. A time needs its offset: `2030-12-01T00:00:00+08:00`. And each operator stands only once.',
          none: 'There is no `Condition` yet. It stands beside `Resource`, and can hold several operators.',
          utc: 'December begins eight hours late: your times end in `Z`, and that is UTC. Write `+08:00`.',
          'last-day':
            'The last day is missing: 31 December at midnight is where it begins. End with the beginning of 1 January 2031.',
          'first-moment':
            'The first moment is missing: `DateGreaterThan` leaves it out, `DateGreaterThanEquals` does not.',
          write:
            'Write `{"DateGreaterThanEquals": {"acs:CurrentTime": "2030-12-01T00:00:00+08:00"}, "DateLessThan": {"acs:CurrentTime": "2031-01-01T00:00:00+08:00"}}`.',
        },
        done: 'The beginning of the next month is the safest end: nobody has to count days or seconds.',
      },
    },
    summary: [
      'Calls with an AccessKey carry no `acs:MFAPresent`, and a positive operator on an absent key is never met.',
      'So ask for MFA in the Allow. A Deny for `false` lets every script through.',
      'Times need an offset and are compared as instants. For a span of time, put two operators into one condition.',
    ],
  },
  'least-privilege': {
    title: 'As much as needed',
    teaser: 'From everything down to what one person needs, step by step, with the matrix as a guide.',
    steps: {
      everything: {
        heading: 'It works, so far',
        text: [
          'Mei keeps the exchange rates: `rates.json`, in the group `PAYMENT` of the namespace `prod`, on the instance `mse-cn-0pp1j8om80a` (`orders`). When she started, it had to be quick, and she got `mse:*` on `*`.',
        ],
        question: 'She needs one file. May she also release the instance `staging`?',
        answer:
          '**Allowed.** `mse:*` holds every action, `*` every resource. The list of problems beneath the text says so too: all of MSE is allowed.',
        task: 'First the resource: leave Mei all actions, but only on the instance `mse-cn-0pp1j8om80a`. The list of instances and the quotas stay open too. Do without a Deny.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Two statements are separated by a comma, and each needs `Effect`, `Action` and `Resource`.',
          deny: 'A Deny takes away what you think of today. The next instance would be open again: rather allow less.',
          instances:
            'Mei no longer sees the list of instances or the quotas. They belong to the account: `mse:ListClusters` and `mse:ListServiceQuotas` need a statement on `acs:mse:*:*:*`.',
          staging:
            'The instance `staging` is still open. Name the instance `mse-cn-0pp1j8om80a` in the resource.',
          write:
            'Write two statements: `mse:ListClusters` and `mse:ListServiceQuotas` on `acs:mse:*:*:*`, and `mse:*` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'A large part of the matrix is closed now, and Mei will not notice.',
      },
      actions: {
        heading: 'Which actions',
        text: [
          'The list of problems names what else `mse:*` lets in on `orders`: releasing it, restarting it, deleting. Mei looks at the list of configurations, opens one, and changes it.',
        ],
        task: 'On `orders`, let Mei only open the instance, see lists, and read and change configurations. No creating, no deleting, nothing on services or on the instance itself.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. An array needs its brackets, and a comma between two names.',
          deny: 'Rather than deny the superfluous, put the necessary in place of `mse:*`.',
          instances: 'The list of instances or the quotas are gone. Leave the first statement as it was.',
          list: 'Mei can no longer get into the instance, or sees no list of configurations there: that takes `mse:QueryClusterDetail` and `mse:ListNacosConfigs`.',
          update: '`mse:Update*` also changes the instance and its services. Name `mse:UpdateNacosConfig`.',
          write:
            'In place of `mse:*`, write `["mse:QueryClusterDetail", "mse:List*", "mse:GetNacosConfig", "mse:UpdateNacosConfig"]`.',
        },
        done: 'An empty list of problems only means that nothing is glaring, not that little is allowed.',
      },
      content: {
        heading: 'Whose content',
        text: [
          'The policy on the left names four kinds of actions on one instance. The gateway team keeps its keys in `gateway.yaml`, in the namespace `public` of the same instance.',
        ],
        question: 'May Mei read `gateway.yaml`?',
        answer:
          '**Allowed.** Whoever names an instance names all that is in it, in every namespace. Lists are checked against the instance (assumed), so they have to stay there. Reading and changing content do not.',
        task: 'Limit the reading and changing of content to the group `PAYMENT` in `prod`. Lists and details stay as they are.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Two statements are separated by a comma, and each needs `Effect`, `Action` and `Resource`.',
          deny: 'It works without a Deny too: give content a statement of its own, with a narrower resource.',
          instances: 'The list of instances or the quotas are gone. Leave the first statement as it was.',
          list: 'The list of configurations or the details are gone. They are checked against the instance: leave them in the statement on the instance.',
          wider:
            'Changing is limited, reading is not: `mse:GetNacosConfig` is still granted further out. The list of problems says the same.',
          namespace:
            'The namespace `public` is closed, but the group `DEFAULT_GROUP` in `prod` is not. Let the resource go on to the group.',
          write:
            'Move `mse:GetNacosConfig` and `mse:UpdateNacosConfig` into a third statement, on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT`.',
        },
        done: 'Three levels, three statements: the account for the list of instances, the instance for its lists, the group for content.',
      },
      tomorrow: {
        heading: 'What comes tomorrow',
        text: [
          'A grant also covers what is not there yet. Tomorrow the accountants will put their `ledger.yaml` into the group `PAYMENT`, and it is none of Mei’s business.',
        ],
        task: 'Add the configuration `ledger.yaml` to the group `PAYMENT` in the tree. Then see to it that Mei has exactly what she needs: the instances and quotas, the details and the list of configurations of `orders`, and `rates.json`.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Look at the underlined place for what is wrong.',
          add: 'First the tree: open the menu of the row `PAYMENT`, choose “Add configurations…”, and enter `ledger.yaml`.',
          instances: 'The list of instances or the quotas are gone. Leave the first statement as it was.',
          ledger:
            'Mei can read `ledger.yaml`: the resource is the group. Go on to the name, `/PAYMENT/rates.json`.',
          services:
            'Mei sees the lists of services too. Of the five lists she needs one: `mse:ListNacosConfigs` in place of `mse:List*`.',
          write:
            'Allow `mse:QueryClusterDetail` and `mse:ListNacosConfigs` on the instance, and `mse:GetNacosConfig` and `mse:UpdateNacosConfig` on `…/PAYMENT/rates.json`.',
        },
        done: 'Whether to name the group or the file is a decision: the group spares you work, the file spares you surprises.',
      },
    },
    summary: [
      'Narrow one thing at a time: first the resource, then the actions, then the content.',
      'Each action stands where it is checked: the account, the instance, or the content further in.',
      'Allow less instead of denying more; what is not allowed is denied anyway.',
      'The list of problems shows what is glaring, the matrix shows everything.',
    ],
  },
  refusals: {
    title: 'Reading a refusal',
    teaser:
      'From an error message to the cell, from the cell to the statement, and what is to be mended in it.',
    steps: {
      find: {
        heading: 'What was asked',
        text: [
          'Chen cannot open the earlier versions of a configuration, and sends you the message: `You are not authorized to perform this operation. Action: mse:GetNacosHistoryConfig, Resource: acs:mse:cn-hangzhou:1234567890123456:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml`.',
          'A real one may be worded otherwise. What matters are the action and the resource: together they are one cell of the matrix.',
        ],
        task: 'Choose the cell that the message is about.',
        hints: {
          public:
            'Nearly: this `prod.yaml` lies in the namespace `public`. The message says `3fd98c48-…`, which is `prod`.',
          action:
            'The row is right. The column is `GetNacosHistoryConfig`: reading an earlier version is an action of its own.',
          where:
            'Row `orders`, `prod`, `DEFAULT_GROUP`, `prod.yaml`; column `GetNacosHistoryConfig`. Or choose “Paste an access-denied error…” beneath the matrix and let the playground find the cell.',
        },
        done: 'Beneath the matrix it now says which statement came closest, and what in it holds and what does not.',
      },
      action: {
        heading: 'It was the action',
        text: [
          'A statement applies when action, resource and condition all hold. Statement 2 came closest: its resource covers `prod.yaml`, but its actions do not include the one that was asked for.',
        ],
        task: 'Mend it in statement 2, so that Chen can read earlier versions. Nothing else is to be added, no writing and no other instance.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. An array needs its brackets, and a comma between two names.',
          'write-too': 'Now Chen can change the configuration as well. One more action is enough.',
          staging: 'Now it holds on `staging` as well. Leave the resource as it was; it was not the reason.',
          replaced:
            'Chen can no longer read the present version: you have replaced one action by the other. Keep both.',
          instance:
            'On the instance itself something else has changed. A wildcard for the history takes in its list too: add the one name.',
          write: 'Add `mse:GetNacosHistoryConfig` to the actions of statement 2.',
        },
        done: 'One name more, and nothing else has changed: the smallest mending that helps.',
      },
      resource: {
        heading: 'It was the resource',
        text: [
          'Chen is now to change `prod.yaml` too. A colleague has copied the last statement from Example 4 of the MSE documentation, which is about this very file. At first sight, everything is right.',
        ],
        question: 'May Chen change `prod.yaml`, by `mse:UpdateNacosConfig`?',
        answer:
          '**Denied by default.** The action holds, the resource does not. Beneath the matrix stands the part at which the two differ.',
        task: 'Read beneath the matrix what differs, and mend the resource of statement 3.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. A resource is one text in quotes, and begins with `acs:mse:*:*:`.',
          wide: 'Now other configurations can be changed too. The resource was not too narrow, there was a mistake in it.',
          replaced: 'Now Chen can no longer read it. Leave statement 2 as it was.',
          write: 'The ID of the instance lacks its last two characters: it is `mse-cn-0pp1j8om80a`.',
        },
        done: 'An ID of two characters less is the ID of another instance, and RAM does not say that there is none of that name.',
      },
      condition: {
        heading: 'It was the condition',
        text: [
          'A script in the office synchronizes configurations, with an AccessKey. It gets a refusal for `mse:GetNacosConfig` on the same `prod.yaml`, though action and resource are right.',
        ],
        task: 'Choose the cell and see which part of the condition is not met. Then mend the policy: the script may read, but still only from the office. The request context stays as it is.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Look for a comma too many, or a bracket that is missing.',
          context:
            'You have changed the request. The script cannot pass MFA: make `acs:MFAPresent` absent again, and mend the policy.',
          open: 'Now it can be read from anywhere. The address was met; leave that part as it is.',
          more: 'The script can now change things too. Leave the action as it was; only the condition is to change.',
          choose: 'First choose the cell: row `prod.yaml` in `prod`, column `GetNacosConfig`.',
          write: 'Remove `"Bool": {"acs:MFAPresent": "true"}` from the condition, and leave `IpAddress`.',
        },
        done: 'Of two operators one was met, and that is as good as none: all have to be.',
      },
      explicit: {
        heading: 'When somebody denies',
        text: [
          'Chen has a policy again that names `prod.yaml` exactly. But changing it is refused, and this time a second policy called `freeze` is attached.',
        ],
        question: 'What does the cell of `mse:UpdateNacosConfig` on `prod.yaml` say?',
        answer:
          '**Denied explicitly.** Here it is of no use to look for the nearest Allow: one that applies is there already. Beneath the matrix stands the Deny that decides.',
        task: 'The freeze was meant for the group `PAYMENT` only. Find the Deny, and narrow it to that group, so that Chen can change `prod.yaml`.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. A resource is one text in quotes, and begins with `acs:mse:*:*:`.',
          'no-deny': 'Now there is no freeze at all. `PAYMENT` shall stay denied explicitly.',
          allow:
            'The Deny still applies to `prod.yaml`, and no further Allow helps against it. Open `freeze`, and let its resource end in `/PAYMENT`.',
          wide: 'Chen can change `dev.yaml` too. The Allow was right as it was.',
          payment:
            'Let the resource of the Deny be `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT`.',
        },
        done: 'Denied by default: something is missing. Denied explicitly: something is too much.',
      },
    },
    summary: [
      'The action and the resource of a refusal are one cell of the matrix.',
      'Denied by default: look at the nearest statement, whether action, resource or condition fails, and mend that alone.',
      'Denied explicitly: look for the Deny. No Allow helps against it.',
    ],
  },
  undocumented: {
    title: 'What nobody wrote down',
    teaser:
      'Where the playground assumes something, and how to write policies that come out the same either way.',
    steps: {
      order: {
        heading: 'A Deny below an Allow',
        text: [
          'Some things are not documented, and cannot be seen from outside. The playground then assumes something, and marks what rests on it.',
          'Here an Allow names the instance `orders`, and a Deny the namespace `prod` in it.',
        ],
        question: 'What does the cell of `mse:UpdateNacosConfig` on `prod.yaml` in `prod` say?',
        answer:
          '**Denied explicitly**, with a mark. That a Deny wins is documented. But if MSE asked level by level, from the outside in, it could meet the Allow first and stop there. The playground puts all statements together.',
        task: 'Write the policy so that this makes no difference: in `orders` everything may be read, only `public` may be changed, and `prod` is **denied by default**.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Two statements are separated by a comma, and each needs `Effect`, `Action` and `Resource`.',
          deny: 'There is still a Deny, and so the question of what it meets further out. Allow less instead, and you can do without.',
          prod: 'The Deny is gone, but the Allow still reaches `prod`. Changing needs a statement of its own, on the namespace `public`.',
          reading: 'Reading is to stay open in all of `orders`, `prod` included.',
          more: 'In `public`, more is allowed now than reading and changing. Name the one action.',
          write:
            'Allow `mse:GetNacosConfig` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`, and `mse:UpdateNacosConfig` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public`.',
        },
        done: 'The mark of the assumption is gone: where no Allow reaches, nobody needs to know in which order MSE asks.',
      },
      modes: {
        heading: 'How an ARN covers what is in it',
        text: [
          'An Allow on a namespace covers its configurations: the documentation of MSE shows it. How that works it does not say. RAM’s own documentation speaks of wildcards only.',
          'So the playground knows two ways of matching. This one is the literal way, RAM’s comparison and nothing more.',
        ],
        question:
          'The policy allows `mse:GetNacosConfig` on the namespace `public`. May `gateway.yaml` in it be read, by literal matching?',
        answer:
          '**Denied by default.** `…/public` and `…/public/DEFAULT_GROUP/gateway.yaml` are two different texts, and there is no wildcard.',
        task: 'Switch back to hierarchical matching, in which a container covers all that is in it.',
        hints: {
          policy: 'You have changed the policy. Undo that: it is the matching that is to be switched.',
          where: 'Above the matrix, beside “Matching”, choose “Hierarchical”.',
        },
        done: 'Both ways answer differently here, so these cells carry a mark of their own.',
      },
      both: {
        heading: 'Right in both',
        text: [
          'Somebody wants to play safe and puts `/*` behind the ID of the instance. That covers what lies in it by either way of matching.',
        ],
        question: 'May the instance itself be opened, by `mse:QueryClusterDetail`?',
        answer:
          '**Denied by default.** The pattern wants a slash behind the ID, and the ARN of the instance has none. So `X/*` covers all that is in X, but not X.',
        task: 'Write the resource so that the policy holds by either way: open the instance, see the list, read all content in it. Switch to literal matching to check.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Several resources are an array, with brackets and a comma.',
          staging: 'Now it reaches `staging` as well. Stay with the one instance.',
          'look-alike':
            'A `*` right behind the ID also takes in other instances whose IDs only begin alike. Name the ID itself, and beside it the one with `/*`.',
          content:
            'The instance is open, its content is not: by literal matching the ID alone covers nothing that lies in it. Keep the resource with `/*` beside it.',
          switch:
            'Good so far. Now switch “Matching” to “Literal” above the matrix, and look whether it still holds.',
          write:
            'Write `["acs:mse:*:*:instance/mse-cn-0pp1j8om80a", "acs:mse:*:*:instance/mse-cn-0pp1j8om80a/*"]`.',
        },
        done: 'The list of problems calls the second resource redundant. By hierarchical matching it is; you keep it in case MSE matches otherwise.',
      },
      create: {
        heading: 'An instance that is not there yet',
        text: [
          'Chen is to buy new instances. `mse:CreateCluster` stands in the table of actions that can be limited to an instance, so somebody has written it on the instance `orders`.',
        ],
        question: 'What does the cell of `mse:CreateCluster` on `orders` say?',
        answer:
          '**Allowed**, since the matrix follows the table. But whoever buys an instance has no ID of it yet. Which resource MSE asks about then is not documented, and this policy may come to nothing.',
        task: 'Write the resource so that it does not matter: creating is allowed whether MSE asks about the account or about any instance. Nothing else is allowed.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. A resource is one text in quotes, and begins with `acs:mse:*:*:`.',
          more: 'Now more is allowed than creating instances. Leave the action as it was; only the resource is to change.',
          account:
            'Every instance is covered, the account is not: a pattern that begins with `instance/` never matches it.',
          write: 'Write `acs:mse:*:*:*`, which matches the account and all that is in it.',
        },
        done: 'Here a wider resource costs nothing: to limit the buying to instances that are there would make no sense.',
      },
    },
    summary: [
      'Marks in the matrix show what rests on an assumption, and where the two ways of matching differ.',
      'Rather than an Allow further out with a Deny further in, allow only what is wanted: then no order matters.',
      'Name a container twice, as `X` and as `X/*`, where you do not want to rely on how MSE matches.',
      'Where it counts, try it with the real service: nobody else knows.',
    ],
  },
} satisfies Readonly<Record<string, LessonText>>;
