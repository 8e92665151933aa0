// 语句授权效果类检查结果的中文说明。

import { code } from './quote.ts';
import type { FindingMessages, RuleMessages } from './messages.ts';
import type { GrantFindingCode } from '../../engine/lint/rules.ts';
import type { FindingParams } from '../../engine/lint/rules.ts';
import { number } from '../number.ts';

const listed = (names: readonly string[]) => names.map(code).join('、');
const numbered = (indexes: readonly number[]) => `第 ${indexes.map(String).join('、')} 条语句`;
const whenMet = (conditional: boolean) => (conditional ? '在条件满足时' : '');
const neverTakesEffect = (effect: 'Allow' | 'Deny') =>
  effect === 'Allow' ? '写在这里不会授予任何权限' : '写在这里不会拒绝任何请求';

type Mismatch = FindingParams['action-resource-mismatch'];

const kinds: Readonly<Record<Mismatch['found'] | Mismatch['wanted'], string>> = {
  account: '云账号',
  instance: '实例',
  namespace: '命名空间',
  group: '分组',
  config: '配置',
  service: '服务',
  leaf: '配置或服务',
};

const mismatch: RuleMessages<Mismatch>['message'] = ({ action, resource, wanted, found }) => {
  if (found === 'config' || found === 'service') {
    const family = found === 'config' ? 'mse:UpdateNacosConfig' : 'mse:UpdateNacosService';
    return `按 MSE 授权指南，${code(action)} 针对${kinds[wanted]}鉴权，而模拟云账号中的 ${code(resource)} 是${kinds[found]}：此授权对该${kinds[found]}不起作用，只会作用于同名的${kinds[wanted]}。请改用 ${code(family)} 等操作。`;
  }
  return `按 MSE 授权指南，${code(action)} 针对${kinds[wanted]}鉴权，而 ${code(resource)} 是${kinds[found]}，因此不会生效。请将资源改为${kinds[wanted]}。`;
};

const dead: RuleMessages<FindingParams['dead-statement']>['message'] = ({ statement, reason, value }) => {
  switch (reason) {
    case 'action':
      return `第 ${String(statement)} 条语句不匹配任何操作：${code('NotAction')} 排除了 ${code(value)}，也就是全部操作。请缩小排除范围。`;
    case 'account':
      return `第 ${String(statement)} 条语句在模拟云账号中不匹配任何资源：${code(value)} 中的阿里云账号 ID 不是模拟云账号的 ID。请改为模拟云账号的 ID 或 ${code('*')}。`;
    case 'region':
      return `第 ${String(statement)} 条语句在模拟云账号中不匹配任何资源：${code(value)} 所指的实例在其他地域。请改为实例所在的地域或 ${code('*')}。`;
    case 'resource':
      return `第 ${String(statement)} 条语句在模拟云账号中不匹配任何资源：没有实例与 ${code(value)} 匹配。请检查资源的写法。`;
  }
};

