// What is said of policies in Markdown, in Chinese.

import type { Decision } from '../../engine/evaluation/decision.ts';
import type { ExpectationError, ExpectedDecision } from '../../engine/evaluation/expectation.ts';
import { code } from '../marks.ts';
import type { FenceMessages } from './en.ts';

const decisions: Readonly<Record<Decision, string>> = {
  allow: '允许',
  'explicit-deny': '显式拒绝',
  'implicit-deny': '隐式拒绝（默认拒绝）',
};

const expected: Readonly<Record<Exclude<ExpectedDecision, 'only'>, string>> = { ...decisions, deny: '拒绝' };

const unreadable: Readonly<Record<ExpectationError, string>> = {
  decision: `每行以 ${code('allow')}、${code('deny')}、${code('explicit-deny')}、${code('implicit-deny')} 或 ${code('only')} 开头，或者就是 ${code('deny everything else')}。`,
  actions: `第一个词之后是带前缀的操作，例如 ${code('mse:GetNacosConfig, mse:List*')}。`,
  resource: `操作之后是 ${code('on')} 或 ${code('in')}，再加一个不含 ${code('acs:')} 前段的资源，例如 ${code('instance/mse-cn-1')}。`,
  context: `${code('when')} 之后是键值对，例如 ${code('acs:SourceIp = 203.0.113.10; acs:MFAPresent = true')}。`,
};

const onResource = (resource: string): string => (resource === '*' ? '对账号' : `对 ${code(resource)}`);

export const fencesZhCN: FenceMessages = {
  unknownSetting: (word, settings) =>
    `代码块没有 ${code(word)} 这个设置。可用的设置有 ${settings.map(code).join('、')}，都要写成 ${code('设置=值')}。`,
  settingValue: (setting, value, known) =>
    known.length === 0
      ? `${code(value)} 不能作为 ${code(setting)} 的值。请写成键值对，例如 ${code('acs:SourceIp = 203.0.113.10; acs:MFAPresent = true')}。`
      : `${code(setting)} 没有 ${code(value)} 这个值。可用的值有 ${known.map(code).join('、')}。`,
  unreadable: (text, part) => `${code(text)} 不是一条预期。${unreadable[part]}`,
  noSuchAction: (action, suggestion) =>
    `MSE 没有 ${code(action)} 这个操作。${suggestion === null ? '请检查拼写。' : `您是否想写 ${code(suggestion)}？`}`,
  nothingAsked: (text) => `${code(text)} 没有检查任何内容：账号中没有与之对应、且会按该操作鉴权的资源。`,
  surprise: (text, action, resource, wanted, decision, others) =>
    `${code(text)} 不成立：${onResource(resource)}执行 ${code(action)} 的结果是${decisions[decision]}，预期为${expected[wanted]}。${
      others === 0 ? '' : `另有 ${others.toLocaleString('zh-CN')} 个结果也不符合预期。`
    }`,
  table: {
    caption: (name) => `${code(name)} 的鉴权结果`,
    resource: '资源',
    allowed: '允许',
    denied: '显式拒绝',
    account: '账号',
    rest: '其余操作均被隐式拒绝（默认拒绝）。',
    more: (count) => `另有 ${count.toLocaleString('zh-CN')} 个资源未在此列出。`,
    nothing: '该策略对此账号没有任何影响：所有操作都会被隐式拒绝（默认拒绝）。',
    refused: 'RAM 不会接受这条权限策略，因此它不产生任何效果。',
  },
};
