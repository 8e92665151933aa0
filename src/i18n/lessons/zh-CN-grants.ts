// Texts of the lessons on what an Allow grants, in Chinese.

import type { grantLessonsEn } from './en-grants.ts';

export const grantLessonsZhCN: typeof grantLessonsEn = {
  'first-statement': {
    title: '第一条语句',
    teaser: '权限策略的组成，以及策略未涉及的操作如何判定。',
    steps: {
      silence: {
        heading: '未允许即拒绝',
        text: [
          '权限策略由语句组成。编辑器中的策略只有一条语句，包含效果 `Effect`、操作 `Action` 和资源 `Resource`。它只允许 RAM 用户查看实例列表，未涉及其他操作。',
          '权限矩阵展示判定结果：每行对应模拟云账号中的一个资源，每列对应一个操作。',
        ],
        question: '该用户能查看 `prod.yaml` 的内容吗？作答后显示结果。',
        answer:
          '没有任何语句涉及 `mse:GetNacosConfig`，因此结果为**隐式拒绝（默认拒绝）**。在 RAM 中，未被语句允许的操作一律拒绝，空策略不授予任何权限。',
        task: '矩阵中有一个单元格为允许。请在云账号所在行选中它，并查看是哪条语句允许的。',
        hints: {
          choose: '第一行中唯一打勾的单元格是 `ListClusters`。请单击它，或用方向键移到该单元格后按 Enter。',
        },
        done: '编辑器已高亮对应语句。选中任一单元格，均可定位到决定它的语句。',
      },
      action: {
        heading: '一条语句，多个操作',
        text: [
          '`Action` 可以是一个操作名，也可以是操作名数组。操作名以云服务的 RAM 代码开头，微服务引擎为 `mse:`。',
        ],
        question: '该用户能查看配额吗？对应的操作是 `mse:ListServiceQuotas`，文档建议授予。',
        answer: '同样是隐式拒绝。即使资源相同，每个操作也需要单独授权。',
        task: '修改这条语句，同时允许 `mse:ListServiceQuotas`。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误：数组要有方括号，两个名称之间要有逗号。',
          more: '两个操作都已允许，但还允许了其他操作。请将通配符换成这两个操作名。',
          replaced: '配额可以查看了，但实例列表看不到了：您用一个操作替换了另一个。请同时保留两个操作。',
          array: '将操作写成数组：`"Action": ["mse:ListClusters", "mse:ListServiceQuotas"]`。',
        },
        done: '云账号所在行现在有两个操作被允许。单个名称与只含一个名称的数组含义相同。',
      },
      'second-statement': {
        heading: '第二条语句',
        text: [
          '资源 `acs:mse:*:*:*` 匹配 MSE 的所有资源。要指定一个实例，请写实例 ID：`acs:mse:*:*:instance/mse-cn-0pp1j8om80a`。两者的资源不同，因此查看实例详情的权限要单独写一条语句。',
        ],
        task: '添加第二条语句，只允许对实例 `mse-cn-0pp1j8om80a` 执行 `mse:QueryClusterDetail`。',
        hints: {
          rejected:
            '策略未通过校验。两条语句之间用逗号分隔，每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          'too-wide': '实例 `mse-cn-7qk2v9x01zt` 也能打开了。新语句的资源中请只写前一个实例。',
          lost: '第一条语句不再允许查看实例列表。请恢复该语句，再在其后添加新语句。',
          more: '实例可以打开了，但还允许了其他操作。新语句只需要一个操作：`mse:QueryClusterDetail`。',
          'no-action': '策略中还没有 `mse:QueryClusterDetail`。',
          resource: '新语句的资源是 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`。',
        },
        done: '选中新允许的单元格，即可查看是哪条语句允许了它。',
      },
    },
    summary: [
      '一条语句指定效果、操作和资源三个要素。',
      '未被任何语句允许的操作，结果为隐式拒绝（默认拒绝）。',
      '多条语句的权限会叠加。',
    ],
  },
  wildcards: {
    title: '通配符',
    teaser: '`*` 和 `?` 在操作和资源中的匹配范围，以及容易被误授的权限。',
    steps: {
      'any-run': {
        heading: '任意多个字符',
        text: [
          '在操作和资源中，`*` 匹配任意多个字符（包括零个），`?` 匹配恰好一个字符，可以写在名称的任意位置。',
          '小梅在客服组，需要查看配置。她的策略允许 `mse:Get*`。',
        ],
        question: '小梅也能查看 `prod.yaml` 的历史版本吗？对应的操作是 `mse:GetNacosHistoryConfig`。',
        answer:
          '**允许**：该操作名也以 `Get` 开头。通配符会匹配所有符合的操作，包括您未考虑到的操作，以及 MSE 今后新增的操作。',
        task: '让小梅只能查看配置的当前内容，不能查看历史版本。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          lost: '小梅无法查看配置了，对应的操作是 `mse:GetNacosConfig`。',
          history: '仍可查看历史版本：策略中还有内容匹配 `mse:GetNacosHistoryConfig`。',
          write: '将通配写法换成完整的操作名 `mse:GetNacosConfig`，资源仍为该实例。',
        },
        done: '不带通配符的操作名始终只授予一个操作。',
      },
      'in-the-middle': {
        heading: '通配符不只用在末尾',
        text: ['小梅现在要维护配置。同事发现这些操作名的结尾相同，于是写了 `mse:*NacosConfig`。'],
        question: '小梅能删除 `prod.yaml` 吗？',
        answer:
          '**允许**：`DeleteNacosConfig` 同样以 `NacosConfig` 结尾。通配符授予的是它匹配到的全部操作，与编写者的本意无关。',
        task: '让小梅能查看、创建和修改该实例的配置，但不能删除。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          deletes: '`mse:DeleteNacosConfig` 仍被允许：`*` 加 `NacosConfig` 的写法会匹配它。',
          'no-get': '小梅无法查看配置了，请加上 `mse:GetNacosConfig`。',
          more: '所需权限均已允许，但还允许了其他操作。请查看未完成的目标。写三个操作名即可。',
          write:
            '写出三个操作名：`["mse:GetNacosConfig", "mse:CreateNacosConfig", "mse:UpdateNacosConfig"]`。',
        },
        done: '写出三个操作名，授权范围一目了然。`mse:*ateNacosConfig` 也能匹配其中两个，但后来的维护者只能靠猜。',
      },
      'exactly-one': {
        heading: '恰好一个字符',
        text: [
          '小梅要清理命名空间 `prod`。删除单个配置的操作是 `mse:DeleteNacosConfig`，批量删除的操作末尾多一个 s。同事想同时匹配两者，写了 `mse:DeleteNacosConfig?`。',
        ],
        question: '小梅能用 `mse:DeleteNacosConfig` 单独删除 `prod.yaml` 吗？',
        answer:
          '**隐式拒绝（默认拒绝）。** `?` 必须匹配一个字符，而 `DeleteNacosConfig` 之后没有字符，因此只匹配 `DeleteNacosConfigs`。`*` 可以匹配零个字符，`?` 不行。',
        task: '在命名空间 `prod` 中只允许这两种删除配置的操作。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          services: '服务也能删除了：`mse:Delete*` 还匹配 `mse:DeleteNacosService`。',
          batch: '批量删除仍被拒绝，对应的操作是末尾带 s 的 `mse:DeleteNacosConfigs`。',
          wider: '两个操作都已允许，但还允许了其他操作。资源请保持为该命名空间，操作只写这两个。',
          write: '将 `?` 换成 `*`，或者将两个操作名写成数组。',
        },
        done: '请在权限矩阵中查看通配写法允许了哪些操作。如果与预想不符，请检查写法。',
      },
      'across-slashes': {
        heading: '通配符会跨越斜杠',
        text: ['资源的 ID 是一条路径：实例、命名空间、分组、名称。这条策略中的 `*` 看上去只代替了命名空间。'],
        question: '`prod.yaml` 之前有命名空间和分组两级，而策略中只有一个 `*`。该配置能查看吗？',
        answer:
          '**允许。** `*` 可以跨越斜杠：此处同时匹配命名空间和分组，级数再多也能匹配。它不限于路径中的一级。',
        task: '保留代替分组的通配符，但只匹配命名空间 `public` 中的 `prod.yaml`。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          both: '命名空间 `prod` 中的配置仍可查看。请在通配符之前写上 `public`。',
          staging: '另一个实例的配置也能查看了。请恢复实例 ID，并在其后写上 `public`。',
          'no-group': '命名空间与配置之间还有一级分组，请用通配符代替它。',
          write: '资源以 `/public/*/prod.yaml` 结尾。',
        },
        done: '通配符左侧的内容限定它的匹配范围。',
      },
      neighbours: {
        heading: '容器中的其他资源',
        text: [
          '小梅现在需要查看命名空间 `prod` 中 `DEFAULT_GROUP` 的两个配置。有人在命名空间之后加了 `/*`。',
        ],
        question: '小梅能查看分组 `PAYMENT` 中的 `rates.json` 吗？',
        answer: '**允许**：它也在该命名空间中。容器之后的 `/*` 匹配其中的全部资源。',
        task: '缩小资源范围：可以查看 `prod.yaml` 和 `dev.yaml`，不能查看 `rates.json`。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          payment: '`rates.json` 仍可查看。请在通配符之前写上分组。',
          dev: '`dev.yaml` 无法查看了。它与 `prod.yaml` 在同一个分组中，写到分组即可。',
          write:
            '资源以 `/DEFAULT_GROUP/*` 结尾；只写到 `/DEFAULT_GROUP` 也可以，因为写容器即覆盖其中的全部资源。',
        },
        done: '通配符越靠右，匹配的资源越少。',
      },
    },
    summary: [
      '在操作和资源中，`*` 匹配任意多个字符，`?` 匹配恰好一个字符，均无法转义。',
      '`*` 会跨越斜杠，不限于路径中的一级。',
      '通配符匹配到的操作和资源都会被授权。请在权限矩阵中检查是否允许了多余的操作。',
    ],
  },
  levels: {
    title: '账号级别与实例级别',
    teaser: '每个操作只在某一级资源上鉴权，授权到其他级别不起作用。',
    steps: {
      account: {
        heading: '在哪个资源上鉴权',
        text: [
          '每次调用，MSE 都会就一个资源向 RAM 请求鉴权。多数操作的资源是某个实例或其中的资源。实例列表不属于任何一个实例，因此在云账号级别鉴权，资源为 `*`。',
          '阿博负责实例 `mse-cn-0pp1j8om80a` 的值班，他的策略允许对该实例执行 `mse:ListClusters`。',
        ],
        question: '阿博能看到实例列表吗？',
        answer:
          '**隐式拒绝（默认拒绝）。** 请求的资源是云账号，而语句写的是实例。以 `instance/` 开头的资源不会匹配该请求。账号级别的操作，资源要写 `acs:mse:*:*:*`：最后的 `*` 匹配任意资源，包括云账号。',
        task: '修改这条语句，让阿博只能查看实例列表。',
        hints: {
          rejected: '策略未通过校验。资源要写全五段：`acs:mse:*:*:*`。',
          'too-much': '阿博能看到列表了，但还有其他权限。现在只需要 `mse:ListClusters`。',
          instances: '资源仍以 `instance/` 开头，而云账号不是实例。',
          write: '将资源写成 `acs:mse:*:*:*`。',
        },
        done: '云账号所在行的单元格变为允许。账号级别的操作都在这一行判定。',
      },
      instance: {
        heading: '对实例级操作来说过宽',
        text: ['阿博还需要打开自己的实例。有人直接将 `mse:QueryClusterDetail` 加进了云账号的那条语句。'],
        question: '阿博能打开另一个实例 `mse-cn-7qk2v9x01zt` 吗？',
        answer:
          '**允许。** `acs:mse:*:*:*` 既匹配云账号，也匹配所有实例。实例列表必须使用这个资源，但对可以限定到单个实例的操作来说范围过大。',
        task: '让阿博能查看实例列表，并且只能打开和重启 `mse-cn-0pp1j8om80a`，不能变更或释放它。',
        hints: {
          rejected: '策略未通过校验。两条语句之间用逗号分隔。',
          staging: '他仍能打开另一个实例。云账号的那条语句中只保留 `mse:ListClusters`。',
          'no-list': '实例列表被拒绝了。它需要一条资源为 `acs:mse:*:*:*` 的语句。',
          more: '还允许了其他操作。请写出那两个操作，不要使用通配符。',
          write:
            '两条语句：对 `acs:mse:*:*:*` 允许 `mse:ListClusters`；对 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a` 允许 `mse:QueryClusterDetail` 和 `mse:RestartCluster`。',
        },
        done: '每个级别一条语句，是 MSE 权限策略的常见写法。',
      },
      'both-in-one': {
        heading: '能否合并为一条语句',
        text: [
          '有一种看似省事的写法：将两个操作和两个资源放进同一条语句。RAM 会让每个操作对每个资源都生效。',
        ],
        question: '使用这条策略，阿博能打开 `mse-cn-7qk2v9x01zt` 吗？',
        answer: '**允许。** 查看详情的操作也对列表所用的资源生效。同一条语句中的操作与资源不是一一对应的。',
        task: '拆分这条语句：阿博仍能查看列表、打开自己的实例，但不能打开另一个实例。',
        hints: {
          rejected: '策略未通过校验。两条语句之间用逗号分隔。',
          staging: '他仍能打开另一个实例。`mse:QueryClusterDetail` 不能与 `acs:mse:*:*:*` 写在同一条语句中。',
          'no-list': '实例列表被拒绝了：`mse:ListClusters` 的资源要写 `acs:mse:*:*:*`。',
          'no-detail':
            '阿博无法打开自己的实例了。请对 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a` 保留 `mse:QueryClusterDetail`。',
          write:
            '写两条语句：对 `acs:mse:*:*:*` 允许 `mse:ListClusters`；对 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a` 允许 `mse:QueryClusterDetail`。',
        },
        done: '两条语句各自指定操作和资源，互不影响。',
      },
    },
    summary: [
      '每个操作只在某一级资源上鉴权，权限矩阵的列按级别分组。',
      '账号级别的操作要写 `acs:mse:*:*:*`，以 `instance/` 开头的资源不起作用。',
      '可以限定范围的操作要单独写一条语句：同一条语句中，每个操作对每个资源都生效。',
    ],
  },
  'console-access': {
    title: '控制台为什么需要三级权限',
    teaser: '列出实例、读取实例、写入命名空间，三级权限需要分别授予。',
    steps: {
      'list-instances': {
        heading: '有权限，但控制台无法到达',
        text: ['小燕要在控制台中编辑命名空间 `prod` 的配置。她的策略只允许创建和修改这些配置。'],
        question: '小燕能修改 `prod.yaml` 吗？',
        answer:
          '调用 API 时**允许**。但控制台要先打开实例列表，而 `mse:ListClusters` 在云账号级别鉴权，结果为拒绝。**控制台路径**显示，她在第一步就被拒绝。',
        task: '添加一条语句，让小燕能查看实例列表。',
        hints: {
          rejected: '策略未通过校验。两条语句之间用逗号分隔。',
          'on-instance':
            '操作已写上，但资源不是云账号。`mse:ListClusters` 的鉴权资源为 `*`，请写 `acs:mse:*:*:*`。',
          lost: '小燕无法修改 `prod.yaml` 了。请保留原有的语句。',
          more: '列表已允许，但还允许了其他操作。现在只需要一个操作：`mse:ListClusters`。',
          write: '添加 `{"Effect": "Allow", "Action": "mse:ListClusters", "Resource": "acs:mse:*:*:*"}`。',
        },
        done: '她能看到所有实例，该列表无法限定为部分实例。文档还建议授予 `mse:ListServiceQuotas`，可以写进同一条语句。',
      },
      'read-instance': {
        heading: '第二级：读取实例',
        text: ['接下来，小燕打开实例，查看配置列表。'],
        question: '小燕能看到配置列表吗？',
        answer: '**隐式拒绝（默认拒绝）。** 配置列表在实例上鉴权（推断），授权到下级的命名空间不起作用。',
        task: '按文档的写法，让小燕能读取整个实例：`mse:List*`、`mse:Query*` 和 `mse:Get*`。写入权限保持不变。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          namespace: '配置列表仍被拒绝。这条语句要写实例，而不是其中的命名空间。',
          staging: '另一个实例也能打开了。资源中请只写这一个实例。',
          public: '小燕现在也能写入 `public` 了。写入操作的语句请保持为该命名空间。',
          content:
            '小燕只能读取 `prod` 中的内容，比文档的写法更窄，下一步会讲到。现在请先在实例上授予 `mse:Get*`。',
          write:
            '添加一条语句：对 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a` 允许 `["mse:List*", "mse:Query*", "mse:Get*"]`。',
        },
        done: '列出、读取、写入：文档中的示例 3～5 都是这个结构。',
      },
      price: {
        heading: '多授予了什么',
        text: ['读取语句的资源是实例，因为列表操作需要这样写。但其中也包含 `mse:Get*`。'],
        question: '小燕能查看命名空间 `public` 中的 `gateway.yaml` 吗？',
        answer:
          '**允许。** 读取权限授予在实例上，因此她能读取所有命名空间的配置内容，而不只是自己的。文档的示例也是如此，但未加说明。',
        task: '收回 `public` 中内容的读取权限，保留列表以及 `prod` 中的读写权限。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          'list-lost': '配置列表被拒绝了。`mse:List*` 要保留在实例上。',
          history: '`public` 中的历史版本仍可查看，对应的操作是 `mse:GetNacosHistoryConfig`。',
          write:
            '将 `mse:Get*` 移到命名空间的语句中，`mse:List*` 和 `mse:Query*` 保留在实例上。也可以对 `public` 写一条 Deny 语句。',
        },
        done: '她在列表中仍能看到所有配置的名称，但只能读取自己命名空间中的内容。',
      },
    },
    summary: [
      '控制台的操作路径是：列出实例、打开实例、列出其中的内容、读取、写入。每一步对应一个操作，各在自己的级别鉴权。',
      '列表被拒绝时，即使允许写入，在控制台中也无法到达，但仍可通过 API 调用。',
      '列表需要授权到实例，内容则不需要：`mse:Get*` 的范围应与写入权限一致。',
    ],
  },
  namespaces: {
    title: '命名空间',
    teaser: '命名空间用 ID 指定，授权覆盖其中现有和以后新增的全部资源。',
    steps: {
      name: {
        heading: '使用 ID，而不是名称',
        text: [
          '命名空间有名称和 ID。在权限矩阵中，名称 `prod` 旁边显示的就是它的 ID。',
          '小高要查看其中的配置，在资源中写了 `prod`。',
        ],
        question: '小高能查看该命名空间中的 `prod.yaml` 吗？',
        answer:
          '**隐式拒绝（默认拒绝）。** 请求中是 ID `3fd98c48-a709-4061-bba1-e341d79d681b`。RAM 只比较文本，不识别名称 `prod`。',
        task: '修改资源，让小高只能查看命名空间 `prod` 中的配置。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          instance: '小高也能查看 `public` 了：资源写得不够具体。请在实例之后加上命名空间的 ID。',
          name: '实例之后写的仍是 `prod`。请换成 ID，输入时编辑器会自动补全。',
          dots: '`3fd98c48-...` 中的点只是省略写法。在策略中它们就是三个点，匹配不到任何资源，请写完整的 ID。',
          more: '小高能查看所需的配置了，但还有其他权限。请只允许 `mse:GetNacosConfig`。',
          write: '资源是 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`。',
        },
        done: '授权同时覆盖该命名空间中的分组和配置，无需逐一写出。',
      },
      later: {
        heading: '包括以后新增的资源',
        text: ['对容器授权即覆盖其中的全部资源，包括以后新增的。'],
        task: '在模拟云账号中，为命名空间 `prod` 的 `DEFAULT_GROUP` 添加名为 `new.yaml` 的配置，并查看它所在的行。',
        hints: {
          elsewhere: '您将它添加到了 `public` 中。策略写的是另一个命名空间，其中也有 `DEFAULT_GROUP`。',
          service: '您添加的是名为 `new.yaml` 的服务。请在同一菜单中选择添加配置。',
          policy: '配置已添加，但策略已被修改。请只对命名空间 `prod` 允许 `mse:GetNacosConfig`。',
          add: '打开 `prod` 下 `DEFAULT_GROUP` 所在行的菜单，选择“添加配置…”，输入 `new.yaml`。',
        },
        done: '新配置添加后立即为允许，无需修改策略。',
      },
      public: {
        heading: 'public 命名空间',
        text: [
          '每个实例都有一个 public 命名空间。它在 Nacos 中的 ID 为空，在 ARN 中写作 `public`（推断，文档未说明）。',
        ],
        question: '小高的策略现在写的是 `…/public`。他能查看其中的 `prod.yaml` 吗？',
        answer: '**允许。** 这里最后一段就是请求中的 ID。其他命名空间中的同名配置是另一个资源。',
        task: '用一条语句让小高能查看该实例的两个命名空间，但不包括以后新建的命名空间。',
        hints: {
          rejected: '策略未通过校验。资源数组要有方括号，两项之间要有逗号。',
          staging: '另一个实例也能查看了。每个资源中请只写这一个实例。',
          instance: '两个命名空间都能查看了，但以后新建的命名空间也能查看。请写出这两个命名空间。',
          two: '一条语句即可：`Resource` 可以是数组。',
          write: '将资源写成两个 ARN 的数组，一个以 `/public` 结尾，另一个以 `prod` 的 ID 结尾。',
        },
        done: '只写到实例，目前结果相同，但也会覆盖以后新建的命名空间。这一点在命名空间内通常是需要的，对整个实例则往往过宽。',
      },
    },
    summary: [
      'ARN 中使用命名空间的 ID，RAM 不识别名称。',
      '对容器授权即覆盖其中的全部资源，包括以后新增的。',
      '授权两个命名空间时，在数组中写两个 ARN；只写实例则覆盖全部命名空间。',
    ],
  },
  'groups-and-configurations': {
    title: '分组与单个配置',
    teaser: '授权可以细化到什么程度，以及哪个操作需要更大的授权范围。',
    steps: {
      group: {
        heading: '一个分组',
        text: [
          '命名空间的下一级是分组。文档的授权粒度表没有列出分组，但 ARN 格式中有这一级。',
          '小徐负责支付业务，他的策略覆盖整个命名空间。',
        ],
        question: '小徐能删除分组 `DEFAULT_GROUP` 中的 `prod.yaml` 吗？',
        answer: '**允许**：命名空间覆盖两个分组，而 `mse:*NacosConfig` 也匹配删除操作。',
        task: '将资源范围缩小到分组 `PAYMENT`，小徐仍可在其中创建配置。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          default: '另一个分组仍有权限。请在命名空间的 ID 之后加上 `/PAYMENT`。',
          'no-namespace': '分组直接写在了实例之后，两者之间要有命名空间。',
          'only-rates': '资源写到了 `rates.json`，不覆盖分组中新建的配置。请只写到分组。',
          write: '资源以 `/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT` 结尾，操作保持不变。',
        },
        done: '在 ARN 中，分组必须写在命名空间之后：路径要从左起写全。',
      },
      'data-id': {
        heading: '单个配置',
        text: [
          '路径的最后一段是 dataId。小徐还需要 `DEFAULT_GROUP` 中的 `prod.yaml`，但不需要同组的 `dev.yaml`。',
        ],
        task: '将这一个配置加入小徐的权限范围。',
        hints: {
          rejected: '策略未通过校验。资源数组要有方括号，两项之间要有逗号。',
          dev: '`dev.yaml` 也能写入了。新资源请以 `/DEFAULT_GROUP/prod.yaml` 结尾。',
          lost: '小徐不再有 `rates.json` 的权限。请保留分组，再添加该配置作为第二个资源。',
          more: '所需权限均已允许，但还允许了其他操作。请查看未完成的目标。',
          write: '将资源写成数组，加上以 `/DEFAULT_GROUP/prod.yaml` 结尾的 ARN，操作保持不变。',
        },
        done: '分组和单个配置可以写在同一个数组中，范围由各自的路径决定。',
      },
      batch: {
        heading: '批量删除',
        text: [
          '小徐可以在控制台中选中多个配置批量删除。对应另一个操作 `mse:DeleteNacosConfigs`，末尾带 s。他的策略允许对自己的分组执行 `mse:Delete*`。',
        ],
        question: '该单元格在命名空间所在行。它的判定结果是什么？',
        answer:
          '**隐式拒绝（默认拒绝）。** 批量删除的请求中没有 dataId，因此在命名空间上鉴权（推断），授权到分组或配置不起作用。',
        task: '允许批量删除，单个删除仍限于分组 `PAYMENT`。',
        hints: {
          rejected: '策略未通过校验。两条语句之间用逗号分隔。',
          all: '现在命名空间中的每个配置都能单独删除。在命名空间上请只允许 `mse:DeleteNacosConfigs`。',
          lost: '`PAYMENT` 中的单个删除被拒绝了。请保留原有的语句。',
          more: '批量删除已允许，但还允许了其他操作。新语句只需要一个操作和一个命名空间。',
          write: '添加一条语句：对命名空间的 ARN 允许 `mse:DeleteNacosConfigs`。',
        },
        done: '请注意：有了批量删除权限，小徐可以删除该命名空间中的任何配置。批量删除无法限定到一个分组。',
      },
    },
    summary: [
      '路径要从左起写全：实例、命名空间、分组、dataId。',
      '授权范围由各自的路径决定，数组中可以混用不同级别的路径。',
      '批量删除在命名空间上鉴权：有此权限的用户可以删除其中的任何配置。',
    ],
  },
};
