// Nacos 客户端课程的文案。

import type { clientLessonsEn } from './en-clients.ts';

export const clientLessonsZhCN: typeof clientLessonsEn = {
  'two-paths': {
    title: '控制台与客户端',
    teaser: 'Nacos 客户端用另一个操作、在另一个 ARN 上读取同一个配置。',
    steps: {
      'console-deny': {
        heading: '控制台中已拒绝',
        text: [
          '团队在 `orders` 中拥有全部权限，但不能读取 `prod` 中的 `prod.yaml`，因为其中有密码：读取该配置及其历史版本已被显式拒绝。',
          '小林是团队成员，她用自己的 AccessKey 写了一个使用 Nacos 客户端（SDK）的小程序。客户端用 `mse:QueryNacosConfig` 获取配置，对应的列在矩阵的“Nacos 客户端”一组中。',
        ],
        question: '她的程序能获取 `prod.yaml` 吗？',
        answer:
          '**允许。**客户端按另一个操作、在另一个 ARN 上鉴权：`…/DEFAULT_GROUP/config/prod.yaml`。Deny 写的是控制台的操作和 ARN，因此不适用。而实例上的 `mse:*` 同时允许两种途径。',
        task: '在两种途径上都显式拒绝读取 `prod.yaml`，其他配置仍可读取。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误：数组要有方括号，两个值之间要有逗号。',
          neighbors: '客户端无法获取 `dev.yaml` 了。请只拒绝 `prod.yaml`。',
          console: '现在可以在控制台中读取 `prod.yaml`。请保留原来拒绝的操作和 ARN。',
          arn: 'Deny 已写 `mse:QueryNacosConfig`，但没有写客户端的 ARN。请添加第二个资源，在 dataId 之前加上 `config/`。',
          action: 'Deny 已写客户端的 ARN，但没有写客户端的操作 `mse:QueryNacosConfig`。',
          write:
            '在 Deny 的操作中添加 `mse:QueryNacosConfig`，并将资源写成包含两个 ARN 的数组：原来的 ARN，以及在 `prod.yaml` 之前加上 `config/` 的 ARN。',
        },
        done: '选中客户端的单元格，详情中会显示带 `/config/` 的 ARN。',
      },
      'client-arn': {
        heading: '客户端的 ARN',
        text: [
          '应用 `order-service` 启动时获取 `prod.yaml`。它的 RAM 用户有此策略：操作正确，但 ARN 是控制台的。',
        ],
        question: '该应用能获取 `prod.yaml` 吗？',
        answer:
          '**隐式拒绝。**控制台的 ARN 由实例、命名空间、分组和 dataId 组成。客户端的 ARN 在 dataId 之前多一段 `config`，在服务名之前多一段 `naming`。',
        task: '让该应用通过客户端获取 `prod.yaml`，此外不允许任何操作。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          all: '`dev.yaml` 也能读取了。资源请以 `/config/prod.yaml` 结尾。',
          segment: '资源以 `/config` 结尾。它只是 ARN 的一段，不是资源，不覆盖其中的内容。请加上 dataId。',
          more: '该应用能获取 `prod.yaml` 了，但还有其他操作被允许。请只写一个操作和一个资源。',
          write: '在资源的 `prod.yaml` 之前加上 `config/`。',
        },
        done: '一条语句就够了：控制台需要三级权限，而客户端不需要列表和详情。',
      },
      'one-name': {
        heading: '同一个名称，两种途径',
        text: [
          '一个发布任务通过 Nacos 客户端发布 `prod` 中 `DEFAULT_GROUP` 分组的配置。它的策略在该分组上允许 `mse:UpdateNacosConfig`。',
        ],
        question: '该任务的用户也能在控制台中修改 `prod.yaml` 吗？',
        answer:
          '**允许。**`mse:UpdateNacosConfig` 同时用于两种途径，而分组覆盖其中的全部资源：既有 `…/DEFAULT_GROUP/prod.yaml`，也有 `…/DEFAULT_GROUP/config/prod.yaml`。授权到命名空间或实例时也是如此。',
        task: '让该任务通过客户端发布分组中的所有配置，但不能在控制台中修改。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          lost: '客户端无法发布 `dev.yaml` 了。资源需要匹配 `/config/` 之后的所有 dataId。',
          console: '仍可在控制台中修改 `prod.yaml`：资源匹配它的 ARN。',
          write: '资源请以 `/DEFAULT_GROUP/config/*` 结尾。',
        },
        done: '`/config/` 之后的通配符覆盖分组的客户端途径，不包括控制台。',
      },
      query: {
        heading: '不只是实例详情',
        text: [
          '审计员查看实例 `orders` 的详情，对应的操作是 `mse:QueryClusterDetail`。有人参照文档的示例，将它简写为 `mse:Query*`。',
        ],
        question: '审计员能通过 Nacos 客户端获取 `prod.yaml` 吗？',
        answer:
          '**允许。**`mse:Query*` 还匹配 `mse:QueryNacosConfig` 和 `mse:QueryNacosNaming`。因此，虽然策略中没有 `Get`，该实例所有配置的内容都可以读取。',
        task: '只允许查看实例详情，不允许客户端的任何操作。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          details: '`orders` 的详情被拒绝了。请在实例上允许 `mse:QueryClusterDetail`。',
          content: '仍可通过客户端读取 `prod.yaml`。请写出操作的全名，不要使用通配符。',
          write: '将 `mse:Query*` 换成 `mse:QueryClusterDetail`。',
        },
        done: '客户端各列又恢复为隐式拒绝。',
      },
      switch: {
        heading: '未开启客户端鉴权',
        text: [
          '策略是正确的，但在 `orders` 的各行中，客户端访问配置“不鉴权”。客户端鉴权是实例的设置，配置中心和注册中心各有一个开关。`orders` 未开启配置中心的开关。',
          '未开启时，MSE 不检查权限：任何能连接该实例的客户端都可以读取和修改其中的配置。',
        ],
        task: '为 `orders` 开启配置中心的客户端鉴权。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          deny: 'Deny 在这里不起作用：MSE 不对这些请求鉴权，也就不评估权限策略。请删除它，并修改实例的设置。',
          where:
            '选中 `prod.yaml` 的 `QueryNacosConfig` 单元格，在详情中选择“开启客户端鉴权”。实例的菜单中也有该开关。',
        },
        done: '现在由策略决定。在依赖针对客户端的策略之前，请先检查真实实例的这项设置。',
      },
    },
    summary: [
      'Nacos 客户端按专用的操作鉴权，ARN 中带有 `/config/` 或 `/naming/`。在控制台 ARN 上的授权或拒绝不适用于客户端，反之亦然。',
      '资源为分组、命名空间或实例的授权覆盖两种途径。`mse:UpdateNacosConfig` 同时用于两种途径。',
      '`mse:Query*` 允许客户端读取配置的内容。',
      '只有实例开启了客户端鉴权，权限策略才对客户端生效。',
    ],
  },
};
