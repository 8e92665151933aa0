// The note that two documents disagree about the selected cell, in Chinese.

import type { Reading } from '../../engine/evaluation/decide/resource-types.ts';
import type { AuthorizationScope } from '../../engine/catalog/schema.ts';
import { code, strong } from '../marks.ts';
import type { ReadingMessages } from './en-reading.ts';

export const scopes: Readonly<Record<AuthorizationScope, string>> = {
  account: `全部资源（${code('*')}）`,
  'every-instance': ` ${code('instance/*')} `,
  instance: '实例',
  namespace: '命名空间',
  group: '分组',
  both: '实例和命名空间（二者均需授权）',
  config: '配置',
  service: '服务',
};

const documents: Readonly<Record<Reading, string>> = { guide: '授权指南', 'api-reference': 'API 参考' };

export const readingZhCN: ReadingMessages = {
  reading: {
    heading: '两份官方文档不一致',
    differs: (action, guide, reference, other, words) =>
      `对 ${code(action)}，授权指南针对${scopes[guide]}鉴权，API 参考针对${scopes[reference]}鉴权。按${documents[other]}，结果为${strong(words)}。`,
    earlier: (month, scope) => `${month} 的 API 参考写的是${scopes[scope]}。`,
    guidePage:
      'https://help.aliyun.com/zh/mse/user-guide/grant-permissions-on-microservices-registry-resources',
    guide: (updated) => `授权指南（${updated}）`,
    reference: (first, last) => `API 参考（${first} 至 ${last}）`,
    findOut: `要确认以哪份为准，请用被该策略拒绝的测试用户调用该操作，并解码报错中的 ${code('EncodedDiagnosticMessage')}：${code('AuthResource')} 即实际鉴权的资源。`,
    compare: '对比两种依据',
    observed: '实测结果',
    observedFact: (action, scope, date) => `${date}：${code(action)} 针对${scopes[scope]}鉴权。`,
    factDecides: '无论两份文档怎么写，此处以实测结果为准。',
    factsContradict: '这些结果互相矛盾，因此均不生效。',
    showFacts: '实测结果…',
    pasteEvidence: '粘贴解码后的诊断信息…',
    required: (resource, words) => `还需要对 ${code(resource)} 授权，其结果为${words}。`,
  },
};
