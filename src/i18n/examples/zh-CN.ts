// 文档中的五个示例、文档提到的角色及其说明，在查看示例时加载。

import { code } from '../marks.ts';
import type { ExampleTexts } from '../messages.ts';
import type { ExamplesMessages } from './en.ts';

const misprint = `正文说的是实例 ${code('mse-cn-0pp1j8om80a')}，策略里写的却是 ${code('mse-cn-0pp1j8om8')}。照原文使用，只能查看实例列表，对正文所说的实例没有任何其他权限。`;
const readsAll = '读权限授予了整个实例：所有命名空间中的内容都可以查看，而不仅是示例所说的那个命名空间。';
const noDelete = `所谓“读写”不包含任何删除操作，也不包含同一文档建议授予的 ${code('mse:ListServiceQuotas')}。`;

const ownMaking = '文档提到了这个角色，但没有给出对应的权限策略。这里的策略是我们自己编写的。';

const exampleTexts: ExampleTexts = {
  '1': {
    teaches: '账号级操作需要单独写一条语句；资源写到实例，就覆盖了该实例下的所有内容。',
    findings: [
      `${code('mse:*')} 也包含重启和删除实例。`,
      `同一文档建议授予 ${code('mse:ListServiceQuotas')}，这里却没有授予。`,
      `${code('mse:CreateCluster')} 被列为实例级操作，但创建实例的请求中还没有实例 ID，无从按实例鉴权。`,
    ],
  },
  '2': {
    teaches: '几个通配符就能覆盖所有读操作，且对云账号下的全部资源生效。',
    findings: [
      '只读也包括内容：所有实例的所有配置都可以查看，包括其中的密码、密钥等敏感信息。',
      `MSE 约有 240 个 API 操作，不止这里的 25 个；Nacos 客户端也有自己的操作。${code('mse:Query*')} 还允许客户端直接读取配置。`,
    ],
  },
  '3': {
    teaches: '使用控制台需要三层权限：查看实例列表、读取实例、在命名空间中写入。',
    findings: [misprint, readsAll, noDelete],
  },
  '4': {
    teaches: '授权可以精确到单个 dataId。',
    findings: [misprint, readsAll, noDelete],
  },
  '5': {
    teaches: '服务的 ARN 与配置的 ARN 格式相同。',
    findings: [
      misprint,
      `它授予的写操作是 ${code('mse:CreateNacosConfig')} 和 ${code('mse:UpdateNacosConfig')}，两者都针对配置。因此它无法修改任何服务，反而可以创建一个名为 ${code('test-service')} 的配置。`,
      readsAll,
    ],
  },
  developer: {
    teaches: '可以读取一个实例，并管理其中的配置和服务，但不能管理实例本身。',
    findings: [
      ownMaking,
      `删除权限需要单独考虑，因此单独写成一条语句：每次只能删除一个配置或服务，且仅限 ${code('public')}，以免误删生产环境的内容。没有授予 ${code('mse:DeleteNacosConfigs')}，因为它一次调用就会删除多个配置。`,
      '读写权限覆盖所有命名空间，包括生产环境。如果只想授予一个命名空间，请在实例 ID 之后写上命名空间 ID。',
      '五个列表类操作按实例鉴权（推定），因此会显示所有命名空间中的名称；如果语句只写到某个命名空间，这些操作就会被拒绝。',
      `按照文档的建议授予了 ${code('mse:ListServiceQuotas')}。`,
      `${code('mse:List*')} 和 ${code('mse:Get*')} 还包含这 25 个操作之外的 MSE 操作，前提是这些操作按该实例鉴权。`,
    ],
  },
  operations: {
    teaches: '可以创建、变更、重启和删除实例，能看到实例中各项内容的名称，但不能读取任何配置的内容。',
    findings: [
      ownMaking,
      `文档规定命名空间也由该角色管理，但这 25 个操作中没有一个针对命名空间。最后授予的三个操作（例如 ${code('mse:CreateEngineNamespace')}）是 MSE 的其他操作：矩阵中没有对应的列，文档也没有说明它们按哪种资源鉴权。`,
      '权限管理在 RAM 中进行，不涉及任何 MSE 操作。能够授予权限策略的人可以给自己授予一切权限，因此这里没有包含。',
      `${code('mse:UpdateCluster')}、${code('mse:RestartCluster')} 和 ${code('mse:DeleteCluster')} 对所有实例生效，包括生产环境。如需区分，请把 ${code('instance/*')} 换成具体的实例。`,
      `${code('mse:CreateCluster')} 的请求中没有实例 ID，因此可能根本不会按实例鉴权。`,
      '配置内容只是隐式拒绝（默认拒绝）：如果还授予了其他权限策略，仍有可能读取。加上一条 Deny 语句，无论还授予了什么都无法读取。',
      `${code('mse:List*')} 包含文档建议授予的 ${code('mse:ListServiceQuotas')}。`,
    ],
  },
  roles: {
    teaches:
      '我们编写的两个角色与 MSE 的两个系统策略，在同一个实例上对照。其中只授予了开发人员的策略；其余各列表示该策略单独生效时的结果。',
    findings: [
      '在左侧策略名称旁勾选“已授权”，可以查看几个策略共同生效的结果。',
      `文档建议只需查看资源的开发人员使用 ${code('AliyunMSEReadOnlyAccess')}。它可以读取所有实例的所有配置，比这里的开发人员能读取的更多。`,
      `文档建议运维人员使用 ${code('AliyunMSEFullAccess')}。它还可以读取、写入和删除所有配置和服务，而这里的运维人员不能。`,
      '系统策略的原文没有公开，这里使用的是近似的替代版本。',
      '手机上只显示最终权限：只授予其中一个策略，即可查看它单独的结果。',
    ],
  },
};

export const examplesZhCN: ExamplesMessages = {
  examplesMenu: {
    heading: '文档中的五个示例',
    intro: '策略与文档原文一致，云账号中已备好示例所涉及的资源。',
    rolesHeading: '文档提到的角色',
    rolesIntro: '文档没有给出对应的权限策略，这些是我们自己编写的，可以在此基础上修改。',
    starter: '起始页',
    starterHint: '允许修改一个配置，禁止读取一个命名空间',
    blank: '空白',
    blankHint: '从一个简短的权限策略开始',
    general: '关于这篇文档，还需要了解',
    generalNotes: [
      `文档表格中的操作没有写 ${code('mse:')} 前缀，在权限策略中必须加上。`,
      `ARN 表格中的 ${code('3fd98c48-...')} 只是省略写法，直接粘贴到权限策略中匹配不到任何资源。`,
      '授权范围表格中没有分组这一行，但 ARN 格式中有这一层。',
      `${code('CreateCluster')} 被列在实例级操作中，但它的请求中没有实例 ID。矩阵以文档的表格为准。`,
      '文档列出了 25 个操作，而 MSE 公开的 API 操作约有 240 个。',
      `Nacos 客户端通过另一组操作（${code('mse:QueryNacosConfig')} 等）访问同样的内容，矩阵中没有列出。`,
    ],
    models: '判定依据说明',
    glossary: '术语表',
    noteHeading: (title) => `示例：${title}`,
    teaches: '要点',
    findings: '注意事项',
    dismiss: '关闭说明',
  },
  exampleTexts,
};
