// Messages of the lesson on Nacos clients.

import type { LessonMessages } from './messages.ts';

export const clientLessonsEn = {
  'two-paths': {
    title: 'Console and client',
    teaser: 'A Nacos client reads the same configuration with another action, on another ARN.',
    steps: {
      'console-deny': {
        heading: 'Denied in the console',
        text: [
          'A team can do everything in `orders`, except read `prod.yaml` in `prod`, which contains passwords: reading it and its earlier versions is denied explicitly.',
          'Lin writes a small program with the Nacos client (SDK) and her AccessKey. A client gets configurations with `mse:QueryNacosConfig`. Its columns are in the group “Nacos client” of the matrix.',
        ],
        question: 'Can her program get `prod.yaml`?',
        answer:
          '**Allowed.** The client is checked for another action, on another ARN: `…/DEFAULT_GROUP/config/prod.yaml`. The Deny names the actions and the ARN of the console, so it does not apply. `mse:*` on the instance allows both paths.',
        task: 'Deny reading `prod.yaml` explicitly on both paths. Other configurations stay readable.',
        hints: {
          rejected:
            'RAM would reject this policy. Fix the underlined error: an array needs brackets, and a comma between two values.',
          neighbors: 'The client can no longer get `dev.yaml`. Deny only `prod.yaml`.',
          console:
            '`prod.yaml` can be read in the console now. Keep the ARN and the actions that were denied.',
          arn: 'The Deny names `mse:QueryNacosConfig`, but not the ARN of the client. Add a second resource, with `config/` before the dataId.',
          action: 'The Deny names the ARN of the client, but not its action `mse:QueryNacosConfig`.',
          write:
            'Add `mse:QueryNacosConfig` to the actions of the Deny, and make its resource an array of two ARNs: the present one, and the same with `config/` before `prod.yaml`.',
        },
        done: 'Select the cell of the client: the details show the ARN with `/config/`.',
      },
      'client-arn': {
        heading: 'The ARN of a client',
        text: [
          'The application `order-service` gets `prod.yaml` when it starts. Its RAM user has this policy, with the right action, but with the ARN of the console.',
        ],
        question: 'Can the application get `prod.yaml`?',
        answer:
          '**Denied by default.** The ARN of the console has an instance, a namespace, a group and a dataId. That of a client also has the segment `config` before the dataId, or `naming` before a service name.',
        task: 'Let the application get `prod.yaml` with its client, and nothing else.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          all: '`dev.yaml` can be read too. End the resource with `/config/prod.yaml`.',
          segment:
            'The resource ends with `/config`, which is a part of ARNs, but not a resource. It covers nothing. Add the dataId.',
          more: 'The application can get `prod.yaml`, but something else is allowed too. Name one action and one resource.',
          write: 'Insert `config/` before `prod.yaml` in the resource.',
        },
        done: 'One statement is enough. The console needs three levels; a client needs no lists and no details.',
      },
      'one-name': {
        heading: 'One name, two paths',
        text: [
          'A release job publishes the configurations of the group `DEFAULT_GROUP` in `prod` with a Nacos client. Its policy allows `mse:UpdateNacosConfig` on the group.',
        ],
        question: 'Can the user of this job also change `prod.yaml` in the console?',
        answer:
          '**Allowed.** `mse:UpdateNacosConfig` is one name on both paths, and a group covers everything inside it: `…/DEFAULT_GROUP/prod.yaml` as well as `…/DEFAULT_GROUP/config/prod.yaml`. So does a grant on the namespace or the instance.',
        task: 'Let the job publish every configuration of the group with its client, but change none in the console.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          lost: 'The client can no longer publish `dev.yaml`. The resource must match every dataId after `/config/`.',
          console: '`prod.yaml` can still be changed in the console: the resource matches its ARN.',
          write: 'End the resource with `/DEFAULT_GROUP/config/*`.',
        },
        done: 'A wildcard after `/config/` covers all configurations of the group for clients, and none for the console.',
      },
      query: {
        heading: 'More than the details',
        text: [
          'An auditor views the details of the instance `orders`. The action is `mse:QueryClusterDetail`. Someone shortened it to `mse:Query*`, as in the examples of the documentation.',
        ],
        question: 'Can the auditor get `prod.yaml` with a Nacos client?',
        answer:
          '**Allowed.** `mse:Query*` also matches `mse:QueryNacosConfig` and `mse:QueryNacosNaming`. So the content of every configuration of this instance can be read, although the policy contains no `Get`.',
        task: 'Allow only the details of the instance, and nothing to clients.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          details: 'The details of `orders` are denied. Allow `mse:QueryClusterDetail` on the instance.',
          content:
            '`prod.yaml` can still be read with a client. Write the name of the action without a wildcard.',
          write: 'Replace `mse:Query*` with `mse:QueryClusterDetail`.',
        },
        done: 'The cells of clients are denied by default again.',
      },
      switch: {
        heading: 'Client authorization is off',
        text: [
          'The policy is correct, but in the rows of `orders`, clients are “not checked” for configurations. Client authorization is a setting of the instance, with one switch for configurations and one for services. In `orders`, the first is off.',
          'Where it is off, MSE checks no permission: any client that reaches the instance can read and change its configurations.',
        ],
        task: 'Turn on client authorization for configurations in `orders`.',
        hints: {
          rejected: 'RAM would reject this policy. Fix the underlined error.',
          deny: 'A Deny has no effect here: MSE does not evaluate policies for requests that it does not check. Remove it, and change the setting.',
          where:
            'Select the cell `QueryNacosConfig` of `prod.yaml`, and choose “Turn on client authorization” in the details. The menu of the instance has the switch too.',
        },
        done: 'Now the policy decides. Before you rely on a policy for clients, check this setting of the real instance.',
      },
    },
    summary: [
      'A Nacos client is authorized for its own actions, on ARNs with `/config/` or `/naming/`. A grant or a Deny on the ARN of the console does not apply to it, nor the reverse.',
      'A grant on a group, namespace or instance covers both paths. `mse:UpdateNacosConfig` is one name on both.',
      '`mse:Query*` lets clients read the content of configurations.',
      'Policies apply to clients only if client authorization is on in the instance.',
    ],
  },
} satisfies Readonly<Record<string, LessonMessages>>;
