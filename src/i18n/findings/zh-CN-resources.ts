// 资源类检查结果的中文说明。

import type { ResourceFindingCode } from '../../engine/lint/rules-on-names.ts';
import { code } from '../marks.ts';
import type { FindingMessages } from './messages.ts';

/** 列出前几个名称和总数。 */
const listed = (names: readonly string[]) => {
  const shown = names.slice(0, 3).map(code).join('、');
  return names.length > 3 ? `${shown} 等 ${String(names.length)} 个` : shown;
};
const didYouMean = (suggestion: string | null) =>
  suggestion === null ? '' : `您要写的是不是 ${code(suggestion)}？`;

export const zhCNResources: Pick<FindingMessages, ResourceFindingCode> = {
  'arn-service-mismatch': {
    title: '资源属于其他云服务',
    message: ({ resource, service, suggestion }) =>
      `${code(resource)} 是云服务 ${code(service)} 的资源，而此语句中的操作都属于 MSE，鉴权时不会用到该资源，因此不起作用。${suggestion === null ? `请改为 ${code('acs:mse:…')}。` : didYouMean(suggestion)}`,
    why: '一次请求中的操作和资源属于同一个云服务，语句必须同时匹配两者才会生效。MSE 的操作配上其他云服务的 ARN，永远不会生效。',
    fix: ({ suggestion }) => `改为 ${code(suggestion ?? '')}`,
  },
  'unknown-resource-type': {
    title: '未知的资源类型',
    message: ({ resource, type }) =>
      type === null
        ? `${code(resource)} 的实例 ID 前缺少资源类型，不会匹配任何实例。请在前面加上 ${code('instance/')}。`
        : `MSE 实例的资源类型是 ${code('instance')}，不是 ${code(type)}，${code(resource)} 不会匹配任何实例。`,
    why: 'RAM 不校验云服务有哪些资源类型。ARN 区分大小写，单复数也不能混用：写成 instance 以外的词，鉴权时都不会匹配到实例。',
    fix: () => `改为 ${code('instance/')}`,
  },
  'unknown-instance': {
    title: '未知的实例',
    message: ({ instance, suggestion }) =>
      `云账号下没有实例 ${code(instance)}，此处不会匹配任何资源。${suggestion === null ? '请检查实例 ID，或在云账号中添加该实例。' : didYouMean(suggestion)}`,
    why: 'ARN 中要写完整的实例 ID（InstanceId），写成实例名称或不完整的 ID 都不会匹配。官方文档也有同样的疏漏：示例 3 至 5 的正文说的是 mse-cn-0pp1j8om80a，策略里写的却是 mse-cn-0pp1j8om8。',
    fix: ({ suggestion }) => `改为 ${code(suggestion ?? '')}`,
  },
  'cluster-id-not-instance-id': {
    title: '误用了集群 ID',
    message: ({ id, suggestion }) =>
      `${code(id)} 看起来是集群 ID（ClusterId）。ARN 中应填写实例 ID（InstanceId），例如 ${code('mse-cn-0pp1j8om80a')}。${didYouMean(suggestion)}`,
    why: '同一个实例有两个 ID，部分 API 使用 ClusterId，而 RAM 鉴权使用的是 InstanceId。策略中写 ClusterId 不会匹配任何资源。',
    fix: ({ suggestion }) => `改为 ${code(suggestion ?? '')}`,
  },
  'unknown-namespace': {
    title: '未知的命名空间',
    message: ({ namespace, instance, suggestion, isTitle }) =>
      isTitle
        ? `${code(namespace)} 是命名空间的显示名称，ARN 中应填写命名空间 ID${suggestion === null ? '。' : `：${code(suggestion)}。`}`
        : `实例 ${code(instance)} 下没有 ID 为 ${code(namespace)} 的命名空间，此处不会匹配任何资源。${suggestion === null ? '请检查命名空间 ID，或在云账号中添加该命名空间。' : didYouMean(suggestion)}`,
    why: '控制台首先显示命名空间的名称，而鉴权使用的是命名空间 ID，通常是一串 UUID。public 命名空间例外：其 ID 为空，鉴权时写作 public（假定）。',
    fix: ({ suggestion }) => `改为 ${code(suggestion ?? '')}`,
  },
  'unknown-leaf': {
    title: '未知的分组、配置或服务',
    message: ({ level, name, suggestion }) =>
      `${level === 'group' ? `该命名空间下目前没有分组 ${code(name)}` : `该分组下目前没有配置或服务 ${code(name)}`}，此处暂时不会匹配任何资源。${didYouMean(suggestion)}`,
    why: '权限策略可以提前写出尚未创建的资源。如果要写的是已有资源，请核对拼写：名称区分大小写，prod.yml 与 prod.yaml 也不相同。',
    fix: null,
  },
  'empty-segment': {
    title: '资源中有空缺',
    message: ({ resource, where }) => {
      switch (where) {
        case 'id':
          return `${code(resource)} 没有写明资源。请在末尾写上 ${code('instance/<InstanceId>')}，或用 ${code('*')} 表示全部资源。`;
        case 'namespace':
          return `${code(resource)} 中命名空间 ID 的位置是空的，不会匹配任何资源。如果指的是 public 命名空间，请写 ${code('public')}。`;
        case 'middle':
          return `${code(resource)} 的两个斜杠之间是空的，不会匹配任何资源。请补上缺少的 ID 或名称。`;
        case 'end':
          return `${code(resource)} 以斜杠结尾，不会匹配任何资源。删除斜杠表示该资源及其下所有资源；如果只要其下的资源，请在末尾加上 ${code('*')}。`;
      }
    },
    why: 'RAM 逐字符匹配 ARN，末尾多一个斜杠就是另一个字符串，而任何 ID 和名称都不会是空的。',
    fix: null,
  },
  'unreplaced-placeholder': {
    title: '占位符没有替换',
    message: ({ placeholder }) =>
      `${code(placeholder)} 看起来是占位符。RAM 会逐字符匹配，此处匹配不到任何资源。请填写完整的 ID 或名称，或用 ${code('*')} 表示任意值。`,
    why: '模板和文档常用 ${instanceId}、<account-id> 或 3fd98c48-... 表示需要读者自行填写的内容，但 RAM 不会把它们当作通配符。',
    fix: null,
  },
  'client-path-resource': {
    title: 'Nacos 客户端使用的资源格式',
    message: ({ actions, segment }) =>
      `${code(`…/${segment}/…`)} 是 Nacos 客户端鉴权使用的格式。${listed(actions)} 鉴权时，分组之后直接是名称，请去掉 ${code(`${segment}/`)}。`,
    why: '控制台和 Nacos 客户端使用不同的操作和 ARN 鉴权：控制台为“…/分组/dataId”，客户端为“…/分组/config/dataId”或“…/分组/naming/服务名”。两者混用时，语句不会生效。',
    fix: null,
  },
  'wildcard-crosses-segments': {
    title: '通配符跨越了层级',
    message: ({ resource, tail }) =>
      `${code(resource)} 中的 ${code('*')} 也能匹配斜杠，因此 ${code(tail)} 可以出现在任意层级，既可能是命名空间，也可能是分组或名称。请将 ${code('*')} 换成具体的 ID，或逐层各写一个 ${code('*')}，一直写到名称这一层。`,
    why: 'ARN 中的星号匹配任意长度的任意字符，包括斜杠。本意是“任意实例”的星号，也会匹配到恰好与该命名空间同名的分组或配置。',
    fix: null,
  },
  'wildcard-catches-siblings': {
    title: '通配符匹配到了同级资源',
    message: ({ name, pattern, siblings }) =>
      `${code(pattern)} 会匹配所有以 ${code(name)} 开头的资源，${siblings.length === 0 ? '包括今后新建的' : `目前还包括 ${listed(siblings)}`}。如果只需要 ${code(name)} 及其下所有资源，请去掉 ${code('*')}。`,
    why: '写出一个资源就已覆盖其下所有资源，不需要加星号。星号紧跟在名称之后，名称就只是前缀：mse-cn-1* 也会匹配 mse-cn-12。',
    fix: null,
  },
  'redundant-resource': {
    title: '多余的资源',
    message: ({ resource, covering }) =>
      resource === covering
        ? `${code(resource)} 重复出现，请只保留一个。`
        : `${code(resource)} 已被同一列表中的 ${code(covering)} 覆盖，可以删除；如果只需要前者，请删除范围更大的那一项。`,
    why: '写出一个资源就已覆盖其下所有资源，再列出其中的一部分不会改变判定结果。如果本意只是较小的范围，那么较大的那一项就授予了过多的权限。',
    fix: ({ resource }) => `删除 ${code(resource)}`,
  },
  'resource-star': {
    title: '对全部资源授予写权限',
    message: ({ resource, actions }) =>
      `资源 ${code(resource)} 允许对所有实例执行 ${listed(actions)}。这类操作可以限定到实例或更小的范围，例如 ${code('acs:mse:*:*:instance/<InstanceId>')}。`,
    why: '资源范围有多大，写操作出错时的影响范围就有多大。限定到实际使用的实例、命名空间或配置，就不会影响其他资源。',
    fix: null,
  },
  'any-region-account': {
    title: '任意地域或账号',
    message: ({ resource, field, elsewhere }) =>
      `${code(resource)} 没有限定${field === 'region' ? '地域' : '阿里云账号 ID'}，而该策略的其他地方写明了 ${code(elsewhere)}。请在此处也写明，或者都不限定。`,
    why: '文档中的 ARN 都用星号表示地域和阿里云账号 ID，这本身没有问题。但如果有的 ARN 写明、有的不写明，各处授权的范围就不一致，这通常不是本意。',
    fix: null,
  },
};
