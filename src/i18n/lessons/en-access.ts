// Messages of the lesson on granting access.

import type { LessonMessages } from './messages.ts';

export const accessLessonsEn = {
  'grant-access': {
    title: 'From a wish to a policy',
    teaser: 'Say who needs what. Then read the policy that was written, and what else it opens.',
    steps: {
      wish: {
        heading: 'Grant it',
        text: [
          'Lin maintains the configurations of the namespace `prod` in the console: she reads, creates and updates them. She deletes nothing, and the other namespaces are none of her business.',
          '“Grant access” in the top bar writes such a policy: choose the namespace under Where, “Edit” under What, and “Console and API” under How. You can also write the statements yourself.',
        ],
        task: 'Let Lin edit the configurations of `prod` in the console. Allow no deletion and nothing in `public` or `staging`.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          deletes: 'Something can be deleted or restarted. Lin edits, so leave out the delete actions.',
          public:
            'The configurations of `public` can be read or changed too. Grant on the namespace `prod`, not on the instance.',
          staging: 'Something is allowed in `staging`. Grant only in `orders`.',
          edit: 'Lin cannot read, create and update everything in `prod` yet. Grant the three actions on the namespace.',
          console:
            'The console asks for more: `mse:QueryClusterDetail` and `mse:ListNacosConfigs` on the instance `orders`. With “Console and API”, they are added.',
        },
        done: 'Open “Console path” under the matrix: every step up to the configuration is allowed.',
      },
      names: {
        heading: 'Read what was written',
        text: [
          'The policy has three statements, one for each level: the list of instances, the instance `orders`, the namespace `prod`. Only the last is what Lin asked for. The console needs the others.',
        ],
        question: 'Can Lin list the names of all configurations in `orders`, those in `public` included?',
        answer:
          '**Allowed.** Lists are authorized on the instance. They cannot be narrowed to a namespace, so Lin sees the names in every namespace. She cannot read their content.',
        task: 'A program updates the configurations of `prod` by API and needs no console. Leave it the three actions in `prod`, and nothing else.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          edit: 'The program cannot edit everything in `prod` any more. Keep the third statement.',
          lists:
            'The names of the configurations can still be listed. The program knows the name that it updates.',
          details: 'The details of `orders` can still be read. The program does not need them.',
          instances:
            'The instances of the account can still be listed. Remove the statement with `mse:ListClusters`.',
        },
        done: 'One statement is left. In the builder this is “API only”.',
      },
      'now-and-later': {
        heading: 'Now and later',
        text: [
          'The program updates `prod.yaml` and `dev.yaml` in the group `DEFAULT_GROUP`. Its policy grants on the namespace.',
        ],
        question: 'Can the program update `rates.json` in the group `PAYMENT` as well?',
        answer:
          '**Allowed.** A namespace covers everything in it: every group, and every configuration that somebody creates later. A grant on names covers these names only.',
        task: 'Let the program edit `prod.yaml` and `dev.yaml` in `DEFAULT_GROUP`, and nothing else.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error: an array needs brackets.',
          two: 'The program cannot edit both configurations. Name both ARNs.',
          rates: '`rates.json` can still be updated. End each resource with the name of a configuration.',
          write:
            'Make the resource an array of two ARNs, which end with `/DEFAULT_GROUP/prod.yaml` and `/DEFAULT_GROUP/dev.yaml`.',
        },
        done: 'In the builder, “Narrow to a group or one configuration” does this.',
      },
    },
    summary: [
      'A wish has a place, actions and a way of access. From these follow the statements, one for each level.',
      'The console needs lists and details on the instance; they show names, not content.',
      'A grant on a container covers what is created later, too. A grant on names does not.',
    ],
  },
} as const satisfies Readonly<Record<string, LessonMessages>>;
