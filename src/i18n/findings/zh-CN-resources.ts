// 资源类检查结果的中文说明。

import type { ResourceFindingCode } from '../../engine/lint/rules.ts';
import type { FindingParams } from '../../engine/lint/rules.ts';
import { code, showInvisible } from './quote.ts';
import type { FindingMessages } from './messages.ts';

/** 列出前几个名称和总数。 */
const listed = (names: readonly string[]) => {
  const shown = names.slice(0, 3).map(code).join('、');
  return names.length > 3 ? `${shown} 等 ${String(names.length)} 个` : shown;
};
/** 名称看起来与已有名称相同，但含有不可见字符。 */
const invisibleNote = (name: string) => (showInvisible(name) === name ? '' : '该名称中含有不可见字符。');

const shapes: Readonly<Record<FindingParams['wrong-resource-shape']['problem'], string>> = {
  'service-empty': `云服务是空的，应为 ${code('mse')}`,
  'region-empty': `地域是空的，任意地域请写 ${code('*')}`,
  'account-empty': `阿里云账号 ID 是空的，任意账号请写 ${code('*')}`,
  shifted: `各字段错位，ARN 的格式是 ${code('acs:<云服务>:<地域>:<账号 ID>:<资源>')}`,
  swapped: '地域与阿里云账号 ID 的位置写反了',
  nested: '资源之前多了一个字段，或套入了另一个 ARN',
  separator: `MSE 的资源用 ${code('/')} 分隔，例如 ${code('instance/<InstanceId>')}`,
  level: `MSE 的资源以 ${code('instance/<InstanceId>')} 开头，其后才是命名空间`,
  'joined-group': `Nacos 用 ${code('@@')} 连接分组和名称，而 ARN 中应分为两段：${code('<分组>/<名称>')}`,
  'regular-expression': `RAM 的通配符不是正则表达式，只有 ${code('*')} 和 ${code('?')} 有特殊含义`,
  unknown: `MSE 的资源是 ${code('*')}，或以 ${code('instance/<InstanceId>')} 开头`,
};

const parts: Readonly<Record<FindingParams['differs-only-in-case']['part'], string>> = {
  region: '地域',
  instance: '实例',
  namespace: '命名空间',
  group: '分组',
  name: '名称',
};

const didYouMean = (suggestion: string | null) =>
  suggestion === null ? '' : `您要写的是不是 ${code(suggestion)}？`;

