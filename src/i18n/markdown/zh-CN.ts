// Policies in Markdown, in Chinese.

import { assertionsZhCN } from '../assertions/zh-CN.ts';
import { code } from '../marks.ts';
import type { FenceMessages } from './en.ts';
import { number } from '../number.ts';

export const fencesZhCN: FenceMessages = {
  ...assertionsZhCN,
  unknownSetting: (word, settings) =>
    `未知的设置 ${code(word)}。可用的设置：${settings.map(code).join('、')}，写法为 ${code('设置=值')}。`,
  settingValue: (setting, value, known) =>
    known.length === 0
      ? `${code(value)} 不是有效的 ${code(setting)}。请写成键值对，例如 ${code('acs:SourceIp = 203.0.113.10; acs:MFAPresent = true')}。`
      : `${code(value)} 不是 ${code(setting)} 的有效值。可用的值：${known.map(code).join('、')}。`,
  table: {
    caption: (name) => `${code(name)} 的判定结果`,
    resource: '资源',
    allowed: '允许',
    denied: '显式拒绝',
    account: '云账号',
    rest: '其余操作均被隐式拒绝（默认拒绝）。',
    more: (count) => `另有 ${number(count)} 个资源未显示。`,
    nothing: '在此云账号中没有语句生效，所有操作都被隐式拒绝（默认拒绝）。',
    refused: '该权限策略未通过 RAM 语法校验，不产生任何效果。',
  },
};
