// 导入 AWS IAM 权限策略时的说明。

import type { AwsNoteCode } from '../../engine/interchange/aws-notes.ts';
import { code } from '../marks.ts';
import type { NoteMessages } from './messages.ts';

const inStatement = (n: number | null) =>
  n === null ? '整个策略' : `第 ${n.toLocaleString('zh-CN')} 条语句`;

export const awsNotesZhCN: NoteMessages<AwsNoteCode> = {
  'member-dropped': ({ statement, subject }) =>
    statement === null
      ? `已去除 ${code(subject)}：RAM 权限策略没有这个元素。`
      : `${inStatement(statement)}：已去除 ${code(subject)}，RAM 权限策略的语句没有这个元素。`,
  'principal-dropped': ({ statement, subject }) =>
    `${inStatement(statement)}：已去除 ${code(subject)}。在 RAM 中，权限策略授予谁，就对谁生效。`,
  'statement-left-out': ({ statement }) =>
    `${inStatement(statement)}没有转换：RAM 不支持 ${code('NotResource')}。请改用写明资源的语句。`,
  'foreign-service': ({ statement, subject, detail }) =>
    detail === ''
      ? `${inStatement(statement)}：${code(subject)} 是 AWS 的服务，其操作已原样保留，请替换为阿里云服务的操作。`
      : `${inStatement(statement)}：${code(subject)} 是 AWS 的服务，其操作已原样保留。最接近的 RAM 代码是 ${code(detail)}，但操作名称不同，请逐个替换。`,
  'foreign-resource': ({ statement, subject, detail }) =>
    detail === ''
      ? `${inStatement(statement)}：RAM 不接受 ${code(subject)} 这样的资源，已原样保留。请替换为以 ${code('acs:')} 开头的 ARN。`
      : `${inStatement(statement)}：${code(subject)} 是 AWS 的 ARN，RAM 不接受，已原样保留。您需要的 ARN 可能是这样的格式：${code(detail)}。`,
  'operator-replaced': ({ statement, subject, detail }) =>
    `${inStatement(statement)}：${code(subject)} 已替换为 RAM 中最接近的条件操作符 ${code(detail)}。两者并不完全相同，请检查条件值。`,
  'operator-not-in-ram': ({ statement, subject }) =>
    `${inStatement(statement)}：${code(subject)} 在这里的作用，RAM 无法实现。该条件已原样保留，在替换或删除它之前，RAM 不接受这个权限策略。`,
  'key-renamed': ({ statement, subject, detail }) =>
    `${inStatement(statement)}：条件关键字 ${code(subject)} 在 RAM 中是 ${code(detail)}，已替换。`,
  'key-not-in-ram': ({ statement, subject, detail }) =>
    detail === 'every-request'
      ? `${inStatement(statement)}：条件关键字 ${code(subject)} 已原样保留，但 RAM 的请求中没有这个关键字。使用这个条件操作符时，所有请求都满足该条件，等于没有限制，请替换。`
      : `${inStatement(statement)}：条件关键字 ${code(subject)} 已原样保留，但 RAM 的请求中没有这个关键字，任何请求都不满足该条件。请替换或删除该条件。`,
  'value-not-in-ram': ({ statement, subject, detail }) =>
    `${inStatement(statement)}：${code(subject)} 已原样保留，但在 RAM 中，${code(detail)} 不能使用这样的条件值，请改写。`,
  'value-names-aws': ({ statement, subject, detail }) =>
    `${inStatement(statement)}：${code(detail)} 的条件值 ${code(subject)} 指的仍是 AWS 中的对象，请替换为阿里云中对应的对象。`,
  'variable-not-in-ram': ({ statement, subject }) =>
    `${inStatement(statement)}：策略变量 ${code(subject)} 已原样保留，RAM 不会替换它的值。`,
};
