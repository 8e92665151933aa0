// What is said in the lessons of `learn/lessons/practice.ts`, in Chinese.

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
      content: {
        heading: '“只读”读得到什么',
        text: ['“只读”听起来很安全。可是 `prod` 命名空间的 `prod.yaml` 里，写着数据库的密码。'],
        question: '小林能查看 `prod.yaml` 的内容吗？',
        answer:
          '**允许。**MSE 把 `mse:GetNacosConfig` 列为只读操作，对该策略的描述是“只读访问 MSE 的所有资源”。因此每个配置的内容都看得到，包括其中的密码和密钥。',
        hints: {},
      },
      narrow: {
        heading: '收回一部分',
        text: [
          '系统策略不能编辑。不过，一个用户的所有策略是合在一起判定的，而且 Deny 优先于任何 Allow。所以多给的权限，可以用一个自定义策略收回来。',
        ],
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
        done: '这些单元格带有一个标记：下级的 Deny 同样优先于上级的 Allow，这一点是假定，最后一课会再讲到。',
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
          '左侧的语句带有条件 `Condition`：只对来自办公网络 `203.0.113.0/24` 的调用生效。`/24` 表示固定前 24 位，也就是前三段数字。',
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
        answer:
          '**隐式拒绝。**多个值是“或”，而条件操作符之间、条件关键字之间都是“与”。在请求上下文中把 `acs:SecureTransport` 设为 `true`，单元格就会变绿。',
        hints: {},
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
          lists: '列表也被拒绝了。只需拒绝 `mse:Get*`。',
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
};
