// Texts of the lessons in `learn/lessons/practice.ts`, in Chinese.

import type { practiceLessonsEn } from './en-practice.ts';

export const practiceLessonsZhCN: typeof practiceLessonsEn = {
  'system-policies': {
    title: '系统策略',
    teaser: 'MSE 的两个系统策略允许哪些操作，以及如何收回其中的部分权限。',
    steps: {
      attach: {
        heading: '授予系统策略',
        text: [
          '小林今天入职，需要查看 MSE 的全部内容，但不能修改。MSE 提供两个系统策略：`AliyunMSEFullAccess` 和 `AliyunMSEReadOnlyAccess`。',
          '目前没有任何权限策略。点击添加按钮，可以新建自定义策略，也可以选择系统策略。',
        ],
        task: '为小林授予只读的系统策略。',
        hints: {
          full: '`AliyunMSEFullAccess` 还允许小林释放实例。请删除它，换成另一个系统策略。',
          own: '您新建了自定义策略。请删除它，改为选择系统策略。',
          where: '点击权限策略旁的“添加权限策略”（+），选择 `AliyunMSEReadOnlyAccess`。',
        },
        done: '此处显示的是近似内容，编写时未能参照官方公布的原文。系统策略不能编辑。',
      },
      narrow: {
        heading: '只读权限包括什么',
        text: ['只读权限看似安全，但 `prod` 命名空间的 `prod.yaml` 中包含数据库密码。'],
        question: '小林能查看 `prod.yaml` 的内容吗？',
        answer:
          '**允许。**MSE 将 `mse:GetNacosConfig` 列为只读操作，对该策略的描述是“只读访问 MSE 的所有资源”。因此每个配置的内容都可以查看，包括其中的密码和密钥。系统策略不能编辑，但用户的所有策略会综合评估，并且 Deny 优先于任何 Allow。因此可以用自定义策略收回多余的权限。',
        task: '新建一个自定义策略：在实例 `mse-cn-0pp1j8om80a` 的命名空间 `3fd98c48-a709-4061-bba1-e341d79d681b`（`prod`）中，不能查看任何配置的内容，包括当前内容和历史版本。其余内容仍可读取。',
        hints: {
          rejected: '策略未通过校验。每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          public:
            '`public` 命名空间也被拒绝了。资源要写到命名空间：`acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`。',
          lists: '实例的列表也被拒绝了。请只拒绝读取内容的操作。',
          history: '当前内容已拒绝，但历史版本还没有，对应的操作是 `mse:GetNacosHistoryConfig`。',
          'no-deny': 'Allow 无法收回权限。请使用 `Deny`。',
          write:
            '用 `Deny` 拒绝 `mse:Get*`，资源为 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b`。',
        },
        done: '这些单元格标有“基于推断”：下级资源上的 Deny 优先于上级资源上的 Allow。最后一课会详细说明。',
      },
      'full-access': {
        heading: '限制完全访问权限',
        text: [
          '小林本周值班，系统策略换成了 `AliyunMSEFullAccess`。您编写的策略仍授权给小林，名为 `limits`。',
        ],
        question: '既有完全访问权限，又有您的 Deny，小林现在能查看 `prod.yaml` 吗？',
        answer: '**显式拒绝。**无论 Allow 来自系统策略还是自定义策略，Deny 都优先。',
        task: '值班人员可以重启实例，但不能释放任何实例，包括以后购买的实例。请补充 `limits`，其他权限保持不变。',
        hints: {
          rejected:
            '策略未通过校验。两条语句之间用逗号分隔，每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          restart: '重启也被拒绝了。请只拒绝释放实例的操作。',
          deletes: '删除配置也被拒绝了。请写出完整的操作名 `mse:DeleteCluster`。',
          later: '现有的实例不能释放了，但以后购买的还可以。资源要匹配所有实例。',
          content: '`prod` 的内容不再是显式拒绝。请保留原来的语句，再添加一条。',
          write: '第二条语句用 `Deny` 拒绝 `mse:DeleteCluster`，资源为 `acs:mse:*:*:instance/*`。',
        },
        done: '系统策略既不能编辑，也看不到实际内容，但两条简短的语句就能限制它的权限。',
      },
    },
    summary: [
      'MSE 有两个系统策略。演练场使用的是近似内容，编写时未能参照官方公布的原文。',
      '只读权限包括所有配置的内容，以及其中的密码。',
      '系统策略不能编辑，但可以在自定义策略中用 Deny 收回多余的权限。',
    ],
  },
  'source-address': {
    title: '按源 IP 地址授权',
    teaser: '只允许来自指定 IP 地址的调用，并拒绝其他来源。',
    steps: {
      range: {
        heading: 'IP 地址段',
        text: [
          '第二条语句带有条件 `Condition`：只对来自办公网络 `203.0.113.0/24` 的调用生效。`/24` 表示固定前 24 位，即前三段数字。',
          '源 IP 地址属于请求上下文，现在是 `203.0.114.10`。',
        ],
        question: '从该地址能查看 `prod.yaml` 吗？',
        answer: '**隐式拒绝（默认拒绝）。**`203.0.114` 不是 `203.0.113`，条件不满足，因此语句不生效。',
        task: '不修改策略，让调用来自办公网络：修改请求上下文中的 `acs:SourceIp`。',
        hints: {
          policy: '您修改了策略，`203.0.114.10` 也被允许了。请撤销修改，改为编辑请求上下文。',
          elsewhere: '请求中的新地址也不在该地址段内。前三段数字必须是 `203.0.113`。',
          where: '打开请求上下文（显示源 IP 的按钮），将 `acs:SourceIp` 设为 `203.0.113.77`。',
        },
        done: '策略没有变化，判定结果却不同：条件会针对每次调用单独评估。',
      },
      write: {
        heading: '多个值：匹配一个即可',
        text: [
          '`Condition` 与 `Resource` 并列，其中依次写条件操作符、条件关键字，以及一个值或多个值组成的数组。有多个值时，匹配一个即可。',
          '在家办公的同事使用 VPN，它只有一个地址：`198.51.100.7`。',
        ],
        task: '只允许从 `203.0.113.0/24` 和 `198.51.100.7` 读取配置内容，列表仍不限来源。',
        hints: {
          rejected:
            '策略未通过校验。格式为 `"Condition": {"IpAddress": {"acs:SourceIp": …}}`，前面要有逗号；条件操作符和条件关键字都只能出现一次。',
          more: '现在还能修改配置或服务。请恢复原来的操作，只添加条件。',
          string: '`StringEquals` 只比较文本，不支持地址段。比较 IP 地址请使用 `IpAddress`。',
          lists: '列表也限定为办公网络了。第一条语句不要添加条件。',
          neighbours:
            '`198.51.100.8` 也被允许了。VPN 是单个地址，不是地址段；另外，所有允许读取内容的语句都要带上该条件。',
          'no-vpn': '办公网络已允许，VPN 还没有。请将值写成包含两者的数组。',
          write:
            '在第二条语句中添加 `"Condition": {"IpAddress": {"acs:SourceIp": ["203.0.113.0/24", "198.51.100.7"]}}`。',
        },
        done: '取决于条件的单元格带有标记：其他调用在这些单元格上的判定结果可能不同。',
      },
      both: {
        heading: '多个条件操作符：必须全部满足',
        text: [
          '有人又添加了一个条件操作符：`Bool` 和 `acs:SecureTransport`，后者表示调用是否使用 TLS。',
          '请求上下文中的这次调用来自 VPN，但没有使用 TLS。',
        ],
        question: '两个条件操作符只满足一个。能查看 `prod.yaml` 吗？',
        answer: '**隐式拒绝。**多个值之间是“或”的关系，条件操作符之间、条件关键字之间是“且”的关系。',
        task: '不修改策略，让调用使用 TLS：在请求上下文中，将 `acs:SecureTransport` 设为 `true`。',
        hints: {
          condition: '策略中的条件被删除了，请恢复。要修改的是调用，而不是策略。',
          context: '打开请求上下文（显示源 IP 的按钮），将 `acs:SecureTransport` 设为 `true`。',
        },
        done: '两个条件操作符都满足了，单元格变为允许。',
      },
      fence: {
        heading: '条件只影响所在的语句',
        text: [
          '现在又只允许办公网络。该用户还有一个策略 `helpdesk`，允许读取全部内容，不带条件。这次调用来自 `198.51.100.8`，不在办公网络内。',
        ],
        question: '从该地址能查看 `prod.yaml` 吗？',
        answer:
          '**允许**，因为 `helpdesk` 允许。条件只限制所在的语句，不影响其他语句。要对所有策略生效，请使用 Deny。',
        task: '不修改 `helpdesk`。在所有实例中，拒绝不来自办公网络的调用读取配置内容，列表仍不限来源。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。表示“不来自”的条件操作符是 `NotIpAddress`。',
          office: '现在办公网络的调用被拒绝了。Deny 的条件指定要拒绝的调用：即**不在**地址段内的调用。',
          lists: '列表也受到了限制。请恢复 `helpdesk`，只拒绝 `mse:Get*`。',
          staging: '`orders` 中已拒绝，其他实例还没有。Deny 的资源请写 `*`。',
          'no-deny': '无论怎样修改其他语句，`helpdesk` 的 Allow 都仍然有效。请添加一条 `Deny` 语句。',
          write:
            '添加一条 `Deny`，操作为 `mse:Get*`，资源为 `*`，条件为 `"Condition": {"NotIpAddress": {"acs:SourceIp": "203.0.113.0/24"}}`。',
        },
        done: '这条 Deny 不授予任何权限。它对来自办公网络的调用不生效，由 Allow 决定结果。',
      },
      'two-fences': {
        heading: '两条 Deny',
        text: [
          '有同事想同时允许 VPN，于是写了第二条 Deny：第一条拒绝不来自办公网络的调用，第二条拒绝不来自 VPN 的调用。这次调用来自办公网络。',
        ],
        question: '从办公网络能查看 `prod.yaml` 吗？',
        answer:
          '**显式拒绝。**办公网络不是 VPN，因此第二条 Deny 生效；来自 VPN 的调用则匹配第一条。两条合在一起，会拒绝所有调用。',
        task: '修正策略：只能从办公网络和 VPN 读取配置内容。',
        hints: {
          rejected: '策略未通过校验。数组要有方括号，两个值之间要有逗号；同一个条件关键字只能出现一次。',
          'no-deny': '没有 Deny，`helpdesk` 会允许任何来源读取。请保留其中一条并修正。',
          open: '来自其他地址的调用不再是显式拒绝。Deny 要使用 `NotIpAddress`，并写明要排除的地址。',
          'no-vpn': '办公网络已恢复允许。请将 VPN 的地址写进同一条 Deny，作为第二个值。',
          write:
            '只保留一条 Deny，条件为 `"NotIpAddress": {"acs:SourceIp": ["203.0.113.0/24", "198.51.100.7"]}`。',
        },
        done: '否定类条件操作符在所有值都不匹配时才满足。这是推断，文档未说明。',
      },
    },
    summary: [
      '`IpAddress` 配合 `acs:SourceIp`，支持 IP 地址和地址段。',
      '多个值匹配一个即可；条件操作符和条件关键字必须全部满足。',
      '条件只影响所在的语句。要对所有策略生效，请写一条带 `NotIpAddress` 的 Deny，并在其中列出所有例外地址。',
    ],
  },
  'mfa-and-time': {
    title: 'MFA 与时间',
    teaser: '按 MFA 和调用时间设置条件，以及条件关键字不存在时的结果。',
    steps: {
      absent: {
        heading: '条件关键字不存在时',
        text: [
          '登录控制台时，可以使用多因素认证（MFA）再次验证身份。条件可以要求这一点：通过 MFA 时，`acs:MFAPresent` 为 `true`。',
          '请求上下文中的调用来自使用 AccessKey 的脚本，这类调用不带 `acs:MFAPresent`。',
        ],
        question: '策略要求 MFA。脚本能查看 `prod.yaml` 吗？',
        answer:
          '**隐式拒绝（默认拒绝）。**`Bool` 没有可供比较的值。条件关键字不存在时，肯定类条件操作符一律不满足，因此 Allow 不生效。',
        task: '不修改策略，将这次调用改为通过 MFA 的控制台调用。',
        hints: {
          policy: '策略不再要求 MFA，未通过 MFA 的调用也被允许了。请撤销修改，改为编辑请求上下文。',
          false: '`false` 表示用户未通过 MFA，调用仍会被拒绝。',
          where: '打开请求上下文（显示源 IP 的按钮），将 `acs:MFAPresent` 设为 `true`。',
        },
        done: '条件写在 Allow 中是安全的：条件关键字不存在时，不会被允许。',
      },
      'not-false': {
        heading: '不存在不等于 false',
        text: [
          '团队要求通过 MFA 才能删除配置。Allow 中包含删除，再用一条 Deny 在 `acs:MFAPresent` 为 `false` 时拒绝删除。看上去是一样的。',
          '这次调用仍来自使用 AccessKey 的脚本。',
        ],
        question: '脚本能删除 `prod.yaml` 吗？',
        answer:
          '**允许。**条件关键字不存在，而不存在不等于 `false`，因此 Deny 不生效，由 Allow 决定。这条 Deny 能阻止未通过 MFA 的控制台用户，但不能阻止脚本。检查结果中也有提示。',
        task: '修正策略：只有通过 MFA 才能删除配置，因此脚本不能删除；脚本的其他权限保持不变。请勿修改请求上下文。',
        hints: {
          rejected: '策略未通过校验。两条语句之间用逗号分隔；`Bool` 只能有一个值，并且要加引号。',
          context: '请求上下文中有 `acs:MFAPresent`，而脚本的调用不带它。请清除该值。',
          scripts: '脚本无法读取和修改了。条件请只用于删除操作。',
          lists: '脚本无法打开实例，或无法查看其中的列表。这些操作不要添加条件。',
          more: '脚本的权限比原来多了，例如可以操作实例。请恢复第一条语句中的其他操作。',
          nobody: '现在即使通过 MFA 也无法删除。请为删除单独写一条带条件的 Allow。',
          deny: '这条 Deny 对脚本不生效。请将删除从 Allow 中去掉，使其默认被拒绝。',
          write:
            '从第一条语句中去掉 `mse:DeleteNacosConfig`，将第二条语句改为同一实例上的 `Allow`，条件为 `{"Bool": {"acs:MFAPresent": "true"}}`。',
        },
        done: '“没有 MFA 就拒绝”会留下漏洞，“有 MFA 才允许”则不会。',
      },
      instant: {
        heading: '时区',
        text: [
          '外部公司要在 2030 年 11 月底之前完成配置迁移。策略会自动失效：`DateLessThan` 的值为 `2030-12-01T00:00:00+08:00`，即北京时间零点。',
          '对方的脚本在 `2030-11-30T21:00:00Z` 发起调用，`Z` 表示 UTC。',
        ],
        question: '调用的日期是 11 月 30 日。还能查看 `prod.yaml` 吗？',
        answer: '**隐式拒绝。**UTC 的 21:00 是北京时间次日 05:00。条件按实际时刻比较，而不是按字面日期比较。',
        task: '不修改策略，将 `acs:CurrentTime` 改为仍可读取的时间。',
        hints: {
          policy: '您修改了策略的到期时间。请撤销修改，改为设置调用的时间。',
          late: '请求中的新时间也已过期。最后一个小时从 `2030-11-30T15:00:00Z` 开始。',
          where: '打开请求上下文（显示源 IP 的按钮），例如填写 `2030-11-30T23:00:00+08:00`。',
        },
        done: '可以使用 `+08:00` 或 `Z`，只要写明时区。',
      },
      window: {
        heading: '起止时间',
        text: [
          '这家公司将在北京时间 2030 年 12 月整月再次参与。开始和结束时间是同一个 `Condition` 中的两个条件操作符，必须同时满足。',
        ],
        task: '让策略只在北京时间 2030 年 12 月整月内生效。',
        hints: {
          rejected:
            '策略未通过校验。时间要带时区偏移：`2030-12-01T00:00:00+08:00`；每个条件操作符只能出现一次。',
          none: '还没有 `Condition`。请在 `Resource` 旁边添加，其中可以包含多个条件操作符。',
          utc: '策略晚了八个小时才生效：您写的时间以 `Z` 结尾，表示 UTC。请写 `+08:00`。',
          'last-day': '少了最后一天：12 月 31 日零点是这一天的开始。请以 2031 年 1 月 1 日零点为结束时间。',
          'first-moment': '少了起始时刻：`DateGreaterThan` 不包含该时刻，`DateGreaterThanEquals` 包含。',
          write:
            '写成 `{"DateGreaterThanEquals": {"acs:CurrentTime": "2030-12-01T00:00:00+08:00"}, "DateLessThan": {"acs:CurrentTime": "2031-01-01T00:00:00+08:00"}}`。',
        },
        done: '以下个月的起始时刻作为结束时间，无需计算天数或秒数。',
      },
    },
    summary: [
      '使用 AccessKey 的调用不带 `acs:MFAPresent`；条件关键字不存在时，肯定类条件操作符一律不满足。',
      '请在 Allow 中要求 MFA。针对 `false` 的 Deny 无法阻止脚本。',
      '时间要带时区偏移，按实际时刻比较。要限定时间段，请在一个条件中使用两个条件操作符。',
    ],
  },
  'least-privilege': {
    title: '最小权限',
    teaser: '借助权限矩阵，将全部权限逐步缩小到工作所需的权限。',
    steps: {
      everything: {
        heading: '缩小资源范围',
        text: [
          '小梅负责维护汇率配置 `rates.json`，它位于实例 `mse-cn-0pp1j8om80a`（`orders`）的 `prod` 命名空间、`PAYMENT` 分组中。入职时为了省事，直接在 `*` 上授予了 `mse:*`。',
        ],
        question: '小梅只需要一个配置。她还能释放 `staging` 实例吗？',
        answer: '**允许。**`mse:*` 匹配所有操作，`*` 匹配所有资源。检查结果也指出：允许 MSE 的所有操作。',
        task: '首先缩小资源范围：保留全部操作，但仅限实例 `mse-cn-0pp1j8om80a`。仍允许查看实例列表和配额。请勿使用 Deny。',
        hints: {
          rejected:
            '策略未通过校验。两条语句之间用逗号分隔，每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          deny: 'Deny 只能排除写明的资源，以后的新实例仍会被允许。请缩小 Allow 的范围。',
          instances:
            '小梅无法查看实例列表或配额了。它们在云账号级别鉴权：`mse:ListClusters` 和 `mse:ListServiceQuotas` 要写在资源为 `acs:mse:*:*:*` 的语句中。',
          staging: '`staging` 实例仍有权限。请在资源中写明实例 `mse-cn-0pp1j8om80a`。',
          write:
            '写成两条语句：在 `acs:mse:*:*:*` 上允许 `mse:ListClusters` 和 `mse:ListServiceQuotas`，在 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a` 上允许 `mse:*`。',
        },
        done: '小梅的权限大幅减少，而工作不受影响。',
      },
      actions: {
        heading: '缩小操作范围',
        text: [
          '检查结果列出了 `mse:*` 在 `orders` 上还允许的操作：释放、重启、删除。小梅只需要查看配置列表，打开并修改配置。',
        ],
        task: '在 `orders` 上，只允许小梅打开实例、查看列表、读取和修改配置；不能创建或删除，也不能修改服务和实例。',
        hints: {
          rejected: '策略未通过校验。数组要有方括号，两个名称之间要有逗号。',
          deny: '无需拒绝多余的操作，请将 `mse:*` 换成需要的操作。',
          instances: '实例列表或配额被拒绝了。请恢复第一条语句。',
          list: '小梅无法打开实例，或无法查看配置列表了。需要 `mse:QueryClusterDetail` 和 `mse:ListNacosConfigs`。',
          update: '`mse:Update*` 还匹配修改实例和服务的操作。请写出 `mse:UpdateNacosConfig`。',
          write:
            '将 `mse:*` 换成 `["mse:QueryClusterDetail", "mse:List*", "mse:GetNacosConfig", "mse:UpdateNacosConfig"]`。',
        },
        done: '没有检查结果，只说明没有明显的问题，不代表权限已经足够小。',
      },
      content: {
        heading: '缩小内容范围',
        text: [
          '策略在一个实例上授予了几类操作。网关团队的密钥保存在同一实例 `public` 命名空间的 `gateway.yaml` 中。',
        ],
        question: '小梅能查看 `gateway.yaml` 吗？',
        answer:
          '**允许。**写实例即覆盖其中所有命名空间的内容。列表在实例上鉴权（推断），只能授权到实例；读取和修改内容则可以授权到下级资源。',
        task: '将读取和修改内容的权限限定到 `prod` 的 `PAYMENT` 分组，列表和实例详情保持不变。',
        hints: {
          rejected:
            '策略未通过校验。两条语句之间用逗号分隔，每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          deny: '无需使用 Deny：为内容单独写一条语句，资源范围更小。',
          instances: '实例列表或配额被拒绝了。请恢复第一条语句。',
          list: '配置列表或实例详情被拒绝了。它们在实例上鉴权，请保留在资源为实例的语句中。',
          wider:
            '修改已限定，读取还没有：仍有语句在更大的范围上授予了 `mse:GetNacosConfig`。检查结果中也有提示。',
          namespace: '`public` 命名空间已拒绝，但 `prod` 中的 `DEFAULT_GROUP` 分组还没有。资源要写到分组。',
          write:
            '将 `mse:GetNacosConfig` 和 `mse:UpdateNacosConfig` 移到第三条语句，资源为 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT`。',
        },
        done: '三个级别，三条语句：实例列表授权到云账号，实例中的列表授权到实例，内容授权到分组。',
      },
      tomorrow: {
        heading: '考虑以后新增的资源',
        text: [
          '授权也会覆盖以后新增的资源。明天，财务部门会在 `PAYMENT` 分组中添加 `ledger.yaml`，而小梅不应有它的权限。',
        ],
        task: '在模拟云账号的 `PAYMENT` 分组中添加配置 `ledger.yaml`。然后只授予小梅所需的权限：查看实例列表和配额，查看 `orders` 的详情和配置列表，读取和修改 `rates.json`。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          add: '先修改模拟云账号：打开 `PAYMENT` 所在行的菜单，选择“添加配置…”，输入 `ledger.yaml`。',
          instances: '实例列表或配额被拒绝了。请恢复第一条语句。',
          ledger: '小梅能查看 `ledger.yaml`，因为资源是整个分组。请写到配置：`/PAYMENT/rates.json`。',
          services:
            '小梅还能查看服务列表。各列表操作中只需要一个：请将 `mse:List*` 换成 `mse:ListNacosConfigs`。',
          write:
            '在实例上允许 `mse:QueryClusterDetail` 和 `mse:ListNacosConfigs`，在 `…/PAYMENT/rates.json` 上允许 `mse:GetNacosConfig` 和 `mse:UpdateNacosConfig`。',
        },
        done: '授权到分组更省事，会自动覆盖新增的配置；授权到配置则更安全。',
      },
    },
    summary: [
      '每次只缩小一项：先是资源，再是操作，最后是内容。',
      '每个操作都在其鉴权的级别授权：云账号、实例或下级的内容。',
      '与其多拒绝，不如少允许：未被允许的操作本来就会被拒绝。',
      '检查结果指出明显的问题，权限矩阵展示全部判定结果。',
    ],
  },
  refusals: {
    title: '排查无权限报错',
    teaser: '根据报错定位单元格和语句，找到需要修改的地方。',
    steps: {
      find: {
        heading: '定位单元格',
        text: [
          '小陈无法打开一个配置的历史版本，发来了报错：`You are not authorized to perform this operation. Action: mse:GetNacosHistoryConfig, Resource: acs:mse:cn-hangzhou:1234567890123456:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml`。',
          '实际的报错措辞可能不同。其中的操作和资源对应矩阵中的一个单元格。',
        ],
        task: '选中该报错对应的单元格。',
        hints: {
          public: '这个 `prod.yaml` 在 `public` 命名空间中。报错中是 `3fd98c48-…`，即 `prod`。',
          action: '行选对了，列应为 `GetNacosHistoryConfig`：查看历史版本是另一个操作。',
          where:
            '行：`orders`、`prod`、`DEFAULT_GROUP` 下的 `prod.yaml`；列：`GetNacosHistoryConfig`。也可以点击“粘贴报错”，由演练场定位。',
        },
        done: '判定原因中会显示最接近的语句，以及其中哪些部分匹配、哪些不匹配。',
      },
      action: {
        heading: '操作不匹配',
        text: [
          '操作、资源、条件都匹配，语句才会生效。第 2 条语句最接近：它的资源覆盖 `prod.yaml`，但操作中不包含请求的操作。',
        ],
        task: '修正第 2 条语句，让小陈可以查看历史版本。不要授予其他权限：不能写入，也不涉及其他实例。',
        hints: {
          rejected: '策略未通过校验。数组要有方括号，两个名称之间要有逗号。',
          'write-too': '小陈现在还能修改配置。请只添加一个操作。',
          staging: '现在 `staging` 上也允许了。资源不是被拒绝的原因，请恢复。',
          replaced: '小陈无法查看当前版本了：您用一个操作替换了另一个。请同时保留两个操作。',
          instance: '实例上的其他操作也变了。通配符会同时匹配历史版本列表，请只添加那一个操作名。',
          write: '在第 2 条语句的操作中添加 `mse:GetNacosHistoryConfig`。',
        },
        done: '只增加了一个操作名，其他没有变化：这是最小的修改。',
      },
      resource: {
        heading: '资源不匹配',
        text: [
          '小陈还需要修改 `prod.yaml`。有同事复制了 MSE 文档示例 4 的最后一条语句，该示例讲的正是这个配置。看上去没有问题。',
        ],
        question: '小陈能通过 `mse:UpdateNacosConfig` 修改 `prod.yaml` 吗？',
        answer: '**隐式拒绝（默认拒绝）。**操作匹配，资源不匹配。判定原因中指出了两者的差异。',
        task: '在判定原因中查看差异，并修正第 3 条语句的资源。',
        hints: {
          rejected: '策略未通过校验。资源是带引号的字符串，以 `acs:mse:*:*:` 开头。',
          wide: '现在其他配置也能修改了。原来的资源并非范围过小，而是写错了。',
          replaced: '小陈无法查看该配置了。请恢复第 2 条语句。',
          write: '实例 ID 少了最后两个字符，应为 `mse-cn-0pp1j8om80a`。',
        },
        done: '少了两个字符，就是另一个实例的 ID，而 RAM 不会提示该实例不存在。',
      },
      condition: {
        heading: '条件不满足',
        text: [
          '办公网络中有一个使用 AccessKey 同步配置的脚本。它对同一个 `prod.yaml` 执行 `mse:GetNacosConfig` 时提示无权限，但操作和资源都匹配。',
        ],
        task: '选中该单元格，查看条件的哪一部分不满足。然后修正策略：脚本可以读取，但仍仅限办公网络。请勿修改请求上下文。',
        hints: {
          rejected: '策略未通过校验。请检查是否多了逗号，或少了括号。',
          context: '您修改了请求。脚本无法通过 MFA：请清除 `acs:MFAPresent`，改为修正策略。',
          open: '现在任何来源都能读取。源 IP 地址原本就满足，请恢复那一部分。',
          more: '现在脚本还能修改内容。请恢复原来的操作，只修改条件。',
          choose: '先选中单元格：行为 `prod` 中的 `prod.yaml`，列为 `GetNacosConfig`。',
          write: '从条件中删除 `"Bool": {"acs:MFAPresent": "true"}`，保留 `IpAddress`。',
        },
        done: '两个条件操作符只满足了一个，而必须全部满足才行。',
      },
      explicit: {
        heading: 'Deny 生效',
        text: [
          '小陈又有了一个明确写出 `prod.yaml` 的策略，但修改时仍提示无权限。现在还授予了另一个名为 `freeze` 的策略。',
        ],
        question: '`mse:UpdateNacosConfig` 在 `prod.yaml` 上的判定结果是什么？',
        answer:
          '**显式拒绝。**已有匹配的 Allow，因此无需查找最接近的 Allow。判定原因中显示了决定结果的 Deny。',
        task: '封网原本只针对 `PAYMENT` 分组。请找到那条 Deny，将范围缩小到该分组，让小陈可以修改 `prod.yaml`。',
        hints: {
          rejected: '策略未通过校验。资源是带引号的字符串，以 `acs:mse:*:*:` 开头。',
          'no-deny': '封网已完全失效。`PAYMENT` 仍要保持显式拒绝。',
          allow: 'Deny 仍对 `prod.yaml` 生效，Allow 无法覆盖它。请打开 `freeze`，让资源以 `/PAYMENT` 结尾。',
          wide: '小陈还能修改 `dev.yaml`。请恢复原来的 Allow。',
          payment:
            '将 Deny 的资源改为 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT`。',
        },
        done: '隐式拒绝表示缺少 Allow，显式拒绝表示有 Deny 生效。',
      },
    },
    summary: [
      '无权限报错中的操作和资源，对应矩阵中的一个单元格。',
      '隐式拒绝时，查看最接近的语句，确认是操作、资源还是条件不匹配，只修改这一处。',
      '显式拒绝时，找到对应的 Deny，Allow 无法覆盖它。',
    ],
  },
  undocumented: {
    title: '文档未说明的行为',
    teaser: '演练场作了哪些推断，以及如何编写不依赖这些推断的策略。',
    steps: {
      order: {
        heading: '上级 Allow，下级 Deny',
        text: [
          '有些行为文档未说明，从外部也无法观察。演练场会作出推断，并标记以此为依据的判定结果。',
          '这里有一条 Allow 写的是实例 `orders`，一条 Deny 写的是其中的命名空间 `prod`。',
        ],
        question: '`mse:UpdateNacosConfig` 在 `prod` 中 `prod.yaml` 上的判定结果是什么？',
        answer:
          '**显式拒绝**，并带有标记。文档说明 Deny 优先；但如果 MSE 从实例开始逐级鉴权，可能在上级的 Allow 处就已通过。演练场会综合评估所有语句。',
        task: '改写策略，不依赖这一推断：`orders` 中的内容都可以读取，只有 `public` 可以修改，`prod` 的修改为**隐式拒绝**。',
        hints: {
          rejected:
            '策略未通过校验。两条语句之间用逗号分隔，每条语句都要有 `Effect`、`Action` 和 `Resource`。',
          deny: '策略中仍有 Deny，结果仍取决于 MSE 如何逐级鉴权。请缩小 Allow 的范围，就不需要 Deny。',
          prod: 'Deny 已删除，但 Allow 仍覆盖 `prod`。修改要单独写一条语句，资源为 `public` 命名空间。',
          reading: '请保留整个 `orders` 的读取权限，包括 `prod`。',
          more: '`public` 中允许的不只是读取和修改。请只写所需的操作。',
          write:
            '在 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a` 上允许 `mse:GetNacosConfig`，在 `acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public` 上允许 `mse:UpdateNacosConfig`。',
        },
        done: '“基于推断”的标记消失了：没有匹配的 Allow 时，MSE 的鉴权顺序不影响结果。',
      },
      modes: {
        heading: '容器如何覆盖下级资源',
        text: [
          '对命名空间的 Allow 会覆盖其中的配置，MSE 文档的示例就是这样写的，但未说明如何实现。RAM 的文档只提到了通配符。',
          '因此演练场提供两种匹配方式。当前是字面匹配，即只按 RAM 的通配符规则比较 ARN 本身。',
        ],
        question:
          '策略在命名空间 `public` 上允许 `mse:GetNacosConfig`。按字面匹配，能查看其中的 `gateway.yaml` 吗？',
        answer:
          '**隐式拒绝。**`…/public` 与 `…/public/DEFAULT_GROUP/gateway.yaml` 是不同的字符串，且没有通配符。',
        task: '切换回层级匹配：写容器即覆盖其中的全部资源。',
        hints: {
          policy: '您修改了策略。请撤销修改，改为切换匹配方式。',
          where: '在“匹配方式”中选择“层级匹配”。',
        },
        done: '两种匹配方式在此处的判定结果不同，因此这些单元格带有专门的标记。',
      },
      both: {
        heading: '适用于两种匹配方式',
        text: ['为了稳妥，有人在实例 ID 之后加上了 `/*`。这样在两种匹配方式下都能覆盖实例中的资源。'],
        question: '那么，能通过 `mse:QueryClusterDetail` 打开实例本身吗？',
        answer:
          '**隐式拒绝。**该写法要求 ID 之后有斜杠，而实例的 ARN 没有。因此 `X/*` 覆盖 X 中的全部资源，但不包括 X 本身。',
        task: '改写资源，使策略在两种匹配方式下都有效：可以打开实例、查看配置列表、读取其中的全部内容。请切换到字面匹配进行验证。',
        hints: {
          rejected: '策略未通过校验。多个资源要写成数组，使用方括号和逗号。',
          staging: '现在也覆盖了 `staging`。请只写那一个实例。',
          'look-alike':
            '`*` 直接写在 ID 之后，会匹配其他以此开头的实例 ID。请写出 ID 本身，再写一个带 `/*` 的资源。',
          content:
            '实例已允许，但内容没有：按字面匹配，只写 ID 不覆盖其中的任何资源。请同时保留带 `/*` 的资源。',
          switch: '层级匹配下已正确。请将“匹配方式”切换为“字面匹配”，验证另一种方式。',
          write:
            '写成 `["acs:mse:*:*:instance/mse-cn-0pp1j8om80a", "acs:mse:*:*:instance/mse-cn-0pp1j8om80a/*"]`。',
        },
        done: '检查结果会提示第二个资源多余。按层级匹配确实如此；保留它，以防 MSE 的匹配方式不同。',
      },
      create: {
        heading: '尚不存在的实例',
        text: [
          '小陈需要购买新实例。文档将 `mse:CreateCluster` 列在可以授权到实例的操作中，因此有人在实例 `orders` 上授予了它。',
        ],
        question: '`mse:CreateCluster` 在 `orders` 上的判定结果是什么？',
        answer:
          '**允许**，因为矩阵以文档的表格为准。但购买时，新实例还没有 ID。文档未说明此时 MSE 在哪个资源上鉴权，因此该策略可能不起作用。',
        task: '改写资源，使 MSE 无论在云账号还是任意实例上鉴权，都允许创建。不要允许其他操作。',
        hints: {
          rejected: '策略未通过校验。资源是带引号的字符串，以 `acs:mse:*:*:` 开头。',
          more: '现在允许的不只是创建实例。请恢复原来的操作，只修改资源。',
          account: '所有实例均已覆盖，但云账号还没有：以 `instance/` 开头的写法不匹配云账号。',
          write: '写成 `acs:mse:*:*:*`，匹配云账号及其中的全部资源。',
        },
        done: '此处扩大资源范围没有坏处：将购买限定到已有实例没有意义。',
      },
    },
    summary: [
      '判定原因会说明：结果是否基于推断，或在两种匹配方式下是否不同。也可以在“显示”菜单中标记这类单元格。',
      '与其在上级 Allow、再在下级 Deny，不如只允许所需的权限，这样鉴权顺序就不影响结果。',
      '要不依赖匹配方式，请将容器写两次：`X` 和 `X/*`。',
      '对于重要的策略，请在真实的服务中验证文档未说明的行为。',
    ],
  },
};
