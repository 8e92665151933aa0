// Texts of the lessons on how statements and policies work together, in Chinese.

import type { ruleLessonsEn } from './en-rules.ts';

export const ruleLessonsZhCN: typeof ruleLessonsEn = {
  services: {
    title: '服务',
    teaser: '服务与配置的 ARN 格式相同，只能通过操作区分。',
    steps: {
      namesake: {
        heading: '验证文档的示例 5',
        text: [
          '小林负责 `prod` 命名空间中的服务 `test-service`。MSE 文档的示例 5 标题是“单个服务的读写权限”，同事复制了其中授予写入权限的语句，并填入了正确的实例 ID。',
          '资源没有写错：实例、命名空间、分组、服务名。',
        ],
        question: '小林能修改 `test-service` 的设置吗？',
        answer:
          '**隐式拒绝。**这两个操作都针对配置。服务另有自己的操作，例如 `mse:UpdateNacosService`，它们在服务的 ARN 上鉴权（根据 ARN 格式推断）。配置的 ARN 格式与之相同：实例、命名空间、分组、dataId。因此 `…/DEFAULT_GROUP/test-service` 既匹配该服务，也匹配同名的配置。',
        task: '在 `prod` 命名空间的分组 `DEFAULT_GROUP` 中添加名为 `test-service` 的配置，然后选中该配置所在行的 `UpdateNacosConfig` 单元格。',
        hints: {
          elsewhere:
            '您将配置添加到了 `public` 命名空间。策略写的是另一个命名空间 `prod`，其中也有 `DEFAULT_GROUP`。',
          choose:
            '配置已添加。现在有两行名为 `test-service`，请选中配置所在行的 `UpdateNacosConfig` 单元格。',
          add: '打开 `prod` 下 `DEFAULT_GROUP` 所在行的菜单，选择“添加配置…”，输入 `test-service`。',
        },
        done: '结果为允许：小林可以修改这个配置，配置不存在时还可以创建它。但小林对该服务仍没有权限。',
      },
      'service-actions': {
        heading: '服务的操作',
        text: [
          '创建、修改、删除服务的操作都以 `NacosService` 结尾。注册在服务下的提供者地址称为服务实例，对应 `mse:CreateNacosInstance` 和 `mse:UpdateNacosInstance`。`mse:UpdateNacosCluster` 用于修改服务的集群。',
        ],
        task: '让小林可以修改 `test-service` 的设置，注册和修改其提供者地址，但不能删除该服务，也没有同名配置的权限。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误：数组中的名称之间用逗号分隔。',
          deletes: '`mse:DeleteNacosService` 也被允许了。请写出这三个操作，不要使用通配符。',
          'other-service': '`order-service` 也能修改了。资源请以 `/DEFAULT_GROUP/test-service` 结尾。',
          configuration:
            '配置 `test-service` 仍可修改。请将原来的两个操作换成服务的操作，也不要使用会匹配配置操作的通配符。',
          write:
            '将操作写成 `["mse:UpdateNacosService", "mse:CreateNacosInstance", "mse:UpdateNacosInstance"]`。',
        },
        done: '资源没有变化，但允许的单元格从配置所在行移到了服务所在行。',
      },
      'whole-group': {
        heading: '分组中既有配置也有服务',
        text: ['小林现在负责该分组中的所有服务。有人为了省事，直接在分组上授予了 `mse:*`。'],
        question: '小林能查看该分组中的配置 `prod.yaml` 吗？',
        answer:
          '**允许。**分组中既有配置也有服务，而 `mse:*` 匹配所有操作。没有哪种 ARN 可以只表示“该分组中的服务”。',
        task: '在该分组中允许服务的全部操作，但不允许配置的任何操作。可以使用通配符。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误：数组要有方括号，两个名称之间要有逗号。',
          configurations: '仍有配置的操作被允许。`mse:*`、`mse:Update*` 这样的写法也会匹配配置的操作。',
          cluster: '还缺少用于修改服务集群的 `mse:UpdateNacosCluster`。',
          write: '将操作写成 `["mse:*NacosService", "mse:*NacosInstance", "mse:UpdateNacosCluster"]`。',
        },
        done: '资源覆盖分组中的全部内容，通过操作排除配置。',
      },
    },
    summary: [
      '服务与配置的 ARN 格式相同，由操作决定访问的是哪一个。',
      '要修改服务，需授予服务的操作，例如 `mse:UpdateNacosService`。示例 5 授予的是配置的操作。',
      '分组中既有配置也有服务，在分组上授予 `mse:*` 会同时授予两者的权限。',
    ],
  },
  lists: {
    title: '列表',
    teaser: '配置列表和服务列表只能按整个实例授权。',
    steps: {
      'on-the-instance': {
        heading: '空白的列表页',
        text: [
          '新同事小陈负责 `prod` 命名空间。策略允许小陈查看实例列表、打开实例 `orders`，并在 `prod` 中查看列表和读取内容。',
          '小陈打开实例，查看配置列表。',
        ],
        question: '小陈能看到列表吗？对应的操作是 `mse:ListNacosConfigs`，单元格在实例所在行。',
        answer:
          '**隐式拒绝。**文档说明，实例的列表操作不支持细粒度展示，因此它们在实例上鉴权（推断）。资源为命名空间的语句只覆盖其中的内容，不覆盖所属的实例。列表要授权到实例，内容要授权到命名空间，因此需要两条语句。',
        task: '让小陈能查看 `orders` 的配置列表和服务列表，但只能读取 `prod` 中的内容。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误：数组要有方括号，两个名称之间要有逗号。',
          content:
            '小陈现在能读取 `public` 命名空间的内容。请只将列表操作移到实例上，`mse:Get*` 保留在 `prod` 上。',
          staging: '实例 `staging` 的列表也能查看了。资源中请只写一个实例。',
          lost: '`prod` 中的内容无法读取了。请在资源为命名空间的语句中保留 `mse:Get*`。',
          write: '在资源为实例的语句中，将操作写成 `["mse:QueryClusterDetail", "mse:List*"]`。',
        },
        done: '列表操作在实例所在行允许，读取内容在 `prod` 下的各行允许。',
      },
      names: {
        heading: '列表会显示全部名称',
        text: [
          '列表按实例授权，因此也会显示 `public` 中的配置名称。一位谨慎的同事添加了一条 Deny 语句，在该命名空间上拒绝 `mse:ListNacosConfigs`。',
        ],
        question: '现在实例所在行的 `mse:ListNacosConfigs` 的判定结果是什么？',
        answer:
          '**仍然允许。**请求的资源是实例（推断），命名空间上的 Deny 与 Allow 一样，对该请求不起作用。能够拒绝的只有内容的读取。',
        task: '让这条 Deny 生效：显式拒绝读取 `public` 中的配置内容，包括历史版本；列表仍为允许。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          'list-gone':
            '现在整个实例的列表都被拒绝了，`prod` 的也看不到。Deny 的资源请保持为 `public` 命名空间，只修改它的操作。',
          'too-far': '这条 Deny 也作用于 `prod`。资源请以 `/public` 结尾。',
          history: '配置的当前内容已显式拒绝，但历史版本还没有，对应的操作是 `mse:GetNacosHistoryConfig`。',
          write: '将 Deny 的操作改为 `mse:Get*`，资源保持不变。',
        },
        done: '即使以后有其他策略允许，`public` 的内容也无法读取，但名称仍然可见。',
      },
      'which-lists': {
        heading: '可以限定的范围',
        text: [
          '列表无法限定到命名空间，但可以选择实例和列表类型。配置列表的操作以 `mse:ListNacos` 开头，服务列表的操作以 `mse:ListAns` 开头。',
        ],
        task: '小陈只负责配置。请保留配置列表和配置历史列表，收回服务相关的列表权限。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          services: '仍能查看服务相关的列表：`mse:List*` 也匹配 `mse:ListAnsServices` 等操作。',
          history: '配置历史列表 `mse:ListNacosHistoryConfigs` 被拒绝了，请保留它。',
          write: '将 `mse:List*` 改为 `mse:ListNacos*`。',
        },
        done: '如果连命名空间中的名称也不能公开，请将该命名空间放到单独的实例中。',
      },
    },
    summary: [
      '实例的列表操作在实例上鉴权（推断），授权到实例的下级资源不起作用。',
      '只负责一个命名空间的用户，能查看整个实例的列表，但只能读取该命名空间的内容。',
      '在命名空间上写 Deny，不会减少列表显示的内容。名称中不要包含敏感信息。',
    ],
  },
  'look-alikes': {
    title: '相似的 ID',
    teaser: 'ID 差一个字符就是另一个实例，末尾的 `*` 可能匹配其他实例。',
    steps: {
      'as-printed': {
        heading: '从文档复制的策略',
        text: [
          '小梅要让一位同事读取实例 `orders`，其 ID 为 `mse-cn-0pp1j8om80a`。MSE 文档的示例 3 至 5 提到的正是这个 ID，于是小梅复制了其中授予读取权限的语句。',
        ],
        question: '这位同事能打开实例 `orders` 吗？',
        answer:
          '**隐式拒绝。**示例的正文写的是 `mse-cn-0pp1j8om80a`，策略中却是 `mse-cn-0pp1j8om8`，少了两个字符。ID 按完整内容比较，因此这是另一个实例，模拟云账号中并不存在。',
        task: '改正 ID，让同事只能读取 `orders`。',
        hints: {
          staging: '实例 `staging` 也能读取了。请写完整的 ID，不要使用通配符。',
          'as-before': '策略中仍是 `mse-cn-0pp1j8om8`。请与 `orders` 的 ID 逐个字符对照。',
          write: '资源是 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`。',
        },
        done: '现在可以读取整个实例的列表、详情和内容，检查结果中也不再提示未知的实例。',
      },
      star: {
        heading: '用通配符修正',
        text: [
          '另一个团队也复制了这条语句，并改用通配符：`mse-cn-0pp1j8om8*`。几个月来一直正常。后来薪资团队购买了一个实例，ID 恰好是 `mse-cn-0pp1j8om8c7`。',
        ],
        question: '这位同事能查看实例 `payroll` 中的 `salaries.yaml` 吗？',
        answer:
          '**允许。**`*` 匹配任意字符，因此凡是 ID 以此开头的实例及其中的全部资源都会匹配。ID 的开头并不能说明实例属于谁。',
        task: '让同事只能读取 `orders`，不能读取其他实例，包括以后新购买的实例。',
        hints: {
          deny: 'Deny 只能排除写明的实例，下一个 ID 以此开头的实例仍会被允许。请直接写要授权的实例。',
          payroll: '实例 `payroll` 仍可读取：它的 ID 也匹配您的写法。',
          next: '前缀再长，通配符仍可能匹配以后的实例，例如 `mse-cn-0pp1j8om80b`。',
          write: '资源是 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`。',
        },
        done: '实例不需要通配符：只写 ID，即覆盖其中的全部资源。',
      },
      beginnings: {
        heading: '前缀相同不算匹配',
        text: [
          '这个模拟云账号中有三个 ID 很短的实例：`mse-cn-1`、`mse-cn-12` 和 `mse-cn-13`。策略写的是第一个，没有使用通配符。',
        ],
        question: '写实例即覆盖其中的全部资源。该用户也能打开 `mse-cn-12` 吗？',
        answer:
          '**隐式拒绝。**`mse-cn-1` 的下级资源，都写在斜杠之后。`mse-cn-12` 只是开头的字符相同，是另一个实例。',
        task: '让该用户也能打开 `mse-cn-12`，但不能打开 `mse-cn-13`。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误：数组要有方括号，两个 ARN 之间要有逗号。',
          wildcard: '`mse-cn-13` 也能打开了：通配符既能匹配 2，也能匹配 3。',
          lost: '`mse-cn-1` 无法打开了。请保留它，再加上第二个实例。',
          array: '将资源写成数组：`["acs:mse:*:*:instance/mse-cn-1", "acs:mse:*:*:instance/mse-cn-12"]`。',
        },
        done: '两个 ID，两个实例。如果写成 `mse-cn-1?`，则不匹配第一个实例：`?` 匹配恰好一个字符。',
      },
      'cluster-id': {
        heading: '实例 ID 与集群 ID',
        text: [
          'MSE 实例有两个 ID：实例 ID（InstanceId）和集群 ID（ClusterId）。实例 `staging` 的实例 ID 是 `mse-cn-7qk2v9x01zt`，假设它的集群 ID 是 `mse-7qk2v9x01`。脚本输出的是集群 ID，小梅将它粘贴到了策略中。',
        ],
        question: '这位同事能打开 `staging` 吗？',
        answer:
          '**隐式拒绝。**文档说明，ARN 中要写实例 ID，而不是集群 ID。两者虽属于同一个实例，但 RAM 不会将集群 ID 转换为实例 ID。',
        task: '让同事能读取 `staging`，但不能读取 `orders`。',
        hints: {
          name: '`staging` 是实例的显示名称，请写它的 ID。',
          orders: '实例 `orders` 也能读取了。资源中请只写一个实例。',
          cluster: '策略中仍是集群 ID。实例 ID 以 `mse-cn-` 开头。',
          write: '资源是 `acs:mse:*:*:instance/mse-cn-7qk2v9x01zt`。',
        },
        done: '检查结果中误用集群 ID 的警告也已消失。',
      },
    },
    summary: [
      'ID 按完整内容比较：`mse-cn-1` 不覆盖 `mse-cn-12` 中的任何内容。',
      'ID 末尾的 `*` 也会匹配以后购买的实例。',
      '请复制完整的实例 ID，再查看权限矩阵：意外的拒绝往往是 ID 写错了。',
    ],
  },
  'deny-wins': {
    title: 'Deny 优先',
    teaser: '只要有一条 Deny 匹配，就会覆盖所有 Allow，与先后顺序无关。',
    steps: {
      order: {
        heading: '与先后顺序无关',
        text: [
          '发布周期间，小魏负责实例 `orders`。第一条语句拒绝所有删除操作，第二条语句允许对同一个实例执行所有操作。',
        ],
        question: 'Allow 写在最后。小魏能删除这个实例吗？',
        answer:
          '**显式拒绝。**语句的先后顺序不影响结果。RAM 会综合所有匹配的语句，其中只要有一条 Deny，结果就是拒绝。',
        task: '这条 Deny 原本只用于保护实例。请让小魏重新可以删除配置和服务，但删除实例仍为显式拒绝。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          open: '现在实例也能删除了。请保留 Deny，只缩小其操作范围。',
          write: '在 Deny 语句中，将 `mse:Delete*` 换成 `mse:DeleteCluster`。',
        },
        done: '影响结果的是语句匹配的内容，而不是语句的位置。',
      },
      'more-precise': {
        heading: '更具体的 Allow',
        text: ['这一次，Allow 写的是单个配置：`prod` 命名空间中的 `prod.yaml`。Deny 写的是整个实例。'],
        question: '更具体的语句会优先吗？小魏能查看这个 `prod.yaml` 吗？',
        answer: '**显式拒绝。**实例上的 Deny 作用于其中的全部资源，包括每个配置。Allow 再具体，也不会优先。',
        task: '让小魏能查看 `prod.yaml`，Deny 只作用于 `public` 命名空间。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          still: '这条 Deny 仍作用于 `prod.yaml`。Allow 无法覆盖它，请缩小 Deny 的范围。',
          'no-deny':
            '没有 Deny 时，`public` 只是隐式拒绝，其他策略可以允许它。请恢复 Deny，资源为 `public`。',
          'too-wide': '`dev.yaml` 也能查看了。Allow 请恢复为只写 `prod.yaml`。',
          write: '将 Deny 的资源改为 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public`。',
        },
        done: '矩阵中可以看到两种拒绝：`public` 是显式拒绝；策略未涉及 `prod` 中的 `dev.yaml`，因此是隐式拒绝。',
      },
      freeze: {
        heading: '发布前封网',
        text: [
          '小魏重新拥有 `orders` 的全部权限。发布之前，`prod` 命名空间中的配置不得修改，服务可以照常变更。',
        ],
        task: '添加一条语句，在 `prod` 命名空间中只拒绝 `mse:UpdateNacosConfig`，不影响其他权限。',
        hints: {
          rejected:
            '策略未通过校验。两条语句之间用逗号分隔，每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          public: '这条 Deny 也作用于 `public` 命名空间。请将资源写到 `prod` 的命名空间 ID。',
          services: '服务也无法修改了。请只写那一个操作。',
          write:
            '添加一条语句：`"Effect": "Deny"`，操作为 `mse:UpdateNacosConfig`，资源为 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`。',
        },
        done: '被拒绝的单元格带有“基于推断”的标记：如果 MSE 从实例开始逐级鉴权，可能在实例上的 Allow 处就已通过。演练场综合评估所有语句，因此 Deny 优先。',
      },
      exception: {
        heading: 'Allow 无法添加例外',
        text: ['`prod` 中的 `dev.yaml` 仍需允许修改。有人在 Deny 之后为它添加了一条 Allow。'],
        question: '小魏现在能修改 `prod` 中的 `dev.yaml` 吗？',
        answer:
          '**显式拒绝。**Allow 无法为 Deny 添加例外。需要例外时，只能缩小 Deny 的范围。（“基于推断”标记的原因与上一步相同。）',
        task: '允许修改 `dev.yaml`，`prod.yaml` 和分组 `PAYMENT` 仍为显式拒绝。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误：数组要有方括号，两个 ARN 之间要有逗号。',
          still: '这条 Deny 仍作用于 `dev.yaml`：它写的是命名空间，或者 `dev.yaml` 所在的分组。',
          payment: '分组 `PAYMENT` 不再是显式拒绝。Deny 的资源也可以是数组。',
          prod: '`prod.yaml` 不再是显式拒绝。Deny 的资源也可以是数组。',
          write:
            '为 Deny 写两个资源，开头均与原来相同：一个以 `/DEFAULT_GROUP/prod.yaml` 结尾，另一个以 `/PAYMENT` 结尾。',
        },
        done: '缺点是：以后在 `DEFAULT_GROUP` 中新建的配置不受封网限制。另外，无需为 `dev.yaml` 单独写 Allow，第一条语句已覆盖它。',
      },
    },
    summary: [
      '只要有一条 Deny 匹配，结果就是拒绝，与 Allow 的数量和先后顺序无关。',
      '容器上的 Deny 作用于其中的全部资源，更具体的 Allow 也无法覆盖它。',
      '下级资源上的 Deny 优先于上级资源上的 Allow 属于推断，判定原因中会有说明。',
      '需要例外时，请缩小 Deny 的范围。',
    ],
  },
  'not-action': {
    title: 'NotAction',
    teaser: 'NotAction 匹配除所列以外的所有操作：用于 Allow 时范围过大，用于 Deny 时可作为权限边界。',
    steps: {
      'all-but': {
        heading: '除所列以外的所有操作',
        text: [
          '小魏需要修改配置，但不能删除。有人没有使用 `Action`，而是使用了 `NotAction`：这样的语句适用于除所列以外的所有操作。',
        ],
        question: '小魏能重启实例 `orders` 吗？',
        answer:
          '**允许。**排除的只有删除操作，其余全部允许：重启实例、修改服务，以及 MSE 今后新增的操作。如果资源写成 `*`，还会允许其他云服务的所有操作。',
        task: '改用 `Action`：小魏在 `orders` 上只能查看和修改配置（`mse:GetNacosConfig`、`mse:UpdateNacosConfig`）。',
        hints: {
          rejected: '策略未通过校验。一条语句中只能有 `Action` 或 `NotAction` 之一。',
          'still-not': '策略中仍有 `NotAction`。请改成 `Action`，并写上小魏需要的操作。',
          deletes: '现在允许删除了。请替换原来 `NotAction` 中的列表，也不要使用会匹配删除操作的通配符。',
          'too-wide':
            '所需操作均已允许，但还允许了其他操作。请查看实例和服务所在行中允许的单元格，并且只写那两个操作。',
          write: '将 `NotAction` 换成 `"Action": ["mse:GetNacosConfig", "mse:UpdateNacosConfig"]`。',
        },
        done: '现在策略的授权范围一目了然，MSE 以后新增的操作也不会自动允许。',
      },
      'no-ban': {
        heading: '排除不等于拒绝',
        text: [
          '恢复最初的写法：在 `orders` 上允许除删除以外的所有操作。另有一条语句允许小魏删除 `public` 命名空间中的配置。',
        ],
        question: '小魏能删除 `public` 中的 `gateway.yaml` 吗？',
        answer:
          '**允许。**`NotAction` 只是将删除操作排除在本条语句之外，并不拒绝任何操作，其他语句仍可以允许。',
        task: '确保 `orders` 及其中的任何资源都不能被删除，不受其他语句影响。',
        hints: {
          rejected:
            '策略未通过校验。两条语句之间用逗号分隔，每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          'no-deny': '策略中还没有 Deny。没有 Deny，其他语句仍可以允许删除。',
          'too-much': '配置也无法修改了。Deny 请只包含删除操作。',
          'only-some': '只有部分删除操作为显式拒绝。删除实例、删除服务、批量删除配置分别对应不同的操作。',
          write:
            '添加一条语句：`"Effect": "Deny"`，操作为 `mse:Delete*`，资源为 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`。',
        },
        done: '要禁止某些操作，请使用 Deny 加 `Action`。',
      },
      fence: {
        heading: '用 Deny 限制权限',
        text: [
          '`NotAction` 适合用于 Deny。该用户拥有系统策略 `AliyunMSEFullAccess`，演练场推断它允许 MSE 的所有操作。策略 `fence` 拒绝所有不以 `mse:Get` 开头的操作。',
        ],
        question: '该用户能查看实例列表吗？',
        answer: '**显式拒绝。**`mse:ListClusters` 不在例外之列。未列出的操作一律拒绝，不受其他策略影响。',
        task: '扩展列表，让该用户能执行所有读取操作（`mse:List*`、`mse:Query*`、`mse:Get*`），其余操作仍为显式拒绝。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误：数组要有方括号，两个名称之间要有逗号。',
          opposite: '现在读取内容为显式拒绝。请在列表中保留 `mse:Get*`，并仍使用 `NotAction`。',
          hole: '有修改或删除操作不再是显式拒绝。列表中请只写匹配读取操作的内容。',
          'still-shut': '实例列表仍被拒绝：`NotAction` 中没有匹配 `mse:ListClusters` 的内容。',
          write: '写成 `"NotAction": ["mse:List*", "mse:Query*", "mse:Get*"]`。',
        },
        done: '该用户虽有全部权限，但无法修改任何内容。由于资源为 `*`，这条 Deny 也会拒绝其他云服务的所有操作。如果只限制 MSE，请将资源写成 `acs:mse:*:*:*`。',
      },
      'grants-nothing': {
        heading: 'Deny 不授予权限',
        text: ['系统策略已解除授权，只剩下包含 Deny 的策略。'],
        question: 'Deny 不匹配 `mse:GetNacosConfig`。该用户能查看 `prod` 中的 `prod.yaml` 吗？',
        answer: '**隐式拒绝。**Deny 不匹配读取操作，但也没有语句允许它。Deny 只会收回权限，不会授予权限。',
        task: '不修改 `fence`，再授予一个策略，让该用户重新可以执行所有读取操作。',
        hints: {
          'fence-gone': '策略 `fence` 已被删除或未授权给用户，请恢复。',
          'fence-opened': '有修改或删除操作不再是显式拒绝。请恢复 `fence` 原来的内容。',
          attach: '重新将 `AliyunMSEFullAccess` 授权给用户，或者添加系统策略 `AliyunMSEReadOnlyAccess`。',
        },
        done: '有了这条 Deny，授予全部权限与授予只读权限的结果相同。',
      },
    },
    summary: [
      '`NotAction` 匹配除所列以外的所有操作，包括以后新增的操作。',
      '用于 Allow 时，会授予未列出的操作，而列出的操作并未被禁止。',
      '用于 Deny 时，相当于权限边界：列出的操作在有 Allow 时可以执行，其余一律拒绝。',
    ],
  },
  'several-policies': {
    title: '多个权限策略',
    teaser: '所有已授权的策略综合评估：Allow 会叠加，一条 Deny 可覆盖所有 Allow。',
    steps: {
      'one-pool': {
        heading: '多个策略综合评估',
        text: [
          '小林被授予了两个策略：`console` 允许查看实例，`orders-team` 允许查看和修改 `orders` 的配置。',
        ],
        question: '`console` 没有涉及配置。小林能修改 `prod` 中的 `prod.yaml` 吗？',
        answer:
          '**允许。**所有已授权策略的语句会综合评估，与所在的策略无关。在“判定范围”中可以选择某个策略，查看它单独的判定结果；“全部已授权策略”为综合结果。',
        task: '让小林还能查看 `orders` 中配置的历史版本：`mse:GetNacosHistoryConfig`。可以写进任一策略，也可以新建策略。',
        hints: {
          rejected: '有一个策略未通过校验，请修正标有下划线的错误。',
          staging: '`staging` 的历史版本也能查看了。请只写 `mse-cn-0pp1j8om80a` 这一个实例。',
          deletes: '小林还能删除配置。请只写所需的操作。',
          write: '例如，将 `mse:GetNacosHistoryConfig` 加到 `orders-team` 的操作中。',
        },
        done: '无论写在哪个策略中，最终权限都相同。',
      },
      detach: {
        heading: '一条 Deny 影响所有策略',
        text: [
          '为了发布，又授予了第三个策略 `freeze`，其中只有一条针对实例 `orders` 的 Deny。`orders-team` 没有变化。',
        ],
        question: '小林现在能修改 `prod` 中的 `prod.yaml` 吗？',
        answer: '**显式拒绝。**Deny 优先于其他任何已授权策略中的 Allow。',
        task: '发布结束了。请解除策略的授权以结束封网，不要修改策略内容。',
        hints: {
          'wrong-one':
            '您解除的是 `orders-team` 的授权，而允许修改配置的正是它。请重新授权，并解除 `freeze` 的授权。',
          edited: '`freeze` 中的 Deny 已被删除。下次发布还要使用，请恢复原来的内容，然后解除整个策略的授权。',
          detach: '打开策略 `freeze` 的菜单，选择“解除授权”。其他两个策略保持不变。',
        },
        done: '未授权的策略不起作用，但内容仍会保留，下次发布时可以再用。',
      },
      'left-out': {
        heading: '未通过校验的策略',
        text: ['下次发布时，有人匆忙重写了 `freeze`。它已授权给小林，并在编辑器中打开。'],
        question: '小林能修改 `prod` 中的 `prod.yaml` 吗？',
        answer:
          '**允许。**效果写成了 `deny`，而 RAM 只接受 `Deny`，该策略无法通过校验。演练场会排除整个策略（推断）：它既不授予权限，也不拒绝任何操作，封网没有生效。',
        task: '修正 `freeze`，显式拒绝修改 `orders` 的配置。',
        hints: {
          rejected: '策略仍未通过校验。请修正标有下划线的错误：`Effect` 的值区分大小写。',
          detached: '策略 `freeze` 没有授权给用户，请重新授权。',
          'no-deny': '现在所有策略均已通过校验，但其中没有 Deny。',
          write:
            '在 `freeze` 中写 `"Effect": "Deny"`，操作为 `mse:UpdateNacosConfig`，资源为 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`。',
        },
        done: '改正一个字母后，封网生效了。在依赖一条 Deny 之前，请先确认它所在的策略能通过校验。',
      },
      'who-was-it': {
        heading: '定位允许操作的策略',
        text: [
          '小林误删了一个配置，但没人知道为什么能删：已授权的三个策略中都没有 `Delete` 一词。',
          '选中允许的单元格，可以查看是哪个策略允许的；也可以逐个查看每个策略的判定结果。',
        ],
        task: '找出允许删除配置的策略，并解除授权。小林在 `orders` 上需要的权限保持不变。',
        hints: {
          deny: '添加 Deny 也能阻止删除，但允许删除的语句仍在。请解除该策略的授权。',
          'console-gone': '您解除了 `console` 的授权，实例列表看不到了。请重新授权。',
          'team-gone': '您解除了 `orders-team` 的授权，而它只允许查看和修改。请重新授权。',
          look: '选中某个配置的 `DeleteNacosConfig` 单元格，判定原因会显示是 `temporary` 允许的。请解除该策略的授权。',
        },
        done: '`mse:*NacosConfig` 中的通配符既匹配 `Get` 和 `Update`，也匹配 `Delete`。',
      },
    },
    summary: [
      '所有已授权策略的语句会综合评估，与所在的策略无关。',
      '一个策略中的 Deny 优先于其他任何策略中的 Allow；解除授权的策略不起作用。',
      '未通过校验的策略会被整个排除（推断），其中的 Deny 也不起作用。',
      '“全部已授权策略”是所有策略的综合结果；逐个查看策略，可以了解权限的来源。',
    ],
  },
};
