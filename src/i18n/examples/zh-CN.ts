// 文档中的五个示例、文档提到的角色及其说明，在查看示例时加载。

import { GUIDE_ACTIONS } from '../action-counts.ts';
import { code } from '../marks.ts';
import type { ExamplesMessages } from './en.ts';

const misprint = `正文中的实例是 ${code('mse-cn-0pp1j8om80a')}，策略中却是 ${code('mse-cn-0pp1j8om8')}。按原文使用时，只能查看实例列表，对正文所述的实例没有任何权限。`;
const corrected = `已更正：策略中的实例与正文一致，为 ${code('mse-cn-0pp1j8om80a')}。原文写作 ${code('mse-cn-0pp1j8om8')}，对该实例没有任何权限。`;
const readsAll = '读取权限授予了整个实例：所有命名空间中的内容都可以查看，而不仅是示例所述的命名空间。';
const noDelete = `“读写”权限不包含任何删除操作，也不包含同一文档建议授予的 ${code('mse:ListServiceQuotas')}。`;

const ownMaking = '文档提到了这个角色，但没有给出对应的权限策略。此处的策略由演练场编写。';

const exampleNotes: ExamplesMessages['exampleNotes'] = {
  '1': {
    teaches: '账号级操作需要单独写一条语句；资源写实例即覆盖其中的全部资源。',
    findings: [
      `${code('mse:*')} 还允许重启和删除实例。`,
      `同一文档建议授予 ${code('mse:ListServiceQuotas')}，但该策略没有授予。`,
      `${code('mse:CreateCluster')} 被列为实例级操作，但创建实例的请求中还没有实例 ID，无法在实例上鉴权。`,
    ],
  },
  '2': {
    teaches: '几个通配符即可匹配所有读取操作，且对云账号下的全部资源生效。',
    findings: [
      '读取权限包括内容：所有实例的所有配置都可以查看，包括其中的密码、密钥等敏感信息。',
      `MSE 约有 240 个 API 操作，不止此处的 ${GUIDE_ACTIONS} 个；Nacos 客户端也有自己的操作。${code('mse:Query*')} 还允许客户端直接读取配置。`,
    ],
  },
  '3': {
    teaches: '使用控制台需要三级权限：列出实例、读取实例、写入命名空间。',
    findings: [misprint, readsAll, noDelete],
  },
  '4': {
    teaches: '授权可以精确到单个 dataId。',
    findings: [misprint, readsAll, noDelete],
  },
  '5': {
    teaches: '服务与配置的 ARN 格式相同。',
    findings: [
      misprint,
      `它授予的写入操作是 ${code('mse:CreateNacosConfig')} 和 ${code('mse:UpdateNacosConfig')}，两者都针对配置。因此它不能修改任何服务，却可以创建名为 ${code('test-service')} 的配置。`,
      readsAll,
    ],
  },
  '3-corrected': {
    teaches: '使用控制台需要三级权限：列出实例、读取实例、写入命名空间。',
    findings: [corrected, readsAll, noDelete],
  },
  '4-corrected': {
    teaches: '授权可以精确到单个 dataId。',
    findings: [corrected, readsAll, noDelete],
  },
  '5-corrected': {
    teaches: '服务与配置的 ARN 格式相同。',
    findings: [
      corrected,
      `已更正：写入操作为针对服务的 ${code('mse:CreateNacosService')} 和 ${code('mse:UpdateNacosService')}。原文的写入操作针对配置。`,
      readsAll,
    ],
  },
  developer: {
    teaches: '可以读取一个实例，并管理其中的配置和服务，但不能管理实例本身。',
    findings: [
      ownMaking,
      `删除操作单独写成一条语句：每次只能删除一个配置或服务，且仅限 ${code('public')}，以保护生产环境。没有授予 ${code('mse:DeleteNacosConfigs')}，因为它一次调用会删除多个配置。`,
      '读写权限覆盖所有命名空间，包括生产环境。如果只授予一个命名空间，请在实例 ID 之后加上命名空间 ID。',
      '实例的列表操作在实例上鉴权（推断），因此会显示所有命名空间中的名称；如果语句的资源只写命名空间，这些操作会被拒绝。',
      `按照文档的建议授予了 ${code('mse:ListServiceQuotas')}。`,
      `${code('mse:List*')} 和 ${code('mse:Get*')} 还匹配上述操作以外的 MSE 操作，前提是这些操作在该实例上鉴权。`,
    ],
  },
  operations: {
    teaches: '可以创建、变更、重启和删除实例，能查看实例中的各类列表，但不能读取任何配置的内容。',
    findings: [
      ownMaking,
      `文档规定命名空间也由该角色管理，但这 ${GUIDE_ACTIONS} 个操作均不针对命名空间。最后授予的三个操作（例如 ${code('mse:CreateEngineNamespace')}）是 MSE 的其他操作：矩阵中没有对应的列，文档也未说明它们在什么资源上鉴权。`,
      '权限在 RAM 中管理，不涉及 MSE 操作。能够授权的用户可以给自己授予任何权限，因此这里没有包含。',
      `${code('mse:UpdateCluster')}、${code('mse:RestartCluster')} 和 ${code('mse:DeleteCluster')} 对所有实例生效，包括生产环境。如需限定，请将 ${code('instance/*')} 换成具体的实例。`,
      `${code('mse:CreateCluster')} 的请求中没有实例 ID，因此可能不在实例上鉴权。`,
      '配置内容只是隐式拒绝（默认拒绝）：其他已授权的策略仍可能允许读取。添加一条 Deny 语句，可覆盖其他所有策略。',
      `${code('mse:List*')} 包含文档建议授予的 ${code('mse:ListServiceQuotas')}。`,
    ],
  },
  roles: {
    teaches:
      '在同一个实例上对照两个角色策略与 MSE 的两个系统策略。其中只授权了开发人员的策略；其余各列为该策略单独的判定结果。',
    findings: [
      '在左侧策略名称旁勾选“参与判定”，可以查看多个策略的综合结果。',
      `文档建议只需查看资源的开发人员使用 ${code('AliyunMSEReadOnlyAccess')}。它可以读取所有实例的所有配置，权限比此处的开发人员策略更大。`,
      `文档建议运维人员使用 ${code('AliyunMSEFullAccess')}。它还可以读取、写入和删除所有配置和服务，而此处的运维人员策略不能。`,
      '此处的系统策略是近似内容，编写时未能参照官方公布的原文。',
      '手机上只显示最终权限。只授权其中一个策略，即可查看它单独的结果。',
    ],
  },
  application: {
    teaches: '应用通过 Nacos 客户端（SDK）获取自己的配置、注册自己的服务，在控制台中没有任何权限。',
    findings: [
      '此策略由演练场编写，用于授权给应用所用 AccessKey 的 RAM 用户或 RAM 角色。',
      `客户端的 ARN 多一段：dataId 之前为 ${code('config')}，服务名之前为 ${code('naming')}。缺少这一段时，ARN 对应的是控制台，客户端会被拒绝。`,
      `如需获取分组中的多个配置，资源请以 ${code('/config/*')} 结尾。资源写到分组时，也会覆盖其中的服务。`,
      `${code('mse:UpdateNacosConfig')} 同时用于两种途径：授权到分组时，既允许客户端发布，也允许在控制台修改。`,
      '客户端鉴权是实例的设置。未开启时，客户端无需任何权限，此策略不起限制作用。',
      'RAM 控制台的可视化编辑不提供这些操作，请使用脚本编辑。',
    ],
  },
};

