// 用一句话说明权限策略开放了什么。

import type { Exposure, TierExposure } from '../../engine/evaluation/decide/exposure.ts';
import { number } from '../number.ts';
import { kinds as kindNames } from '../zh-CN.ts';
import type { ExposureMessages } from './en.ts';

/** 没有时为空；以数字开头时带空格，直接写在动词之后。 */
function resources({ kinds, isComplete }: TierExposure): string {
  const counted = kinds.filter(({ kind, count }) => count > 0 && kind !== 'account');
  if (isComplete && counted.length > 1) return '全部资源';
  const list = counted.map(({ kind, count }) => `${number(count)} 个${kindNames[kind]}`).join('、');
  return list === '' ? '' : ` ${list}`;
}

function opened({ tiers }: Exposure, isAdministrator: boolean): string {
  if (isAdministrator) return '管理员：允许全部操作。';
  const changes = resources(tiers.write);
  const deletes = resources(tiers.delete);
  const restarts = tiers.delete.kinds.some(({ kind, count }) => kind === 'instance' && count > 0);
  if (changes !== '' || deletes !== '')
    return [
      changes === '' ? '不可修改任何资源' : `可修改${changes}`,
      deletes === '' ? '不可删除任何资源。' : `可删除${restarts ? '或重启' : ''}${deletes}。`,
    ].join('，');
  if (tiers.read.count > 0) return `可读取${resources(tiers.read)}，不可修改或删除任何资源。`;
  return tiers.list.count > 0 ? '仅可列出名称。' : '不允许任何操作。';
}

export const exposureZhCN: ExposureMessages = {
  sentence: (exposure, isAdministrator) => {
    const { unchecked } = exposure;
    const open =
      unchecked === 0 ? '' : `未开启客户端鉴权：任何 Nacos 客户端均可访问 ${number(unchecked)} 个资源。`;
    return opened(exposure, isAdministrator) + open;
  },
  onMockAccount: (sentence) => `在模拟云账号中：${sentence}`,
};
