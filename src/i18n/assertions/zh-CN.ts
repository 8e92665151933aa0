// Sentences for assertions, and reasons why they fail, in Chinese.

import type { AuthorizationRequest } from '../../engine/account/request.ts';
import type { Reading } from '../../engine/evaluation/decide/resource-types.ts';
import type { AccessPath } from '../../engine/catalog/schema.ts';
import type { Decision } from '../../engine/evaluation/decide/decision.ts';
import type {
  Assertion,
  AssertionError,
  AssertedDecision,
} from '../../engine/evaluation/assertions/assertion.ts';
import type { Failure } from '../../engine/evaluation/assertions/check-assertions.ts';
import type { ProvenOutcome, UnprovenReason } from '../../proofs/proven-outcome.ts';
import { code } from '../marks.ts';
import { unknownReasonsZhCN } from '../diff/zh-CN.ts';
import type { AssertionMessages } from './en.ts';
import { number } from '../number.ts';

const decisions: Readonly<Record<Decision, string>> = {
  allow: '允许',
  'explicit-deny': '显式拒绝',
  'implicit-deny': '隐式拒绝（默认拒绝）',
};

const expected: Readonly<Record<Exclude<AssertedDecision, 'only'>, string>> = { ...decisions, deny: '拒绝' };

const unreadable: Readonly<Record<AssertionError, string>> = {
  decision: `请以 ${code('allow')}、${code('deny')}、${code('explicit-deny')}、${code('implicit-deny')} 或 ${code('only')} 开头，或写 ${code('deny everything else')}。`,
  actions: `第一个词之后请写带前缀的操作，例如 ${code('mse:GetNacosConfig, mse:List*')}。`,
  resource: `操作之后请写 ${code('on')} 或 ${code('in')}，再写一个不含 ${code('acs:')} 部分的资源，例如 ${code('instance/mse-cn-1')}。`,
  context: `${code('when')} 之后请写键值对，例如 ${code('acs:SourceIp = 203.0.113.10; acs:MFAPresent = true')}。`,
};

const underWords: Readonly<Record<Reading, string>> = {
  guide: '按授权指南',
  'api-reference': '按 API 参考',
};

const failure = (
  { action, path, resource, expected: wanted, decision, under }: Failure,
  nameOf: (resource: string) => string = code,
): string =>
  `${under === null ? '' : `${underWords[under.reading]}且采用${under.mode === 'literal' ? '字面匹配' : '层级匹配'}时，`}${byClient(path)}${resource === '*' ? '对云账号' : `对 ${nameOf(resource)} `}执行 ${code(action)} 的结果为${decisions[decision]}，预期为${expected[wanted]}。`;

const list = (names: readonly string[]): string => names.map(code).join('、');

const byClient = (path: AccessPath | undefined): string => (path === 'client' ? '通过 Nacos 客户端' : '');

export const unprovenReasonsZhCN: Readonly<Record<UnprovenReason, string>> = {
  ...unknownReasonsZhCN,
  'unchecked-clients': '有实例未开启 Nacos 客户端鉴权',
  stopped: '证明已停止',
};

export function requestZhCN({ action, resource, context }: AuthorizationRequest): string {
  const keys = Object.entries(context).map(([key, value]) => `${key} = ${[value].flat().join(' | ')}`);
  return `${keys.length === 0 ? '' : `请求上下文为 ${keys.map(code).join('、')} 时，`}对 ${code(resource)} 执行 ${code(action)}`;
}

function inWords(expectation: Assertion, nameOf: (resource: string) => string = code): string {
  const always =
    (expectation.inAnyContext === true ? '（在任意请求上下文中均须成立）' : '') +
    (expectation.underEveryReading === true ? '（按两份文档、采用两种匹配方式均须成立）' : '');
  if (expectation.kind === 'rest')
    return `${expectation.path === 'client' ? `${byClient('client')}执行的` : ''}其余操作一律拒绝${always}。`;
  const { decision, actions, depth, resource, context, path } = expectation;
  const location =
    resource === '*'
      ? depth === 'in'
        ? '在整个云账号内'
        : '对云账号'
      : depth === 'in'
        ? `在 ${nameOf(resource)} 及其下所有资源上`
        : `对 ${nameOf(resource)} `;
  const pairs = Object.entries(context).map(
    ([key, value]) => `${code(key)} 为 ${code(typeof value === 'string' ? value : value.join(', '))}`,
  );
  const condition = pairs.length === 0 ? '' : `当 ${pairs.join('且')} 时，`;
  return decision === 'only'
    ? `${condition}${byClient(path)}${location}只能执行 ${list(actions)}${always}。`
    : `${condition}${byClient(path)}${location}执行 ${list(actions)}：${expected[decision]}${always}。`;
}

const inapplicable = (action: string): string =>
  `操作 ${code(action)} 不适用于该行中的任何资源。请删除该操作，或改用其他资源。`;

function why(outcome: Exclude<ProvenOutcome, { readonly kind: 'holds' }>): string {
  switch (outcome.kind) {
    case 'unreadable':
      return unreadable[outcome.part];
    case 'no-such-action':
      return `MSE 没有 ${code(outcome.action)} 这个操作。${outcome.suggestion === null ? '请检查拼写。' : `您要写的是不是 ${code(outcome.suggestion)}？`}`;
    case 'nothing-asked':
      return outcome.action === null
        ? '没有检查任何内容：云账号中没有适用这些操作的匹配资源。'
        : inapplicable(outcome.action);
    case 'surprise':
      return `${failure(outcome.first)}${
        outcome.others === 0 ? '' : `另有 ${number(outcome.others)} 个结果也不符合预期。`
      }`;
    case 'needs-proof':
      return '在给定的请求上下文中成立。任意请求上下文需要证明，此处不提供证明。';
    case 'counterexample':
      return `${outcome.under === undefined ? '' : `${underWords[outcome.under.reading]}且采用${outcome.under.mode === 'literal' ? '字面匹配' : '层级匹配'}时，`}${requestZhCN(outcome.witness)} 时不成立。`;
    case 'not-proven':
      return `在给定的请求上下文中成立，任意请求上下文中无法确定：${unprovenReasonsZhCN[outcome.reason]}。`;
  }
}

export const assertionsZhCN: AssertionMessages = {
  inWords,
  failure,
  why,
  broken: (text, outcome) => {
    switch (outcome.kind) {
      case 'unreadable':
        return `${code(text)} 不是有效的断言。${why(outcome)}`;
      case 'no-such-action':
        return why(outcome);
      case 'nothing-asked':
        return outcome.action === null
          ? `${code(text)} ${why(outcome)}`
          : `${code(text)} 不成立：${inapplicable(outcome.action)}`;
      case 'surprise':
      case 'counterexample':
        return `${code(text)} 不成立：${why(outcome)}`;
      case 'needs-proof':
      case 'not-proven':
        return `${code(text)} 未得到证明。${why(outcome)}`;
    }
  },
};
