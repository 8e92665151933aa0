// Messages of the lessons in `learn/lessons/practice.ts`.

import type { LessonMessages } from './messages.ts';

export const practiceLessonsEn = {
  'system-policies': {
    title: 'System policies',
    teaser: 'What the two system policies of MSE allow, and how to take permissions away from them.',
    steps: {
      attach: {
        heading: 'Attach a system policy',
        text: [
          'Lin starts today and should be able to look at everything in MSE, but change nothing. MSE has two system policies: `AliyunMSEFullAccess` and `AliyunMSEReadOnlyAccess`.',
          'The list of policies is empty. The button that adds a policy also offers the system policies.',
        ],
        task: 'Attach the system policy that lets Lin only read.',
        hints: {
          full: 'With `AliyunMSEFullAccess`, Lin could also release instances. Replace it with the other system policy.',
          own: 'You created a custom policy. Remove it, and choose a system policy instead.',
          where: 'Choose “Add a policy” (+) next to the policies, then `AliyunMSEReadOnlyAccess`.',
        },
        done: 'The text shown here is an approximation, made without the published text. System policies cannot be edited.',
      },
      narrow: {
        heading: 'What read access includes',
        text: [
          'Read-only access sounds safe. But `prod.yaml` in the namespace `prod` contains a database password.',
        ],
        question: 'Can Lin read the content of `prod.yaml`?',
        answer:
          '**Allowed.** MSE lists `mse:GetNacosConfig` as a read action and describes the policy as read-only access to all MSE resources. It therefore shows the content of every configuration, including passwords and keys. A system policy cannot be edited. But all policies of a user are evaluated together, and a Deny overrides every Allow. So a custom policy can take permissions away.',
        task: 'Add a custom policy. In the namespace `3fd98c48-a709-4061-bba1-e341d79d681b` (`prod`) of the instance `mse-cn-0pp1j8om80a`, no content can be read, neither current nor earlier versions. Everything else stays readable.',
        hints: {
          rejected: 'RAM would reject this policy. A statement needs `Effect`, `Action` and `Resource`.',
          public:
            'The namespace `public` is denied too. Extend the resource to the namespace: `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`.',
          lists: 'The lists of the instance are denied too. Deny only reading content.',
          history:
            'The current content is denied, but earlier versions are not. Their action is `mse:GetNacosHistoryConfig`.',
          'no-deny': 'An Allow cannot take permissions away. Use the effect `Deny`.',
          write:
            'Write a `Deny` for `mse:Get*` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`.',
        },
        done: 'These cells are marked as based on an assumption: the Deny on an inner resource overrides the Allow on its container. The last lesson explains this.',
      },
      'full-access': {
        heading: 'Limit full access',
        text: [
          'Lin is on call this week and now has `AliyunMSEFullAccess` instead. Your policy is still attached, under the name `limits`.',
        ],
        question: 'With full access and your Deny, can Lin read `prod.yaml` now?',
        answer:
          '**Denied explicitly.** A Deny overrides every Allow, whether from a system policy or a custom policy.',
        task: 'Whoever is on call can restart instances, but must never release one, including instances bought later. Extend `limits`, and keep everything else as it is.',
        hints: {
          rejected:
            'RAM would reject this policy. Separate the two statements with a comma. Each needs `Effect`, `Action` and `Resource`.',
          restart: 'Restarting is denied too. Deny only the action that releases an instance.',
          deletes: 'Deleting configurations is denied too. Write the full action name: `mse:DeleteCluster`.',
          later:
            'The existing instances are protected, but new ones are not. The resource must match every instance.',
          content:
            'The content of `prod` is no longer denied explicitly. Keep that statement, and add a second one.',
          write: 'The second statement is a `Deny` for `mse:DeleteCluster` on `acs:mse:*:*:instance/*`.',
        },
        done: 'Two short statements limit a system policy that you can neither edit nor read.',
      },
    },
    summary: [
      'MSE has two system policies. The playground uses approximations, made without the published text.',
      'Read-only access includes the content of all configurations, with any passwords in them.',
      'A system policy cannot be edited, but a Deny in a custom policy can take permissions away.',
    ],
  },
  'source-address': {
    title: 'Source IP address',
    teaser: 'Allow calls only from certain source IP addresses, and deny all others.',
    steps: {
      range: {
        heading: 'Address ranges',
        text: [
          'The second statement has a `Condition`: it applies only to calls from the range `203.0.113.0/24`, the office network. `/24` means that the first 24 bits, the first three numbers, are fixed.',
          'The request context contains the source IP address. It is now `203.0.114.10`.',
        ],
        question: 'Can the user read `prod.yaml` from there?',
        answer:
          '**Denied by default.** `203.0.114` is not `203.0.113`, so the condition is not met and the statement does not apply. RAM ignores a statement whose condition is not met.',
        task: 'Do not change the policy. Make the call come from the office: change `acs:SourceIp` in the request context.',
        hints: {
          policy:
            'You changed the policy, and it now allows `203.0.114.10` too. Undo the change, and edit the request context instead.',
          elsewhere:
            'The new address is not in the range either. Its first three numbers must be `203.0.113`.',
          where:
            'Open the request context (the button with the source IP), and set `acs:SourceIp` to `203.0.113.77`.',
        },
        done: 'The same policy now gives a different decision: a condition is evaluated for each call.',
      },
      write: {
        heading: 'Several values: one must match',
        text: [
          '`Condition` is at the same level as `Resource`. It contains an operator, inside it a key, and for the key one value or an array. If there are several values, one match is enough.',
          'People who work from home use the VPN, which has a single address: `198.51.100.7`.',
        ],
        task: 'Allow reading content only from `203.0.113.0/24` and `198.51.100.7`. Keep the lists allowed from everywhere.',
        hints: {
          rejected:
            'RAM would reject this policy. Use the form `"Condition": {"IpAddress": {"acs:SourceIp": …}}`, with a comma before it. Write the operator and the key only once.',
          more: 'Configurations or services can now be changed. Restore the actions, and only add a condition.',
          string: '`StringEquals` compares text and does not support address ranges. Use `IpAddress`.',
          lists: 'The lists are now limited to the office. Do not add a condition to the first statement.',
          neighbours:
            'The address `198.51.100.8` is allowed too. The VPN is one address, not a range. Every statement that allows reading needs the condition.',
          'no-vpn': 'The office is allowed, but the VPN is not. Make the value an array of both.',
          write:
            'Add this to the second statement: `"Condition": {"IpAddress": {"acs:SourceIp": ["203.0.113.0/24", "198.51.100.7"]}}`.',
        },
        done: 'A mark shows the cells that depend on the condition: another call could get a different decision there.',
      },
      both: {
        heading: 'Several operators: all must match',
        text: [
          'Someone added a second operator: `Bool` with `acs:SecureTransport`, which is true for calls over TLS.',
          'The call in the request context comes from the VPN, but without TLS.',
        ],
        question: 'One of the two operators matches. Can `prod.yaml` be read?',
        answer:
          '**Denied by default.** One matching value is enough, but every operator and every key must match.',
        task: 'Do not change the policy. Make the call use TLS: set `acs:SecureTransport` to `true` in the request context.',
        hints: {
          condition: 'The condition is missing from the policy. Restore it: change the call, not the policy.',
          context:
            'Open the request context (the button with the source IP), and choose `true` for `acs:SecureTransport`.',
        },
        done: 'Both operators match now, and the cell is allowed.',
      },
      fence: {
        heading: 'A condition affects only its statement',
        text: [
          'Only the office is allowed again. The user also has the policy `helpdesk`, which allows reading everything, without a condition. The call comes from `198.51.100.8`, outside the office.',
        ],
        question: 'Can `prod.yaml` be read from there?',
        answer:
          '**Allowed** by `helpdesk`. A condition narrows only its own statement. To block access for all policies, use a Deny.',
        task: 'Do not change `helpdesk`. In every instance, deny reading content for all calls that do not come from the office. Keep the lists allowed from everywhere.',
        hints: {
          rejected:
            'RAM would reject this policy. Fix the underlined error. The operator for “not from” is `NotIpAddress`.',
          office:
            'Calls from the office are now denied. The condition of a Deny selects the calls to deny: those **not** in the range.',
          lists:
            'The lists are no longer allowed from everywhere. Restore `helpdesk`, and deny only `mse:Get*`.',
          staging:
            'Reading is denied in `orders`, but not in other instances. Use `*` as the resource of the Deny.',
          'no-deny':
            'The Allow in `helpdesk` applies whatever you change in other statements. Add a statement with `Deny`.',
          write:
            'Add a `Deny` for `mse:Get*` on `*` with `"Condition": {"NotIpAddress": {"acs:SourceIp": "203.0.113.0/24"}}`.',
        },
        done: 'This Deny grants nothing. It does not apply to calls from the office, so the Allows decide there.',
      },
      'two-fences': {
        heading: 'Two Denies',
        text: [
          'A colleague wanted to allow the VPN too and wrote a second Deny. The first denies calls that are not from the office, the second denies calls that are not from the VPN. This call comes from the office.',
        ],
        question: 'Can `prod.yaml` be read from the office?',
        answer:
          '**Denied explicitly.** The office is not the VPN, so the second Deny applies. For the VPN, the first one applies. Together they deny every call.',
        task: 'Fix the policy: content can be read only from the office and from the VPN.',
        hints: {
          rejected:
            'RAM would reject this policy. An array needs brackets, and a comma between two values. Write a key only once.',
          'no-deny':
            'Without a Deny, `helpdesk` allows reading from everywhere. Keep one of the two, and fix it.',
          open: 'Calls from elsewhere are no longer denied explicitly. The Deny needs `NotIpAddress` with the addresses to exclude.',
          'no-vpn': 'The office is allowed again. Now add the VPN to the same Deny, as a second value.',
          write:
            'Keep one Deny, with `"NotIpAddress": {"acs:SourceIp": ["203.0.113.0/24", "198.51.100.7"]}`.',
        },
        done: 'A negated operator matches if none of its values matches. This is assumed; the documentation does not say.',
      },
    },
    summary: [
      '`IpAddress` with `acs:SourceIp` accepts addresses and ranges.',
      'One of several values must match; all operators and keys must match.',
      'A condition affects only its own statement. To block access for all policies, write one Deny with `NotIpAddress` and list all allowed addresses in it.',
    ],
  },
  'mfa-and-time': {
    title: 'MFA and time',
    teaser: 'Conditions on MFA and on the time of a call, and what happens if a condition key is absent.',
    steps: {
      absent: {
        heading: 'When the key is absent',
        text: [
          'Users who sign in to the console can confirm their identity with a second factor, MFA. A condition can require it: `acs:MFAPresent` is then `true`.',
          'The call in the request context comes from a script that uses an AccessKey. Such calls do not contain the key `acs:MFAPresent`.',
        ],
        question: 'The policy requires MFA. Can the script read `prod.yaml`?',
        answer:
          '**Denied by default.** `Bool` has no value to compare. A positive operator never matches an absent key, so the Allow does not apply.',
        task: 'Do not change the policy. Make the call one from the console with MFA.',
        hints: {
          policy:
            'The policy no longer requires MFA and now allows calls without it. Undo the change, and edit the request context instead.',
          false: '`false` means that the user did not pass MFA, so the call is still denied.',
          where:
            'Open the request context (the button with the source IP), and set `acs:MFAPresent` to `true`.',
        },
        done: 'A condition in an Allow is safe: if the key is absent, nothing is allowed.',
      },
      'not-false': {
        heading: 'Absent is not false',
        text: [
          'The team allows deletions only with MFA. The Allow includes deleting, and a Deny applies if `acs:MFAPresent` is `false`. This seems equivalent.',
          'The call again comes from the script with an AccessKey.',
        ],
        question: 'Can the script delete `prod.yaml`?',
        answer:
          '**Allowed.** The key is absent, and absent is not `false`. The Deny does not apply, so the Allow decides. This Deny blocks console users without MFA, but not scripts. A finding warns about this too.',
        task: 'Fix the policy so that configurations can be deleted only with MFA, and therefore not by the script. Scripts keep all other permissions. Do not change the request context.',
        hints: {
          rejected:
            'RAM would reject this policy. Separate the two statements with a comma. `Bool` takes one value in quotes.',
          context:
            'The request context now contains `acs:MFAPresent`, which a script does not send. Clear it.',
          scripts: 'The script can no longer read and change. Apply the condition only to deleting.',
          lists:
            'The script can no longer open the instance or see its lists. Keep those actions without a condition.',
          more: 'The script has more permissions than before, on the instance or elsewhere. Restore the other actions of the first statement.',
          nobody:
            'Now nobody can delete, even with MFA. Add a separate Allow for deleting, with the condition.',
          deny: 'The Deny does not apply to the script. Remove deleting from the Allow instead, so that it is denied by default.',
          write:
            'Remove `mse:DeleteNacosConfig` from the first statement. Change the second statement to an `Allow` on the same instance with `{"Bool": {"acs:MFAPresent": "true"}}`.',
        },
        done: 'A Deny “without MFA” leaves a gap; an Allow “with MFA” does not.',
      },
      instant: {
        heading: 'Time zones',
        text: [
          'A contractor migrates configurations until the end of November 2030. The policy expires by itself: `DateLessThan` with `2030-12-01T00:00:00+08:00`, midnight in Beijing time.',
          'Their script calls at `2030-11-30T21:00:00Z`. The `Z` means UTC.',
        ],
        question: 'The call is dated 30 November. Can the contractor still read `prod.yaml`?',
        answer:
          '**Denied by default.** 21:00 in UTC is 05:00 the next morning in Beijing time. Conditions compare points in time, not the written dates.',
        task: 'Do not change the policy. Set `acs:CurrentTime` to a time at which the contractor can still read.',
        hints: {
          policy:
            'You changed the end date in the policy. Undo the change, and set the time of the call instead.',
          late: 'The new time is too late as well. The last hour starts at `2030-11-30T15:00:00Z`.',
          where:
            'Open the request context (the button with the source IP). Enter, for example, `2030-11-30T23:00:00+08:00`.',
        },
        done: 'You can use `+08:00` or `Z`, as long as the time has an offset.',
      },
      window: {
        heading: 'Start and end times',
        text: [
          'The contractor comes back for the whole of December 2030, in Beijing time. The start and the end are two operators in one `Condition`, and both must match.',
        ],
        task: 'Make the policy apply from the first to the last moment of December 2030 in Beijing time, and no longer.',
        hints: {
          rejected:
            'RAM would reject this policy. A time needs an offset: `2030-12-01T00:00:00+08:00`. Write each operator only once.',
          none: 'There is no `Condition` yet. Add it next to `Resource`. It can contain several operators.',
          utc: 'The policy starts eight hours late: your times end in `Z`, which means UTC. Write `+08:00`.',
          'last-day':
            'The last day is missing: midnight on 31 December is its start. End with the start of 1 January 2031.',
          'first-moment':
            'The first moment is missing: `DateGreaterThan` excludes it, `DateGreaterThanEquals` includes it.',
          write:
            'Write `{"DateGreaterThanEquals": {"acs:CurrentTime": "2030-12-01T00:00:00+08:00"}, "DateLessThan": {"acs:CurrentTime": "2031-01-01T00:00:00+08:00"}}`.',
        },
        done: 'End with the start of the next month: then you need not count days or seconds.',
      },
    },
    summary: [
      'Calls with an AccessKey contain no `acs:MFAPresent`, and a positive operator never matches an absent key.',
      'Require MFA in the Allow. A Deny for `false` does not block scripts.',
      'Times need an offset and are compared as points in time. For a time range, use two operators in one condition.',
    ],
  },
  'least-privilege': {
    title: 'Least privilege',
    teaser: 'Narrow full access to what one person needs, step by step, with the help of the matrix.',
    steps: {
      everything: {
        heading: 'Limit the resource',
        text: [
          'Mei maintains the exchange rates: `rates.json`, in the group `PAYMENT` of the namespace `prod`, on the instance `mse-cn-0pp1j8om80a` (`orders`). When she started, there was no time, and she was granted `mse:*` on `*`.',
        ],
        question: 'She needs one configuration. Can she also release the instance `staging`?',
        answer:
          '**Allowed.** `mse:*` matches every action, and `*` every resource. The findings say the same: all of MSE is allowed.',
        task: 'First limit the resource: keep all actions, but only on the instance `mse-cn-0pp1j8om80a`. Keep the list of instances and the quotas allowed. Do not use a Deny.',
        hints: {
          rejected:
            'RAM would reject this policy. Separate the two statements with a comma. Each needs `Effect`, `Action` and `Resource`.',
          deny: 'A Deny excludes only what you list. A new instance would be allowed again: narrow the Allow instead.',
          instances:
            'Mei can no longer see the list of instances or the quotas. They are checked on the account: `mse:ListClusters` and `mse:ListServiceQuotas` need a statement on `acs:mse:*:*:*`.',
          staging:
            'The instance `staging` is still allowed. Name the instance `mse-cn-0pp1j8om80a` in the resource.',
          write:
            'Write two statements: `mse:ListClusters` and `mse:ListServiceQuotas` on `acs:mse:*:*:*`, and `mse:*` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`.',
        },
        done: 'Mei now has far fewer permissions, and can still do her work.',
      },
      actions: {
        heading: 'Limit the actions',
        text: [
          'The findings list what else `mse:*` allows on `orders`: releasing, restarting, deleting. Mei only views the list of configurations, opens one, and changes it.',
        ],
        task: 'On `orders`, let Mei only open the instance, see lists, and read and change configurations. She must not create or delete, or change services or the instance.',
        hints: {
          rejected: 'RAM would reject this policy. An array needs brackets, and a comma between two names.',
          deny: 'Do not deny the actions she does not need. Replace `mse:*` with the ones she needs.',
          instances: 'The list of instances or the quotas are denied. Restore the first statement.',
          list: 'Mei can no longer open the instance or see its list of configurations. She needs `mse:QueryClusterDetail` and `mse:ListNacosConfigs`.',
          update:
            '`mse:Update*` also matches actions that change the instance and its services. Name `mse:UpdateNacosConfig`.',
          write:
            'Replace `mse:*` with `["mse:QueryClusterDetail", "mse:List*", "mse:GetNacosConfig", "mse:UpdateNacosConfig"]`.',
        },
        done: 'No findings means that there is no obvious problem. It does not mean that the policy is narrow.',
      },
      content: {
        heading: 'Limit the content',
        text: [
          'The policy grants several kinds of actions on one instance. The gateway team keeps its keys in `gateway.yaml`, in the namespace `public` of the same instance.',
        ],
        question: 'Can Mei read `gateway.yaml`?',
        answer:
          '**Allowed.** An instance covers everything inside it, in every namespace. Lists are checked on the instance (assumed), so they must stay there. Reading and changing content can be granted on an inner resource.',
        task: 'Limit reading and changing content to the group `PAYMENT` in `prod`. Keep the lists and the instance details as they are.',
        hints: {
          rejected:
            'RAM would reject this policy. Separate the two statements with a comma. Each needs `Effect`, `Action` and `Resource`.',
          deny: 'You do not need a Deny: put the content actions in their own statement, with a narrower resource.',
          instances: 'The list of instances or the quotas are denied. Restore the first statement.',
          list: 'The list of configurations or the instance details are denied. They are checked on the instance: keep them in the statement on the instance.',
          wider:
            'Changing is limited, but reading is not: another statement still grants `mse:GetNacosConfig` on a wider resource. A finding says the same.',
          namespace:
            'The namespace `public` is denied, but the group `DEFAULT_GROUP` in `prod` is not. Extend the resource to the group.',
          write:
            'Move `mse:GetNacosConfig` and `mse:UpdateNacosConfig` to a third statement, on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT`.',
        },
        done: 'Three statements for three levels: the list of instances on the account, the lists on the instance, the content on the group.',
      },
      tomorrow: {
        heading: 'Plan for new resources',
        text: [
          'A grant also covers resources that do not exist yet. Tomorrow, accounting will add `ledger.yaml` to the group `PAYMENT`. Mei must not have access to it.',
        ],
        task: 'In the mock account, add the configuration `ledger.yaml` to the group `PAYMENT`. Then give Mei exactly what she needs: the list of instances, the quotas, the details and the list of configurations of `orders`, and reading and changing `rates.json`.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          add: 'Start with the account: open the menu of the row `PAYMENT`, choose “Add configurations…”, and enter `ledger.yaml`.',
          instances: 'The list of instances or the quotas are denied. Restore the first statement.',
          ledger:
            'Mei can read `ledger.yaml`, because the resource is the group. Extend it to the configuration: `/PAYMENT/rates.json`.',
          services:
            'Mei can also see the lists of services. She needs only one of the lists: replace `mse:List*` with `mse:ListNacosConfigs`.',
          write:
            'Allow `mse:QueryClusterDetail` and `mse:ListNacosConfigs` on the instance, and `mse:GetNacosConfig` and `mse:UpdateNacosConfig` on `…/PAYMENT/rates.json`.',
        },
        done: 'Naming the group is less work, because it covers new configurations. Naming the configuration is safer.',
      },
    },
    summary: [
      'Narrow one thing at a time: the resource, then the actions, then the content.',
      'Grant each action at the level where it is checked: the account, the instance, or the content inside.',
      'Allow less instead of denying more: what is not allowed is denied anyway.',
      'Findings show obvious problems. The matrix shows every decision.',
    ],
  },
  refusals: {
    title: 'Fixing an access-denied error',
    teaser: 'Find the cell of an error, the statement that decides it, and the part to fix.',
    steps: {
      find: {
        heading: 'Find the cell',
        text: [
          'Chen cannot open the earlier versions of a configuration, and sends you this error: `You are not authorized to perform this operation. Action: mse:GetNacosHistoryConfig, Resource: acs:mse:cn-hangzhou:1234567890123456:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml`.',
          'The wording of a real error can differ. The action and the resource identify one cell of the matrix.',
        ],
        task: 'Select the cell that the error is about.',
        hints: {
          public:
            'This `prod.yaml` is in the namespace `public`. The error names `3fd98c48-…`, which is `prod`.',
          action:
            'The row is right. The column is `GetNacosHistoryConfig`: reading an earlier version is a separate action.',
          where:
            'Row `orders`, `prod`, `DEFAULT_GROUP`, `prod.yaml`; column `GetNacosHistoryConfig`. Or choose “Paste an error” to let the playground find the cell.',
        },
        done: 'The explanation shows the closest statement, and which of its parts match.',
      },
      action: {
        heading: 'The action does not match',
        text: [
          'A statement applies if its action, resource and condition all match. Statement 2 is the closest: its resource covers `prod.yaml`, but its actions do not include the requested one.',
        ],
        task: 'Fix statement 2 so that Chen can read earlier versions. Grant nothing else: no write access and no other instance.',
        hints: {
          rejected: 'RAM would reject this policy. An array needs brackets, and a comma between two names.',
          'write-too': 'Chen can now change the configuration too. Add only one action.',
          staging: 'The grant now covers `staging` too. Restore the resource; it was not the cause.',
          replaced:
            'Chen can no longer read the current version: you replaced one action with the other. Keep both.',
          instance:
            'Something else changed on the instance. A wildcard for the history matches its list too: add only the one name.',
          write: 'Add `mse:GetNacosHistoryConfig` to the actions of statement 2.',
        },
        done: 'One more name, and nothing else changed: this is the smallest fix.',
      },
      resource: {
        heading: 'The resource does not match',
        text: [
          'Chen now also has to change `prod.yaml`. A colleague copied the last statement of Example 4 in the MSE documentation, which is about this configuration. It looks right.',
        ],
        question: 'Can Chen change `prod.yaml`, with `mse:UpdateNacosConfig`?',
        answer:
          '**Denied by default.** The action matches, but the resource does not. The explanation shows where they differ.',
        task: 'Check the difference in the explanation, and fix the resource of statement 3.',
        hints: {
          rejected:
            'RAM would reject this policy. A resource is one string in quotes that starts with `acs:mse:*:*:`.',
          wide: 'Other configurations can now be changed too. The resource was not too narrow; it contained a mistake.',
          replaced: 'Chen can no longer read it. Restore statement 2.',
          write: 'The ID of the instance lacks its last two characters: it is `mse-cn-0pp1j8om80a`.',
        },
        done: 'An ID without its last two characters is the ID of another instance. RAM does not report that no such instance exists.',
      },
      condition: {
        heading: 'The condition does not match',
        text: [
          'A script in the office synchronizes configurations, with an AccessKey. It gets an access-denied error for `mse:GetNacosConfig` on the same `prod.yaml`, although the action and the resource match.',
        ],
        task: 'Select the cell to see which part of the condition is not met. Then fix the policy: the script can read, but still only from the office. Do not change the request context.',
        hints: {
          rejected: 'RAM would reject this policy. Check for an extra comma or a missing bracket.',
          context:
            'You changed the request. A script cannot pass MFA: clear `acs:MFAPresent`, and fix the policy.',
          open: 'It can now be read from anywhere. The address matched; restore that part.',
          more: 'The script can now change things too. Restore the action, and change only the condition.',
          choose: 'First select the cell: row `prod.yaml` in `prod`, column `GetNacosConfig`.',
          write: 'Remove `"Bool": {"acs:MFAPresent": "true"}` from the condition, and keep `IpAddress`.',
        },
        done: 'Only one of the two operators matched. All of them must match.',
      },
      explicit: {
        heading: 'A Deny applies',
        text: [
          'Chen again has a policy that names `prod.yaml` exactly. But changing it is denied. A second policy named `freeze` is now attached.',
        ],
        question: 'What is the decision for `mse:UpdateNacosConfig` on `prod.yaml`?',
        answer:
          '**Denied explicitly.** There is already an Allow that applies, so do not look for the closest one. The explanation shows the Deny that decides.',
        task: 'The freeze was meant only for the group `PAYMENT`. Find the Deny and narrow it to that group, so that Chen can change `prod.yaml`.',
        hints: {
          rejected:
            'RAM would reject this policy. A resource is one string in quotes that starts with `acs:mse:*:*:`.',
          'no-deny': 'The freeze no longer applies at all. `PAYMENT` must stay denied explicitly.',
          allow:
            'The Deny still applies to `prod.yaml`, and no Allow can override it. Open `freeze`, and end its resource with `/PAYMENT`.',
          wide: 'Chen can change `dev.yaml` too. Restore the original Allow.',
          payment:
            'Change the resource of the Deny to `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT`.',
        },
        done: 'Denied by default: an Allow is missing. Denied explicitly: a Deny applies.',
      },
    },
    summary: [
      'The action and the resource of an access-denied error identify one cell of the matrix.',
      'If denied by default, find the closest statement, check whether its action, resource or condition does not match, and fix only that part.',
      'If denied explicitly, find the Deny. No Allow can override it.',
    ],
  },
  undocumented: {
    title: 'Undocumented behavior',
    teaser: 'What the playground assumes, and how to write policies that do not depend on it.',
    steps: {
      order: {
        heading: 'A Deny inside an Allow',
        text: [
          'Some behavior is neither documented nor visible from outside. The playground then makes an assumption, and marks the decisions based on it.',
          'Here, an Allow names the instance `orders`, and a Deny names the namespace `prod` inside it.',
        ],
        question: 'What is the decision for `mse:UpdateNacosConfig` on `prod.yaml` in `prod`?',
        answer:
          '**Denied explicitly**, with a mark. It is documented that a Deny wins. But if MSE checked level by level from the instance inward, it could find the Allow first and stop there. The playground evaluates all statements together.',
        task: 'Write a policy that does not depend on this: everything in `orders` can be read, only `public` can be changed, and changes in `prod` are **denied by default**.',
        hints: {
          rejected:
            'RAM would reject this policy. Separate the two statements with a comma. Each needs `Effect`, `Action` and `Resource`.',
          deny: 'There is still a Deny, so the decision depends on how MSE checks the levels. Allow less, and you need no Deny.',
          prod: 'The Deny is gone, but the Allow still covers `prod`. Changing needs its own statement, on the namespace `public`.',
          reading: 'Keep reading allowed in all of `orders`, including `prod`.',
          more: 'In `public`, more than reading and changing is allowed. Name only the required action.',
          write:
            'Allow `mse:GetNacosConfig` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`, and `mse:UpdateNacosConfig` on `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public`.',
        },
        done: 'The assumption mark is gone. If no Allow applies, the order in which MSE checks does not matter.',
      },
      modes: {
        heading: 'How a container covers its content',
        text: [
          'An Allow on a namespace covers its configurations: examples in the MSE documentation show this. They do not say how it works. RAM’s documentation mentions only wildcards.',
          'The playground therefore has two matching modes. This one is literal matching, which only compares the ARN with RAM’s wildcards.',
        ],
        question:
          'The policy allows `mse:GetNacosConfig` on the namespace `public`. With literal matching, can `gateway.yaml` inside it be read?',
        answer:
          '**Denied by default.** `…/public` and `…/public/DEFAULT_GROUP/gateway.yaml` are different strings, and there is no wildcard.',
        task: 'Switch back to hierarchical matching, in which a container covers everything inside it.',
        hints: {
          policy: 'You changed the policy. Undo the change, and switch the matching mode instead.',
          where: 'Under “Matching”, choose “Hierarchical”.',
        },
        done: 'The two modes give different decisions here, so these cells have their own mark.',
      },
      both: {
        heading: 'Correct in both modes',
        text: [
          'To be safe, someone added `/*` after the ID of the instance. This covers everything inside the instance in both modes.',
        ],
        question: 'Can the instance itself be opened, with `mse:QueryClusterDetail`?',
        answer:
          '**Denied by default.** The pattern needs a slash after the ID, and the ARN of the instance has none. So `X/*` covers everything inside X, but not X itself.',
        task: 'Write the resource so that the policy works in both modes: open the instance, see the list, read all content inside it. Switch to literal matching to check.',
        hints: {
          rejected:
            'RAM would reject this policy. Write several resources as an array, with brackets and a comma.',
          staging: 'The resource now covers `staging` too. Name only the one instance.',
          'look-alike':
            'A `*` directly after the ID also matches other instances whose IDs start the same. Name the ID itself, and also the ID with `/*`.',
          content:
            'The instance is allowed, but its content is not: with literal matching, the ID covers nothing inside the instance. Keep the resource with `/*` too.',
          switch:
            'This is right for hierarchical matching. Now switch “Matching” to “Literal” to check the other mode.',
          write:
            'Write `["acs:mse:*:*:instance/mse-cn-0pp1j8om80a", "acs:mse:*:*:instance/mse-cn-0pp1j8om80a/*"]`.',
        },
        done: 'A finding calls the second resource redundant. With hierarchical matching it is; keep it in case MSE matches differently.',
      },
      create: {
        heading: 'An instance that does not exist yet',
        text: [
          'Chen has to buy new instances. The documentation lists `mse:CreateCluster` among the actions that can be limited to an instance, so someone granted it on the instance `orders`.',
        ],
        question: 'What is the decision for `mse:CreateCluster` on `orders`?',
        answer:
          '**Allowed**, since the matrix follows the documentation. But a new instance has no ID yet. The documentation does not say which resource MSE checks then, so this policy may have no effect.',
        task: 'Write the resource so that creating is allowed whether MSE checks the account or any instance. Allow nothing else.',
        hints: {
          rejected:
            'RAM would reject this policy. A resource is one string in quotes that starts with `acs:mse:*:*:`.',
          more: 'More than creating instances is allowed. Restore the action, and change only the resource.',
          account:
            'Every instance is covered, but the account is not: a pattern that starts with `instance/` never matches it.',
          write: 'Write `acs:mse:*:*:*`, which matches the account and everything inside it.',
        },
        done: 'The wider resource does no harm: limiting purchases to existing instances has no use.',
      },
    },
    summary: [
      'The explanation says when a decision is based on an assumption, or differs between the matching modes. “Mark undocumented rules” in the View menu marks such cells.',
      'Instead of an Allow on a container with a Deny inside it, allow only what is needed: then no order matters.',
      'To be independent of the matching mode, name a container twice: as `X` and as `X/*`.',
      'For important policies, test the undocumented behavior with the real service.',
    ],
  },
} satisfies Readonly<Record<string, LessonMessages>>;
