// 从 Terraform 代码导入权限策略时的说明。

import type { TerraformLeftOutCode, TerraformNoteCode } from '../../engine/interchange/import-note-codes.ts';
import { code } from '../marks.ts';
import type { LeftOutMessages, NoteMessages } from './messages.ts';

const inStatement = (n: number | null) => (n === null ? '权限策略' : `第 ${n} 条语句`);

export const terraformNotesZhCN: NoteMessages<TerraformNoteCode> = {
  'value-needed': ({ subject, detail }) =>
    detail === ''
      ? `文件中没有 ${code(subject)} 的值，请填写，以补全权限策略。`
      : `文件中没有 ${code(subject)} 的值，请填写，以补全权限策略。默认值为 ${code(detail)}。`,
  'name-value-needed': ({ subject, detail }) =>
    detail === ''
      ? `名称中含有 ${code(subject)}，文件中没有它的值。`
      : `名称中含有 ${code(subject)}，文件中没有它的值，默认值为 ${code(detail)}。`,
  'named-by-label': ({ subject }) => `该资源没有策略名称，已使用其标签 ${code(subject)}。`,
  'literal-like-expression': ({ subject, detail }) =>
    `策略中另有一处 ${code(`\${${subject}}`)} 是文本本身，缺失的值在此写作 ${code(`\${${detail}}`)}。`,
  'effect-default': ({ statement }) =>
    `${inStatement(statement)}没有写效果，该数据源默认使用 ${code('Allow')}。`,
  'key-repeated': ({ statement, subject }) =>
    `${inStatement(statement)}的同一对象中，键 ${code(subject)} 出现了多次，Terraform 只取最后一个。`,
  'argument-dropped': ({ statement, subject }) =>
    `${inStatement(statement)}中的 ${code(subject)} 已去掉：RAM 没有对应的元素，也不影响判定。`,
  'argument-unknown': ({ statement, subject }) =>
    statement === null
      ? `文档中的 ${code(subject)} 不是此处能识别的参数。请确认它的作用，再修改权限策略。`
      : `${inStatement(statement)}中的 ${code(subject)} 不是此处能识别的参数。请确认它的限制作用，再修改该语句。`,
  'statement-conditional': ({ statement, subject, detail }) =>
    `仅当 ${code(subject)} 为 ${code(detail)} 时，${inStatement(statement)}才属于该权限策略。请选择添加或忽略。`,
  'statement-dynamic': ({ statement, subject, choices }) =>
    choices.length === 0
      ? `${inStatement(statement)}按 ${code(subject)} 的每一项各生成一条，而文件中没有它的值。请自行编写这些语句，或忽略此项。`
      : `${inStatement(statement)}按 ${code(subject)} 的每一项各生成一条，而文件中没有它的值。请添加该语句；如果没有任何项，请忽略。`,
  'statement-needed': ({ statement, subject }) =>
    `${inStatement(statement)}取自 ${code(subject)}，而文件中没有它的值。请将 ${code(`\${${subject}}`)} 替换为相应语句，或将其删除。`,
  'documents-combined': ({ subject, detail, choices }) =>
    choices.length === 0
      ? `${code(subject)} 还合并了策略文档 ${code(detail)}，其内容不在文件中。请添加其中的语句，或忽略此项。`
      : `${code(subject)} 还合并了策略文档 ${code(detail)}。请选择添加其中的语句，或忽略。`,
  'condition-dynamic': ({ statement, subject }) =>
    `${inStatement(statement)}按 ${code(subject)} 的每一项各生成一个条件，而文件中没有它的值。已保留一个条件，请核对。`,
  'condition-key-twice': ({ statement, subject, detail, choices }) =>
    choices.length === 0
      ? `${inStatement(statement)}有多个使用 ${code(detail)} 和 ${code(subject)} 的条件，须同时满足，RAM 的一条语句无法这样表达。请改写这些条件。`
      : `${inStatement(statement)}有多个使用 ${code(detail)} 和 ${code(subject)} 的条件，须同时满足，RAM 的一条语句无法这样表达。请添加只保留共同取值的语句，或忽略。`,
  'directive-unknown': ({ statement, subject }) =>
    `${inStatement(statement)}含有 ${code(subject)}，无法从文件得知其结果。请替换为实际结果。`,
  'not-json': () => '策略文档不是有效的 JSON，已原样保留。',
  'document-conditional': ({ subject, detail }) =>
    `仅当 ${code(subject)} 为 ${code(detail)} 时，该权限策略才使用此文档。`,
  'document-default': ({ subject }) => `此文档是 ${code(subject)} 的默认值，实际使用的值可能不同。`,
  'resource-repeated': ({ subject, detail }) =>
    `该权限策略的数量由 ${code(`${subject} = ${detail}`)} 决定，无法从文件得知。`,
  'document-twice': ({ subject }) => `该资源还有 ${code(subject)}，不能与策略文档同时使用，未导入。`,
  'module-argument': ({ subject }) => `此文档是 ${code(subject)} 的参数，模块可能会更改其内容。`,
  'syntax-error': ({ subject, detail }) =>
    subject === ''
      ? `第 ${detail} 行有语法错误，Terraform 无法读取该文件，权限策略可能不完整。`
      : `第 ${detail} 行 ${code(subject)} 有语法错误，Terraform 无法读取该文件，权限策略可能不完整。`,
};

export const terraformLeftOutZhCN: LeftOutMessages<TerraformLeftOutCode> = {
  'trust-policy': ({ subject }) => `${code(subject)} 是角色的信任策略，不授予权限。`,
  'file-needed': ({ subject, detail }) =>
    `${code(subject)} 的策略文档在另一个文件中，请拖入或粘贴 ${code(detail)}。`,
  'document-needed': ({ subject, detail }) =>
    detail === ''
      ? `文件中没有 ${code(subject)} 的策略文档。`
      : `文件中没有 ${code(subject)} 的策略文档，它取自 ${code(detail)}。`,
  'document-missing': ({ subject }) => `${code(subject)} 没有策略文档。`,
  'system-policies': ({ subject, detail }) =>
    `${code(subject)} 只列出了系统策略的名称，没有策略文档：${code(detail)}。`,
  'not-created': ({ subject }) => `${code(subject)} 已被其 ${code('count')} 或 ${code('for_each')} 关闭。`,
  'aws-policy': ({ subject }) =>
    `${code(subject)} 是 AWS 的策略，文件中没有其完整的 JSON。请粘贴该 JSON 以进行转换。`,
  'other-policy': ({ subject }) => `${code(subject)} 的策略不是 RAM 权限策略。`,
  'module-policy': ({ subject }) => `${code(subject)} 可能根据其参数创建权限策略，无法从该文件读取。`,
  'unreadable-line': ({ subject, detail }) =>
    subject === ''
      ? `第 ${detail} 行有语法错误，Terraform 无法读取该文件。`
      : `第 ${detail} 行 ${code(subject)} 有语法错误，Terraform 无法读取该文件。`,
};
