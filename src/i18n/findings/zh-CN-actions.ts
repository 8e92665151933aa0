// 操作类检查结果的中文说明。

import type { ActionFindingCode } from '../../engine/lint/rules.ts';
import { code } from './quote.ts';
import type { FindingMessages } from './messages.ts';

const didYouMean = (suggestion: string | null) =>
  suggestion === null ? '' : `您要写的是不是 ${code(suggestion)}？`;

export const zhCNActions: Pick<FindingMessages, ActionFindingCode> = {
  'unknown-service': {
    title: '未知的云服务',
    message: ({ service, action, suggestion }) =>
      `MSE 的 RAM 代码是 ${code('mse')}，不是 ${code(service)}，${code(action)} 不会匹配 MSE 的任何操作。您要写的是不是 ${code(suggestion)}？`,
    why: '冒号前的 RAM 代码决定操作属于哪个云服务。RAM 不校验该代码是否存在：写错之后，Allow 不会授予任何权限，Deny 也起不到任何保护作用。',
    fix: ({ suggestion }) => `改为 ${code(suggestion)}`,
  },
  'unknown-action': {
    title: '未知的操作',
    message: ({ action, suggestion }) =>
      `MSE 没有操作 ${code(action)}，此处不会匹配任何操作。${suggestion === null ? '请检查拼写。' : `您要写的是不是 ${code(suggestion)}？`}`,
    why: '冒号之后可以写任意名称，RAM 不会提示错误。服务从不鉴权的操作，写在 Allow 中不会授予任何权限，写在 Deny 中也起不到任何保护作用。',
    fix: ({ suggestion }) => `改为 ${code(suggestion ?? '')}`,
  },
  'action-matches-nothing': {
    title: '通配符未匹配任何操作',
    message: ({ pattern, suggestion, isRegular }) =>
      isRegular
        ? `${code(pattern)} 不匹配 MSE 的任何操作，此处不起作用。RAM 的通配符不是正则表达式：${code('.')} 就是句点本身，单独一个 ${code('*')} 即可匹配任意字符。${didYouMean(suggestion)}`
        : `${code(pattern)} 不匹配 MSE 的任何操作，此处不起作用。MSE 的查询类操作以 ${code('Get')}、${code('List')} 或 ${code('Query')} 开头。`,
    why: '各云服务的操作命名习惯不同：ECS 的查询操作以 Describe 开头，MSE 则以 Get、List、Query 开头。照搬其他云服务的通配符或写成正则表达式，RAM 会接受，但匹配不到任何操作。',
    fix: ({ suggestion }) => `改为 ${code(suggestion ?? '')}`,
  },
  'action-case': {
    title: '操作名称大小写不一致',
    message: ({ action, usual }) =>
      `${code(action)} 的标准写法是 ${code(usual)}。RAM 仍能匹配，但建议使用标准写法，便于查找。`,
    why: 'RAM 文档说明，操作名称“在大多数情况下”不区分大小写，同时建议按云服务文档中的写法填写。',
    fix: ({ usual }) => `改为 ${code(usual)}`,
  },
  'redundant-action': {
    title: '多余的操作',
    message: ({ action, covering }) =>
      action === covering
        ? `${code(action)} 重复出现，请只保留一个。`
        : `${code(action)} 已包含在同一列表的 ${code(covering)} 中，可以删除；如果只想写这一个操作，请删除通配符那一项。`,
    why: '已被其他项包含的操作不影响判定结果，却会让列表看上去比实际范围更小，还会占用权限策略的长度。',
    fix: ({ action }) => `删除 ${code(action)}`,
  },
  'misspelt-not-action': {
    title: 'NotAction 中的操作拼写有误',
    message: ({ action, suggestion, effect, affected, conditional }) => {
      const excludes = `MSE 没有操作 ${code(action)}，这一项在 ${code('NotAction')} 中没有排除任何操作。`;
      const when = conditional ? '在条件满足时' : '';
      const verb = effect === 'Allow' ? '授予' : '拒绝';
      const result =
        affected === null ? '' : `因此，此 ${code(effect)} 语句${when}会${verb} ${code(affected)}。`;
      return `${excludes}${result}${suggestion === null ? '请检查拼写。' : `您要写的是不是 ${code(suggestion)}？`}`;
    },
    why: 'NotAction 列出的是语句要排除的操作，拼写有误就等于没有排除：Allow 会授予本想排除的操作，Deny 则会对所有人拒绝该操作。同样的错误写在 Action 中并无大碍。',
    fix: ({ suggestion }) => `改为 ${code(suggestion ?? '')}`,
  },
  'wildcard-in-service': {
    title: '云服务部分使用了通配符',
    message: ({ action, narrowed }) =>
      `${code(action)} 会允许所有匹配的云服务中的同类操作，而不只是 MSE。请写明云服务，例如 ${code(narrowed)}。`,
    why: '冒号前使用通配符，会涉及编写策略时没有考虑到的云服务，以及阿里云今后新增的云服务。某些云服务的查询操作会返回密钥、密码或客户数据。',
    fix: null,
  },
};
