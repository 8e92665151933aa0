// 导入 AWS IAM 权限策略时的说明。

import type { AwsNoteCode } from '../../engine/interchange/import-note-codes.ts';
import { code } from '../marks.ts';
import type { NoteMessages } from './messages.ts';
import { number } from '../number.ts';

const inStatement = (n: number | null) => (n === null ? '整个策略' : `第 ${number(n)} 条语句`);

export const awsNotesZhCN: NoteMessages<AwsNoteCode> = {
  'member-dropped': ({ statement, subject }) =>
    statement === null
      ? `已去除 ${code(subject)}：RAM 权限策略没有这个元素，它也不影响授权。`
      : `${inStatement(statement)}：已去除 ${code(subject)}，RAM 权限策略的语句没有这个元素，它也不影响授权。`,
  'member-not-in-ram': ({ statement, subject }) =>
    `${inStatement(statement)}：${code(subject)} 不是 RAM 权限策略的元素，已原样保留。在删除或改正之前，RAM 不接受这个权限策略。`,
  'principal-dropped': ({ statement, subject }) =>
    `${inStatement(statement)}：已去除 ${code(subject)}，结果只能作为草稿。原策略是基于资源的策略，其中写明了对谁生效；RAM 权限策略授予谁，就对谁生效。`,
  'version-replaced': ({ subject, detail }) =>
    subject === ''
      ? `原策略没有 ${code('Version')}，已补充 RAM 要求的 ${code(detail)}。`
      : `${code('Version')} ${code(subject)} 已替换为 RAM 唯一支持的 ${code(detail)}。`,
  'denial-not-in-ram': ({ statement, subject }) =>
    `${inStatement(statement)}是 RAM 无法照原样表达的拒绝：${code(subject)}。在替换之前，这个权限策略允许的范围比原策略大。`,
  'allow-not-in-ram': ({ statement, subject }) =>
    `${inStatement(statement)}在授权时带有 RAM 无法照原样表达的限制：${code(subject)}。请先替换，再使用这个权限策略。`,
  'exclusion-not-in-ram': ({ statement, subject, detail }) =>
    detail === ''
      ? `${inStatement(statement)}的授权排除了 ${code(subject)}，而 RAM 没有这些操作。请在 ${code('NotAction')} 中补充要排除的 RAM 操作。`
      : `${inStatement(statement)}的授权排除了 ${code(subject)}，而 RAM 没有这些操作，因此同时排除了 ${code(detail)}。请确认这是否就是您要排除的范围。`,
  'foreign-service': ({ statement, subject, detail }) =>
    detail === ''
      ? `${inStatement(statement)}：未知代码为 ${code(subject)} 的阿里云服务，其操作已原样保留，请替换为阿里云服务的操作。`
      : `${inStatement(statement)}：${code(subject)} 是 AWS 的服务，其操作已原样保留。最接近的 RAM 代码是 ${code(detail)}，但操作名称不同，请逐个替换。`,
  'foreign-resource': ({ statement, subject, detail }) =>
    detail === ''
      ? `${inStatement(statement)}：RAM 不接受 ${code(subject)} 这样的资源，已原样保留。请替换为以 ${code('acs:')} 开头的 ARN。`
      : `${inStatement(statement)}：${code(subject)} 是 AWS 的 ARN，RAM 不接受，已原样保留。您需要的 ARN 可能是这样的格式：${code(detail)}。`,
  'operator-replaced': ({ statement, subject, detail }) =>
    `${inStatement(statement)}：${code(subject)} 已替换为 ${code(detail)}，在 RAM 中效果相同。`,
  'operator-narrowed': ({ statement, subject, detail }) =>
    `${inStatement(statement)}：${code(subject)} 已替换为更严格的 ${code(detail)}。在 RAM 中，请求不带这个条件关键字时不满足该条件。`,
  'operator-not-in-ram': ({ statement, subject, detail }) =>
    detail === ''
      ? `${inStatement(statement)}：${code(subject)} 不是 RAM 的条件，已原样保留。在替换之前，RAM 不接受这个权限策略。`
      : `${inStatement(statement)}：${code(subject)} 对 ${code(detail)} 的作用，RAM 无法实现。该条件已原样保留，在替换之前，RAM 不接受这个权限策略。`,
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
    `${inStatement(statement)}：${code(subject)} 已原样保留。RAM 没有策略变量，会按这段文字本身进行比较。`,
};
