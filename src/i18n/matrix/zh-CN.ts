// 权限矩阵中按需显示的内容：工具提示、云账号中未列出的名称、未通过校验的权限策略。

import { number } from '../number.ts';
import { kinds } from '../zh-CN.ts';
import type { MatrixMessages } from './en.ts';

export const matrixZhCN: MatrixMessages = {
  label: (node) => `${node} 上各操作、各权限策略的判定结果`,
  unchecked: (instances) => `${instances} 未开启客户端鉴权：无论权限策略如何，任何 Nacos 客户端均可访问。`,
  groups: {
    account: '账号级',
    instance: '实例级',
    list: '列表（按实例鉴权）',
    config: '配置',
    service: '服务',
    client: 'Nacos 客户端（SDK），按专用 ARN 鉴权',
  },
  unlisted: {
    heading: '此云账号中未列出的名称',
    hint: '相同权限策略对今后新建资源的判定',
    label: '未列出的名称的判定结果',
    other: (kind) => `任意其他${kinds[kind]}`,
    places: (n, kind, within) => `${within === '' ? '' : `${within} 中的 `}${number(n)} 个${kinds[kind]}`,
    inAccount: '此云账号中',
    show: '在矩阵中显示',
  },
  robust: (robust, total) => `${number(total)} 项判定中有 ${number(robust)} 项在各种依据下结果相同`,
  tooltip: {
    explain: '查看原因',
    whoCan: '查看哪些语句授权',
    actions: (n) => `${number(n)} 个操作`,
    fold: '按访问级别合并为一列',
    unfold: '每个操作一列',
    enter: 'Enter',
    space: '空格',
  },
  rejected: {
    show: '查看错误',
    fix: (label) => `修复：${label}`,
    heading: (count) => (count === 1 ? 'RAM 会拒绝此权限策略' : 'RAM 会拒绝这些权限策略'),
  },
};