export const zhCNResources: Pick<FindingMessages, ResourceFindingCode> = {
  'arn-service-mismatch': {
    title: '资源属于其他云服务',
    message: ({ resource, service, suggestion }) =>
      service === ''
        ? `${code(resource)} 中的云服务是空的，不会匹配任何请求。请填写 ${code('mse')}。${didYouMean(suggestion)}`
        : `${code(resource)} 是云服务 ${code(service)} 的资源，而此语句中的操作都属于 MSE，鉴权时不会用到该资源，因此不起作用。${suggestion === null ? `请改为 ${code('acs:mse:…')}。` : didYouMean(suggestion)}`,
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
      `模拟云账号中没有实例 ${code(instance)}，此处不会匹配任何资源。${invisibleNote(instance)}${suggestion === null ? '请检查实例 ID，或在模拟云账号中添加该实例。' : didYouMean(suggestion)}`,
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
        : `实例 ${code(instance)} 下没有 ID 为 ${code(namespace)} 的命名空间，此处不会匹配任何资源。${invisibleNote(namespace)}${suggestion === null ? '请检查命名空间 ID，或在模拟云账号中添加该命名空间。' : didYouMean(suggestion)}`,
    why: '控制台首先显示命名空间的名称，而鉴权使用的是命名空间 ID，通常是一串 UUID。public 命名空间例外：其 ID 为空，鉴权时写作 public（推断）。',
    fix: ({ suggestion }) => `改为 ${code(suggestion ?? '')}`,
  },
  'unknown-leaf': {
    title: '未知的分组、配置或服务',
    message: ({ level, name, suggestion }) =>
      `${level === 'group' ? `该命名空间下目前没有分组 ${code(name)}` : `该分组下目前没有配置或服务 ${code(name)}`}，此处暂时不会匹配任何资源。${invisibleNote(name)}${didYouMean(suggestion)}`,
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
          return `${code(resource)} 以斜杠结尾，不会匹配这里的任何资源。删除斜杠表示该资源及其下所有资源；如果只要其下的资源，请在末尾加上 ${code('*')}。`;
      }
    },
    why: 'RAM 逐字符匹配 ARN，末尾多一个斜杠就是另一个字符串，而任何 ID 和名称都不会是空的。MSE 返回的 public 命名空间 ID 为空，在 ARN 中写作 public（推断）。',
    fix: (_, choice) => (choice === '' ? '删除末尾的斜杠' : `写上 ${code(choice)}`),
  },
  'unreplaced-placeholder': {
    title: '占位符没有替换',
    message: ({ placeholder, kind }) => {
      switch (kind) {
        case 'missing':
          return `${code(placeholder)} 看起来是占位符。RAM 会逐字符匹配，而模拟云账号中没有这个名称的资源，此处匹配不到任何资源。请填写完整的 ID 或名称，或用 ${code('*')} 表示任意值。`;
        case 'listed':
          return `${code(placeholder)} 看起来是占位符，但模拟云账号中确有这个名称的资源，此处与它匹配。RAM 会逐字符匹配，不做任何替换。`;
        case 'condition':
          return `${code(placeholder)} 看起来是占位符。RAM 会逐字符比较，不做任何替换。请填写实际的值。`;
      }
    },
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
    message: ({ resource, actions, disputed, conditional }) =>
      `${conditional ? '条件满足时，' : ''}资源 ${code(resource)} 对 ${listed(actions)} 没有任何限制。按 MSE 授权指南，可以用 ${code('acs:mse:*:*:instance/<InstanceId>')} 限定到实例。${disputed.length === 0 ? '' : `但 MSE 的 API 参考将${disputed.length === actions.length ? '这些操作' : ` ${listed(disputed)} `}列为“全部资源”，缩小范围之前请先验证。`}`,
    why: '资源范围有多大，写操作出错时的影响范围就有多大。授权指南将这类操作限定到实例、命名空间或配置，而 API 参考中多数操作的资源是“*”：如果以后者为准，缩小资源会使授权失效。MSE 实际采用哪一种，从外部无法观察。',
    fix: null,
  },
  'any-region-account': {
    title: '任意地域或账号',
    message: ({ resource, field, elsewhere }) =>
      `${code(resource)} 没有限定${field === 'region' ? '地域' : '阿里云账号 ID'}，而该策略的其他地方写明了 ${code(elsewhere)}。请在此处也写明，或者都不限定。`,
    why: '文档中的 ARN 都用星号表示地域和阿里云账号 ID，这本身没有问题。但如果有的 ARN 写明、有的不写明，各处授权的范围就不一致，这通常不是本意。',
    fix: null,
  },
  'wrong-resource-shape': {
    title: '资源格式有误',
    message: ({ resource, problem, suggestion }) =>
      `${code(resource)} 不匹配 MSE 的任何资源。${shapes[problem]}。${didYouMean(suggestion)}`,
    why: '只要有五个字段，RAM 就会接受，不会提示 ARN 匹配不到资源。MSE 的资源格式是 instance/<InstanceId>/<命名空间>/<分组>/<名称>。',
    fix: (_, choice) => `改为 ${code(choice)}`,
  },
  'differs-only-in-case': {
    title: '只有大小写不同',
    message: ({ part, written, existing }) =>
      `${parts[part]} ${code(written)} 与 ${existing.map(code).join('、')} 只有大小写不同。RAM 匹配 ARN 时区分大小写，因此不会匹配。`,
    why: '操作不区分大小写，而 ARN 中的名称区分大小写：Public 不是 public，redis.json 也不是 Redis.json。',
    fix: (_, choice) => `改为 ${code(choice)}`,
  },
  'ambiguous-display-name': {
    title: '显示名称不唯一',
    message: ({ name, level, ids, isId }) =>
      isId
        ? `${code(name)} 是一个${level === 'instance' ? '实例' : '命名空间'}的 ID，此处指的就是它；但 ${ids.map(code).join('、')} 的显示名称也是 ${code(name)}。ARN 中应填写 ID。`
        : `有 ${String(ids.length)} 个${level === 'instance' ? '实例' : '命名空间'}的显示名称是 ${code(name)}。ARN 中应填写 ID：${ids.map(code).join('、')}。`,
    why: '显示名称可以重复，RAM 鉴权也不使用它。只有 ID 才能确定是哪一个，因此这里不会替您选择。',
    fix: (_, choice) => `改为 ${code(choice)}`,
  },
  'look-alike-character': {
    title: '形近字符',
    message: ({ value, characters }) =>
      `${code(value)} 中的${characters
        .map(
          ({ character, codePoint, plain }) =>
            ` ${code(character)}（${codePoint}）不是${plain === '*' || plain === '?' ? `通配符 ${code(plain)}` : ` ${code(plain)}`}`,
        )
        .join('，')}。RAM 按码位逐字符比较，两者不会匹配。`,
    why: '输入法和文字处理软件会写出与 ASCII 字符相似的字符。RAM 从不转换字符：全角星号不是通配符，排版用的连字符也不是减号。',
    fix: ({ suggestion }) => `改为 ${code(suggestion)}`,
  },
  'invisible-character': {
    title: '不可见字符',
    message: ({ value, codePoints, place }) =>
      `${code(value)} 的${{ start: '开头', middle: '中间', end: '末尾' }[place]}有不可见字符 ${codePoints.join('、')}。RAM 会逐字符比较，因此它与看起来相同的文本并不匹配。`,
    why: '从网页或聊天工具复制的内容常带有零宽空格、不换行空格或换行符。它们在 JSON 中是合法的，策略看上去没有问题，却不会生效。',
    fix: (_, choice) => `改为 ${code(choice)}`,
  },
  'literal-star-in-name': {
    title: '名称中本来就有通配符',
    message: ({ name, effect, others }) =>
      `模拟云账号中有名称就是 ${code(name)} 的资源，但在权限策略中 ${code('*')} 和 ${code('?')} 是通配符，此 ${effect} 语句还会匹配${others.length === 0 ? '其他同样形式的名称' : ` ${listed(others)}`}。含有通配符的名称无法单独指定。`,
    why: 'RAM 的通配符没有转义写法。像 consumers:com.acme.Pay:1.0.0:* 这样的 Dubbo 服务，只能与同样形式的名称一起匹配。',
    fix: null,
  },
};