export const examplesZhCN: ExamplesMessages = {
  examplesMenu: {
    heading: '文档中的五个示例',
    intro: '其中三个示例有印刷错误，可打开更正后的版本，也可按原文打开。模拟云账号中已包含示例所涉及的资源。',
    version: '版本',
    corrected: '已更正',
    printed: '按原文',
    showCorrected: '打开更正后的版本',
    showPrinted: '按原文打开',
    rolesHeading: '角色',
    rolesIntro:
      '开发人员和运维人员是文档提到的角色，但文档没有给出对应的权限策略。可以在此处的策略基础上修改。',
    starter: '起始页',
    starterHint: '允许修改一个配置，拒绝读取一个命名空间',
    blank: '空白',
    blankHint: '没有权限策略：可粘贴策略，或从示例、课程开始',
    general: '关于该文档的说明',
    generalNotes: [
      `文档表格中的操作没有 ${code('mse:')} 前缀，在权限策略中必须加上。`,
      `ARN 表格中的 ${code('3fd98c48-...')} 是省略写法，直接用于权限策略时匹配不到任何资源。`,
      '授权粒度表中没有分组，但 ARN 格式中有这一级。',
      `${code('CreateCluster')} 被列在实例级操作中，但它的请求中没有实例 ID。矩阵以文档的表格为准。`,
      `文档列出了 ${GUIDE_ACTIONS} 个操作，而 MSE 公开的 API 操作约有 240 个。`,
      `Nacos 客户端通过另一组操作（${code('mse:QueryNacosConfig')} 等）访问同样的内容，该文档未列出。矩阵中有单独的列。`,
    ],
    models: '判定模型与推断',
    glossary: '术语表',
    noteHeading: (title) => `示例：${title}`,
    teaches: '要点',
    findings: '注意事项',
    dismiss: '关闭说明',
  },
  exampleNotes,
};
