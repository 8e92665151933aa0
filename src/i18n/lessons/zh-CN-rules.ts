// What is said in the lessons on how statements and policies work together, in Chinese.

import type { ruleLessonsEn } from './en-rules.ts';

export const ruleLessonsZhCN: typeof ruleLessonsEn = {
  services: {
    title: '服务',
    teaser: '服务和配置的 ARN 格式相同，指的是哪一个，只看操作。',
    steps: {
      namesake: {
        heading: '试试文档的示例 5',
        text: [
          '小林负责 `prod` 命名空间中的服务 `test-service`。MSE 文档的示例 5 标题是“单个服务的读写权限”，同事照抄了其中授予写权限的语句，并填上了正确的实例 ID。',
          '资源没有写错：实例、命名空间、分组，最后是服务名。',
        ],
        question: '小林能修改 `test-service` 的设置吗？',
        answer:
          '**隐式拒绝。**这两个操作都是针对配置的。服务另有六个操作，`mse:UpdateNacosService` 就是其中之一。这些操作针对服务的 ARN 鉴权，是根据 ARN 格式作出的假定。配置的 ARN 也是这个格式：实例、命名空间、分组，最后是 dataId。所以 `…/DEFAULT_GROUP/test-service` 可以是这个服务，也可以是一个恰好同名的配置。',
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
  lists: {
    title: '列表',
    teaser: '配置列表和服务列表只能按整个实例授权：要么全有，要么全无。',
    steps: {
      'on-the-instance': {
        heading: '空空的列表页',
        text: [
          '新同事小陈负责 `prod` 命名空间。策略允许小陈查看实例列表、进入实例 `orders`，并允许在 `prod` 中查看列表和读取内容。',
          '小陈进入实例，想看看配置列表。',
        ],
        question: '小陈能看到吗？对应的操作是 `mse:ListNacosConfigs`，单元格在实例那一行。',
        answer:
          '**隐式拒绝。**文档说明，有五个列表类操作不支持细粒度展示。因此它们针对实例鉴权（假定）；而资源写到命名空间的语句，只覆盖其下的内容，不会覆盖它所在的实例。列表要授权到实例，内容要授权到命名空间，所以需要两条语句。',
        task: '让小陈能查看 `orders` 的配置列表和服务列表，但仍然只能读取 `prod` 中的内容。',
        hints: {
          refused: 'RAM 不会接受现在的策略。请看标有下划线的位置：数组要有方括号，两个名称之间要有逗号。',
          content:
            '小陈现在能读取 `public` 命名空间的内容了。请只把列表类操作移到实例上，`mse:Get*` 仍留在 `prod` 上。',
          staging: '实例 `staging` 的列表也能看到了。请在资源中只写那一个实例。',
          lost: '`prod` 中的内容读不到了。请在命名空间那条语句中保留 `mse:Get*`。',
          write: '在资源为实例的那条语句中，把操作写成 `["mse:QueryClusterDetail", "mse:List*"]`。',
        },
        done: '列表类操作在实例一行被允许，读取内容则在 `prod` 之下的各行被允许。',
      },
      names: {
        heading: '名称藏不住',
        text: [
          '列表是按实例授权的，所以 `public` 中的配置名称也会一并列出。一位谨慎的同事添加了一条 Deny，在该命名空间上拒绝 `mse:ListNacosConfigs`。',
        ],
        question: '现在实例一行的 `mse:ListNacosConfigs` 会是什么结果？',
        answer:
          '**仍然允许。**请求中的资源是实例（假定），写在命名空间上的 Deny 和 Allow 一样，都不会对它生效。能够关上的，只有内容。',
        task: '让这条 Deny 派上用场：显式拒绝读取 `public` 中的配置内容，包括历史版本；列表保持可见。',
        hints: {
          refused: 'RAM 不会接受现在的策略。请看标有下划线的位置。',
          'list-gone':
            '现在整个实例的列表都被拒绝了，`prod` 的也看不到了。请让 Deny 的资源仍是 `public` 命名空间，只改它的操作。',
          'too-far': '这条 Deny 也影响到了 `prod`。请让它的资源以 `/public` 结尾。',
          history:
            '配置的当前内容已被显式拒绝，但历史版本还没有：读取历史版本是另一个操作 `mse:GetNacosHistoryConfig`。',
          write: '把 Deny 的操作改为 `mse:Get*`，资源不用动。',
        },
        done: '即使今后有别的策略允许，`public` 的内容也读不到；但名称仍然看得到。',
      },
      'which-lists': {
        heading: '能选的是什么',
        text: [
          '列表无法限定到某个命名空间，但可以选择哪个实例、哪几种列表。五个操作中，两个关于配置，以 `mse:ListNacos` 开头；三个关于服务，以 `mse:ListAns` 开头。',
        ],
        task: '小陈只负责配置。请保留配置列表和配置历史列表，去掉与服务有关的列表。',
        hints: {
          refused: 'RAM 不会接受现在的策略。请看标有下划线的位置。',
          services: '仍能看到与服务有关的列表：`mse:List*` 也包含 `mse:ListAnsServices` 等操作。',
          history: '配置历史列表 `mse:ListNacosHistoryConfigs` 看不到了，请保留它。',
          write: '把 `mse:List*` 改为 `mse:ListNacos*`。',
        },
        done: '如果连某个命名空间中的名称也不能让人看到，就需要把它放到单独的实例里。',
      },
    },
    summary: [
      '五个列表类操作针对实例鉴权（假定），资源写到实例之下的语句无法满足它们。',
      '所以，只负责一个命名空间的同事，能看到的是整个实例的列表，能读取的是这一个命名空间的内容。',
      '在命名空间上写 Deny，并不会让列表少几行。不要在名称里写敏感信息。',
    ],
  },
  'look-alikes': {
    title: '相似的 ID',
    teaser: '少两个字符，就是另一个实例；多一个星号，覆盖的比想的要多。',
    steps: {
      'as-printed': {
        heading: '从文档复制而来',
        text: [
          '小梅要让一位同事读取实例 `orders`，其 ID 为 `mse-cn-0pp1j8om80a`。MSE 文档的示例 3 至 5 说的正是这个 ID，于是小梅复制了其中授予读权限的语句。',
        ],
        question: '这位同事能打开实例 `orders` 吗？',
        answer:
          '**隐式拒绝。**示例的正文说的是 `mse-cn-0pp1j8om80a`，策略里写的却是 `mse-cn-0pp1j8om8`，少了两个字符。ID 是整体比较的，所以这是另一个实例，账号中并没有它。',
        task: '改正 ID，让同事能读取 `orders`，且仅限这一个实例。',
        hints: {
          staging: '实例 `staging` 也能读取了。请写完整的 ID，不要用通配符。',
          'as-before': '策略里仍是 `mse-cn-0pp1j8om8`。请与 `orders` 的 ID 逐个字符对照。',
          write: '资源是 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`。',
        },
        done: '列表、详情、内容，整个实例都能读取了。检查结果中也不再提示未知的实例。',
      },
      star: {
        heading: '用星号补救',
        text: [
          '另一个团队也复制了这条语句，并用星号补救：`mse-cn-0pp1j8om8*`。几个月来一直没有问题。后来薪资团队购买了一个实例，ID 恰好是 `mse-cn-0pp1j8om8c7`。',
        ],
        question: '这位同事能读取实例 `payroll` 中的 `salaries.yaml` 吗？',
        answer:
          '**允许。**`*` 代表任意字符，所以凡是 ID 以此开头的实例，连同其中的一切，都被覆盖了。而 ID 的开头并不能说明实例属于谁。',
        task: '让同事只能读取 `orders`，其他实例都不能读取，包括以后新购买的。',
        hints: {
          deny: 'Deny 只能挡住写明的实例，下一个以此开头的实例仍会被放行。请直接写明要授权的那个实例。',
          payroll: '实例 `payroll` 仍能读取：它的 ID 也以您写的内容开头。',
          next: '通配符前多写几个字符，仍然是通配符：以后若有实例 `mse-cn-0pp1j8om80b`，也会被放行。',
          write: '资源是 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`。',
        },
        done: '写实例不需要星号：只写 ID，就覆盖了其中的一切。',
      },
      beginnings: {
        heading: '开头相同还不够',
        text: [
          '这个账号中有三个 ID 很短的实例：`mse-cn-1`、`mse-cn-12` 和 `mse-cn-13`。策略写的是第一个，没有星号。',
        ],
        question: '写到实例，就覆盖其中的一切。那么该用户也能打开 `mse-cn-12` 吗？',
        answer:
          '**隐式拒绝。**`mse-cn-1` 之下的资源，都写在斜杠后面。`mse-cn-12` 只是开头的字符相同，是与它并列的另一个实例。',
        task: '让该用户也能打开 `mse-cn-12`，但不能打开 `mse-cn-13`。',
        hints: {
          refused: 'RAM 不会接受现在的策略。请看标有下划线的位置：数组要有方括号，两个 ARN 之间要有逗号。',
          wildcard: '`mse-cn-13` 也能打开了：通配符既能匹配 2，也能匹配 3。',
          lost: '`mse-cn-1` 打不开了。请保留它，再加上第二个。',
          array: '把资源写成数组：`["acs:mse:*:*:instance/mse-cn-1", "acs:mse:*:*:instance/mse-cn-12"]`。',
        },
        done: '两个 ID，两个实例。如果写成 `mse-cn-1?`，第一个实例反而匹配不到：`?` 代表恰好一个字符。',
      },
      'cluster-id': {
        heading: '另一个 ID',
        text: [
          '一个 MSE 实例有两个 ID：实例 ID（InstanceId）和集群 ID（ClusterId）。实例 `staging` 的实例 ID 是 `mse-cn-7qk2v9x01zt`，假设它的集群 ID 是 `mse-7qk2v9x01`。脚本输出的是后者，小梅把它粘贴到了策略里。',
        ],
        question: '这位同事能打开 `staging` 吗？',
        answer:
          '**隐式拒绝。**文档特别说明，ARN 中要写实例 ID，而不是集群 ID。虽然两者属于同一个实例，但鉴权时不会把集群 ID 换成实例 ID。',
        task: '让同事能读取 `staging`，但不能读取 `orders`。',
        hints: {
          name: '`staging` 是实例的显示名称，请写它的 ID。',
          orders: '实例 `orders` 也能读取了。请在资源中只写那一个实例。',
          cluster: '策略里写的仍是集群 ID。实例 ID 以 `mse-cn-` 开头。',
          write: '资源是 `acs:mse:*:*:instance/mse-cn-7qk2v9x01zt`。',
        },
        done: '检查结果中误用集群 ID 的警告也消失了。',
      },
    },
    summary: [
      'ID 是整体比较的：`mse-cn-1` 不会覆盖 `mse-cn-12` 的任何内容。',
      'ID 末尾的 `*` 还会覆盖以后才购买的实例。',
      '请完整复制实例 ID，再看一眼矩阵：意料之外的拒绝，往往就是 ID 写错了。',
    ],
  },
  'deny-wins': {
    title: 'Deny 优先',
    teaser: '只要有一条 Deny 生效，所有 Allow 都不算数，与先后顺序无关。',
    steps: {
      order: {
        heading: '谁先谁后',
        text: [
          '发布周到了，小魏负责实例 `orders`。第一条语句拒绝所有删除类操作，第二条语句允许对同一个实例执行所有操作。',
        ],
        question: 'Allow 写在最后。小魏能删除这个实例吗？',
        answer:
          '**显式拒绝。**策略并不是从上往下逐条判断的：所有适用的语句一起考虑，只要其中有一条 Deny，结果就是拒绝，写在哪里都一样。',
        task: '这条 Deny 原本只想保护实例。请让小魏重新可以删除配置和服务，但对实例仍是显式拒绝。',
        hints: {
          refused: 'RAM 不会接受现在的策略，请看标有下划线的位置。',
          open: '现在实例也能删除了。请保留 Deny，只收窄它的操作。',
          write: '在 Deny 语句中，把 `mse:Delete*` 换成 `mse:DeleteCluster`。',
        },
        done: '语句的先后没有影响，写了什么才有影响。',
      },
      'more-precise': {
        heading: '写得更精确的那条',
        text: ['这一次，Allow 精确到了一个配置：`prod` 命名空间中的 `prod.yaml`。Deny 写的是整个实例。'],
        question: '写得更精确的语句会胜出吗？小魏能读取这个 `prod.yaml` 吗？',
        answer:
          '**显式拒绝。**写在实例上的 Deny 会作用于其下的一切，直到每一个配置。Allow 写得再精确，也没有优势。',
        task: '让小魏能读取 `prod.yaml`。Deny 只需把 `public` 命名空间关上。',
        hints: {
          refused: 'RAM 不会接受现在的策略。请看标有下划线的位置。',
          still: '这条 Deny 仍然作用于 `prod.yaml`。添加 Allow 没有用，只能缩小 Deny 的范围。',
          'no-deny':
            '没有了 Deny，`public` 只是隐式拒绝，别的策略随时可以放开它。请把 Deny 写回来，资源为 `public`。',
          'too-wide': '`dev.yaml` 也能读取了。请让 Allow 像原来一样只写 `prod.yaml`。',
          write: '把 Deny 的资源写成 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public`。',
        },
        done: '请对比两种拒绝：`public` 是显式拒绝；`prod` 中的 `dev.yaml` 策略没有写到，是隐式拒绝。',
      },
      freeze: {
        heading: '发布前封网',
        text: ['小魏重新拥有 `orders` 的全部权限。发布之前，`prod` 命名空间中的配置不得修改，服务照常变更。'],
        task: '添加一条语句，在 `prod` 命名空间中拒绝 `mse:UpdateNacosConfig`，其他权限都不受影响。',
        hints: {
          refused:
            'RAM 不会接受现在的策略。两条语句之间用逗号分隔，每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          public: '这条 Deny 也作用于 `public` 命名空间。请把资源写到 `prod` 的命名空间 ID。',
          services: '服务也不能修改了。请只写那一个操作。',
          write:
            '添加一条语句：`"Effect": "Deny"`，操作为 `mse:UpdateNacosConfig`，资源为 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`。',
        },
        done: '被拒绝的单元格带有“基于假定”的标记：如果 MSE 由外向内逐级鉴权，可能遇到实例上的 Allow 就停下了。这里把所有语句一起考虑，所以 Deny 优先。',
      },
      exception: {
        heading: 'Allow 不能开例外',
        text: ['`prod` 中有一个配置仍要允许修改：`dev.yaml`。有人在 Deny 下面为它添加了一条 Allow。'],
        question: '小魏现在能修改 `prod` 中的 `dev.yaml` 吗？',
        answer:
          '**显式拒绝。**Allow 无法从 Deny 中抠掉一块。想要例外，只能缩小 Deny 的范围。（“基于假定”的标记，原因与上一步相同。）',
        task: '放开对 `dev.yaml` 的修改，`prod.yaml` 和分组 `PAYMENT` 仍保持显式拒绝。',
        hints: {
          refused: 'RAM 不会接受现在的策略。请看标有下划线的位置：数组要有方括号，两个 ARN 之间要有逗号。',
          still: '这条 Deny 仍然作用于 `dev.yaml`：它写的是命名空间，或者 `dev.yaml` 所在的分组。',
          payment: '分组 `PAYMENT` 不再是显式拒绝了。Deny 的资源也可以写成数组。',
          prod: '`prod.yaml` 不再是显式拒绝了。Deny 的资源也可以写成数组。',
          write:
            '给 Deny 写两个资源，开头都与原来相同：一个以 `/DEFAULT_GROUP/prod.yaml` 结尾，另一个以 `/PAYMENT` 结尾。',
        },
        done: '代价是：以后在 `DEFAULT_GROUP` 中新建的配置不受封网限制。另外，不必再为 `dev.yaml` 单独写 Allow，第一条语句已经包含它了。',
      },
    },
    summary: [
      '只要有一条 Deny 生效，结果就是拒绝，不论还有多少 Allow，也不论先后。',
      '写在上级资源上的 Deny，会作用于其下的一切；更精确的 Allow 也绕不过它。',
      '如果 Allow 写在上级、Deny 写在下级，Deny 优先只是假定，矩阵中会有标记。',
      '想要例外，就缩小 Deny 的范围。',
    ],
  },
  'not-action': {
    title: '除此以外',
    teaser: 'NotAction 是“除此以外的所有操作”：用在 Allow 中放得太开，用在 Deny 中是一道好围栏。',
    steps: {
      'all-but': {
        heading: '除了这些，都可以',
        text: [
          '小魏要修改配置，但不能删除。有人没有写 `Action`，而是写了 `NotAction`：这样的语句适用于除所列操作以外的所有操作。',
        ],
        question: '小魏能重启实例 `orders` 吗？',
        answer:
          '**允许。**除外的只有删除类操作，其余全部放行：重启实例、修改服务，以及 MSE 今后新增的每一个操作。如果资源写成 `*`，连其他云服务的操作也会放行。',
        task: '改用 `Action`：小魏在 `orders` 上只能读取和修改配置（`mse:GetNacosConfig`、`mse:UpdateNacosConfig`），不能执行其他操作。',
        hints: {
          refused: 'RAM 不会接受现在的策略。一条语句中，`Action` 和 `NotAction` 只能有一个。',
          'still-not': '策略里还有 `NotAction`。请改成 `Action`，并写上小魏需要的操作。',
          deletes:
            '现在允许删除了。原来写在 `NotAction` 后面的内容不能保留，也不要用会包含删除类操作的通配符。',
          'too-wide':
            '需要的操作有了，但还多了别的。请看实例和服务各行中被允许的单元格，并且只写那两个操作。',
          write: '把 `NotAction` 换成 `"Action": ["mse:GetNacosConfig", "mse:UpdateNacosConfig"]`。',
        },
        done: '现在策略授予了什么一目了然，MSE 以后新增的操作也不会自动放行。',
      },
      'no-ban': {
        heading: '除外不等于禁止',
        text: [
          '回到最初的写法：在 `orders` 上允许除删除以外的所有操作。另有一条语句，允许小魏删除 `public` 命名空间中的配置。',
        ],
        question: '小魏能删除 `public` 中的 `gateway.yaml` 吗？',
        answer:
          '**允许。**`NotAction` 只是让自己这条语句不包含删除，仅此而已。它没有禁止任何操作，其他语句仍可以允许。',
        task: '确保 `orders` 中的任何内容都不能被删除，不论其他语句允许什么。',
        hints: {
          refused:
            'RAM 不会接受现在的策略。两条语句之间用逗号分隔，每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          'no-deny': '策略里还没有 Deny。用别的办法，只要再来一条允许删除的语句，就又能删除了。',
          'too-much': '现在连配置也不能修改了。请让 Deny 只包含删除类操作。',
          'only-some': '有些删除已被显式拒绝，但还不全：删除实例、删除服务、批量删除配置，各是一个操作。',
          write:
            '添加一条语句：`"Effect": "Deny"`，操作为 `mse:Delete*`，资源为 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`。',
        },
        done: '要禁止，就应当这样写：Deny 加 `Action`。',
      },
      fence: {
        heading: '用 Deny 围一道围栏',
        text: [
          '用在 Deny 中，`NotAction` 就很有用了。该用户拥有系统策略 `AliyunMSEFullAccess`，其实际内容未公开，演练场按允许 MSE 的所有操作处理。策略 `fence` 则拒绝所有不以 `mse:Get` 开头的操作。',
        ],
        question: '该用户能查看实例列表吗？',
        answer:
          '**显式拒绝。**`mse:ListClusters` 不在例外之列。围栏没有放行的操作一律拒绝，不论还授予了什么策略。',
        task: '把门开大一些：允许该用户执行所有读操作（`mse:List*`、`mse:Query*`、`mse:Get*`），其余操作仍然显式拒绝。',
        hints: {
          refused: 'RAM 不会接受现在的策略。请看标有下划线的位置：数组要有方括号，两个名称之间要有逗号。',
          opposite:
            '现在读取内容被显式拒绝了。`mse:Get*` 要保留在列表中，而且这个列表必须仍是 `NotAction` 的。',
          hole: '有修改或删除类操作不再是显式拒绝了。请只放行读操作。',
          'still-shut': '实例列表仍被拒绝：`NotAction` 中没有哪一项能匹配 `mse:ListClusters`。',
          write: '写成 `"NotAction": ["mse:List*", "mse:Query*", "mse:Get*"]`。',
        },
        done: '明明有全部权限，却什么也改不了。由于资源写的是 `*`，这道围栏也会拒绝其他云服务的所有操作；如果只想围住 MSE，请把资源写成 `acs:mse:*:*:*`。',
      },
      'grants-nothing': {
        heading: '围栏不授予权限',
        text: ['现在系统策略已解除授权，只剩下围栏。'],
        question: '围栏放行了 `mse:GetNacosConfig`。该用户能读取 `prod` 中的 `prod.yaml` 吗？',
        answer: '**隐式拒绝。**Deny 对读操作不生效，但也没有语句允许读操作。围栏只会收走权限，不会授予权限。',
        task: '不要改动围栏，再授予一个策略，让该用户又能执行所有读操作。',
        hints: {
          'fence-gone': '策略 `fence` 不见了，或者没有授权给用户。请保留它。',
          'fence-opened': '有修改或删除类操作不再是显式拒绝了。请恢复 `fence` 原来的内容。',
          attach: '重新将 `AliyunMSEFullAccess` 授权给用户，或者添加系统策略 `AliyunMSEReadOnlyAccess`。',
        },
        done: '授予全部权限也好，只读权限也好，在这道围栏之内，结果都一样。',
      },
    },
    summary: [
      '`NotAction` 的意思是除所列以外的所有操作，也包括现在还不存在的操作。',
      '用在 Allow 中，会授予谁也没有写过的权限；而它列出的操作，也并没有被禁止。',
      '用在 Deny 中，它是一道围栏：列出的操作可以通过，但还需要有 Allow；其余一律拒绝。',
    ],
  },
  'several-policies': {
    title: '多个权限策略',
    teaser: '所有已授权的策略一起生效：允许会累加，而一条 Deny 对全部有效。',
    steps: {
      'one-pool': {
        heading: '语句汇总在一起',
        text: [
          '小林被授予了两个策略：`console` 允许查看实例，`orders-team` 允许读取和修改 `orders` 的配置。',
        ],
        question: '`console` 没有提到配置。小林能修改 `prod` 中的 `prod.yaml` 吗？',
        answer:
          '**允许。**所有已授权策略的语句会汇总在一起，写在哪个策略里并无区别。在矩阵上方可以选择某个策略，查看它单独的结果；“最终权限”则是所有策略共同作用的结果。',
        task: '让小林还能查看 `orders` 的历史版本：`mse:GetNacosHistoryConfig`。写进哪个策略都可以，新建一个也行。',
        hints: {
          refused: 'RAM 不会接受其中一个策略，请看标有下划线的位置。',
          staging: '`staging` 的历史版本也能查看了。请只写 `mse-cn-0pp1j8om80a` 这一个实例。',
          deletes: '小林还能删除配置。请只写需要的那个操作。',
          write: '例如，把 `mse:GetNacosHistoryConfig` 加到 `orders-team` 的操作中。',
        },
        done: '写在哪个策略里，最终权限都一样。',
      },
      detach: {
        heading: '一条 Deny，全部受限',
        text: [
          '为了发布，又授予了第三个策略 `freeze`，其中只有一条针对实例 `orders` 的 Deny。`orders-team` 没有人动过。',
        ],
        question: '小林现在能修改 `prod` 中的 `prod.yaml` 吗？',
        answer: '**显式拒绝。**汇总后的语句中有了一条 Deny，它优先于任何其他策略中的 Allow。',
        task: '发布结束了。不改动任何内容，只解除策略的授权，以此解除封网。',
        hints: {
          'wrong-one':
            '`orders-team` 现在没有授权给用户。允许修改配置的正是它：请重新授权，并解除 `freeze` 的授权。',
          edited: '`freeze` 中的 Deny 被删掉了。下次发布还要用，请恢复原来的内容，然后解除整个策略的授权。',
          detach: '打开策略 `freeze` 的菜单，选择“解除授权”。其他两个策略保持不变。',
        },
        done: '未授权的策略不起任何作用，但内容还在，下次发布时可以再用。',
      },
      'left-out': {
        heading: 'RAM 不会接受的策略',
        text: ['又到了发布的时候，有人匆忙中重新写了一遍 `freeze`。它已授权给小林，并在编辑器中打开。'],
        question: '小林能修改 `prod` 中的 `prod.yaml` 吗？',
        answer:
          '**允许。**效果写成了 `deny`，而 RAM 只认 `Deny`，因此不会接受这个策略。演练场于是把它整个排除在外（假定）：既不授予权限，也不拒绝任何操作。封网并没有生效。',
        task: '改正 `freeze`，让修改 `orders` 配置的操作被显式拒绝。',
        hints: {
          refused: '仍有 RAM 不会接受的内容。请看标有下划线的位置：效果区分大小写。',
          detached: '策略 `freeze` 没有授权给用户，请重新授权。',
          'no-deny': 'RAM 会接受现在的策略，但其中没有 Deny。',
          write:
            '在 `freeze` 中写 `"Effect": "Deny"`，操作为 `mse:UpdateNacosConfig`，资源为 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a`。',
        },
        done: '改了一个字母，封网就生效了。在依赖一条 Deny 之前，请先确认 RAM 会接受它所在的策略。',
      },
      'who-was-it': {
        heading: '是哪个策略允许的',
        text: [
          '小林误删了一个配置，谁也不明白为什么能删：已授权的三个策略里，没有一个出现过 `Delete` 这个词。',
          '选择一个被允许的单元格，就能看到是哪个策略允许的；也可以逐个查看每个策略单独的结果。',
        ],
        task: '找出允许删除配置的策略，并解除它的授权。小林在 `orders` 上需要的权限保持不变。',
        hints: {
          deny: '添加 Deny 也能阻止删除，但允许删除的语句还在。请解除那个策略的授权。',
          'console-gone': '`console` 现在没有授权给用户，实例列表看不到了。请重新授权。',
          'team-gone': '`orders-team` 现在没有授权给用户。它只允许读取和修改，请重新授权。',
          look: '选择某个配置的 `DeleteNacosConfig` 单元格：矩阵下方会说明是 `temporary` 允许的。请解除这个策略的授权。',
        },
        done: '`mse:*NacosConfig` 中的星号既可以是 `Get` 和 `Update`，也可以是 `Delete`。',
      },
    },
    summary: [
      '所有已授权策略的语句会汇总在一起，写在哪个策略里并无区别。',
      '一个策略中的 Deny，优先于任何其他策略中的 Allow；解除授权后，策略就不再起任何作用。',
      'RAM 不会接受的策略，在这里会被整个排除在外（假定）：其中的 Deny 保护不了任何东西。',
      '“最终权限”是所有策略共同的结果；逐个查看策略，就知道权限从何而来。',
    ],
  },
};
