// What is said in the lessons on what an Allow reaches, in Chinese.

import type { grantLessonsEn } from './en-grants.ts';

export const grantLessonsZhCN: typeof grantLessonsEn = {
  'first-statement': {
    title: '第一条语句',
    teaser: '权限策略由什么组成，没写到的操作又会怎样。',
    steps: {
      silence: {
        heading: '没有允许，就是拒绝',
        text: [
          '权限策略是一组语句。编辑器中的策略只有一条语句，包含效果 `Effect`、操作 `Action` 和资源 `Resource`：它允许 RAM 用户查看实例列表，对其他操作只字未提。',
          '矩阵就是鉴权结果：每一行是示例账号中的一个资源，每一列是一个操作。',
        ],
        question: '该用户能读取 `prod.yaml` 吗？先说出您的判断，单元格才会揭晓。',
        answer:
          '没有任何语句提到 `mse:GetNacosConfig`，所以是**隐式拒绝（默认拒绝）**。在 RAM 中，语句没有允许的操作一律被拒绝：空策略就是一扇关着的门。',
        task: '有一个单元格是允许的。请在账号那一行选中它，并在矩阵下方查看是哪条语句允许的。',
        hints: {
          choose: '单击第一行第一列的绿色单元格，或用方向键移到那里再按 Enter。',
        },
        done: '策略文本中对应的语句亮了起来：从每个单元格都能找到它的原因。',
      },
      action: {
        heading: '一条语句，多个操作',
        text: [
          '`Action` 可以是一个操作名，也可以是操作名组成的数组。操作名前要加服务的代码：微服务引擎的代码是 `mse:`。',
        ],
        question: '那么配额呢？查询配额的操作是 `mse:ListServiceQuotas`，文档建议授予。',
        answer: '同样是隐式拒绝。账号级别的另一个读操作就是另一个操作，需要单独授权。',
        task: '让这条语句同时允许 `mse:ListServiceQuotas`。',
        hints: {
          refused: 'RAM 不会接受现在的策略。请看标有下划线的位置：数组要有方括号，两个名称之间要有逗号。',
          more: '两个操作都允许了，但还多出了别的：是不是用了通配符？请直接写这两个名称。',
          replaced: '配额可以查询了，但实例列表看不到了：您用一个操作替换了另一个。请两个都保留。',
          array: '把操作写成数组：`"Action": ["mse:ListClusters", "mse:ListServiceQuotas"]`。',
        },
        done: '账号这一行现在有两个操作被允许。单个名称和名称数组两种写法含义相同。',
      },
      'second-statement': {
        heading: '第二条语句',
        text: [
          '资源 `acs:mse:*:*:*` 代表 MSE 的一切资源。要指定一个实例，就写它的 ID：`acs:mse:*:*:instance/mse-cn-0pp1j8om80a`。两者的资源不同，所以“打开实例”要单独写一条语句。',
        ],
        task: '添加第二条语句，允许对实例 `mse-cn-0pp1j8om80a` 执行 `mse:QueryClusterDetail`，且仅限这一个实例。',
        hints: {
          refused:
            'RAM 不会接受现在的策略。两条语句之间用逗号分隔，每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          'too-wide': '实例 `mse-cn-7qk2v9x01zt` 也能打开了。请在新语句的资源中只写那一个实例。',
          lost: '第一条语句原有的权限不见了。请保持原样，在它旁边添加新语句。',
          more: '实例可以打开了，但还多允许了别的。新语句只需要一个操作：`mse:QueryClusterDetail`。',
          'no-action': '策略里还没有出现 `mse:QueryClusterDetail`。',
          resource: '新语句的资源是 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`。',
        },
        done: '单击新变绿的单元格：矩阵下方会说明是哪条语句允许了它。',
      },
    },
    summary: [
      '一条语句的意思是：对这些资源的这些操作，产生这个效果。',
      '没有语句允许的操作，就是隐式拒绝（默认拒绝）。',
      '多条语句的权限会累加：每一条都可以再多允许一些。',
    ],
  },
  wildcards: {
    title: '通配符',
    teaser: '`*` 和 `?` 在操作和资源中会匹配什么，又会顺带匹配到什么。',
    steps: {
      'any-run': {
        heading: '任意一串字符',
        text: [
          '在操作和资源中，`*` 代表任意一串字符（可以为空），`?` 恰好代表一个字符，写在名称的哪个位置都可以。',
          '客服组的小梅可以查看配置，她的策略写的是 `mse:Get*`。',
        ],
        question: '小梅也能查看 `prod.yaml` 的历史版本吗？对应的操作是 `mse:GetNacosHistoryConfig`。',
        answer:
          '**允许**：这个名称也以 `Get` 开头。通配符会匹配所有符合的操作，包括您没想到的，以及 MSE 今后新增的。',
        task: '让小梅只能查看配置的当前内容，不能查看历史版本。',
        hints: {
          refused: 'RAM 不会接受现在的策略，请看标有下划线的位置。',
          lost: '小梅看不到配置了，对应的操作是 `mse:GetNacosConfig`。',
          history: '历史版本仍然可读：策略里还有内容匹配 `mse:GetNacosHistoryConfig`。',
          write: '把通配写法换成完整的名称，只写 `mse:GetNacosConfig` 这一个操作，资源仍是这个实例。',
        },
        done: '不带通配符的名称只授予一个操作，今天如此，明天也如此。',
      },
      'in-the-middle': {
        heading: '不只写在末尾',
        text: ['小梅要负责更新配置。同事发现这些操作名的结尾都一样，于是写了 `mse:*NacosConfig`。'],
        question: '小梅能删除 `prod.yaml` 吗？',
        answer:
          '**允许**：`DeleteNacosConfig` 同样以 `NacosConfig` 结尾。通配符授予什么，取决于它能匹配什么，而不是写的人想的是什么。',
        task: '让小梅能读取、创建和更新这个实例的配置，但都不能删除。',
        hints: {
          refused: 'RAM 不会接受现在的策略，请看标有下划线的位置。',
          deletes: '`mse:DeleteNacosConfig` 仍被允许：只要写成 `*` 加 `NacosConfig`，就会匹配到它。',
          'no-get': '小梅读不到配置了：`mse:GetNacosConfig` 也要写上。',
          more: '要求的权限都已允许，但还多出了别的。未完成的目标会带您找到它。写三个操作名就够了。',
          write:
            '逐个写出三个操作名：`["mse:GetNacosConfig", "mse:CreateNacosConfig", "mse:UpdateNacosConfig"]`。',
        },
        done: '三个名称把意图写得清清楚楚。`mse:*ateNacosConfig` 也能匹配其中两个，但接手的人就只能靠猜了。',
      },
      'exactly-one': {
        heading: '恰好一个字符',
        text: [
          '小梅要清理命名空间 `prod`。删除单个配置的操作是 `mse:DeleteNacosConfig`，批量删除的操作末尾多一个 s。同事想两个都包含，于是写了 `mse:DeleteNacosConfig?`。',
        ],
        question: '小梅能用 `mse:DeleteNacosConfig` 单独删除 `prod.yaml` 吗？',
        answer:
          '**隐式拒绝（默认拒绝）。** `?` 必须匹配一个字符，而 `DeleteNacosConfig` 后面什么也没有，匹配上的只有 `DeleteNacosConfigs`。`*` 可以为空，`?` 不行。',
        task: '在命名空间 `prod` 中允许这两种删除配置的方式，除此之外什么都不允许。',
        hints: {
          refused: 'RAM 不会接受现在的策略，请看标有下划线的位置。',
          services: '服务也能删除了：`mse:Delete*` 还会匹配 `mse:DeleteNacosService`。',
          batch: '批量删除被拒绝了：对应的操作是末尾有 s 的 `mse:DeleteNacosConfigs`。',
          wider: '两个操作都允许了，但还多出了别的。资源请保持在该命名空间，操作只要这两个。',
          write: '把 `?` 换成 `*`，或者把两个名称写成数组。',
        },
        done: '编辑器会在通配写法后面标出它匹配了多少个操作。如果数字让您意外，就值得再看一眼。',
      },
      'across-slashes': {
        heading: '斜杠拦不住它',
        text: ['资源的 ID 是一条路径：实例、命名空间、分组、名称。这条策略看起来只是用 `*` 代替了命名空间。'],
        question: '`prod.yaml` 前面有命名空间和分组两级，而这里只有一个 `*`。该文件能读取吗？',
        answer:
          '**允许。** `*` 可以跨过斜杠：它同时匹配了命名空间和分组，再多几级也能匹配。它并不代表路径中的某一级。',
        task: '保留代替分组的通配符，但只让它匹配命名空间 `public` 中的 `prod.yaml`。',
        hints: {
          refused: 'RAM 不会接受现在的策略，请看标有下划线的位置。',
          both: '命名空间 `prod` 的文件仍然可读。请在通配符前写上 `public`。',
          staging: '另一个实例也可读了。实例 ID 请保持原样，在它后面写上 `public`。',
          'no-group': '命名空间和文件之间还有一级分组，请用通配符代替它。',
          write: '让资源以 `/public/*/prod.yaml` 结尾。',
        },
        done: '能约束通配符的，是写在它左边的内容。',
      },
      neighbours: {
        heading: '旁边的呢？',
        text: ['小梅现在需要命名空间 `prod` 中 `DEFAULT_GROUP` 的两个文件，有人在命名空间后面加了 `/*`。'],
        question: '她能读取分组 `PAYMENT` 中的 `rates.json` 吗？',
        answer: '**允许**：它也在这个命名空间中。在容器后面写 `/*`，匹配的是其中的一切。',
        task: '缩小资源范围：`prod.yaml` 和 `dev.yaml` 可读，`rates.json` 不可读。',
        hints: {
          refused: 'RAM 不会接受现在的策略，请看标有下划线的位置。',
          payment: '`rates.json` 仍然可读。请在通配符前写上分组。',
          dev: '`dev.yaml` 读不到了。它和 `prod.yaml` 在同一个分组，写到分组就够了。',
          write: '让资源以 `/DEFAULT_GROUP/*` 结尾；只写到 `/DEFAULT_GROUP` 也可以，因为容器涵盖其中的一切。',
        },
        done: '通配符越靠右，顺带匹配到的就越少。',
      },
    },
    summary: [
      '`*` 是任意一串字符，`?` 恰好一个字符，操作和资源都一样，且无法转义。',
      '`*` 会跨过斜杠，它不代表路径中的一级。',
      '凡是匹配的都会被授予，不论是否本意。请在矩阵中看看还有哪些单元格变绿了。',
    ],
  },
  levels: {
    title: '账号级别与实例级别',
    teaser: '每个操作都按某一级的资源鉴权，写在别的级别上的授权不起作用。',
    steps: {
      account: {
        heading: '按什么鉴权？',
        text: [
          '调用一个操作时，MSE 会就一个资源向 RAM 询问。多数操作问的是某个实例或其中的资源；而查看实例列表时还没有具体的实例，所以问的是整个账号，资源为 `*`。',
          '阿博负责实例 `mse-cn-0pp1j8om80a` 的值班，他的策略允许对该实例执行 `mse:ListClusters`。',
        ],
        question: '阿博能看到实例列表吗？',
        answer:
          '**隐式拒绝（默认拒绝）。** 请求问的是账号，语句写的是实例。在 `instance/` 后面无论写什么，都匹配不上这个请求。账号级别的操作，资源要写 `acs:mse:*:*:*`：最后的 `*` 匹配一切，也包括账号。',
        task: '修改这条语句，让阿博能看到实例列表，除此之外什么都不能做。',
        hints: {
          refused: 'RAM 不会接受现在的策略。资源要写全五段：`acs:mse:*:*:*`。',
          'too-much': '阿博能看到列表了，但还多了别的权限。现在只需要 `mse:ListClusters`。',
          instances: '资源仍以 `instance/` 开头，而账号不是实例。',
          write: '把资源写成 `acs:mse:*:*:*`。',
        },
        done: '账号这一行的单元格变为允许。账号级别的操作都在这一行判定。',
      },
      instance: {
        heading: '反过来也一样',
        text: ['阿博还要能打开自己的实例。有人直接把 `mse:QueryClusterDetail` 加进了账号的那条语句。'],
        question: '阿博能打开另一个实例 `mse-cn-7qk2v9x01zt` 吗？',
        answer:
          '**允许。** `acs:mse:*:*:*` 既匹配账号，也匹配所有实例。列表所需要的范围，对可以收窄的操作来说太大了。',
        task: '让阿博能看到列表，并且只能打开和重启 `mse-cn-0pp1j8om80a`，不能变更或释放它。',
        hints: {
          refused: 'RAM 不会接受现在的策略。两条语句之间用逗号分隔。',
          staging: '另一个实例仍对他开放。账号的那条语句中只保留 `mse:ListClusters`。',
          'no-list': '实例列表看不到了：它需要一条资源为 `acs:mse:*:*:*` 的语句。',
          more: '还多允许了别的操作。请写出那两个操作，不要用通配符。',
          write:
            '两条语句：对 `acs:mse:*:*:*` 允许 `mse:ListClusters`；对 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a` 允许 `mse:QueryClusterDetail` 和 `mse:RestartCluster`。',
        },
        done: '每个级别一条语句，这是 MSE 策略的常见写法。',
      },
      'both-in-one': {
        heading: '能不能合成一条？',
        text: [
          '有一种看似省事的写法：把两个操作和两个资源放进同一条语句。RAM 的理解是：每个操作对每个资源都生效。',
        ],
        question: '这样写，阿博能打开 `mse-cn-7qk2v9x01zt` 吗？',
        answer:
          '**允许。** 查看详情的操作与为列表准备的资源组合在了一起。同一条语句中的操作和资源不是一一对应的。',
        task: '把它拆开：阿博仍能看到列表、打开自己的实例，而另一个实例不再对他开放。',
        hints: {
          refused: 'RAM 不会接受现在的策略。两条语句之间用逗号分隔。',
          staging: '另一个实例仍然开放。`mse:QueryClusterDetail` 不能与 `acs:mse:*:*:*` 写在同一条语句中。',
          'no-list': '实例列表看不到了：`mse:ListClusters` 的资源要写 `acs:mse:*:*:*`。',
          'no-detail':
            '阿博打不开自己的实例了。请对 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a` 保留 `mse:QueryClusterDetail`。',
          write:
            '写两条语句，各管一对：对 `acs:mse:*:*:*` 允许 `mse:ListClusters`；对 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a` 允许 `mse:QueryClusterDetail`。',
        },
        done: '两条语句，各写一对操作和资源，互不牵连。',
      },
    },
    summary: [
      '每个操作都按某一级的资源鉴权，矩阵的列就是按级别分组的。',
      '账号级别的操作要写 `acs:mse:*:*:*`，以 `instance/` 开头的资源对它们不起作用。',
      '能收窄的操作单独写一条语句：同一条语句中，每个操作对每个资源都生效。',
    ],
  },
  'console-access': {
    title: '控制台为什么需要三级权限',
    teaser: '列出实例、读取实例、写入命名空间：每一级都要单独授权。',
    steps: {
      'list-instances': {
        heading: '允许了，却走不到',
        text: ['小燕要在控制台上编辑命名空间 `prod` 的配置。她的策略恰好允许：创建和更新这些配置。'],
        question: '她能更新 `prod.yaml` 吗？',
        answer:
          '**允许**，前提是直接调用 API。而控制台从实例列表开始，`mse:ListClusters` 按账号鉴权，结果是拒绝。请看矩阵下方的**控制台路径**：第一步就走不通。',
        task: '添加一条语句，让小燕能看到实例列表。',
        hints: {
          refused: 'RAM 不会接受现在的策略。两条语句之间用逗号分隔。',
          'on-instance': '操作写上了，但资源不是账号。`mse:ListClusters` 按 `*` 鉴权，请写 `acs:mse:*:*:*`。',
          lost: '小燕不能更新 `prod.yaml` 了。请保留原有的语句。',
          more: '列表已经允许，但还多出了别的。现在只需要一个操作：`mse:ListClusters`。',
          write: '添加 `{"Effect": "Allow", "Action": "mse:ListClusters", "Resource": "acs:mse:*:*:*"}`。',
        },
        done: '她能在列表中看到所有实例，这个列表无法限定到其中几个。文档还建议授予 `mse:ListServiceQuotas`，可以写进同一条语句。',
      },
      'read-instance': {
        heading: '第二级：读取实例',
        text: ['接下来，小燕打开实例，查看配置列表。'],
        question: '配置列表里会有内容吗？',
        answer: '**隐式拒绝（默认拒绝）。** 我们假定列表按实例鉴权，而命名空间上的授权在它的下级，不起作用。',
        task: '按文档的写法，让小燕能读取整个实例：`mse:List*`、`mse:Query*` 和 `mse:Get*`。写权限保持不变。',
        hints: {
          refused: 'RAM 不会接受现在的策略，请看标有下划线的位置。',
          namespace: '配置列表仍被拒绝。这条语句要写实例，而不是其中的命名空间。',
          staging: '另一个实例也能打开了。请在资源中只写这一个实例。',
          public: '小燕现在也能写 `public` 了。写操作的语句请保持在命名空间上。',
          content:
            '小燕只能读取 `prod` 的内容，比文档的写法更窄，而这正是下一步要讲的。现在请先对实例授予 `mse:Get*`。',
          write:
            '添加一条语句：对 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a` 允许 `["mse:List*", "mse:Query*", "mse:Get*"]`。',
        },
        done: '列出、读取、写入：文档中的示例 3～5 就是这个结构。',
      },
      price: {
        heading: '代价是什么',
        text: ['读取的语句写的是实例，因为列表需要这样写。但它同时也写了 `mse:Get*`。'],
        question: '小燕能读取命名空间 `public` 中的 `gateway.yaml` 吗？',
        answer:
          '**允许。** 读权限在实例上，她就能读取所有命名空间的配置内容，而不只是自己的。文档的示例也是如此，但并未说明。',
        task: '把 `public` 的内容重新关上。列表，以及 `prod` 中的读写，都要保留。',
        hints: {
          refused: 'RAM 不会接受现在的策略，请看标有下划线的位置。',
          'list-lost': '配置列表看不到了。`mse:List*` 要保留在实例上。',
          history: '`public` 中的历史版本仍然可读，对应 `mse:GetNacosHistoryConfig`。',
          write:
            '把 `mse:Get*` 移到命名空间的语句中，`mse:List*` 和 `mse:Query*` 留在实例上。对 `public` 写一条 Deny 也可以。',
        },
        done: '她在列表中仍能看到所有配置的名称，但只能读取自己命名空间的内容。',
      },
    },
    summary: [
      '控制台是一条路径：列出实例、打开实例、列出其中的内容、读取、写入。每一步都是一个操作，各有自己的级别。',
      '列表被拒绝时，后面即使允许写入，在控制台上也走不到，但 API 仍可调用。',
      '列表需要授权到实例，内容不需要：让 `mse:Get*` 与写权限一样窄。',
    ],
  },
  namespaces: {
    title: '命名空间',
    teaser: '命名空间用 ID 指定，并涵盖其中现在和将来的一切。',
    steps: {
      name: {
        heading: '写 ID，不写名称',
        text: [
          '命名空间的名称给人看，其他地方都用 ID。在资源树中，名称 `prod` 旁边就是它的 ID。',
          '小高想读取其中的配置，在资源中写了 `prod`。',
        ],
        question: '小高能读取这个命名空间的 `prod.yaml` 吗？',
        answer:
          '**隐式拒绝（默认拒绝）。** 请求中带的是 ID `3fd98c48-a709-4061-bba1-e341d79d681b`。RAM 只比较文本，并不知道有个命名空间叫 `prod`。',
        task: '修改资源，让小高能读取命名空间 `prod` 的配置，且仅限这个命名空间。',
        hints: {
          refused: 'RAM 不会接受现在的策略，请看标有下划线的位置。',
          instance: '小高也能读 `public` 了：资源写得太短。请在实例后面加上命名空间的 ID。',
          name: '实例后面写的还是 `prod`。请换成 ID，输入时编辑器会补全。',
          dots: '`3fd98c48-...` 中的点只是省略写法。在策略里它们就是三个点，匹配不到任何资源，请写完整的 ID。',
          more: '需要的内容小高能读了，但还多了别的权限。这里只需要 `mse:GetNacosConfig`。',
          write: '资源是 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`。',
        },
        done: '命名空间中的分组和配置无需逐一写出，就都在范围内。',
      },
      later: {
        heading: '也包括以后新增的',
        text: ['对容器的授权涵盖其中的一切，而不只是今天已有的。'],
        task: '在树中给命名空间 `prod` 的 `DEFAULT_GROUP` 添加名为 `new.yaml` 的配置，并看看它那一行。',
        hints: {
          elsewhere: '您把它加到了 `public` 中。策略写的是另一个命名空间，那里也有 `DEFAULT_GROUP`。',
          service: '您添加的是名为 `new.yaml` 的服务。配置是同一个菜单中的另一项。',
          policy: '配置已经有了，但策略和原来不一样了：请只对命名空间 `prod` 允许 `mse:GetNacosConfig`。',
          add: '打开 `prod` 下 `DEFAULT_GROUP` 这一行的菜单，选择“添加配置…”，输入 `new.yaml`。',
        },
        done: '它从一开始就是允许的，策略不用改。',
      },
      public: {
        heading: 'public 命名空间',
        text: [
          '每个实例都有一个 public 命名空间。它在 Nacos 中的 ID 为空，在 ARN 中写作 `public`（文档没有说明，这是我们的假定）。',
        ],
        question: '小高的策略现在写的是 `…/public`。他能读取那里的 `prod.yaml` 吗？',
        answer: '**允许。** 这里最后一段就是请求所带的 ID。另一个命名空间中的同名文件是另一个资源。',
        task: '用一条语句让小高能读取这个实例的两个命名空间，但以后新建的命名空间不能读。',
        hints: {
          refused: 'RAM 不会接受现在的策略。资源列表要有方括号，两项之间要有逗号。',
          staging: '另一个实例也变得可读了。请在每个资源中都写这一个实例。',
          instance: '两个命名空间都能读了，但其他的也一样：以后新建的命名空间会立即开放。请把这两个写出来。',
          two: '一条语句就够了：`Resource` 可以是数组。',
          write: '把资源写成两个 ARN 的数组，一个以 `/public` 结尾，另一个以 `prod` 的 ID 结尾。',
        },
        done: '只写到实例，今天看起来一样。但容器也涵盖以后新增的内容：在命名空间之内正合适，往上一级就未必了。',
      },
    },
    summary: [
      '命名空间在 ARN 中用 ID 表示，名称对 RAM 没有意义。',
      '容器涵盖其中的一切，不论何时添加。',
      '两个命名空间就在数组中写两个 ARN；写实例则是全部命名空间。',
    ],
  },
  'groups-and-configurations': {
    title: '分组与单个配置',
    teaser: '授权可以窄到什么程度，以及窄的授权永远够不着的那个操作。',
    steps: {
      group: {
        heading: '一个分组',
        text: [
          '命名空间之下是分组。文档的授权粒度表没有列出分组，但 ARN 格式中有这一级。',
          '小徐负责支付，他的策略覆盖了整个命名空间。',
        ],
        question: '小徐能删除分组 `DEFAULT_GROUP` 中的 `prod.yaml` 吗？',
        answer: '**允许**：命名空间涵盖两个分组，而 `mse:*NacosConfig` 也匹配删除操作。',
        task: '把资源收窄到分组 `PAYMENT`，并且小徐可以在其中创建新的配置。',
        hints: {
          refused: 'RAM 不会接受现在的策略，请看标有下划线的位置。',
          default: '另一个分组仍然开放。请在命名空间的 ID 后面加上 `/PAYMENT`。',
          'no-namespace': '分组直接写在了实例后面。两者之间要有命名空间。',
          'only-rates': '资源写到了 `rates.json`，分组中新建的配置不在范围内。请只写到分组。',
          write: '让资源以 `/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT` 结尾，操作不用改。',
        },
        done: '在 ARN 中，分组不能脱离命名空间：路径总是从左边写全。',
      },
      'data-id': {
        heading: '一个配置',
        text: [
          '路径的最后一段是 dataId。小徐还需要 `DEFAULT_GROUP` 的 `prod.yaml`，但不需要旁边的 `dev.yaml`。',
        ],
        task: '把这一个配置加进小徐可以操作的范围。',
        hints: {
          refused: 'RAM 不会接受现在的策略。资源列表要有方括号，两项之间要有逗号。',
          dev: '`dev.yaml` 变得可写了。让新资源以 `/DEFAULT_GROUP/prod.yaml` 结尾。',
          lost: '`rates.json` 他操作不了了。请保留分组，再在旁边加上该文件。',
          more: '要求的权限都已允许，但还多出了别的。未完成的目标会带您找到它。',
          write: '把资源写成数组，加上以 `/DEFAULT_GROUP/prod.yaml` 结尾的 ARN，操作不用改。',
        },
        done: '分组和单个文件可以并列写在同一个数组中，各自的范围由各自的路径决定。',
      },
      batch: {
        heading: '批量删除',
        text: [
          '小徐可以在控制台勾选多个配置一起删除。这是另一个操作 `mse:DeleteNacosConfigs`，末尾有 s。他的策略允许对自己的分组执行 `mse:Delete*`。',
        ],
        question: '这个单元格在命名空间的行里。它会显示什么？',
        answer:
          '**隐式拒绝（默认拒绝）。** 批量请求不带 dataId，因此按命名空间鉴权（假定）。分组或文件上的授权够不着它。',
        task: '允许批量删除，同时单个删除仍限于分组 `PAYMENT`。',
        hints: {
          refused: 'RAM 不会接受现在的策略。两条语句之间用逗号分隔。',
          all: '现在命名空间中的每个文件都能逐个删除了。对命名空间只允许 `mse:DeleteNacosConfigs`。',
          lost: '`PAYMENT` 中的单个删除没有了。请保留原有的语句。',
          more: '批量删除已经允许，但还多出了别的。新语句只写一个操作和一个命名空间。',
          write: '添加一条语句：对命名空间的 ARN 允许 `mse:DeleteNacosConfigs`。',
        },
        done: '但请留意它的含义：有了批量删除，小徐可以删除该命名空间的任何文件。没有只针对一个分组的批量删除。',
      },
    },
    summary: [
      '路径总是从左边写全：实例、命名空间、分组、dataId。',
      '授权的范围由各自的路径决定，数组中可以混写不同粒度的路径。',
      '批量删除按命名空间鉴权：能批量删除的人，就能删除其中的任何文件。',
    ],
  },
};
