// 从模板和 YAML 导入权限策略时的说明。

import type { TemplateLeftOutCode, TemplateNoteCode } from '../../engine/interchange/import-note-codes.ts';
import { code } from '../marks.ts';
import type { LeftOutMessages, NoteMessages } from './messages.ts';
import { number } from '../number.ts';

const at = (detail: string) => {
  const [line = '', column = ''] = detail.split(':');
  return `第 ${line} 行第 ${column} 列`;
};

const inStatement = (n: number | null) => (n === null ? '整个策略' : `第 ${number(n)} 条语句`);

export const templateNotesZhCN: NoteMessages<TemplateNoteCode> = {
  'template-value-needed': ({ subject, detail }) =>
    detail === ''
      ? `模板中没有 ${code(subject)} 的值，请填写，以补全权限策略。`
      : `${code(subject)} 的值在部署模板时确定，默认值是 ${code(detail)}。请填写，以补全权限策略。`,
  'template-branch': ({ subject, detail }) =>
    `${code(subject)} 由模板中的条件决定，两个取值是 ${code(detail)}。请选择其一，以补全权限策略。`,
  'template-resource-condition': ({ subject }) =>
    `只有模板中的条件 ${code(subject)} 成立时才会部署这个权限策略，请确认是否成立。`,
  'permissions-boundary': ({ subject }) =>
    `在原环境中，权限边界 ${code(subject)} 限制了这个权限策略的授权范围。导入的权限策略不包含它，因此允许的范围可能更大。`,
  'effect-case': ({ statement, subject, detail }) =>
    `${inStatement(statement)}：${code('Effect')} 已由 ${code(subject)} 改正为 ${code(detail)}，RAM 不接受其他写法。`,
  'duplicate-member': ({ statement, subject }) =>
    `${inStatement(statement)}：${code(subject)} 出现了两次，均已保留。在合并或删除其一之前，RAM 不接受这个权限策略。`,
};

export const templateLeftOutZhCN: LeftOutMessages<TemplateLeftOutCode> = {
  'template-trust-policy': ({ subject }) =>
    `${code(subject)} 带有信任策略。信任策略只说明谁可以扮演角色，不授予权限。`,
  'template-document-elsewhere': ({ subject, detail }) =>
    detail === ''
      ? `${code(subject)} 的权限策略内容不在这个模板中。`
      : `${code(subject)} 的权限策略内容是 ${code(detail)}，不在这个模板中。`,
  'template-attached-policy': ({ subject, detail }) =>
    `${code(subject)} 还使用了在别处定义的权限策略：${code(detail)}。`,
  'yaml-unquoted-star': ({ subject, detail }) =>
    `${at(detail)}：在 YAML 中，以 ${code('*')} 开头的值需要加引号，例如 ${code("'*'")}。该行是 ${code(subject)}。`,
  'yaml-duplicate-key': ({ subject, detail }) =>
    `${at(detail)}：同一个映射中键 ${code(subject)} 出现了两次，请删除其一或改名。`,
  'yaml-tab': ({ detail }) => `${at(detail)}：YAML 不允许用制表符缩进，请改用空格。`,
  'yaml-syntax-error': ({ subject, detail }) => `${at(detail)}：这一行不是有效的 YAML：${code(subject)}。`,
  'yaml-too-large': () => 'YAML 过长、嵌套过深，或锚点引用次数过多，无法读取。',
};
