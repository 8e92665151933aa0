// 证明与反例课程的文案。

import type { proofLessonsEn } from './en-proofs.ts';
import type { LessonMessages } from './messages.ts';

export const proofLessonsZhCN: Readonly<Record<keyof typeof proofLessonsEn, LessonMessages>> = {
  proofs: {
    title: '证明与反例',
    teaser: '权限矩阵看不到的部分：没有列出的名称，以及其他请求上下文中的请求。',
    steps: {
      witness: {
        heading: '没有列出的名称',
        text: [
          '某发布任务只应读取和更新命名空间 `prod` 的 `DEFAULT_GROUP` 中的 `prod.yaml`，两条断言写明了这一点。它的权限策略授权的资源是 `…/DEFAULT_GROUP/prod*`。',
        ],
        question: '该任务能更新同一分组中的 `dev.yaml` 吗？',
        answer:
          '**隐式拒绝。**矩阵的每一行都符合要求，两条断言也都成立。但矩阵中只有模拟云账号列出的名称。打开矩阵下方的“断言”：第二条仅对已列出的名称成立。演练场会对所有名称证明每条断言；断言不成立时，会给出反例，即一个使它不成立的请求。',
        task: '让这个漏洞显现出来：在模拟云账号中，为命名空间 `prod` 的 `DEFAULT_GROUP` 添加配置 `prod-backup.yaml`。不要修改权限策略。',
        hints: {
          rejected: '策略未通过校验。请撤销修改，这一步不需要修改策略。',
          policy: '您修改了权限策略。请撤销修改，下一步再修复漏洞。',
          public: '您把它添加到了命名空间 `public`，策略与那里无关。请在 `prod` 中也添加。',
          where:
            '在命名空间 `prod` 下，打开 `DEFAULT_GROUP` 所在行的菜单，选择“添加配置…”，输入 `prod-backup.yaml`。',
        },
        done: '新的一行是允许，断言也不再成立。策略没有变，只是反例早已指出的问题现在出现在矩阵中。',
      },
      'next-witness': {
        heading: '一个名称不等于所有名称',
        text: ['同事修复了这个漏洞：用 Deny 拒绝 `prod-backup.yaml`。', '两条断言与之前相同。'],
        question: '该任务现在能更新 `prod-backup.yaml` 吗？',
        answer:
          '**显式拒绝。**已列出的名称又都正确了。但“断言”中仍有反例：另一个以 `prod` 开头的名称。反例只是漏洞的一个例子，而不是漏洞的全部。',
        task: '修改权限策略：无论其他配置叫什么名称，该任务都只能读取和更新 `prod.yaml`。',
        hints: {
          rejected: '策略未通过校验，请修正标有下划线的错误。',
          lost: '该任务不能再读取和更新 `prod.yaml` 了。',
          more: '还可以读取其他已列出的配置。请只写出 `prod.yaml`。',
          'one-by-one':
            '`prod*` 匹配所有以 `prod` 开头的名称。每条 Deny 只能排除其中一个，总会有新的名称。请缩小 Allow 的范围。',
          pattern: '资源中仍有通配符，会匹配 `prod2.yaml` 这样的名称。',
          write: 'Allow 的资源以 `/DEFAULT_GROUP/prod.yaml` 结尾，不使用通配符。这样就不再需要 Deny。',
        },
        done: '两条断言现在都“对所有名称成立”。这已得到证明：无论地域和账号，都没有使它们不成立的请求。',
      },
      'any-context': {
        heading: '任意请求上下文',
        text: [
          '在 `orders` 中，通过 MFA 验证后可以删除配置。但在命名空间 `prod` 中，任何人都不得删除配置，第三条语句就是为此而写。',
          '当前请求上下文的源 IP 是 `203.0.113.10`，没有 MFA 信息。',
        ],
        question: '在当前请求上下文中，能删除 `prod` 的 `prod.yaml` 吗？',
        answer:
          '**显式拒绝。**但这只是一种请求上下文。该断言以 `in any context` 结尾，因此要对条件关键字的所有取值证明，而它不成立：反例通过了 MFA 验证，源 IP 在 `10.0.0.0/8` 内。点击“在此请求上下文中查看单元格”即可查看。',
        task: '找出造成漏洞的条件：无论请求上下文如何，`prod` 中的配置都不能删除。读取、更新，以及在 `public` 中通过 MFA 验证后的删除，均保持不变。',
        hints: {
          rejected: '策略未通过校验。请检查修改处前后的逗号和括号。',
          edit: '`orders` 中有的配置不能再读取和更新了。请保留第一条语句。',
          public: '在 `public` 中，通过 MFA 验证后也不能删除配置了。请只在 `prod` 中拒绝。',
          mfa: '现在没有 MFA 也可以删除配置。请保留第二条语句的条件。',
          deny: '现在通过 MFA 验证后，可以从公网删除 `prod` 的配置。请保留针对 `prod` 的 Deny，并让它始终生效。',
          range: '换一个网段只是转移了漏洞，并没有消除它：该条件仍使某些地址不受 Deny 限制。',
          write: '删除 Deny 语句的 `Condition`：有了这个条件，Deny 对 `10.0.0.0/8` 内的地址不生效。',
        },
        done: '该断言现在对所有名称和请求上下文成立。Deny 只对满足其条件的请求生效。',
      },
      comparison: {
        heading: '对比两个权限策略',
        text: [
          '旧的 `config-reader` 可以读取 `prod` 中除分组 `PAYMENT` 以外的配置。小梅把它改短了：只授权到 `DEFAULT_GROUP`，目前除 `PAYMENT` 外只有这一个分组。演练场会对比新旧策略。',
        ],
        question: '使用新策略，能读取 `PAYMENT` 中的 `rates.json` 吗？',
        answer:
          '**隐式拒绝**，原来是显式拒绝。在这个模拟云账号中，两个策略允许的操作相同，没有差异。但矩阵上方的结论是“允许的请求减少”。打开它可以看到示例请求：一个模拟云账号没有列出的分组。',
        task: '以后会有新的分组，例如 `CHECKOUT`。请修改策略，使它允许的请求与旧策略相同：除 `PAYMENT` 外，`prod` 的所有配置都可以读取。',
        hints: {
          rejected: '策略未通过校验。两条语句之间用逗号分隔。',
          lost: '`DEFAULT_GROUP` 中的配置不能再读取了。',
          payment: '`PAYMENT` 可以读取了。请添加针对该分组的 Deny。',
          'new-payment': '`PAYMENT` 中以后新建的配置可以读取。请拒绝整个分组，而不是某个配置。',
          more: '命名空间 `public` 也可以读取了。请只在 `prod` 中授权。',
          'one-by-one': '`CHECKOUT` 可以读取了，但下一个新分组不行。请授权到命名空间，并拒绝 `PAYMENT`。',
          write:
            '在命名空间上允许 `mse:GetNacosConfig`（去掉 `/DEFAULT_GROUP`），并拒绝在同一 ARN 加上 `/PAYMENT` 的资源上执行该操作。',
        },
        done: '结论变为“允许的请求相同”。它对所有请求均已证明，因此无论以后新建什么资源，都可以替换旧策略。',
      },
    },
    summary: [
      '权限矩阵只判定已列出的名称和一种请求上下文，证明则针对所有请求。',
      '反例是使断言不成立的请求；对比时的示例请求只被其中一个策略允许。排除一个反例并不等于修复漏洞。',
      '“断言”显示哪些断言对所有名称成立。加上 `in any context`，断言就针对条件关键字的所有取值。',
      '“对比”显示策略允许的请求是增多、减少还是相同，包括未列出的名称。',
    ],
  },
};
