// 从外部无法得知的各点，中文。

import type { unknowableEn } from './en-unknowable.ts';

export const unknowableZhCN: typeof unknowableEn = {
  'system-policies': {
    title: '系统策略的内容',
    here: '此处 `AliyunMSEFullAccess` 为 `*` 上的 `mse:*`，`AliyunMSEReadOnlyAccess` 为 `*` 上的 `mse:List*`、`mse:Query*` 和 `mse:Get*`。两者都是近似内容。',
    documents: 'MSE 文档对两者各有一句说明。其内容不在公开文档中，阿里云也可能随时修改。',
    otherwise:
      '实际内容可能还包含其他云服务和操作，也可能缺少一些。因此，这两个策略的判定结果偏宽、偏严都有可能。',
    advice:
      '有阿里云账号就可以在 RAM 控制台查看系统策略的内容。将其复制到此处的自定义策略中，判定就与当天的内容一致。',
  },
  console: {
    title: '控制台页面需要哪些操作',
    here: '矩阵只针对单个操作给出结果。演练场对控制台页面的说明，是根据文档推测的。',
    documents: 'MSE 文档给出了三步：查看实例列表、读取实例、写入。页面背后有哪些调用，没有列出。',
    otherwise: '能想到的操作都已允许，页面仍可能报错，因为它还调用了别的操作。',
    advice: '请以该 RAM 用户登录并使用页面，查看拒绝信息：每条信息都会指出缺少的操作。',
  },
  'other-grants': {
    title: '用户还受哪些策略影响',
    here: '演练场认为已授权的权限策略就是全部：它们授予同一个 RAM 用户，授权范围是整个云账号。',
    documents:
      'RAM 还会检查 RAM 用户组的权限策略、资源组范围的授权、资源目录的管控策略，对角色还有会话策略。',
    otherwise: '用户组可能授予此处拒绝的权限，管控策略可能收回此处允许的权限。',
    advice: '请将用户所属用户组的权限策略也加到此处。管控策略请咨询资源目录的管理员。',
  },
  'request-context': {
    title: '请求实际携带的内容',
    here: '条件针对此处设置的请求上下文进行判断。其中没有的条件关键字，视为不存在。',
    documents:
      'RAM 列出了通用条件关键字，MSE 没有自己的。调用 MSE 时会携带其中哪些（例如标签、资源组），文档没有说明。',
    otherwise: '条件关键字如果从不出现，条件就永远不满足；若为否定类操作符，则永远满足。',
    advice:
      '请优先使用描述调用本身的条件关键字，例如 `acs:SourceIp` 和 `acs:CurrentTime`。描述资源的条件关键字，请先验证再依赖。',
  },
  'after-ram': {
    title: 'RAM 鉴权之后',
    here: '“允许”表示 RAM 不会拒绝，并不表示调用一定成功。',
    documents: '每个 API 操作都有自己的规则和错误：实例的状态、配额、Nacos 不接受的名称等。',
    otherwise: '此处允许的调用仍可能失败，而且不是修改权限策略能解决的。',
    advice: '请查看错误信息。只有提示没有权限的错误才与权限策略有关。',
  },
  refusal: {
    title: '拒绝信息的措辞',
    here: '演练场显示的拒绝信息是模拟的。',
    documents: '措辞由服务决定，可能随时变化。',
    otherwise: '依赖特定措辞的脚本会漏掉拒绝信息。',
    advice: '请以拒绝信息中的操作和资源为准，不要依赖措辞。',
  },
};
