// What is said in the lessons on how statements and policies work together.

import type { LessonText } from './text.ts';

export const ruleLessonsEn = {
  services: {
    title: 'Services',
    teaser: 'A service and a configuration share one form of ARN: only the actions say which is meant.',
    steps: {
      'other-actions': {
        heading: 'Example 5, tried out',
        text: [
          'Lin looks after the service `test-service` in the namespace `prod`. A colleague has taken the write statement of Example 5 in the MSE documentation, whose title promises read and write access to a service, and put in the right instance.',
          'The resource is correct: instance, namespace, group, and last the name of the service.',
        ],
        question: 'May Lin change the settings of `test-service`?',
        answer:
          '**Denied by default.** The two actions are about configurations. Services have six actions of their own, `mse:UpdateNacosService` among them. That these are checked against the ARN of the service is assumed from the form of the ARN.',
        hints: {},
      },
      namesake: {
        heading: 'What it grants instead',
        text: [
          'The ARN of a configuration has the same form: instance, namespace, group, and last its dataId. So `…/DEFAULT_GROUP/test-service` is the service, and just as well a configuration that happens to be called so.',
        ],
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
} satisfies Readonly<Record<string, LessonText>>;
