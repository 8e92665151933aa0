// Texts of the easy and medium challenges, in Chinese.

import type { earlyChallengesEn } from './en-early.ts';

export const earlyChallengesZhCN: typeof earlyChallengesEn = {
  'first-look': {
    title: '第一次授权',
    teaser: '让新同事查看实例列表，并打开其中一个实例。',
    story: [
      '小林刚加入订单团队。她需要查看实例列表，以及本团队实例 `mse-cn-0pp1j8om80a` 的详情，不应有其他实例的权限。',
      '有同事为她写了一条策略，但她打开控制台时页面为空白。',
    ],
    hints: {
      level: '实例列表在云账号级别鉴权，资源为 `*`。资源写为实例的语句不匹配该请求。',
      detail: '查看实例详情需要 `mse:QueryClusterDetail`，它在实例上鉴权。',
      wide: '还允许了其他操作。请在矩阵中查看哪些已允许的单元格不是小林需要的。',
    },
    debrief: [
      '两个操作在两个级别鉴权：列表在云账号级别，详情在实例级别。一条语句、一个资源，无法只允许这两个操作。',
    ],
  },
  'one-namespace': {
    title: '单个命名空间',
    teaser: '授予测试同事一个命名空间的全部权限，除此之外不授予其他权限。',
    story: [
      '小陈负责商城的测试，只在实例 `mse-cn-4xl3k9m2e01` 的命名空间 `test` 中工作，需要其中配置和服务的全部权限。她不能读取其他命名空间的内容。',
      '为了在控制台中进入该命名空间，她需要实例列表、该实例的详情，以及其中的配置列表和服务列表。草稿授予了整个实例的权限。',
    ],
    hints: {
      instance: '小陈可以释放实例。在实例上授予 `mse:*`，既覆盖其中的全部资源，也覆盖实例本身。',
      account: '实例列表在云账号级别鉴权，需要一条资源能匹配 `*` 的语句，例如 `acs:mse:*:*:*`。',
      lists: '实例详情和列表在实例上鉴权，即使只使用其中一个命名空间。资源写为命名空间的语句不匹配这些操作。',
      reads:
        '小陈可以查看 prod 中的 `rates.json`。列表操作以 `List` 开头；`mse:Get*` 读取的是内容，授权到实例即覆盖所有命名空间。',
      quotas: '配额也被允许了：在云账号级别，`mse:List*` 还匹配查看配额的操作。',
      three: '云账号、实例、命名空间三个级别，各写一条语句。',
    },
    debrief: [
      '三个级别需要三条语句。即使只使用一个命名空间，也需要实例上的部分权限，因为列表无法限定到命名空间。',
      '内容可以限定：`mse:Get*` 应授权到命名空间，不要为了使用控制台而授权到整个实例。',
    ],
  },
  'read-only': {
    title: '只读权限',
    teaser: '审计人员只需读取配置，但通配符也授予了写入权限。',
    story: [
      '老周负责审计实例 `mse-cn-0pp1j8om80a`。他需要打开实例，查看配置列表和配置历史列表，读取所有配置及其历史版本。他不能修改任何内容，服务也不在审计范围内。',
      '草稿允许名称中带有 `Config` 的所有操作，但仍缺少所需的权限。',
    ],
    hints: {
      writes:
        '老周可以修改 `prod.yaml`。`mse:*Config*` 匹配该词之前的任意内容，包括 Create、Update 和 Delete。',
      batch: '有的地方允许了 `mse:DeleteNacosConfigs`。它用于批量删除配置，名称的结尾与列表操作相同。',
      services: '老周还能查看服务列表：`mse:List*` 也匹配 `mse:ListAnsServices` 等操作。',
      history:
        '查看历史版本是另一个操作 `mse:GetNacosHistoryConfig`，名称的结尾与 `mse:GetNacosConfig` 不同。',
      detail: '打开实例需要 `mse:QueryClusterDetail`，名称中没有 `Config`。',
      verbs: '操作名以动词开头。请写明动词，并将通配符写在其后。哪些动词表示读取？',
    },
    debrief: [
      'MSE 的操作名以动词开头。通配符写在开头，会匹配所有动词，包括 Delete；写在动词之后，只匹配不同的对象。',
    ],
  },
  'example-4': {
    title: '修正文档的示例 4',
    teaser: '文档中针对单个配置的示例不起作用，请修正。',
    story: [
      '这是 MSE 文档中示例 4 的原文，本应授予实例 `mse-cn-0pp1j8om80a` 的命名空间 `3fd98c48-a709-4061-bba1-e341d79d681b`、分组 `DEFAULT_GROUP` 中配置 `prod.yaml` 的读写权限，但实际上只允许查看实例列表。',
      '请修正策略，让用户能打开该实例，在配置列表和配置历史列表中找到 `prod.yaml`，读取它及其历史版本，创建和修改它。不能访问其他配置的内容，不能删除，也不能访问服务。',
    ],
    hints: {
      'look-alike':
        '如果新建了实例 `mse-cn-0pp1j8om80b`，它也会被允许。ID 末尾的通配符会匹配所有开头相同的 ID。',
      id: '请将策略中的 ID 与模拟云账号中的 ID 逐个字符对照，直到最后一个字符。',
      'all-contents': '`dev.yaml` 也能查看。哪条语句允许读取内容，它的资源覆盖哪些范围？',
      lists: '列表在实例上鉴权。资源写为 `prod.yaml` 的语句不匹配这些操作。',
      services: '服务列表也能查看了。用户需要的是配置：应允许哪些列表操作？',
      leftover: '策略中仍有较短的 ID。目前没有这样的实例，但以后可能会有。',
      three: '实例列表授权到云账号；详情和两个列表授权到实例；读写授权到 `prod.yaml`。',
    },
    debrief: [
      '示例中的 ID 少了最后两个字符。RAM 按完整内容比较 ID：针对 `mse-cn-0pp1j8om8` 的策略不覆盖 `mse-cn-0pp1j8om80a`，也不会报错。',
      '即使 ID 正确，该示例的读取权限也过大：在实例上授予 `mse:Get*`，会覆盖其中所有命名空间的内容。读取应与写入一样，只授权到该配置。',
    ],
  },
  'example-5': {
    title: '修正文档的示例 5',
    teaser: '文档中针对单个服务的示例，授予的却是配置的操作，请修正。',
    story: [
      '这是 MSE 文档中示例 5 的原文，本应授予实例 `mse-cn-0pp1j8om80a` 的命名空间 `3fd98c48-a709-4061-bba1-e341d79d681b`、分组 `DEFAULT_GROUP` 中服务 `test-service` 的读写权限，但实际上不能写入任何服务。',
      '请为 `test-service` 的负责人修正策略：打开实例，查看服务列表、集群列表和提供者地址列表，创建和修改该服务、它的 Nacos 实例及集群。不能删除，也不能访问任何名称的配置。',
    ],
    hints: {
      id: '与示例 4 一样，请将策略中的 ID 与模拟云账号中的 ID 对照，直到最后一个字符。',
      kind: '`mse:CreateNacosConfig` 和 `mse:UpdateNacosConfig` 针对配置。写入服务的是哪些操作？',
      endpoints:
        '调用方通过 Nacos 实例（即提供者地址）找到服务，对应的操作是 `mse:CreateNacosInstance` 和 `mse:UpdateNacosInstance`。',
      cluster: '还缺少修改服务集群的操作：`mse:UpdateNacosCluster`。',
      deletes: '该服务也能删除了，而这并不需要。',
      shadow: '现在可以创建名为 `test-service` 的**配置**。它的 ARN 与服务的 ARN 相同，只能通过操作区分。',
      contents: '`prod.yaml` 也能查看。针对服务的策略不需要读取配置内容的权限。',
      lists: '服务相关的列表操作以 `mse:ListAns` 开头。',
    },
    debrief: [
      '配置和服务的 ARN 格式相同，只能通过操作而不是资源区分：在服务上授予 `mse:Create*`，也会允许创建同名的配置。',
      '示例原文没有授予服务的写入权限，却授予了配置的写入权限。通配符匹配到的操作都会被授权。',
    ],
  },
  'two-teams': {
    title: '两个团队',
    teaser: '一个团队的 Deny 影响了另一个团队的工作。请缩小它的范围，但不能删除。',
    story: [
      '小梅同时支持商城的两个团队，并与其他人一样拥有只读的系统策略。`order-team` 允许她创建和修改 prod 中分组 `ORDER` 的配置，`payment-team` 允许她管理 prod 中分组 `PAYMENT` 的服务。两个策略同时授权时，她连订单团队的配置都无法查看。',
      '支付团队规定：在 prod 中，分组 `PAYMENT` 的任何配置（包括以后新增的）都不得在控制台中读取或修改，**无论其他策略允许什么**。请修正策略，使其只实现这条规定。三个策略都要保持授权。',
    ],
    hints: {
      spill: '请单击 `order-service.yaml` 的拒绝单元格。是哪条语句决定的，它的资源匹配哪些范围？',
      gone: '支付团队的 `rates.json` 现在可以查看了：没有 Deny，系统策略就会允许。',
      stages: '该规定只针对 prod。在 dev 中，所有人都可以查看 `PAYMENT` 的配置。',
      history: '`rates.json` 的历史版本仍可查看，其中包含同样的内容。',
      names: '该规定针对所有配置：支付团队以后新增的 `fees.json` 也必须被拒绝。',
      silence: '现在不能修改 `rates.json`，只是因为还没有策略允许。“无论其他策略允许什么”需要显式拒绝。',
      resource: 'Deny 的操作没有问题，请检查它的资源。',
    },
    debrief: [
      'Deny 优先于任何已授权策略中的 Allow。它的操作可以宽泛，但资源范围必须与规定一致。',
      '隐式拒绝与显式拒绝不同：再授予一个策略可以改变前者，但不能改变后者。',
    ],
  },
  'only-services': {
    title: '只管理服务',
    teaser: '平台团队只管理一个实例中的全部服务。',
    story: [
      '老吴所在的团队负责实例 `mse-cn-0pp1j8om80a` 的注册中心。在所有命名空间中，他们创建、修改、删除服务（包括以后新增的服务），并维护服务的 Nacos 实例和集群。',
      '他们不能访问配置和配置列表；可以查看实例本身，但不能变更、重启或释放。草稿写的是“除配置以外的所有操作”。',
    ],
    hints: {
      'not-action': '使用 `NotAction` 时，未列出的操作都会被允许。除了配置和服务，实例上还有其他操作。',
      clusters: '他们可以变更实例。在 MSE 的操作名中，`Cluster` 有时指服务的集群，有时指整个实例。',
      configurations: '`prod.yaml` 可以被删除。资源无法区分配置和服务，只能通过操作区分。',
      'other-configurations':
        '`prod.yaml` 的历史版本可以查看：`mse:GetNacosHistoryConfig` 不以 `NacosConfig` 结尾。',
      lists: '配置列表也能查看了。服务的列表操作以 `mse:ListAns…` 开头。',
      'one-cluster': '还缺少修改服务集群的操作：`mse:UpdateNacosCluster`。',
      tomorrow: '新服务 `refund-service` 无法创建。请勿列出服务名，通过操作限定范围。',
      names: '请逐列查看操作名：所需的操作有哪些独有的共同结尾？',
    },
    debrief: [
      '在 MSE 中，`Service`、`Instance`、`Cluster` 都有多种含义：`mse:*Cluster*` 既匹配修改服务集群，也匹配释放实例。`NacosService` 和 `NacosInstance` 则没有歧义。',
      '“除……以外”只能排除编写者想到的内容。职责范围较小时，请直接列出允许的操作。',
    ],
  },
};
