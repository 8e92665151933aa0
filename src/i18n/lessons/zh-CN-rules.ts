// What is said in the lessons on how statements and policies work together, in Chinese.

import type { ruleLessonsEn } from './en-rules.ts';

export const ruleLessonsZhCN: typeof ruleLessonsEn = {
  services: {
    title: '服务',
    teaser: '服务和配置的 ARN 格式相同，指的是哪一个，只看操作。',
    steps: {
      'other-actions': {
        heading: '试试文档的示例 5',
        text: [
          '小林负责 `prod` 命名空间中的服务 `test-service`。MSE 文档的示例 5 标题是“单个服务的读写权限”，同事照抄了其中授予写权限的语句，并填上了正确的实例 ID。',
          '资源没有写错：实例、命名空间、分组，最后是服务名。',
        ],
        question: '小林能修改 `test-service` 的设置吗？',
        answer:
          '**隐式拒绝。**这两个操作都是针对配置的。服务另有六个操作，`mse:UpdateNacosService` 就是其中之一。这些操作针对服务的 ARN 鉴权，是根据 ARN 格式作出的假定。',
        hints: {},
      },
      namesake: {
        heading: '实际授予了什么',
        text: [
          '配置的 ARN 也是这个格式：实例、命名空间、分组，最后是 dataId。所以 `…/DEFAULT_GROUP/test-service` 可以是这个服务，也可以是一个恰好同名的配置。',
        ],
        task: '在 `prod` 命名空间的分组 `DEFAULT_GROUP` 中添加一个名为 `test-service` 的配置，然后选择该配置一行的 `UpdateNacosConfig` 单元格。',
        hints: {
          elsewhere:
            '您把配置添加到了 `public` 命名空间。策略写的是另一个命名空间 `prod`，其中也有一个 `DEFAULT_GROUP`。',
          choose:
            '配置已经添加。现在有两行都叫 `test-service`，请选择配置那一行的 `UpdateNacosConfig` 单元格。',
          add: '打开 `prod` 之下 `DEFAULT_GROUP` 一行的菜单，选择“添加配置…”，输入 `test-service`。',
        },
        done: '结果是允许：小林可以修改这个配置；没有这个配置时，还可以创建它。而服务本身，小林仍然动不了。',
      },
      'service-actions': {
        heading: '服务的操作',
        text: [
          '创建、修改、删除服务的操作都以 `NacosService` 结尾。注册在服务下的提供者地址称为服务实例，对应 `mse:CreateNacosInstance` 和 `mse:UpdateNacosInstance`。第六个操作 `mse:UpdateNacosCluster` 用于修改服务的集群。',
        ],
        task: '让小林可以修改 `test-service` 的设置，注册和修改它的提供者地址；不能删除该服务，也不能再动同名的配置。',
        hints: {
          refused: 'RAM 不会接受现在的策略。请看标有下划线的位置：数组中的名称之间要用逗号分隔。',
          deletes: '`mse:DeleteNacosService` 也被允许了。请写明这三个操作，不要用通配符。',
          'other-service': '`order-service` 也能修改了。资源应以 `/DEFAULT_GROUP/test-service` 结尾。',
          configuration:
            '配置 `test-service` 仍然可以修改。请用服务的操作替换原来的两个操作，也不要用会包含它们的通配符。',
          write:
            '把操作写成 `["mse:UpdateNacosService", "mse:CreateNacosInstance", "mse:UpdateNacosInstance"]`。',
        },
        done: '资源一个字都没有改，被允许的单元格却从配置那一行移到了服务那一行。',
      },
      'whole-group': {
        heading: '分组里两者都有',
        text: ['现在小林要负责这个分组中的所有服务。有人图省事，直接对分组授予了 `mse:*`。'],
        question: '小林能读取同一分组中的配置 `prod.yaml` 吗？',
        answer:
          '**允许。**配置和服务在同一个分组里，而 `mse:*` 就是所有操作。没有哪个 ARN 能表示“只要这个分组中的服务”。',
        task: '在这个分组中允许服务的全部六个操作，但不允许任何针对配置的操作。通配符只要合适，就可以用。',
        hints: {
          refused: 'RAM 不会接受现在的策略。请看标有下划线的位置：数组要有方括号，两个名称之间要有逗号。',
          configurations:
            '仍有针对配置的操作被允许。`mse:*`、`mse:Update*` 这样的写法会把配置的操作也包含进来。',
          cluster: '还缺 `mse:UpdateNacosCluster`：它用于修改服务的集群。',
          write: '把操作写成 `["mse:*NacosService", "mse:*NacosInstance", "mse:UpdateNacosCluster"]`。',
        },
        done: '资源覆盖了分组中的一切，把配置挡在外面的是操作。',
      },
    },
    summary: [
      '服务和配置的 ARN 格式相同，指的是哪一个，由操作决定。',
      '要修改服务，就要授予服务的操作，例如 `mse:UpdateNacosService`。示例 5 授予的却是配置的操作。',
      '一个分组里两者都有：对分组授予 `mse:*`，放开的不只是服务，还有配置。',
    ],
  },
};
