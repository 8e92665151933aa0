// 命令 `ram grant` 的中文提示。

import { code } from '../marks.ts';
import type { GrantMessages, GrantNoteMessages } from './grant-en.ts';

const list = (names: readonly string[]) => names.map(code).join('、');
const mse = (names: readonly string[]) => list(names.map((name) => `mse:${name}`));

const grantNotesZhCN: GrantNoteMessages = {
  'no-such-action': ({ line, action, suggestion }, quote) =>
    `MSE 没有操作 ${code(action)}，因此 ${code(quote(line))} 无法成立。${suggestion === null ? '' : `是否应为 ${code(suggestion)}？`}`,
  'applies-to-nothing': ({ line, action }, quote) =>
    action === null
      ? `${code(quote(line))} 中没有操作在该资源上鉴权。`
      : `${code(action)} 不在 ${code(quote(line))} 的资源上鉴权。`,
  contradiction: ({ line, other }, quote) =>
    `没有权限策略能同时满足 ${code(quote(line))} 和 ${code(quote(other))}。`,
  'not-met': ({ line }, quote) => `未找到能同时满足 ${code(quote(line))} 和其他各行的权限策略。`,
  'not-robust': ({ line }, quote) =>
    `${code(quote(line))} 在所有判定依据下都成立时，没有范围足够小的权限策略：授权指南与 API 文档所述的鉴权资源不同。`,
  'nothing-to-grant': () => '各行均未允许任何操作。没有权限策略时，一切请求都被拒绝。',
  'console-steps-added': ({ actions, resource }) => `为控制台添加了 ${code(resource)} 上的 ${mse(actions)}。`,
  'console-steps-closed': ({ actions, resource, line }, quote) =>
    `控制台还需要 ${code(resource)} 上的 ${mse(actions)}。由于 ${code(quote(line))}，未添加。`,
  'opens-both-paths': ({ line, action, resource }, quote) =>
    `${code(quote(line))}：在 ${code(resource)} 上，${code(action)} 对控制台和 Nacos 客户端均允许，针对该资源的语句无法区分两者。`,
  'pattern-narrowed': ({ line, pattern, omitted }, quote) =>
    `${code(quote(line))}：${code(pattern)} 还匹配 Nacos 客户端的 ${list([...new Set(omitted)])}，因此权限策略逐一写明操作。`,
  'listed-only': ({ line, resource }, quote) =>
    `${code(quote(line))}：没有 ARN 只匹配 ${code(resource)} 而不匹配其下级资源，因此权限策略逐一写明云账号中列出的资源。`,
  'clients-not-checked': ({ line, instances }, quote) =>
    `${code(quote(line))}：${list(instances)} 未开启客户端鉴权，客户端访问无需权限。`,
  'literal-star-in-name': ({ line, name }, quote) =>
    `${code(quote(line))}：云账号中有 ${code(name)}。通配符无法转义，因此该 ARN 也匹配其他名称。`,
  'condition-omitted': ({ line, key }, quote) =>
    `${code(quote(line))}：RAM 不接受条件关键字 ${code(key)}，因此权限策略中没有该条件。`,
  split: ({ policies, limit }) =>
    `一个权限策略会超过 ${limit} 个字符，因此拆分为 ${policies} 个，请全部授权。`,
  'too-many-policies': ({ policies, limit }) =>
    `共 ${policies} 个权限策略，而一个用户最多可授权 ${limit} 个自定义策略。`,
};

export const grantZhCN: GrantMessages = {
  grantNotes: grantNotesZhCN,
  noWish: (path) =>
    `${path}：不是包含 ${code('assertions')}（断言列表）的对象；${code('account')} 和 ${code('path')}（console 或 api）可选。`,
  unreadableLine: (number, line) => `第 ${number} 行不是断言：${code(line)}`,
};