export const zhCNGrants: Pick<FindingMessages, GrantFindingCode> = {
  'account-action-on-instance': {
    title: '账号级操作写在了实例上',
    message: ({ action, effect, resource }) =>
      `${code(action)} 是账号级操作，MSE 不会针对实例鉴权，${neverTakesEffect(effect)}。请单独写一条资源为 ${code(resource)} 的语句。`,
    why: '实例列表和服务级别配额属于云账号。鉴权请求中的资源是云账号本身，任何实例的 ARN 都无法与之匹配：策略看起来已经授权，控制台却仍然提示没有权限。',
    fix: ({ action, resource }) => `将 ${code(action)} 授予 ${code(resource)}`,
  },
  'list-below-instance': {
    title: '列表类操作的资源低于实例级',
    message: ({ action, lists, effect, resource, instance }) =>
      lists.length > 0
        ? `${code(action)} 包含 ${listed(lists)}，按 MSE 授权指南，这些操作针对整个实例鉴权，写在 ${code(resource)} 上不会授予任何列表权限。请在 ${code(instance ?? '')} 上授予；这样会看到所有命名空间中的名称。`
        : `按 MSE 授权指南，${code(action)} 针对整个实例鉴权，而 ${code(resource)} 在实例之下，${neverTakesEffect(effect)}。${instance === null ? '请将资源写到实例。' : `请将资源改为 ${code(instance)}。`}`,
    why: '查看配置列表、服务列表等操作不支持细粒度展示：鉴权的资源是实例，要么能看到整个实例的列表，要么完全看不到。资源写到命名空间或分组的语句无法满足这些操作。API 参考将其中多数操作列为“全部资源”：如果以其为准，则需要“*”，所有实例的列表都会可见。',
    fix: ({ action, lists, instance }) =>
      `将 ${lists.length > 0 ? listed(lists) : code(action)} 授予 ${code(instance ?? '')}`,
  },
  'action-resource-mismatch': {
    title: '操作与资源不对应',
    message: mismatch,
    why: '每个操作只针对一类资源鉴权。写在其他资源上时，语句不会有预期的效果。此处的资源类型以授权指南为准；API 参考中多数操作的资源范围更大，同样不会匹配此处的资源。配置和服务的 ARN 格式相同：把配置类操作授予一个服务的名称，对该服务没有任何作用，反而放开了同名的配置。',
    fix: null,
  },
  'dead-statement': {
    title: '语句不匹配任何内容',
    message: dead,
    why: 'ARN 的每个字段都必须匹配。地域或阿里云账号 ID 与实例不一致时，语句不会生效，RAM 也无从提示。此检查以此处的模拟云账号为准。',
    fix: null,
  },
  'overridden-allow': {
    title: 'Allow 被 Deny 完全覆盖',
    message: ({ statement, denies, elsewhere }) =>
      `第 ${String(statement)} 条语句不会授予任何权限：其全部内容已被${[
        ...(denies.length === 0 ? [] : [numbered(denies)]),
        ...(elsewhere ? ['其他已授权的策略'] : []),
      ].join('和')}拒绝，而拒绝始终优先。请删除此语句，或缩小 Deny 的范围。`,
    why: 'RAM 遵循 Deny 优先的原则。只要命中 Deny，无论 Allow 写得多么具体都不会生效；如需例外，只能调整 Deny 本身。',
    fix: null,
  },
  'redundant-statement': {
    title: '多余的语句',
    message: ({ statement, by }) =>
      `第 ${String(statement)} 条语句没有增加任何内容：${numbered(by)}已经覆盖了它。请将其删除。`,
    why: '已被其他语句覆盖的语句会占用策略长度，也容易误导：日后想通过删除它来收回权限时，权限并不会被收回。',
    fix: ({ statement }) => `删除第 ${String(statement)} 条语句`,
  },
  'mergeable-statements': {
    title: '可以合并的语句',
    message: ({ statement, into, differing }) =>
      `第 ${String(into)} 条和第 ${String(statement)} 条语句只有${differing === 'action' ? '操作' : '资源'}不同，可以合并为一条。`,
    why: '策略长度有上限。合并后的语句含义不变而字符更少，也更容易看清一个资源开放了哪些操作。',
    fix: ({ statement, into }) => `将第 ${String(statement)} 条语句合并到第 ${String(into)} 条`,
  },
  'missing-list-clusters': {
    title: '控制台还需要 ListClusters',
    message: ({ resource, conditional }) =>
      `此处${whenMet(conditional)}授予了 ${code(resource)} 的权限，但已授权的策略都没有授予 ${code('mse:ListClusters')}：控制台的实例列表为空，无法进入实例。除非仅供程序调用 API，否则请在 ${code('acs:mse:*:*:*')} 上授予该操作。`,
    why: 'MSE 控制台从实例列表开始。没有查看列表的权限，即使授予了其他权限也无法在控制台中进入实例；调用 API 不受影响。此权限无法限定到单个实例。',
    fix: () => `添加一条授予 ${code('mse:ListClusters')} 的语句`,
  },
  'missing-list-service-quotas': {
    title: '控制台还会调用 ListServiceQuotas',
    message: ({ action }) =>
      `MSE 文档建议同时授予 ${code('mse:ListClusters')}${action === 'mse:ListClusters' ? ' ' : `（包含在 ${code(action)} 中）`}和 ${code('mse:ListServiceQuotas')}，而已授权的策略都没有授予后者。`,
    why: 'MSE 文档建议同时授予这两个账号级操作，以便控制台正常展示配额。',
    fix: () => `添加 ${code('mse:ListServiceQuotas')}`,
  },
  'write-without-read': {
    title: '可以修改但无法查看',
    message: ({ action, write, read, kind, conditional }) =>
      `${action === write ? `${code(action)} ` : `${code(action)} 包含 ${code(write)}，`}${whenMet(conditional)}允许修改${kinds[kind]}，但已授权的策略都不允许查看。除非仅供程序调用 API，否则请添加 ${code(read)}。`,
    why: '控制台在保存修改之前要先展示当前内容。没有读权限时，只能通过 API 在看不到原内容的情况下修改。',
    fix: ({ read }) => `添加 ${code(read)}`,
  },
  'write-without-delete': {
    title: '可以创建和更新，但不能删除',
    message: ({ action, remove, kind, conditional }) =>
      `${code(action)} 等操作${whenMet(conditional)}允许创建和修改${kinds[kind]}，但没有授予 ${code(remove)}：误创建的内容无法删除。如需删除请添加；如果是有意为之，可以忽略。`,
    why: '所谓“读写”通常也包括删除，而 MSE 文档中的示例没有包含删除，也没有说明。如果是有意不授予，则无需处理。',
    fix: null,
  },
  'read-wider-than-write': {
    title: '读权限的范围大于写权限',
    message: ({ actions, resource, written, conditional }) =>
      `${listed(actions)} 授予了 ${code(resource)}，${whenMet(conditional)}可以查看 ${code(written)} 之外的配置内容，而写权限仅限于后者。按 MSE 授权指南，读取内容的操作也可以限定到同一范围；更大的范围只授予 ${code('mse:List*')} 和 ${code('mse:QueryClusterDetail')}。`,
    why: '配置中常有密码、密钥和地址等敏感信息。使用控制台需要列表和实例详情，但不需要其他命名空间的配置内容。MSE 文档中针对单个命名空间、单个配置和单个服务的示例，都放开了整个实例的配置内容。API 参考中，GetNacosConfig 的资源是命名空间，GetNacosHistoryConfig 是全部资源，缩小范围之前请先验证。',
    fix: null,
  },
  'client-read-too': {
    title: 'Nacos 客户端也可以读取',
    message: ({ action, clientReads, conditional }) =>
      `${code(action)} ${whenMet(conditional)}还会匹配 ${listed(clientReads)}，Nacos 客户端可以借此直接读取。如果只供控制台使用，请改为 ${code('mse:QueryClusterDetail')}。`,
    why: 'Nacos 客户端使用单独的操作和 ARN。针对控制台操作的通配符也会匹配客户端的操作，任何持有 AccessKey 的程序都可以读取内容。',
    fix: null,
  },
  'grants-both-paths': {
    title: '控制台和 Nacos 客户端均可修改',
    message: ({ action, conditional }) =>
      `在容器级资源上授予 ${code(action)}，${whenMet(conditional)}控制台和 Nacos 客户端均可修改其中的配置。按 MSE 的授权指南，也可以只允许其中一种：控制台请写 ${code('…/<dataId>')}，客户端请写 ${code('…/config/<dataId>')}。`,
    why: '两条访问路径使用同一个操作名称，区别只在 ARN 的最后部分。实例、命名空间和分组同时覆盖两种形式。API 参考将该操作列为“全部资源”：如果以其为准，控制台需要“*”，而客户端也会匹配“*”。',
    fix: null,
  },
  'allow-everything': {
    title: '允许所有操作',
    message: ({ hasDeny }) =>
      `此语句允许对所有资源执行所有云服务的所有操作${hasDeny ? '（被 Deny 拒绝的除外）' : ''}。请写明云服务和操作，例如 ${code('mse:Get*')}。`,
    why: '拥有此策略的身份可以执行云账号能够执行的一切操作，包括为他人授权。',
    fix: null,
  },
  'service-admin': {
    title: '允许 MSE 的所有操作',
    message: ({ action, mayRelease, hasDeny }) =>
      `对所有实例授予 ${code(action)}，相当于 MSE 的管理员${hasDeny ? '（被 Deny 拒绝的操作除外）' : ''}${mayRelease ? '，可以释放实例' : ''}。请只写所需的操作；授权指南支持限定到实例的，再写明实例。`,
    why: '这相当于系统策略 AliyunMSEFullAccess 的用途：约 240 个 API 操作，包括释放实例及其中的全部内容，以及 MSE 今后新增的所有操作。API 参考将多数操作列为“全部资源”，因此请先限定操作，缩小资源之前请先验证。',
    fix: null,
  },
  'allow-not-action': {
    title: '允许除少数以外的所有操作',
    message: ({ excluded, otherServices, services, conditional, hasDeny }) =>
      `此语句${whenMet(conditional)}允许对其资源执行${otherServices ? '所有云服务' : ` ${services.map((service) => (service === 'mse' ? 'MSE' : code(service))).join('、')} `}除 ${listed(excluded)} 以外的所有操作${hasDeny ? '（被 Deny 拒绝的也除外）' : ''}，包括今后新增的操作。请在 ${code('Action')} 中列出需要允许的操作。`,
    why: '在 Allow 中使用 NotAction，会授予没有写明的权限。如需禁止某些操作，请在 Action 中列出允许的操作，并添加 Deny；在 Deny 中使用 NotAction 则是安全的。',
    fix: null,
  },
  'destructive-by-wildcard': {
    title: '通配符包含高危操作',
    message: ({ action, named, conditional }) =>
      `${code(action)} ${whenMet(conditional)}还会授予 ${listed(named)}。请写明所需的操作，或添加 Deny 拒绝这些操作。`,
    why: '通配符通常是为了授予大量普通操作，但也会包含释放实例、重启实例或删除其中内容的操作，而这些操作无法撤销。',
    fix: null,
  },
  'deny-leaves-twin': {
    title: 'Deny 遗漏了等效操作',
    message: ({ action, denied, twin, reaches, conditional }) =>
      `此处${action === denied ? '' : `的 ${code(action)} `}拒绝了 ${code(denied)}，但 ${code(twin)} ${whenMet(conditional)}仍被允许，${denied === 'mse:GetNacosConfig' ? '可以从历史版本中读到同样的内容' : '效果相同'}。${reaches ? '请一并拒绝。' : '按 MSE 授权指南，该操作针对命名空间鉴权，请在命名空间上一并拒绝。'}`,
    why: '删除单个配置与批量删除配置是两个操作，查看配置内容与查看历史版本内容也是两个操作。只拒绝其中一个，另一个仍然可用。API 参考将批量删除和历史版本列为“全部资源”：如果以其为准，只有针对“*”的 Deny 才能拒绝它们。',
    fix: ({ twin }) => `一并拒绝 ${code(twin)}`,
  },
  'deny-needs-guide-reading': {
    title: 'Deny 是否生效取决于以哪份文档为准',
    message: ({ resource, action, others, conditional }) =>
      `按 MSE 的 API 参考，${code(action)}${others === 0 ? '' : ` 以及另外 ${String(others)} 个操作`}${whenMet(conditional)}仍被允许：其鉴权资源的范围更大，${code(resource)} 不匹配该资源，而 Allow 语句匹配。按授权指南，该 Deny 生效。`,
    why: '关于操作针对哪个资源鉴权，两份官方文档不一致：授权指南具体到配置和服务，API 参考中大多数操作为全部资源。只有以授权指南为准时，针对部分资源的 Deny 才会生效。更稳妥的做法是只允许所需的部分（如果以 API 参考为准，授权只会偏少、不会偏多），或先用测试用户验证该 Deny。',
    fix: null,
  },
  'too-many-policies': {
    title: '一个用户的权限策略过多',
    message: ({ kind, count, limit }) =>
      `当前已授权 ${String(count)} 个${kind === 'custom' ? '自定义' : '系统'}策略，而 RAM 对每个用户、用户组或角色最多允许 ${String(limit)} 个。请解除部分授权，或合并策略。`,
    why: 'RAM 对一个用户、用户组或角色最多授权 10 个自定义策略和 20 个系统策略。超过上限的场景无法实际设置。',
    fix: null,
  },
  'policy-near-limit': {
    title: '策略长度接近上限',
    message: ({ length, limit, percent }) =>
      `权限策略去除空白后有 ${number(length)} 个字符，已达 RAM 上限 ${number(limit)} 的 ${String(percent)}%。请使用通配符、合并语句，或提前拆分为多个策略。`,
    why: 'RAM 不接受超过 6144 个字符的自定义策略。逐个列出名称的策略会不断变长，等到放不下时，往往正是急需修改的时候。',
    fix: null,
  },
};
