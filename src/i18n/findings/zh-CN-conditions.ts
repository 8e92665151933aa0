// 条件类检查结果的中文说明。

import type { ConditionFindingCode } from '../../engine/lint/rules.ts';
import type { ConditionType } from '../../engine/policy/condition-operators.ts';
import { code } from './quote.ts';
import type { FindingParams } from '../../engine/lint/rules.ts';
import type { FindingMessages } from './messages.ts';

type AnyRange = FindingParams['ip-any'];

const types: Readonly<Record<ConditionType, string>> = {
  string: '字符串',
  number: '数字',
  date: '日期和时间',
  boolean: '布尔值',
  address: 'IP 地址',
};

/** 包含某一类所有地址的地址段对语句的影响。 */
const anyAddress = ({
  value,
  effect,
  key,
  family,
  coversBoth,
  hasOther,
  isOptional,
  forAllValues,
}: AnyRange) => {
  const [own, other] = family === 'ipv4' ? ['IPv4', 'IPv6'] : ['IPv6', 'IPv4'];
  const isLacking = isOptional && !forAllValues;
  if (effect === 'Allow') {
    const given = isLacking ? `请求中带有 ${code(key)} 时，` : '';
    if (coversBoth) {
      return `${code(value)} 与另一类地址段合在一起包含所有 IP 地址，${given}该条件接受任何地址。`;
    }
    const rest = hasOther ? '' : `，而所有 ${other} 地址都不满足`;
    return `${code(value)} 包含所有 ${own} 地址，${given}该条件接受任何 ${own} 地址${rest}。`;
  }
  const lacking = isLacking ? `请求中没有 ${code(key)} 时，该语句会生效。` : '';
  if (coversBoth) {
    return `${code(value)} 与另一类地址段合在一起包含所有 IP 地址，此 Deny 语句对任何地址都不生效。${lacking}`;
  }
  const rest = hasOther ? '' : `，却会拒绝所有 ${other} 地址`;
  return `${code(value)} 包含所有 ${own} 地址，此 Deny 语句对 ${own} 地址都不生效${rest}。${lacking}`;
};

