// 从外部无法得知的各点，中文。

import type { unknowableEn } from './en-unknowable.ts';

export const unknowableZhCN: typeof unknowableEn = {
  'system-policies': {
    title: '系统策略的内容',
    here: '演练场使用近似内容：`AliyunMSEFullAccess` 为 `*` 上的 `mse:*`，`AliyunMSEReadOnlyAccess` 为 `*` 上的 `mse:List*`、`mse:Query*` 和 `mse:Get*`。',
    documents:
      'MSE 文档对两者各有一句说明。阿里云在 RAM 的开发参考中公布系统策略的内容，下列 MSE 页面提供了链接。编写演练场时未能读到这两个页面，其内容也可能随时变化。',
    otherwise: '实际内容可能包含更多或更少的云服务和操作，因此判定结果可能偏宽或偏严。',
    advice:
      '可以使用任意阿里云账号在 RAM 控制台查看系统策略的内容。在演练场中打开该系统策略并选择“粘贴真实内容”，判定即与当天的内容一致。',
  },
  console: {
    title: '控制台页面需要哪些操作',
    here: '矩阵只展示单个操作的判定结果。演练场对控制台页面的说明是根据文档推断的。',
    documents: 'MSE 文档给出了三步：列出实例、读取实例、写入，但没有列出页面会发起哪些调用。',
    otherwise: '即使预期的操作都已允许，页面仍可能报错，因为它还调用了其他操作。',
    advice: '请以该 RAM 用户登录并使用页面，查看无权限报错：每条报错都会指出缺少的操作。',
  },
  'other-grants': {
    title: '对用户生效的其他策略',
    here: '演练场仅考虑已授权的权限策略：它们授予同一个 RAM 用户，授权范围为整个云账号。',
    documents:
      'RAM 还会评估 RAM 用户组的权限策略、资源组范围的授权、资源目录的管控策略，以及角色的会话策略。',
    otherwise: '用户组可能允许此处拒绝的操作，管控策略可能拒绝此处允许的操作。',
    advice: '请将用户所属用户组的权限策略也添加到此处。管控策略请咨询资源目录的管理员。',
  },
  'request-context': {
    title: '实际请求的内容',
    here: '条件按此处设置的请求上下文评估。其中没有的条件关键字，视为不存在。',
    documents:
      'RAM 列出了通用条件关键字，MSE 没有自定义的条件关键字。文档未说明调用 MSE 时包含哪些通用条件关键字（例如标签、资源组）。',
    otherwise: '条件关键字始终不存在时，条件永远不满足；若为否定类操作符，则始终满足。',
    advice:
      '请优先使用描述调用本身的条件关键字，例如 `acs:SourceIp` 和 `acs:CurrentTime`。描述资源的条件关键字，请先验证再使用。',
  },
  'after-ram': {
    title: 'RAM 鉴权之后',
    here: '“允许”表示 RAM 不会拒绝该请求，并不表示调用一定成功。',
    documents: '每个 API 操作都有自己的规则和错误，例如实例的状态、配额、Nacos 不接受的名称。',
    otherwise: '此处允许的调用仍可能失败，且无法通过修改权限策略解决。',
    advice: '请查看报错信息。只有提示无权限的报错才与权限策略有关。',
  },
  refusal: {
    title: '无权限报错的措辞',
    here: '演练场显示的无权限报错是模拟的。',
    documents: '实际措辞由云服务决定，可能随时变化。',
    otherwise: '依赖特定措辞的脚本可能会遗漏无权限报错。',
    advice: '请以报错中的操作和资源为准，不要依赖措辞。',
  },
};
