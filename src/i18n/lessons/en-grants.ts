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
          'A policy is a list of statements. The one on the left has a single statement: an `Effect`, an `Action` and a `Resource`. It lets a RAM user see the list of instances, and says nothing about anything else.',
          'The matrix shows what comes of it: a row for each resource of a small account, a column for each action.',
        ],
        question: 'May the user read `prod.yaml`? The cell is hidden until you have said what you think.',
        answer:
          'No statement speaks of `mse:GetNacosConfig`, so it is **denied by default**. In RAM nothing is allowed until a statement allows it: an empty policy is a closed door.',
        hints: {},
      },
      action: {
        heading: 'One statement, several actions',
        text: [
          'An `Action` may be one name or an array of names. Each is written with the service in front: `mse:` for Microservices Engine.',
        ],
        question: 'And the quotas of the account, which the console shows beside the list of instances?',
        answer:
          'Denied by default too. Another read of the account is another action, and needs its own permission.',
        task: 'Let the same statement also allow `mse:ListServiceQuotas`.',
        hints: {
          refused:
            'RAM would refuse the policy as it stands. Look at the underlined place: an array needs its brackets, and a comma between two names.',
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
} satisfies Readonly<Record<string, LessonText>>;
