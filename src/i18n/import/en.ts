// Notes on imported policies, for the page and the command.

import { answerLeftOutEn, answerNotesEn } from './en-answers.ts';
import { awsNotesEn } from './en-aws.ts';
import { importPageEn } from './en-page.ts';
import { templateLeftOutEn, templateNotesEn } from './en-templates.ts';
import { terraformLeftOutEn, terraformNotesEn } from './en-terraform.ts';
import type { ImportMessages } from './messages.ts';

export const importEn: ImportMessages = {
  notes: { ...answerNotesEn, ...awsNotesEn, ...templateNotesEn, ...terraformNotesEn },
  leftOut: { ...answerLeftOutEn, ...templateLeftOutEn, ...terraformLeftOutEn },
  warnings: {
    'access-key-calls':
      'Calls with an AccessKey contain no MFA information, so this Deny does not apply to them.',
    wider: 'This allows more than the original.',
    narrower: 'This allows less than the original.',
  },
  page: importPageEn,
  kinds: {
    'ram-policy': 'RAM policy',
    'aws-policy': 'AWS IAM policy',
    terraform: 'Terraform',
    'ros-template': 'ROS template',
    'aws-template': 'CloudFormation template',
    'api-response': 'API response',
  },
};
