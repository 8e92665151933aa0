// 导入权限策略时，页面和命令行给出的说明。

import { answerLeftOutZhCN, answerNotesZhCN } from './zh-CN-answers.ts';
import { awsNotesZhCN } from './zh-CN-aws.ts';
import { importPageZhCN } from './zh-CN-page.ts';
import { templateLeftOutZhCN, templateNotesZhCN } from './zh-CN-templates.ts';
import { terraformLeftOutZhCN, terraformNotesZhCN } from './zh-CN-terraform.ts';
import type { ImportMessages } from './messages.ts';

export const importZhCN: ImportMessages = {
  notes: { ...answerNotesZhCN, ...awsNotesZhCN, ...templateNotesZhCN, ...terraformNotesZhCN },
  leftOut: { ...answerLeftOutZhCN, ...templateLeftOutZhCN, ...terraformLeftOutZhCN },
  warnings: {
    'access-key-calls': '使用 AccessKey 的调用不带 MFA 信息，这条 Deny 对其不生效。',
    wider: '允许的范围比原策略大。',
    narrower: '允许的范围比原策略小。',
  },
  page: importPageZhCN,
  kinds: {
    'ram-policy': 'RAM 权限策略',
    'aws-policy': 'AWS IAM 权限策略',
    terraform: 'Terraform 代码',
    'ros-template': 'ROS 模板',
    'aws-template': 'CloudFormation 模板',
    'api-response': 'API 返回结果',
  },
};
