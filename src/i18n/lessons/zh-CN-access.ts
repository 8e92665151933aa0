// 授权课程的文案。

import type { accessLessonsEn } from './en-access.ts';
import type { LessonMessages } from './messages.ts';

export const accessLessonsZhCN: Readonly<Record<keyof typeof accessLessonsEn, LessonMessages>> = {
  'grant-access': {
    title: '从授权需求到权限策略',
    teaser: '先说明谁需要什么，再读懂生成的权限策略，以及它额外开放的内容。',
    steps: {
      wish: {
        heading: '授予权限',
        text: [
          '小林在控制台维护命名空间 `prod` 的配置：读取、创建和更新。她不删除任何内容，也不涉及其他命名空间。',
          '顶栏的“授予权限”可以生成这样的权限策略：资源范围选择该命名空间，操作选择“编辑”，访问方式选择“控制台和 API”。也可以自己编写语句。',
        ],
        task: '允许小林在控制台编辑 `prod` 的配置，不允许删除，也不允许 `public` 和 `staging` 中的任何操作。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          deletes: '现在可以删除或重启某些资源。小林只做编辑，请去掉删除类操作。',
          public: '`public` 的配置也可以读取或修改了。请在命名空间 `prod` 上授权，而不是在实例上。',
          staging: '`staging` 中有操作被允许。请只在 `orders` 中授权。',
          edit: '小林还不能读取、创建和更新 `prod` 中的全部配置。请在该命名空间上授予这三个操作。',
          console:
            '控制台还需要实例 `orders` 上的 `mse:QueryClusterDetail` 和 `mse:ListNacosConfigs`。选择“控制台和 API”时会自动添加。',
        },
        done: '打开矩阵下方的“控制台路径”：到达配置的每一步都已允许。',
      },
      names: {
        heading: '读懂生成的策略',
        text: [
          '这个权限策略有三条语句，每个级别一条：实例列表、实例 `orders`、命名空间 `prod`。小林要的只是最后一条，其余两条是控制台需要的。',
        ],
        question: '小林能列出 `orders` 中所有配置的名称（包括 `public` 中的）吗？',
        answer:
          '**允许。**列表操作按实例鉴权，不能缩小到命名空间，因此小林能看到所有命名空间中的名称，但不能读取其内容。',
        task: '有一个程序通过 API 更新 `prod` 的配置，不使用控制台。只保留 `prod` 中的三个操作，不允许其他任何操作。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          edit: '该程序不能再编辑 `prod` 中的全部配置了。请保留第三条语句。',
          lists: '仍然可以列出配置的名称。程序知道要更新的名称，不需要列表。',
          details: '仍然可以查看 `orders` 的详情。程序不需要。',
          instances: '仍然可以列出账号中的实例。请删除包含 `mse:ListClusters` 的语句。',
        },
        done: '只剩一条语句。在授权向导中，对应“仅 API”。',
      },
      'now-and-later': {
        heading: '现有的和以后的',
        text: [
          '该程序更新分组 `DEFAULT_GROUP` 中的 `prod.yaml` 和 `dev.yaml`，但它的权限策略授权到命名空间。',
        ],
        question: '该程序也能更新分组 `PAYMENT` 中的 `rates.json` 吗？',
        answer:
          '**允许。**命名空间包括其中的全部内容：所有分组，以及以后新建的配置。按名称授权则只包括这些名称。',
        task: '允许该程序编辑 `DEFAULT_GROUP` 中的 `prod.yaml` 和 `dev.yaml`，不允许其他任何操作。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误：数组要有方括号。',
          two: '该程序还不能编辑这两个配置。请写出两个 ARN。',
          rates: '`rates.json` 仍可更新。请让每个资源以配置的名称结尾。',
          write:
            '将资源写成包含两个 ARN 的数组，分别以 `/DEFAULT_GROUP/prod.yaml` 和 `/DEFAULT_GROUP/dev.yaml` 结尾。',
        },
        done: '在授权向导中，对应“缩小到分组或单个配置”。',
      },
    },
    summary: [
      '授权需求由资源、操作和访问方式组成，由此得出各级别的语句。',
      '控制台需要实例上的列表和详情操作；它们只显示名称，不显示内容。',
      '在容器上授权会包括以后新建的资源，按名称授权则不会。',
    ],
  },
};
