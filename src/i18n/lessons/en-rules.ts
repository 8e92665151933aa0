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
  lists: {
    title: 'Lists',
    teaser: 'A list of configurations or services is granted for a whole instance, or not at all.',
    steps: {
      'empty-page': {
        heading: 'A page without entries',
        text: [
          'Chen has joined to work on the namespace `prod`. The policy shows Chen the instances, opens the instance `orders`, and allows all listing and reading in `prod`.',
          'Chen opens the instance and looks for the list of configurations.',
        ],
        question:
          'May Chen see it? The action is `mse:ListNacosConfigs`, and its cell stands in the row of the instance.',
        answer:
          '**Denied by default.** MSE counts five list actions as having no fine-grained display. So their requests name the instance (assumed), and a statement on a namespace covers what lies in it, never what it lies in.',
        hints: {},
      },
      'on-the-instance': {
        heading: 'Lists here, content there',
        text: [
          'The lists belong to the instance, the content to the namespace. So they need two statements.',
        ],
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
} satisfies Readonly<Record<string, LessonText>>;
