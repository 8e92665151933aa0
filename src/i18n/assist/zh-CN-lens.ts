// 语句上方的说明。

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type {
  LensObject,
  LensTarget,
  LensVerb,
  StatementLens,
} from '../../engine/assist/lenses/statement-lens.ts';
import type { KindCount } from '../../engine/assist/named-resources.ts';
import { strong } from '../marks.ts';
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

export function lensZhCN(counted: (counts: readonly KindCount[]) => string): LensMessages {
  function text({ effect, summary }: StatementLens): string {
    const isAllow = effect === 'Allow';
    switch (summary.kind) {
      case 'nothing':
        return `${isAllow ? '未授予任何权限' : '未拒绝任何操作'}：${nothing[summary.because]}`;
      case 'all-actions': {
        const verb = isAllow ? '允许' : '拒绝';
        if (summary.target.kind === 'everything') return `${verb}全部操作`;
        return `${verb}对 ${named(summary.target)} 的全部操作`;
      }
      case 'some-actions':
        return `${isAllow ? '' : '拒绝'}${and(summary.verbs.map((verb) => verbs[verb]))}${objectText(summary.objects, summary.target)}`;
    }
  }

  function objectText(about: readonly LensObject[], target: LensTarget): string {
    const [only] = about;
    if (only === undefined) return ` ${named(target)}`;
    const what = and(about.map((object) => objects[object]));
    if (only === 'instance-list' || only === 'quotas') return what;
    if (target.kind === 'everything') return only === 'everything' ? what : `全部${what}`;
    if (about.length === 1 && only === 'instances') return ` ${named(target)}`;
    const isPart = about.some(
      (object) => object === 'content' || object === 'configs' || object === 'services',
    );
    return ` ${named(target)} ${isPart ? '中的' : '的'}${what}`;
  }

  function named(target: LensTarget): string {
    if (target.kind === 'everything') return '全部资源';
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

function name({ title, id }: ResourceNode): string {
  return strong(title === '' ? id : title);
}
