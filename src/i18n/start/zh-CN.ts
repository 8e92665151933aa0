// 简体中文：首次访问、没有权限策略、没有资源时的入口。

import type { StartMessages } from './en.ts';

export const startZhCN: StartMessages = {
  sample: '当前为示例。',
  grant: '分步授予权限',
  paste: '粘贴您的权限策略',
  lesson: (minutes) => `学习第一课（${String(minutes)} 分钟）`,
  example: '打开示例',
  newPolicy: '编写权限策略',
  dismiss: '关闭此卡片',

  blankHeading: '还没有权限策略',
  blankText: '没有权限策略允许的操作，默认全部拒绝。',

  emptyHeading: '模拟云账号中还没有资源',
  emptyText: '权限矩阵按模拟云账号中的资源显示判定结果。',
  importAccount: '从 aliyun CLI 导入…',
  sampleAccount: '使用示例账号',
  addInstance: '添加实例…',

  pasteHeading: '粘贴权限策略',
  pasteHint: 'RAM 权限策略、AWS 策略、Terraform 或 ROS 代码，或者 API 返回结果。内容不会离开您的浏览器。',
  pasteLabel: '权限策略内容',
  import: '导入',
  unreadable: '此内容中没有权限策略。',
  policyName: 'policy',
};
