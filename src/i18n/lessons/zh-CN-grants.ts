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
          '权限策略是一组语句。左侧的策略只有一条语句，包含效果 `Effect`、操作 `Action` 和资源 `Resource`：它允许 RAM 用户查看实例列表，对其他操作只字未提。',
          '右侧的矩阵就是鉴权结果：每一行是示例账号中的一个资源，每一列是一个操作。',
        ],
        question: '该用户能读取 `prod.yaml` 吗？先说出您的判断，单元格才会揭晓。',
        answer:
          '没有任何语句提到 `mse:GetNacosConfig`，所以是**隐式拒绝（默认拒绝）**。在 RAM 中，语句没有允许的操作一律被拒绝：空策略就是一扇关着的门。',
        hints: {},
      },
      action: {
        heading: '一条语句，多个操作',
        text: [
          '`Action` 可以是一个操作名，也可以是操作名组成的数组。操作名前要加服务的代码：微服务引擎的代码是 `mse:`。',
        ],
        question: '控制台在实例列表旁边还会显示账号的配额。该用户能查询配额吗？',
        answer: '同样是隐式拒绝。账号级别的另一个读操作就是另一个操作，需要单独授权。',
        task: '让这条语句同时允许 `mse:ListServiceQuotas`。',
        hints: {
          refused: 'RAM 不会接受现在的策略。请看标有下划线的位置：数组要有方括号，两个名称之间要有逗号。',
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
};
