// What is said in the lessons of `learn/lessons/practice.ts`.

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
      content: {
        heading: 'What reading includes',
        text: [
          'Read-only sounds harmless. But `prod.yaml` in the namespace `prod` holds the password of a database.',
        ],
        question: 'May Lin read the content of `prod.yaml`?',
        answer:
          '**Allowed.** MSE counts `mse:GetNacosConfig` among the actions that read, and describes the policy as read-only access to all MSE resources. So it shows the content of every configuration, with all passwords and keys in it.',
        hints: {},
      },
      narrow: {
        heading: 'Take something away',
        text: [
          'A system policy cannot be edited. But all policies of a user are put together, and a Deny wins over every Allow. So what is too much can be taken away by a policy of your own.',
        ],
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
        done: 'These cells carry a mark: that a Deny also wins over an Allow further up is assumed here, and the last lesson comes back to it.',
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
          'The statement on the left has a `Condition`: it applies only to calls from the range `203.0.113.0/24`, the network of the office. `/24` says that the first 24 bits are fixed, which are the first three numbers.',
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
          '**Denied by default.** Values are alternatives, but all operators have to be met, and all keys in them. Set `acs:SecureTransport` to `true` in the request context, and the cell turns green.',
        hints: {},
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
          lists: 'The lists are denied as well. Deny `mse:Get*` only.',
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
} satisfies Readonly<Record<string, LessonText>>;
