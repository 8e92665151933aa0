// 文档中的五个示例及其说明，在查看示例时加载。

import { code } from '../marks.ts';
import type { ExampleTexts } from '../messages.ts';
import type { ExamplesMessages } from './en.ts';

const misprint = `正文说的是实例 ${code('mse-cn-0pp1j8om80a')}，策略里写的却是 ${code('mse-cn-0pp1j8om8')}。照原文使用，只能查看实例列表，对正文所说的实例没有任何其他权限。`;
const readsAll = '读权限授予了整个实例：所有命名空间中的内容都可以查看，而不仅是示例所说的那个命名空间。';
const noDelete = `所谓“读写”不包含任何删除操作，也不包含同一文档建议授予的 ${code('mse:ListServiceQuotas')}。`;

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
};

export const examplesZhCN: ExamplesMessages = {
  examplesMenu: {
    heading: '文档中的五个示例',
    intro: '策略与文档原文一致，云账号中已备好示例所涉及的资源。',
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
