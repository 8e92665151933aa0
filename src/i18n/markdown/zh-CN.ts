// What is said of policies in Markdown, in Chinese.

import { assertionsZhCN } from '../assertions/zh-CN.ts';
import { code } from '../marks.ts';
import type { FenceMessages } from './en.ts';
import { number } from '../number.ts';

export const fencesZhCN: FenceMessages = {
  ...assertionsZhCN,
  unknownSetting: (word, settings) =>
    `代码块没有 ${code(word)} 这个设置。可用的设置有 ${settings.map(code).join('、')}，都要写成 ${code('设置=值')}。`,
  settingValue: (setting, value, known) =>
    known.length === 0
      ? `${code(value)} 不能作为 ${code(setting)} 的值。请写成键值对，例如 ${code('acs:SourceIp = 203.0.113.10; acs:MFAPresent = true')}。`
      : `${code(setting)} 没有 ${code(value)} 这个值。可用的值有 ${known.map(code).join('、')}。`,
  table: {
    caption: (name) => `${code(name)} 的鉴权结果`,
    resource: '资源',
    allowed: '允许',
    denied: '显式拒绝',
    account: '账号',
    rest: '其余操作均被隐式拒绝（默认拒绝）。',
    more: (count) => `另有 ${number(count)} 个资源未在此列出。`,
    nothing: '该策略对此账号没有任何影响：所有操作都会被隐式拒绝（默认拒绝）。',
    refused: 'RAM 不会接受这条权限策略，因此它不产生任何效果。',
  },
};
