// What is said of the easy and medium challenges, in Chinese.

import type { earlyChallengesEn } from './en-early.ts';

export const earlyChallengesZhCN: typeof earlyChallengesEn = {
  'first-look': {
    title: '先看一眼',
    teaser: '新同事可以看到实例列表，并打开其中一个实例。',
    story: [
      '小林刚加入订单团队，想了解各个实例的运行情况。她需要查看实例列表，以及本团队实例 `mse-cn-0pp1j8om80a` 的详情。其他团队的实例与她无关。',
      '有同事已经为她写了一条策略，但她说控制台里一片空白。',
    ],
    hints: {
      level:
        '实例列表属于账号，而不属于某个实例：MSE 鉴权时的资源是 `*`。只写了实例的语句永远匹配不上这个请求。',
      detail: '实例详情对应 `mse:QueryClusterDetail`，按实例鉴权。',
      wide: '看看矩阵里还允许了什么：哪些绿色单元格不是小林需要的？',
    },
    debrief: [
      '两个问题，两个级别：列表按账号鉴权，详情按实例鉴权。一条语句、一个资源，无法同时回答两者而不多给权限。',
    ],
  },
  'one-namespace': {
    title: '只给一个命名空间',
    teaser: '测试同事独享一个命名空间，其他一概不给。',
    story: [
      '小陈负责商城的测试，工作都在实例 `mse-cn-4xl3k9m2e01` 的命名空间 `test` 中：在这里，配置和服务她都可以随意操作。其他命名空间的内容，她连看都不能看。',
      '为了在控制台中进入自己的命名空间，她需要实例列表、这个实例的详情，以及实例中的配置列表和服务列表。她手上的第一版策略放开了整个实例。',
    ],
    hints: {
      instance: '小陈可以释放整个实例。在实例上授予 `mse:*`，既包括实例中的一切，也包括实例本身。',
      account: '实例列表按账号鉴权：需要一条资源能匹配 `*` 的语句，例如 `acs:mse:*:*:*`。',
      lists:
        '实例详情和各种列表都按实例鉴权，即使只想看其中一个命名空间。只写了命名空间的语句满足不了这些操作。',
      reads:
        '小陈可以读取 prod 中的 `rates.json`。列表操作以 `List` 开头；`mse:Get*` 读取的是内容，写在实例上就能读到所有命名空间的内容。',
      quotas: '配额也能查询了：在账号级别，`mse:List*` 不只是实例列表。',
      three: '按三个级别来想，每个级别一条语句：账号、实例、命名空间。',
    },
    debrief: [
      '三个级别，三条语句。只用一个命名空间，也需要实例上的少量权限，因为列表无法按命名空间收窄。',
      '内容却可以收窄：`mse:Get*` 应授予命名空间，不要为了让控制台能用就授予整个实例。',
    ],
  },
  'read-only': {
    title: '只读',
    teaser: '审计人员要读取所有配置，一个通配符却让他也能改。',
    story: [
      '老周负责审计实例 `mse-cn-0pp1j8om80a`。他要打开实例，查看配置列表和配置历史列表，读取每个配置及其历史版本。他不修改任何内容，服务也不在这次审计范围内。',
      '草稿允许了名称中带有 `Config` 的所有操作，却仍然不够用。',
    ],
    hints: {
      writes:
        '老周可以修改 `prod.yaml`。`mse:*Config*` 没有限定这个词前面是什么，Create、Update、Delete 都可以。',
      batch: '有的地方允许 `mse:DeleteNacosConfigs`。它会批量删除配置，而名称的结尾与列表操作相同。',
      services: '老周还能查看服务列表：`mse:List*` 也包括 `mse:ListAnsServices` 等操作。',
      history:
        '历史版本由单独的操作 `mse:GetNacosHistoryConfig` 读取，它的结尾与 `mse:GetNacosConfig` 并不一样。',
      detail: '打开实例需要 `mse:QueryClusterDetail`，名称中没有 `Config`。',
      verbs: '操作名以动词开头。请写明动词，把通配符放在后面：哪些动词只读取？',
    },
    debrief: [
      'MSE 的操作名以动词开头。通配符写在词的前面，就放开了动词，其中也有删除；写在动词后面，放开的只是对象。',
    ],
  },
  'example-4': {
    title: '文档示例 4 的原文',
    teaser: '文档中针对单个配置的示例，对这个配置毫无作用。请修好它。',
    story: [
      '这是 MSE 文档中示例 4 的原文。文档说，它授予对实例 `mse-cn-0pp1j8om80a` 下命名空间 `3fd98c48-a709-4061-bba1-e341d79d681b`、分组 `DEFAULT_GROUP` 中配置 `prod.yaml` 的读写权限。可是授权之后，除了实例列表什么也看不到。',
      '请让它名副其实：被授权者能打开这个实例，在配置列表和配置历史列表中找到 `prod.yaml`，读取它和它的历史版本，创建它，更新它。其他配置的内容、删除操作和服务都不在其中。',
    ],
    hints: {
      'look-alike':
        '如果明天有人创建了实例 `mse-cn-0pp1j8om80b`，它也会被放开。ID 末尾的通配符会匹配所有开头相同的 ID。',
      id: '请把策略中的 ID 与云账号中的 ID 逐个字符对照，一直对到最后。',
      'all-contents': '`dev.yaml` 也能读取。读取内容的是哪条语句，它的资源范围有多大？',
      lists: '列表按实例鉴权。只写了 `prod.yaml` 的语句满足不了这些操作。',
      services: '服务列表也能查看了。文档说的是一个配置：那需要哪几个列表？',
      leftover: '策略里还留着那个较短的 ID。今天没有这样的实例，可要是有一天有了呢？',
      three: '账号上是实例列表；实例上是详情和两个列表；`prod.yaml` 上是读和写。',
    },
    debrief: [
      '原文中的 ID 少了最后两个字符。RAM 比较的是完整的 ID：写给 `mse-cn-0pp1j8om8` 的策略与 `mse-cn-0pp1j8om80a` 无关，而且不会有任何报错。',
      '即使改对了 ID，这个示例也读得太多：在实例上授予 `mse:Get*`，会放开其中所有命名空间的内容。读取应当和写入一样，只授予这一个配置。',
    ],
  },
  'example-5': {
    title: '文档示例 5 的原文',
    teaser: '文档中针对单个服务的示例，授予的却是配置的操作。请修好它。',
    story: [
      '这是 MSE 文档中示例 5 的原文。文档说，它授予对实例 `mse-cn-0pp1j8om80a` 下命名空间 `3fd98c48-a709-4061-bba1-e341d79d681b`、分组 `DEFAULT_GROUP` 中服务 `test-service` 的读写权限。可是用它写不了任何服务。',
      '请为 `test-service` 的负责人修好它：打开实例，查看服务列表、集群列表和提供者地址列表，创建和更新这个服务、它的 Nacos 实例以及它的集群。文档没有提到删除；配置则无论叫什么名字都不能碰。',
    ],
    hints: {
      id: '和示例 4 一样：请把策略中的 ID 与云账号中的 ID 一直对照到最后。',
      kind: '`mse:CreateNacosConfig` 和 `mse:UpdateNacosConfig` 写的是配置。写服务的是哪些操作？',
      endpoints:
        '调用方通过 Nacos 实例（即提供者地址）找到服务。Nacos 实例有单独的操作：`mse:CreateNacosInstance` 和 `mse:UpdateNacosInstance`。',
      cluster: '还缺服务的集群：`mse:UpdateNacosCluster`。',
      deletes: '这个服务也能删除了，文档并没有这样说。',
      shadow:
        '现在可以创建一个名为 `test-service` 的**配置**。它的 ARN 与服务的 ARN 相同：指的是哪一个，只看操作。',
      contents: '`prod.yaml` 也能读取。在针对服务的策略里，为什么要读取配置内容？',
      lists: '在列表操作中，以 `mse:ListAns` 开头的才与服务有关。',
    },
    debrief: [
      '配置和服务使用同一种 ARN。资源不能说明指的是哪一个，操作才能：在服务上授予 `mse:Create*`，也就可以创建同名的配置。',
      '所以示例原文没有授予任何写服务的权限，却授予了一项谁也不想要的写权限。通配符放开了哪些名称，权限就有多大。',
    ],
  },
  'two-teams': {
    title: '两个团队',
    teaser: '一个团队的 Deny 挡住了另一个团队的工作，而它又不能没有。',
    story: [
      '小梅同时支持商城的两个团队。和所有人一样，她有只读的系统策略。`order-team` 让她创建和更新 prod 中分组 `ORDER` 的配置，`payment-team` 让她管理 prod 中分组 `PAYMENT` 的服务。两个策略放在一起就不行了：订单团队的配置她连看都看不到。',
      '支付团队有一条规定：在 prod 中，分组 `PAYMENT` 的任何配置，不论是现有的还是以后新增的，都不得在控制台中读取或修改，**无论其他策略允许什么**。请修改策略，让它只表达这条规定。三个策略都要保持授权。',
    ],
    hints: {
      spill: '请单击 `order-service.yaml` 被拒绝的单元格：是哪条语句决定的，它的资源包括哪些？',
      gone: '支付团队的 `rates.json` 现在可以读取了：没有 Deny，系统策略就会允许。',
      stages: '这条规定只针对 prod。在 dev 中，`PAYMENT` 的配置也是人人可读的。',
      history: '`rates.json` 的历史版本仍然可以读取，内容是一样的。',
      names: '如果支付团队明天新增一个 `fees.json` 呢？规定里并没有列出文件名。',
      silence: '现在不能修改 `rates.json`，只是因为还没有策略允许。“无论其他策略允许什么”需要显式拒绝。',
      resource: 'Deny 的操作没有问题，请再看看它的资源。',
    },
    debrief: [
      'Deny 优先于任何 Allow，哪怕 Allow 写在作者从未见过的策略里。它的操作可以写得宽，资源必须与规定一样窄。',
      '隐式拒绝和显式拒绝不是一回事：前者在下一个策略授权之后就可能消失。',
    ],
  },
  'only-services': {
    title: '只管服务',
    teaser: '平台团队管理一个实例中的所有服务，除此之外什么都不管。',
    story: [
      '老吴所在的团队负责实例 `mse-cn-0pp1j8om80a` 的注册中心。在所有命名空间中，他们创建、更新、删除服务，并维护服务的 Nacos 实例和集群，以后新增的服务也一样。',
      '配置和配置列表不归他们管。实例本身只看不动：不能变更，不能重启，更不能释放。草稿写的是“配置以外的一切”。',
    ],
    hints: {
      'not-action': '用 `NotAction` 时，没有写到的操作都会被允许。在实例上，除了配置和服务还有什么？',
      clusters: '他们可以变更实例。在 MSE 的操作名里，`Cluster` 有时指服务的集群，有时指整个实例。',
      configurations: '`prod.yaml` 可以被删除。资源分不出配置和服务，只能靠操作来区分。',
      'other-configurations':
        '`prod.yaml` 的历史版本可以读取：`mse:GetNacosHistoryConfig` 并不以 `NacosConfig` 结尾。',
      lists: '配置列表也能查看了。服务的列表操作是 `mse:ListAns…`。',
      'one-cluster': '还缺服务的集群：`mse:UpdateNacosCluster`。',
      tomorrow: '新服务 `refund-service` 无法创建。不要列出服务名，让操作来说明范围。',
      names: '请逐列看一遍操作名：哪些操作有共同的、其他操作都没有的结尾？',
    },
    debrief: [
      '在 MSE 中，`Service`、`Instance`、`Cluster` 都不只一个意思：`mse:*Cluster*` 从服务的集群一直覆盖到释放实例。`NacosService` 和 `NacosInstance` 才只有一个意思。',
      '“除了……以外”只能排除想到的东西。职责很窄的团队，应当直接写明可以做什么。',
    ],
  },
};