export const zhCNConditions: Pick<FindingMessages, ConditionFindingCode> = {
  'unknown-condition-key': {
    title: '未知的条件关键字',
    message: ({ key, suggestion, isCase }) =>
      isCase
        ? `MSE 的请求中没有条件关键字 ${code(key)}：它与 ${code(suggestion ?? '')} 只有大小写不同，而条件关键字区分大小写（推断）。您要写的是不是 ${code(suggestion ?? '')}？`
        : `MSE 的请求中没有条件关键字 ${code(key)}。${suggestion === null ? `MSE 没有自己的条件关键字，请使用 RAM 的通用条件关键字，例如 ${code('acs:SourceIp')}。` : `您要写的是不是 ${code(suggestion)}？`}`,
    why: '只要带前缀，RAM 就会接受任意条件关键字。请求中没有的条件关键字始终不存在：普通操作符永远不满足，“Not”类操作符始终满足。条件关键字区分大小写是推断。',
    fix: ({ suggestion }) => `改为 ${code(suggestion ?? '')}`,
  },
  'condition-type-mismatch': {
    title: '条件操作符与类型不符',
    message: ({ operator, key, type, fitting }) =>
      `${code(key)} 的值属于“${types[type]}”类型，而 ${code(operator)} 比较的是其他类型。请使用对应类型的条件操作符，例如 ${code(fitting)}。`,
    why: '每个条件关键字都有类型，每个条件操作符只比较一种类型。按字符串比较时，IP 地址不会落在任何地址段内，同一时间的不同写法也不相等。',
    fix: null,
  },
  'wildcard-without-like': {
    title: '通配符需要配合 StringLike',
    message: ({ value, operator, like }) =>
      `${code(operator)} 会把 ${code(value)} 中的 ${code('*')} 当作普通字符。只有 ${code('StringLike')} 和 ${code('StringNotLike')} 支持通配符，请改用 ${code(like)}。`,
    why: '操作和 ARN 中的星号总是通配符，而条件中只有 Like 类操作符支持通配符。使用其他操作符时，请求中的值必须真的包含星号才会匹配。',
    fix: ({ like }) => `将条件操作符改为 ${code(like)}`,
  },
  'ip-host-bits': {
    title: '地址段包含主机位',
    message: ({ value, network }) => `${code(value)} 实际表示地址段 ${code(network)}，建议直接写成后者。`,
    why: 'RAM 只看前缀长度之内的位，其余的位会被忽略。保留主机位，容易让人误以为地址段从该地址开始，或只包含这一个地址。',
    fix: ({ network }) => `改为 ${code(network)}`,
  },
  'ip-private': {
    title: '源 IP 地址为私网地址',
    message: ({ value }) =>
      `${code(value)} 是私网地址，通过公网发起的调用不会使用这样的源 IP。如果要限制 VPC 内的调用，请使用 ${code('acs:VpcSourceIp')}；如果要限制办公网络，请填写其公网出口 IP。`,
    why: '请求中携带的是阿里云看到的源 IP。经过路由器或 NAT 网关之后，是公网出口 IP，而不是电脑自身的私网地址。',
    fix: null,
  },
  'ip-any': {
    title: '包含某一类的所有 IP 地址',
    message: (params) => `${anyAddress(params)}请填写允许发起调用的地址段。`,
    why: '源 IP 条件看上去是一种限制，但包含某一类所有地址的地址段只会限制另一类：0.0.0.0/0 包含所有 IPv4 地址，不包含任何 IPv6 地址；::/0 则相反。',
    fix: null,
  },
  'date-passed': {
    title: '时间已过',
    message: ({ value, effect, time }) => {
      const passed = time === null ? '已经过去' : `早于请求上下文中的时间 ${code(time)}`;
      return effect === 'Allow'
        ? `${code(value)} ${passed}，此 Allow 语句不授予任何权限。请改为更晚的时间，或删除该语句。`
        : `${code(value)} ${passed}，此 Deny 语句不拒绝任何操作。请改为更晚的时间，或删除该语句。`;
    },
    why: '到期的语句留在策略中，看上去仍像在起作用：Allow 到期会造成难以理解的无权限报错，Deny 到期则意味着保护已经失效。',
    fix: null,
  },
  'condition-contradiction': {
    title: '条件互相矛盾',
    message: ({ key, operator, against }) =>
      `没有任何 ${code(key)} 的值能同时满足此处的 ${code(against)} 和 ${code(operator)}，该语句永远不会生效。同一 ${code('Condition')} 中的条件操作符必须同时满足；如果满足其一即可，请拆成两条语句，一条使用 ${code(against)}，另一条使用 ${code(operator)}。`,
    why: '同一条件关键字的多个值满足其一即可（或），而不同的条件操作符和条件关键字必须全部满足（与）。两个互斥的条件会使语句永远不生效；“或”的关系需要拆成两条语句。',
    fix: null,
  },
  'condition-always-true': {
    title: '条件始终满足',
    message: ({ key, value, isMissing }) =>
      isMissing
        ? `${code(value)} 匹配 ${code(key)} 的任何值，而真实的请求都带有该条件关键字。当前的请求上下文中没有它，因此这里不满足。请将该条件删除，或写明实际要限制的值。`
        : `${code(value)} 匹配 ${code(key)} 的任何值，该条件始终满足。请将其删除，或写明实际要限制的值。`,
    why: '所有请求都满足的条件不影响判定结果，却会让语句看上去比实际范围更小。',
    fix: null,
  },
  'negated-values': {
    title: '例外不起作用',
    message: ({ value, covering, operator }) =>
      value === covering
        ? `${code(value)} 在 ${code(operator)} 下重复出现，请只保留一个。`
        : `${code(value)} 已包含在 ${code(covering)} 中，不起作用：所有值都不匹配时才满足 ${code(operator)}。它不是 ${code(covering)} 的例外；如需排除，请缩小 ${code(covering)} 的范围，或另写一条语句。`,
    why: '一个条件操作符的多个值是“或”的关系；对于“Not”类操作符，所有值都不匹配时才满足（推断，RAM 文档没有说明）。因此，已包含在较大范围中的值不会改变任何结果。',
    fix: null,
  },
  'deny-on-optional-key': {
    title: '条件关键字不存在时 Deny 不生效',
    message: ({ key }) =>
      `使用 AccessKey 调用时请求中没有 ${code(key)}，不存在并不等于 ${code('false')}，此 Deny 语句对这类调用不生效。请改为在 Allow 语句中使用 ${code('"Bool": {"acs:MFAPresent": "true"}')}。`,
    why: '条件关键字不存在时，普通操作符不会满足。对“未通过 MFA”的 Deny 只能限制控制台用户，限制不了使用 AccessKey 的程序；“仅限通过 MFA”的 Allow 对两者都有效。',
    fix: null,
  },
  'misspelt-key-denies-everybody': {
    title: '条件关键字有误，Deny 对所有人生效',
    message: ({ key, operator, suggestion, isAlone }) =>
      `请求中没有条件关键字 ${code(key)}（区分大小写是推断），而条件关键字不存在时 ${code(operator)} 始终满足。${isAlone ? '因此，此 Deny 语句对所有人生效。' : '因此，这个条件对此 Deny 语句没有限制作用。'}${suggestion === null ? '' : `您要写的是不是 ${code(suggestion)}？`}`,
    why: '“Not”类操作符要求没有任何值匹配，而不存在的条件关键字没有值。在 Deny 中写错条件关键字，拒绝的就不是范围之外的人，而是所有人。',
    fix: ({ suggestion }) => `改为 ${code(suggestion ?? '')}`,
  },
  'allow-on-absent-key': {
    title: '条件关键字不存在时 Allow 也生效',
    message: ({ key, operator }) =>
      `请求中没有 ${code(key)} 时，${code(operator)} 同样满足，此 Allow 语句也会生效。如果必须带有该条件关键字，请用 ${code('StringEquals')} 等操作符列出允许的值。`,
    why: '没有任何值匹配时“Not”类操作符即满足，没有任何值不符时 ForAllValues 即满足。请求中没有该条件关键字时，两者都成立：没有标签的资源也算作“不是 ops”。',
    fix: null,
  },
  'empty-condition': {
    title: '条件为空',
    message: () => `此处的 ${code('Condition')} 没有任何内容，始终满足。请将其删除，或写明语句生效的条件。`,
    why: '空的条件不影响判定结果，往往是套用模板后忘记填写留下的。',
    fix: null,
  },
};
