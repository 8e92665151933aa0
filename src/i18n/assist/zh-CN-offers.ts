// 补全列表的简体中文用语。

import type { Offer } from '../../engine/assist/completion/offer.ts';
import { MATRIX_ACTIONS } from '../action-counts.ts';
import { code } from '../marks.ts';
import { members, snippets, types } from './zh-CN-meanings.ts';
import { access, keyMeaning, levels, operatorMeaning, matchesText, phrasesZhCN } from './zh-CN-phrases.ts';
import type { AssistMessages, OfferMessages, SharedMessages } from './messages.ts';
import { number } from '../number.ts';

export function offersZhCN(shared: SharedMessages): AssistMessages['offer'] {
  const { actions: descriptions, kinds } = shared;
  const { named, checkedOn } = phrasesZhCN(shared);
  const covered = (by: string | null) => (by === null ? [] : [`已被同一列表中的 ${code(by)} 匹配。`]);
  const plainOffer = (short: string, ...sentences: readonly string[]): OfferMessages => ({
    title: null,
    short,
    sentences,
  });

  return offer;

  function offer(item: Offer): OfferMessages {
    switch (item.kind) {
      case 'member':
        return plainOffer('', members[item.name]);
      case 'version':
        return plainOffer('', 'RAM 只支持这一个版本。');
      case 'effect':
        return plainOffer(
          '',
          item.effect === 'Allow' ? '允许，除非有 Deny 生效。' : '拒绝，优先于任何 Allow。',
        );
      case 'action':
        return item.listed === null
          ? plainOffer(
              '不在权限矩阵中',
              'MSE 有该操作，但权限矩阵中没有对应的列。',
              ...covered(item.coveredBy),
            )
          : plainOffer(
              `${access[item.listed.access]} · ${levels[item.listed.level]}`,
              `${descriptions[item.listed.id]}。`,
              checkedOn(item.listed),
              ...covered(item.coveredBy),
            );
      case 'action-pattern':
        return plainOffer(
          `${MATRIX_ACTIONS} 个中的 ${number(item.listed)} 个`,
          matchesText(item.listed, item.others),
          ...covered(item.coveredBy),
        );
      case 'resource':
        return plainOffer(
          [kinds[item.node.kind], item.node.title, item.instance?.title ?? '']
            .filter((text) => text !== '')
            .join(' · '),
          item.node.depth < 4 ? `${named(item.node)} 及其下所有资源。` : `${named(item.node)}。`,
        );
      case 'resources-in':
        return item.container.kind === 'account'
          ? plainOffer('所有实例', '所有实例及其下所有资源，但不含云账号本身，因此不能查看实例列表。')
          : plainOffer(
              '其下所有资源',
              `${named(item.container)} 之下的所有资源，但不含该${kinds[item.container.kind]}本身。`,
            );
      case 'client-resource':
        return plainOffer(
          `Nacos 客户端 · ${kinds[item.node.kind]}`,
          `Nacos 客户端（SDK）访问的${named(item.node)}。控制台的 ARN 中没有这一段。`,
        );
      case 'client-resources-in':
        return plainOffer(
          'Nacos 客户端',
          `${named(item.container)} 中的所有${kinds[item.of]}，仅用于 Nacos 客户端（SDK）。`,
        );
      case 'all-resources':
        return plainOffer('全部资源', '全部资源，包括云账号本身。账号级操作需要使用此项。');
      case 'all-of-mse':
        return plainOffer('MSE 的全部资源', '所有地域中 MSE 的全部资源，包括云账号本身。');
      case 'region':
        return plainOffer('地域', item.region === '*' ? '任意地域。' : `仅 ${code(item.region)} 中的资源。`);
      case 'account-id':
        return plainOffer(
          '云账号',
          item.id === '*' ? '任意云账号；权限策略实际上只作用于所属的云账号。' : '当前云账号。',
        );
      case 'operator':
        return plainOffer(types[item.operator.type], operatorMeaning(item.operator));
      case 'condition-key':
        return plainOffer(types[item.type], keyMeaning(item.key));
      case 'value':
        return plainOffer(
          item.isFromContext ? '当前请求' : '示例',
          item.isFromContext ? '请求上下文中的当前值。' : '示例，请按需修改。',
        );
      case 'statement':
        return { title: snippets[item.snippet], short: '语句', sentences: ['插入一条完整的语句。'] };
      case 'policy':
        return {
          title: snippets[item.snippet],
          short: '权限策略',
          sentences: ['插入包含该语句的完整权限策略。'],
        };
    }
  }
}
