// 语句上方的说明。

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { NameTest } from '../../engine/assist/lenses/matching-names.ts';
import type {
  LensObject,
  LensTarget,
  LensVerb,
  StatementLens,
} from '../../engine/assist/lenses/statement-lens.ts';
import type { KindCount } from '../../engine/assist/named-resources.ts';
import { code, strong } from '../marks.ts';
import { number } from '../number.ts';
import type { LensMessages } from './messages.ts';
import { joined } from './zh-CN-phrases.ts';

const verbs: Readonly<Record<LensVerb, string>> = {
  see: '查看',
  read: '读取',
  create: '创建',
  update: '更新',
  restart: '重启',
  delete: '删除',
};

const objects: Readonly<Record<LensObject, string>> = {
  everything: '全部内容',
  'instance-list': '实例列表',
  quotas: '配额',
  details: '详情',
  lists: '列表',
  history: '历史版本',
  content: '内容',
  configs: '配置',
  services: '服务',
  instances: '实例',
  'client-data': '客户端数据',
};

const nothing = {
  resources: '模拟云账号中没有匹配的资源',
  actions: '不匹配权限矩阵中的任何操作',
  'resource-types': '所列操作不针对这些资源鉴权',
};

type MatchingTarget = Extract<LensTarget, { kind: 'matching' }>;

const kinds: Readonly<Record<MatchingTarget['of'], readonly [resources: string, name: string]>> = {
  instance: ['实例', ' ID '],
  namespace: ['命名空间', ' ID '],
  group: ['分组', '名称'],
  config: ['配置', ' dataId '],
  service: ['服务', '服务名'],
  leaf: ['配置和服务', '名称'],
};

export function lensZhCN(counted: (counts: readonly KindCount[]) => string): LensMessages {
  function text({ effect, summary }: StatementLens): string {
    const isAllow = effect === 'Allow';
    switch (summary.kind) {
      case 'nothing':
        return `${isAllow ? '未授予任何权限' : '未拒绝任何操作'}：${nothing[summary.because]}`;
      case 'all-actions': {
        const verb = isAllow ? '允许' : '拒绝';
        if (summary.target.kind === 'everything') return `${verb}全部操作`;
        return `${verb}对${padded(named(summary.target))}的全部操作`;
      }
      case 'some-actions':
        return `${isAllow ? '' : '拒绝'}${and(summary.verbs.map((verb) => verbs[verb]))}${objectText(summary.objects, summary.target)}`;
    }
  }

  function objectText(about: readonly LensObject[], target: LensTarget): string {
    const [only] = about;
    if (only === undefined) return padded(named(target)).trimEnd();
    const what = and(about.map((object) => objects[object]));
    if (only === 'instance-list' || only === 'quotas') return what;
    if (target.kind === 'everything') return only === 'everything' ? what : `全部${what}`;
    if (about.length === 1 && only === 'instances') return padded(named(target)).trimEnd();
    const isPart = about.some(
      (object) => object === 'content' || object === 'configs' || object === 'services',
    );
    return `${padded(named(target))}${isPart ? '中的' : '的'}${what}`;
  }

  function named(target: LensTarget): string {
    if (target.kind === 'everything') return '全部资源';
    if (target.kind === 'matching') return matching(target);
    const what = target.kind === 'named' ? joined(target.nodes.map(name)) : counted(target.counts);
    return target.within === null ? what : `${name(target.within)} 中的 ${what}`;
  }

  return {
    text,
    detail: ({ actionCount, condition }) =>
      `${number(actionCount)} 个操作${condition === 'none' ? '' : condition === 'met' ? ' · 满足条件' : ' · 不满足条件'}`,
    hint: '在权限矩阵中突出显示由该语句决定的单元格',
  };
}

const and = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${joined(items.slice(0, -1))}和${items.at(-1) ?? ''}`;

/** “orders 中 ID 以 prod 开头的命名空间” */
function matching({ of, tests, within }: MatchingTarget): string {
  const [resources, label] = kinds[of];
  const place = within.length === 0 ? '' : `${within.map(strong).reverse().join(' 的 ')} 中`;
  const texts = tests.flatMap((test) => (test.kind === 'any' ? [] : [testText(test)]));
  if (texts.length === 0) return `${place}全部${resources}`;
  return `${place}${label}${texts.join('或')}的${resources}`.trimStart();
}

/** With a space where it begins or ends with another script. */
function padded(text: string): string {
  return `${isHan(text.charAt(0)) ? '' : ' '}${text}${isHan(text.slice(-1)) ? '' : ' '}`;
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

function testText(test: Exclude<NameTest, { kind: 'any' }>): string {
  switch (test.kind) {
    case 'starts':
      return `以 ${code(test.text)} 开头`;
    case 'ends':
      return `以 ${code(test.text)} 结尾`;
    case 'contains':
      return `包含 ${code(test.text)} `;
    case 'starts-and-ends':
      return `以 ${code(test.start)} 开头且以 ${code(test.end)} 结尾`;
  }
}

function name({ title, id }: ResourceNode): string {
  return strong(title === '' ? id : title);
}
