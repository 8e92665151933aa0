// What is said of the challenges, in Chinese.

import type { challengesEn } from './en.ts';

export const challengesZhCN: typeof challengesEn = {
  'first-look': {
    title: '先看一眼',
    teaser: '新同事可以看到实例列表，并打开其中一个实例。',
    story: [
      '林刚加入订单团队，想了解各个实例的运行情况。她需要查看实例列表，以及本团队实例 `mse-cn-0pp1j8om80a` 的详情。其他团队的实例与她无关。',
      '有同事已经为她写了一条策略，但她说控制台里一片空白。',
    ],
    hints: {
      level:
        '实例列表属于账号，而不属于某个实例：MSE 鉴权时的资源是 `*`。只写了实例的语句永远匹配不上这个请求。',
      detail: '实例详情对应 `mse:QueryClusterDetail`，按实例鉴权。',
      wide: '看看矩阵里还允许了什么：哪些绿色单元格不是林需要的？',
    },
    debrief: [
      '两个问题，两个级别：列表按账号鉴权，详情按实例鉴权。一条语句、一个资源，无法同时回答两者而不多给权限。',
    ],
  },
};
