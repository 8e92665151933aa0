// Texts of the lessons in `learn/lessons/practice.ts`, in Chinese.

import type { practiceLessonsEn } from './en-practice.ts';

export const practiceLessonsZhCN: typeof practiceLessonsEn = {
  'system-policies': {
    title: '系统策略',
    teaser: 'MSE 的两个系统策略都允许什么，以及怎样从中收回一部分权限。',
    steps: {
      attach: {
        heading: '一分钟完成授权',
        text: [
          '小林今天入职，要先在 MSE 里四处看看，但不能改动任何东西。MSE 提供了两个现成的系统策略：`AliyunMSEFullAccess` 和 `AliyunMSEReadOnlyAccess`。',
          '现在一个权限策略都没有。点击左侧的添加按钮，除了新建自定义策略，还可以选择系统策略。',
        ],
        task: '为小林授予只能读取的那个系统策略。',
        hints: {
          full: '有了 `AliyunMSEFullAccess`，小林连实例都能释放。请删除它，换成另一个。',
          own: '您新建了一个自定义策略。这里要用现成的：请删除它，改为选择系统策略。',
          where: '点击左侧的“添加权限策略”，选择 `AliyunMSEReadOnlyAccess`。',
        },
        done: '您看到的只是近似内容：系统策略的实际内容没有公开，也不能编辑。',
      },
      narrow: {
        heading: '“只读”读得到什么',
        text: ['“只读”听起来很安全。可是 `prod` 命名空间的 `prod.yaml` 里，写着数据库的密码。'],
        question: '小林能查看 `prod.yaml` 的内容吗？',
        answer:
          '**允许。**MSE 把 `mse:GetNacosConfig` 列为只读操作，对该策略的描述是“只读访问 MSE 的所有资源”。因此每个配置的内容都看得到，包括其中的密码和密钥。系统策略不能编辑。不过，一个用户的所有策略是合在一起判定的，而且 Deny 优先于任何 Allow。所以多给的权限，可以用一个自定义策略收回来。',
        task: '新建一个自定义策略：在实例 `mse-cn-0pp1j8om80a` 的命名空间 `3fd98c48-a709-4061-bba1-e341d79d681b`（`prod`）中，不能查看任何配置的内容，当前内容和历史版本都不行。其余的仍然可以读取。',
        hints: {
          refused: 'RAM 不会接受现在的策略。每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          public:
            '`public` 命名空间也读不了了。资源要写到命名空间：`acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`。',
          lists: '实例的列表也看不到了。只需拒绝读取内容的操作。',
          history: '当前内容读不了了，历史版本却还可以：它是另一个操作 `mse:GetNacosHistoryConfig`。',
          'no-deny': 'Allow 写得再窄，也收不回权限。这里要把 `Effect` 写成 `Deny`。',
          write:
            '用 `Deny` 拒绝 `mse:Get*`，资源为 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`。',
        },
        done: '这些单元格标有“基于假定”：下级的 Deny 同样优先于上级的 Allow，这一点是假定，最后一课会再讲到。',
      },
      'full-access': {
        heading: '另一个系统策略',
        text: [
          '小林本周值班，系统策略换成了 `AliyunMSEFullAccess`。您写的策略仍然授权给小林，现在名为 `limits`。',
        ],
        question: '一边是完全访问，一边是您的 Deny：小林现在能读取 `prod.yaml` 吗？',
        answer: '**显式拒绝。**Allow 来自哪里，对 Deny 来说都一样。系统策略和自定义策略一视同仁。',
        task: '值班人员可以重启实例，但绝不能释放实例，明天新买的也不行。请补充 `limits`，其他权限保持不变。',
        hints: {
          refused:
            'RAM 不会接受现在的策略。两条语句之间用逗号分隔，每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          restart: '重启也被拒绝了。针对实例的操作中，只需拒绝释放实例的那一个。',
          deletes: '删除配置也被拒绝了。请写出完整的操作名 `mse:DeleteCluster`。',
          later: '现有的实例没问题了，明天新买的还不行。资源要覆盖所有实例。',
          content: '`prod` 的内容不再被显式拒绝。请保留原来的语句，再加一条。',
          write: '第二条语句用 `Deny` 拒绝 `mse:DeleteCluster`，资源为 `acs:mse:*:*:instance/*`。',
        },
        done: '一个既不能编辑、也看不到内容的策略，用两条短短的语句就划定了边界。',
      },
    },
    summary: [
      'MSE 有两个系统策略，实际内容没有公开，演练场中的是近似内容。',
      '“只读”也能读到所有配置的内容，包括其中的密码。',
      '系统策略不能编辑，但可以在自定义策略中用 Deny 收回多余的权限。',
    ],
  },
  'source-address': {
    title: '调用从哪里来',
    teaser: '按源 IP 地址设置条件，并用 Deny 拒绝来自其他地方的调用。',
    steps: {
      range: {
        heading: '一个地址段',
        text: [
          '左侧的第二条语句带有条件 `Condition`：只对来自办公网络 `203.0.113.0/24` 的调用生效。`/24` 表示固定前 24 位，也就是前三段数字。',
          '调用从哪里来，写在请求上下文中。现在是 `203.0.114.10`。',
        ],
        question: '从这个地址能读取 `prod.yaml` 吗？',
        answer:
          '**隐式拒绝（默认拒绝）。**`203.0.114` 不是 `203.0.113`，条件不满足，语句就不生效，等于没有写。',
        task: '不要改动策略，让调用来自办公网络：修改请求上下文中的 `acs:SourceIp`。',
        hints: {
          policy: '您改动了策略，`203.0.114.10` 也能通过了。请撤销，改为修改调用的来源。',
          elsewhere: '请求中现在的地址也不在这个地址段内。前三段数字必须是 `203.0.113`。',
          where: '打开矩阵上方的“请求上下文”，把 `acs:SourceIp` 设为 `203.0.113.77`。',
        },
        done: '策略没变，结果变了：条件是针对每一次调用单独判断的。',
      },
      write: {
        heading: '多个值：满足一个即可',
        text: [
          '`Condition` 与 `Resource` 并列。其中先写条件操作符，再写条件关键字，然后是一个值，或由多个值组成的数组。多个值中，满足一个即可。',
          '在家办公的同事要经过 VPN，它只有一个地址：`198.51.100.7`。',
        ],
        task: '只允许从 `203.0.113.0/24` 和 `198.51.100.7` 读取配置内容。列表仍然不限来源。',
        hints: {
          refused:
            'RAM 不会接受现在的策略。格式是 `"Condition": {"IpAddress": {"acs:SourceIp": …}}`，前面要有逗号；条件操作符和条件关键字都只能出现一次。',
          more: '现在还能改动配置或服务。操作请保持原样，只需添加条件。',
          string: '`StringEquals` 逐字比较，不认识地址段。比较 IP 地址要用 `IpAddress`。',
          lists: '列表也只有办公网络能看了。第一条语句不要加条件。',
          neighbours:
            '相邻的地址 `198.51.100.8` 也能读取。VPN 只有一个地址，不是地址段；另外，凡是允许读取内容的语句都要带上这个条件。',
          'no-vpn': '办公网络可以了，VPN 还不行。请把值写成包含两者的数组。',
          write:
            '在第二条语句中添加 `"Condition": {"IpAddress": {"acs:SourceIp": ["203.0.113.0/24", "198.51.100.7"]}}`。',
        },
        done: '取决于条件的单元格带有标记，提示您换一次调用，结果可能不同。',
      },
      both: {
        heading: '多个操作符：必须全部满足',
        text: [
          '有人又加了一个条件操作符：`Bool` 和 `acs:SecureTransport`，后者表示调用是否使用 TLS。',
          '请求上下文中的这次调用来自 VPN，但没有使用 TLS。',
        ],
        question: '两个条件满足了一个。能读取 `prod.yaml` 吗？',
        answer: '**隐式拒绝。**多个值是“或”，而条件操作符之间、条件关键字之间都是“与”。',
        task: '策略保持不变，让这次调用改用 TLS：在矩阵上方的请求上下文中，把 `acs:SecureTransport` 设为 `true`。',
        hints: {
          condition: '策略中的条件不见了，请恢复它：要变的是调用，而不是策略。',
          context: '打开矩阵上方、匹配方式旁边的请求上下文，把 `acs:SecureTransport` 选为 `true`。',
        },
        done: '两个条件操作符都满足了，单元格变为允许。',
      },
      fence: {
        heading: '条件只约束自己的语句',
        text: [
          '回到只允许办公网络的情形。该用户还有一个策略 `helpdesk`，允许读取一切，没有任何条件。这次调用来自 `198.51.100.8`，不在办公网络内。',
        ],
        question: '从这个地址能读取 `prod.yaml` 吗？',
        answer:
          '**允许**，因为有 `helpdesk`。条件只收窄它所在的语句，管不到别的语句。要对所有策略一起设限，得用 Deny。',
        task: '不要改动 `helpdesk`。凡不是来自办公网络的调用，都拒绝读取配置内容，任何实例都不例外。列表仍然不限来源。',
        hints: {
          refused:
            'RAM 不会接受现在的策略。请看标有下划线的位置；表示“不来自”的条件操作符是 `NotIpAddress`。',
          office: '办公网络也被挡在外面了。在 Deny 中，条件说的是要拒绝谁：是**不在**地址段内的调用。',
          lists: '列表也受到了限制。请让 `helpdesk` 保持原样，只拒绝 `mse:Get*`。',
          staging: '`orders` 已经挡住了，其他实例还没有。Deny 的资源请写 `*`。',
          'no-deny': '无论怎样修改别的语句，`helpdesk` 的 Allow 都仍然有效。这里需要一条 `Deny` 语句。',
          write:
            '添加一条 `Deny`，操作为 `mse:Get*`，资源为 `*`，条件为 `"Condition": {"NotIpAddress": {"acs:SourceIp": "203.0.113.0/24"}}`。',
        },
        done: '这样的 Deny 不会给任何人授权：对来自办公网络的调用，它只是不生效，由 Allow 决定结果。',
      },
      'two-fences': {
        heading: '两道围栏',
        text: [
          '有同事想让 VPN 也能访问，于是写了第二条 Deny：一条拒绝不来自办公网络的调用，一条拒绝不来自 VPN 的调用。这次调用来自办公网络。',
        ],
        question: '从办公网络能读取 `prod.yaml` 吗？',
        answer:
          '**显式拒绝。**办公网络不是 VPN，所以命中第二条 Deny；从 VPN 调用，则命中第一条。两条放在一起，谁都进不来。',
        task: '请改正：从办公网络和 VPN 都可以读取配置内容，从其他任何地方都不行。',
        hints: {
          refused:
            'RAM 不会接受现在的策略。数组要有方括号，两个值之间要有逗号；同一个条件关键字只能出现一次。',
          'no-deny': '没有了 Deny，凭 `helpdesk` 谁都能读取。请保留其中一条并改正它。',
          open: '来自其他地方的调用不再被显式拒绝。Deny 要用 `NotIpAddress`，其中写明放过哪些地址。',
          'no-vpn': '办公网络恢复了。VPN 的地址要写进同一条 Deny，作为第二个值。',
          write:
            '只保留一条 Deny，条件为 `"NotIpAddress": {"acs:SourceIp": ["203.0.113.0/24", "198.51.100.7"]}`。',
        },
        done: '否定的条件操作符，要所有值都不匹配才算满足。文档没有说明这一点，此处是假定。',
      },
    },
    summary: [
      '`IpAddress` 配合 `acs:SourceIp`，可以写地址，也可以写地址段。',
      '多个值满足一个即可；条件操作符和条件关键字必须全部满足。',
      '条件只约束自己的语句。要对所有策略设限，就写一条带 `NotIpAddress` 的 Deny，并把所有例外都写进这一条。',
    ],
  },
  'mfa-and-time': {
    title: 'MFA 与时间',
    teaser: '按登录方式和调用时间设置条件，以及条件关键字不存在时会怎样。',
    steps: {
      absent: {
        heading: '请求里没有的信息',
        text: [
          '登录控制台时，可以再用多因素认证（MFA）确认身份。条件可以要求这一点：通过 MFA 时，`acs:MFAPresent` 为 `true`。',
          '请求上下文中的这次调用来自使用 AccessKey 的脚本，这类调用根本不带 `acs:MFAPresent`。',
        ],
        question: '策略要求 MFA。脚本能读取 `prod.yaml` 吗？',
        answer:
          '**隐式拒绝（默认拒绝）。**`Bool` 没有可供比较的值。条件关键字不存在时，肯定的条件操作符一律不满足，所以 Allow 不生效。',
        task: '不要改动策略，把这次调用改成通过了 MFA 的控制台操作。',
        hints: {
          policy: '策略不再要求 MFA，没有通过 MFA 的调用也能读取。请撤销，改为修改请求上下文。',
          false: '`false` 表示用户没有通过 MFA，这同样不行。',
          where: '打开矩阵上方的“请求上下文”，把 `acs:MFAPresent` 设为 `true`。',
        },
        done: '条件写在 Allow 中是安全的：信息不存在，就不会被允许。',
      },
      'not-false': {
        heading: '不存在不等于 false',
        text: [
          '团队要求删除配置必须通过 MFA。左侧的 Allow 包含删除，再用一条 Deny 在 `acs:MFAPresent` 为 `false` 时拒绝删除。听起来是一回事。',
          '这次调用的还是那个使用 AccessKey 的脚本。',
        ],
        question: '脚本能删除 `prod.yaml` 吗？',
        answer:
          '**允许。**条件关键字不存在，而不存在不等于 `false`，所以 Deny 不生效，剩下的只有 Allow。这条 Deny 拦得住控制台用户，拦不住脚本。检查结果中也有提示。',
        task: '请改正：只有通过 MFA 才能删除配置，因此脚本不能删除；其他操作仍对脚本开放。请求上下文保持不变。',
        hints: {
          refused: 'RAM 不会接受现在的策略。两条语句之间用逗号分隔；`Bool` 只能有一个值，要加引号。',
          context: '请求上下文中有了 `acs:MFAPresent`。脚本不会带它，请把它重新设为不存在。',
          scripts: '脚本不能读取和修改了。条件只应加在删除上。',
          lists: '脚本进不了实例，或者看不到其中的列表了。这些操作不要加条件。',
          more: '脚本能做的比原来还多，例如对实例的操作。第一条语句中的其他操作请保持原样。',
          nobody: '现在谁都不能删除，通过了 MFA 也不行。删除需要单独一条带条件的 Allow。',
          deny: '无论怎样修改别处，这条 Deny 都管不到脚本。请把删除从 Allow 中拿掉，让它默认被拒绝。',
          write:
            '从第一条语句中去掉 `mse:DeleteNacosConfig`，把第二条语句改为同一实例上的 `Allow`，条件为 `{"Bool": {"acs:MFAPresent": "true"}}`。',
        },
        done: '“没有 MFA 就拒绝”会留下缺口，“有 MFA 才允许”不会。',
      },
      instant: {
        heading: '同一时刻',
        text: [
          '外部公司要在 2030 年 11 月底之前完成配置迁移。策略会自动到期：`DateLessThan` 的值是 `2030-12-01T00:00:00+08:00`，即北京时间的零点。',
          '对方的脚本在 `2030-11-30T21:00:00Z` 发起调用，`Z` 表示 UTC。',
        ],
        question: '上面写的是 11 月 30 日。还能读取 `prod.yaml` 吗？',
        answer:
          '**隐式拒绝。**UTC 的 21:00 是北京时间次日早上 5:00。时间按时刻比较，不看字面上写的是哪一天。',
        task: '不要改动策略，把 `acs:CurrentTime` 改成一个仍然可以读取的时间。',
        hints: {
          policy: '您推迟了策略中的到期时间。请撤销，改为修改调用的时间。',
          late: '请求中现在的时间也不行。最后一个小时从 `2030-11-30T15:00:00Z` 开始。',
          where: '打开矩阵上方的“请求上下文”，例如填写 `2030-11-30T23:00:00+08:00`。',
        },
        done: '写 `+08:00` 或 `Z` 都可以，只要写明是哪个时区。',
      },
      window: {
        heading: '从何时到何时',
        text: [
          '这家公司还要再来一次：北京时间 2030 年 12 月整月。开始和结束是同一个 `Condition` 中的两个条件操作符，必须同时满足。',
        ],
        task: '让策略从北京时间 2030 年 12 月的第一刻起生效，到该月最后一刻为止，不能更长。',
        hints: {
          refused:
            'RAM 不会接受现在的策略。时间要带时区偏移：`2030-12-01T00:00:00+08:00`；每个条件操作符只能出现一次。',
          none: '还没有 `Condition`。它与 `Resource` 并列，可以包含多个条件操作符。',
          utc: '12 月晚开始了八个小时：您写的时间以 `Z` 结尾，那是 UTC。请写 `+08:00`。',
          'last-day': '少了最后一天：12 月 31 日零点只是那一天的开始。请以 2031 年 1 月 1 日零点为结束。',
          'first-moment': '少了第一刻：`DateGreaterThan` 不包含它，`DateGreaterThanEquals` 才包含。',
          write:
            '写成 `{"DateGreaterThanEquals": {"acs:CurrentTime": "2030-12-01T00:00:00+08:00"}, "DateLessThan": {"acs:CurrentTime": "2031-01-01T00:00:00+08:00"}}`。',
        },
        done: '用下个月的第一刻作为结束最稳妥：不用数天数，也不用数秒数。',
      },
    },
    summary: [
      'AccessKey 调用不带 `acs:MFAPresent`；条件关键字不存在时，肯定的条件操作符一律不满足。',
      '所以要在 Allow 中要求 MFA。针对 `false` 的 Deny，任何脚本都能绕过。',
      '时间要带时区偏移，按时刻比较。要限定一段时间，就在一个条件中写两个条件操作符。',
    ],
  },
  'least-privilege': {
    title: '够用就好',
    teaser: '以权限矩阵为参照，一步步从全部权限收窄到一个人真正需要的权限。',
    steps: {
      everything: {
        heading: '能用，先这样',
        text: [
          '小梅负责维护汇率配置 `rates.json`，它在实例 `mse-cn-0pp1j8om80a`（`orders`）的 `prod` 命名空间、`PAYMENT` 分组中。入职时急着用，就直接在 `*` 上授予了 `mse:*`。',
        ],
        question: '需要的只是一个文件。小梅能释放 `staging` 实例吗？',
        answer:
          '**允许。**`mse:*` 是所有操作，`*` 是所有资源。策略内容下方的检查结果也指出：允许 MSE 的所有操作。',
        task: '先收窄资源：保留全部操作，但仅限实例 `mse-cn-0pp1j8om80a`。实例列表和配额仍然可以查看。请不要使用 Deny。',
        hints: {
          refused:
            'RAM 不会接受现在的策略。两条语句之间用逗号分隔，每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          deny: 'Deny 只能拒绝今天想得到的。下一个新实例又会放开，不如少允许一些。',
          instances:
            '小梅看不到实例列表或配额了。它们属于云账号：`mse:ListClusters` 和 `mse:ListServiceQuotas` 要写在资源为 `acs:mse:*:*:*` 的语句中。',
          staging: '`staging` 实例仍然开放。请在资源中写明实例 `mse-cn-0pp1j8om80a`。',
          write:
            '写成两条语句：在 `acs:mse:*:*:*` 上允许 `mse:ListClusters` 和 `mse:ListServiceQuotas`，在 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a` 上允许 `mse:*`。',
        },
        done: '矩阵中有一大片都关上了，而小梅不会有任何感觉。',
      },
      actions: {
        heading: '需要哪些操作',
        text: [
          '检查结果列出了 `mse:*` 在 `orders` 上还放开了什么：释放实例、重启实例、删除其中的内容。而小梅平时只是查看配置列表，打开配置，然后修改。',
        ],
        task: '在 `orders` 上，只允许小梅进入实例、查看列表、读取和修改配置；不能创建和删除，也不能改动服务和实例本身。',
        hints: {
          refused: 'RAM 不会接受现在的策略。数组要有方括号，两个名称之间要有逗号。',
          deny: '与其拒绝多余的，不如把 `mse:*` 换成需要的。',
          instances: '实例列表或配额看不到了。第一条语句请保持原样。',
          list: '小梅进不了实例，或者看不到配置列表了：需要 `mse:QueryClusterDetail` 和 `mse:ListNacosConfigs`。',
          update: '`mse:Update*` 还能修改实例和服务。请写明 `mse:UpdateNacosConfig`。',
          write:
            '把 `mse:*` 换成 `["mse:QueryClusterDetail", "mse:List*", "mse:GetNacosConfig", "mse:UpdateNacosConfig"]`。',
        },
        done: '检查结果为空，只说明没有明显的问题，不说明权限已经够小。',
      },
      content: {
        heading: '谁的内容',
        text: [
          '左侧的策略在一个实例上授予了几类操作。网关团队的密钥也在这个实例上，就在 `public` 命名空间的 `gateway.yaml` 中。',
        ],
        question: '小梅能读取 `gateway.yaml` 吗？',
        answer:
          '**允许。**资源写到实例，就包括其中所有命名空间的所有内容。列表针对实例鉴权（假定），只能留在实例上；读取和修改内容则不必。',
        task: '把读取和修改内容的权限限定到 `prod` 的 `PAYMENT` 分组，列表和实例详情保持不变。',
        hints: {
          refused:
            'RAM 不会接受现在的策略。两条语句之间用逗号分隔，每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          deny: '不用 Deny 也可以：给内容单独写一条语句，资源写得更窄。',
          instances: '实例列表或配额看不到了。第一条语句请保持原样。',
          list: '配置列表或实例详情看不到了。它们针对实例鉴权，请留在资源为实例的语句中。',
          wider:
            '修改已经限定了，读取还没有：更大的范围上仍然授予了 `mse:GetNacosConfig`。检查结果也是这样提示的。',
          namespace: '`public` 命名空间已经关上，`prod` 中的 `DEFAULT_GROUP` 分组还没有。资源要写到分组。',
          write:
            '把 `mse:GetNacosConfig` 和 `mse:UpdateNacosConfig` 移到第三条语句，资源为 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT`。',
        },
        done: '三个层级，三条语句：云账号对应实例列表，实例对应其中的列表，分组对应内容。',
      },
      tomorrow: {
        heading: '明天会有什么',
        text: [
          '授权也会覆盖现在还不存在的资源。明天，财务同事会把 `ledger.yaml` 放进 `PAYMENT` 分组，而它与小梅无关。',
        ],
        task: '在资源树的 `PAYMENT` 分组中添加配置 `ledger.yaml`。然后让小梅的权限不多不少：查看实例列表和配额，查看 `orders` 的详情和配置列表，读取和修改 `rates.json`。',
        hints: {
          refused: 'RAM 不会接受现在的策略。请看标有下划线的位置。',
          add: '先修改资源树：打开 `PAYMENT` 一行的菜单，选择“添加配置…”，输入 `ledger.yaml`。',
          instances: '实例列表或配额看不到了。第一条语句请保持原样。',
          ledger: '小梅能读取 `ledger.yaml`，因为资源是整个分组。请写到名称：`/PAYMENT/rates.json`。',
          services:
            '小梅还能看到服务列表。五个列表操作中只需要一个：用 `mse:ListNacosConfigs` 替换 `mse:List*`。',
          write:
            '在实例上允许 `mse:QueryClusterDetail` 和 `mse:ListNacosConfigs`，在 `…/PAYMENT/rates.json` 上允许 `mse:GetNacosConfig` 和 `mse:UpdateNacosConfig`。',
        },
        done: '写到分组还是写到文件，需要取舍：写到分组省事，写到文件不会有意外。',
      },
    },
    summary: [
      '一次只收窄一样：先是资源，再是操作，最后是内容。',
      '每个操作都写在它鉴权的那一级：云账号、实例，或更下级的内容。',
      '与其多拒绝，不如少允许：没有允许的操作本来就会被拒绝。',
      '检查结果指出明显的问题，权限矩阵展示全部。',
    ],
  },
  refusals: {
    title: '读懂拒绝信息',
    teaser: '从报错找到单元格，从单元格找到语句，再看该改哪里。',
    steps: {
      find: {
        heading: '请求的是什么',
        text: [
          '小陈打不开一个配置的历史版本，发来了报错：`You are not authorized to perform this operation. Action: mse:GetNacosHistoryConfig, Resource: acs:mse:cn-hangzhou:1234567890123456:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml`。',
          '实际的措辞可能不同，关键是其中的操作和资源：两者合在一起，就是矩阵中的一个单元格。',
        ],
        task: '选择这条报错对应的单元格。',
        hints: {
          public:
            '差一点：这个 `prod.yaml` 在 `public` 命名空间中。报错里写的是 `3fd98c48-…`，也就是 `prod`。',
          action: '行选对了，列应该是 `GetNacosHistoryConfig`：查看历史版本是另一个操作。',
          where:
            '行：`orders`、`prod`、`DEFAULT_GROUP` 下的 `prod.yaml`；列：`GetNacosHistoryConfig`。也可以点击矩阵下方的“粘贴无权限报错…”，由演练场来定位。',
        },
        done: '矩阵下方现在写明了哪条语句最接近，其中哪些部分满足，哪些不满足。',
      },
      action: {
        heading: '差在操作',
        text: [
          '操作、资源、条件都满足，语句才会生效。最接近的是第 2 条语句：它的资源覆盖了 `prod.yaml`，但操作中没有请求的那一个。',
        ],
        task: '修改第 2 条语句，让小陈可以查看历史版本。不要增加其他权限：不能写入，也不能涉及其他实例。',
        hints: {
          refused: 'RAM 不会接受现在的策略。数组要有方括号，两个名称之间要有逗号。',
          'write-too': '现在小陈还能修改配置。只需增加一个操作。',
          staging: '现在 `staging` 上也允许了。资源不是拒绝的原因，请保持原样。',
          replaced: '小陈看不到当前版本了：您用一个操作替换了另一个。请两个都保留。',
          instance:
            '实例这一行的其他操作也变了。用通配符匹配历史版本，会把历史版本列表也包括进来：只需添加那一个操作名。',
          write: '在第 2 条语句的操作中添加 `mse:GetNacosHistoryConfig`。',
        },
        done: '多了一个操作名，其他都没有变：这就是能解决问题的最小修改。',
      },
      resource: {
        heading: '差在资源',
        text: [
          '小陈还要修改 `prod.yaml`。有同事照抄了 MSE 文档示例 4 的最后一条语句，那个示例讲的正是这个文件。乍一看，什么都没有写错。',
        ],
        question: '小陈能通过 `mse:UpdateNacosConfig` 修改 `prod.yaml` 吗？',
        answer: '**隐式拒绝（默认拒绝）。**操作满足，资源不满足。矩阵下方指出了两者在哪一部分不同。',
        task: '在矩阵下方看清哪里不同，然后改正第 3 条语句的资源。',
        hints: {
          refused: 'RAM 不会接受现在的策略。资源是带引号的字符串，以 `acs:mse:*:*:` 开头。',
          wide: '现在其他配置也能修改了。原来的资源并不是太窄，而是写错了一处。',
          replaced: '现在小陈连读取都不行了。第 2 条语句请保持原样。',
          write: '实例 ID 少了最后两个字符，应该是 `mse-cn-0pp1j8om80a`。',
        },
        done: '少了两个字符，就成了另一个实例的 ID，而 RAM 不会提示没有这个实例。',
      },
      condition: {
        heading: '差在条件',
        text: [
          '办公网络中有一个脚本，使用 AccessKey 同步配置。它对同一个 `prod.yaml` 执行 `mse:GetNacosConfig` 时被拒绝，可是操作和资源都没有问题。',
        ],
        task: '选择该单元格，看看条件的哪一部分不满足。然后修改策略：脚本可以读取，但仍然仅限办公网络。请求上下文保持不变。',
        hints: {
          refused: 'RAM 不会接受现在的策略。请检查是否多了逗号，或少了括号。',
          context: '您修改了请求。脚本无法通过 MFA：请把 `acs:MFAPresent` 重新设为不存在，改为修改策略。',
          open: '现在从任何地方都能读取。源 IP 地址本来就满足，那一部分请保持原样。',
          more: '现在脚本还能改动内容。操作请保持原样，只需修改条件。',
          choose: '先选择单元格：行是 `prod` 中的 `prod.yaml`，列是 `GetNacosConfig`。',
          write: '从条件中删除 `"Bool": {"acs:MFAPresent": "true"}`，保留 `IpAddress`。',
        },
        done: '两个条件操作符满足了一个，等于没有满足：必须全部满足。',
      },
      explicit: {
        heading: '有人写了 Deny',
        text: [
          '小陈又有了一个明确写着 `prod.yaml` 的策略，可是修改时仍被拒绝。这一次，还授权了另一个名为 `freeze` 的策略。',
        ],
        question: '`prod.yaml` 上 `mse:UpdateNacosConfig` 的单元格会显示什么？',
        answer:
          '**显式拒绝。**这时不必再找最接近的 Allow：生效的 Allow 已经有了。矩阵下方写明了起决定作用的 Deny。',
        task: '这次冻结本来只针对 `PAYMENT` 分组。请找到那条 Deny，把它收窄到这个分组，让小陈可以修改 `prod.yaml`。',
        hints: {
          refused: 'RAM 不会接受现在的策略。资源是带引号的字符串，以 `acs:mse:*:*:` 开头。',
          'no-deny': '现在完全没有冻结了。`PAYMENT` 仍要被显式拒绝。',
          allow:
            'Deny 仍然对 `prod.yaml` 生效，再多的 Allow 也没有用。请打开 `freeze`，让资源以 `/PAYMENT` 结尾。',
          wide: '小陈还能修改 `dev.yaml`。原来的 Allow 没有问题，请保持原样。',
          payment:
            'Deny 的资源应为 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT`。',
        },
        done: '隐式拒绝，是少了什么；显式拒绝，是多了什么。',
      },
    },
    summary: [
      '拒绝信息中的操作和资源，对应矩阵中的一个单元格。',
      '隐式拒绝：看最接近的语句，差的是操作、资源还是条件，只改那一处。',
      '显式拒绝：找到那条 Deny。再多的 Allow 也没有用。',
    ],
  },
  undocumented: {
    title: '文档没有写的',
    teaser: '演练场在哪些地方作了假定，以及怎样写出无论假定是否成立、结果都一样的策略。',
    steps: {
      order: {
        heading: '上级 Allow，下级 Deny',
        text: [
          '有些规则文档没有写，从外部也观察不到。这时演练场会作出假定，并标记以此为依据的结果。',
          '这里有一条 Allow 写的是实例 `orders`，一条 Deny 写的是其中的命名空间 `prod`。',
        ],
        question: '`prod` 中 `prod.yaml` 上 `mse:UpdateNacosConfig` 的单元格会显示什么？',
        answer:
          '**显式拒绝**，并带有标记。Deny 优先，文档写得很清楚；但如果 MSE 由外到内逐级鉴权，就可能先遇到 Allow，并到此为止。演练场将所有语句合并判定。',
        task: '改写策略，让这个区别不再重要：`orders` 中的内容都可以读取，只有 `public` 可以修改，而 `prod` 是**隐式拒绝**。',
        hints: {
          refused:
            'RAM 不会接受现在的策略。两条语句之间用逗号分隔，每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          deny: '只要还有 Deny，就要考虑它与上级的 Allow 谁先谁后。不如少允许一些，那样就用不着 Deny。',
          prod: 'Deny 删掉了，Allow 却仍然覆盖 `prod`。修改要单独写一条语句，资源写到 `public` 命名空间。',
          reading: '整个 `orders` 都应该可以读取，包括 `prod`。',
          more: '`public` 中允许的不只是读取和修改。请只写需要的那个操作。',
          write:
            '在 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a` 上允许 `mse:GetNacosConfig`，在 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public` 上允许 `mse:UpdateNacosConfig`。',
        },
        done: '“基于假定”的标记消失了：没有 Allow 覆盖的地方，MSE 按什么顺序鉴权都一样。',
      },
      modes: {
        heading: 'ARN 怎样覆盖其下的资源',
        text: [
          '对命名空间的 Allow 会覆盖其中的配置，MSE 文档的示例就是这样写的；但背后如何实现，文档没有说明。RAM 自己的文档只提到了通配符。',
          '所以演练场有两种匹配方式。现在是字面匹配，也就是只按 RAM 的通配符规则比较 ARN 本身。',
        ],
        question:
          '策略在命名空间 `public` 上允许了 `mse:GetNacosConfig`。按字面匹配，其中的 `gateway.yaml` 能读取吗？',
        answer:
          '**隐式拒绝。**`…/public` 和 `…/public/DEFAULT_GROUP/gateway.yaml` 是两个不同的字符串，也没有通配符。',
        task: '切换回层级匹配：资源写到某一层，就覆盖其下的所有资源。',
        hints: {
          policy: '您改动了策略。请撤销，这里要切换的是匹配方式。',
          where: '在矩阵上方的“匹配方式”中选择“层级匹配”。',
        },
        done: '两种方式在这里结果不同，所以这些单元格带有专门的标记。',
      },
      both: {
        heading: '两种方式都成立',
        text: [
          '有人想稳妥一些，在实例 ID 后面加上了 `/*`。这样一来，无论哪种匹配方式，都能覆盖实例下的资源。',
        ],
        question: '那么，能通过 `mse:QueryClusterDetail` 进入实例本身吗？',
        answer:
          '**隐式拒绝。**这个写法要求 ID 后面有一个斜杠，而实例的 ARN 没有。所以 `X/*` 覆盖 X 下的所有资源，却不包括 X 本身。',
        task: '改写资源，使策略在两种匹配方式下都成立：可以进入实例、查看配置列表、读取其中的所有内容。请切换到字面匹配来验证。',
        hints: {
          refused: 'RAM 不会接受现在的策略。多个资源要写成数组，用方括号和逗号。',
          staging: '现在连 `staging` 也覆盖了。请只写那一个实例。',
          'look-alike':
            '把 `*` 直接写在 ID 后面，会覆盖其他以此开头的实例 ID。请写出 ID 本身，再加上带 `/*` 的那一个。',
          content:
            '实例可以进入，内容却读不了：按字面匹配，只写 ID 不会覆盖其下的任何资源。带 `/*` 的那一个也要保留。',
          switch: '到这里都对。现在把矩阵上方的“匹配方式”切换到“字面匹配”，看看是否仍然成立。',
          write:
            '写成 `["acs:mse:*:*:instance/mse-cn-0pp1j8om80a", "acs:mse:*:*:instance/mse-cn-0pp1j8om80a/*"]`。',
        },
        done: '检查结果会说第二个资源是多余的。按层级匹配确实如此；保留它，是以防 MSE 的匹配方式与此不同。',
      },
      create: {
        heading: '还不存在的实例',
        text: [
          '小陈要负责购买新实例。文档把 `mse:CreateCluster` 列在可以限定到实例的操作中，于是有人把它写在了实例 `orders` 上。',
        ],
        question: '`orders` 上 `mse:CreateCluster` 的单元格会显示什么？',
        answer:
          '**允许**，因为矩阵以文档的表格为准。可是购买实例时，新实例还没有 ID。这时 MSE 针对哪个资源鉴权，文档没有说明，这个策略也许根本不起作用。',
        task: '改写资源，让这一点不再重要：无论 MSE 针对云账号还是任意实例鉴权，都可以创建。除此之外什么都不允许。',
        hints: {
          refused: 'RAM 不会接受现在的策略。资源是带引号的字符串，以 `acs:mse:*:*:` 开头。',
          more: '现在允许的不只是创建实例。操作请保持原样，只需修改资源。',
          account: '所有实例都覆盖了，云账号还没有：以 `instance/` 开头的写法永远匹配不到云账号。',
          write: '写成 `acs:mse:*:*:*`，它匹配云账号及其下的所有资源。',
        },
        done: '在这里，资源写宽一些没有坏处：把购买限定到已有的实例，本来就没有意义。',
      },
    },
    summary: [
      '矩阵中的标记会指出：哪些结果基于假定，哪里两种匹配方式结果不同。',
      '与其在上级 Allow、再在下级 Deny，不如只允许需要的权限：那样顺序就不重要了。',
      '不想依赖 MSE 的匹配方式时，把上级资源写两遍：`X` 和 `X/*`。',
      '事关重大时，请到真实的服务中验证：那里才有确切的答案。',
    ],
  },
};
