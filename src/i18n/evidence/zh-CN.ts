// Chinese: decoded messages of refusals, and the facts that are recorded from them.

import type { SupportedReading } from '../../engine/evaluation/explain/evidence.ts';
import { scopes } from '../explain/zh-CN-reading.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';
import type { EvidenceMessages } from './en.ts';

const supports: Readonly<Record<SupportedReading, string>> = {
  guide: '支持授权指南',
  'api-reference': '支持 API 参考',
  both: '两份文档均支持',
  neither: '两份文档均不支持',
};

export const evidenceZhCN: EvidenceMessages = {
  heading: '实测结果',
  intro: `粘贴解码后的诊断信息：一条、多条或包含它们的日志。其中 ${code('AuthResource')} 是实际鉴权的资源。内容不会离开浏览器，只记录操作、资源类型和日期。`,
  label: '解码后的诊断信息',
  found: (action, scope) => `${code(action)} 针对${scopes[scope]}鉴权。`,
  supports,
  because: (guide, reference) => {
    if (reference === null) return `授权指南为${scopes[guide]}，API 参考中没有该操作。`;
    return guide === reference
      ? `两份文档均为${scopes[guide]}。`
      : `授权指南为${scopes[guide]}，API 参考为${scopes[reference]}。`;
  },
  unusable: (kind, action, resource) => {
    switch (kind) {
      case 'other-service':
        return `${code(action)} 不是 MSE 的操作。`;
      case 'unlisted-action':
        return `${code(action)} 不在权限矩阵中。`;
      case 'client-path':
        return `${code(action)} 针对 ${code(resource)} 的请求来自 Nacos 客户端，不能说明控制台和 API 的鉴权。`;
      case 'shape':
        return `${code(action)} 针对 ${code(resource)} 鉴权，而该资源不是已知的 MSE 资源。`;
    }
  },
  nothing: `未找到解码后的诊断信息。解码后的信息包含 ${code('AuthAction')} 和 ${code('AuthResource')}。`,
  encoded: (n) =>
    `有 ${number(n)} 条信息尚未解码。请先用同一账号下有 ${code('ram:DecodeDiagnosticMessage')} 权限的用户解码，再将输出粘贴到这里：`,
  more: (n) => `另有 ${number(n)} 条。`,
  cut: '内容过长，只读取了开头部分。',
  record: (n) => (n === 0 ? '记录' : `记录 ${number(n)} 条结果`),
  known: '已记录。',
  contradicts: '与该操作的另一条结果矛盾。如果都记录，则均不生效。',
  switchTo: { guide: '改用授权指南', 'api-reference': '改用 API 参考' },
  recorded: '本场景已记录',
  recordedHint: '无论选择哪份文档，该操作都以实测结果为准。本场景的链接包含这些结果，对比时两侧均采用。',
  none: '没有记录。',
  fact: (action, scope, date) => `${code(action)}：${scopes[scope].trim()}，${date}`,
  undecided: '与另一条结果矛盾，均不生效。',
  remove: '删除',
  removeFact: (action, date) => `删除 ${date} 关于 ${action} 的结果`,
  undo: '撤销',
  removed: '已删除。',
  howTo: '如何得到这样的诊断信息',

  copy: '复制',
  copied: '已复制。',
  copyFailed: '此处不允许复制，请手动选择文本。',
};
