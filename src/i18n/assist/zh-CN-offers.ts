// 补全列表的简体中文用语。

import type { Offer } from '../../engine/assist/completion/offer.ts';
import { code } from '../marks.ts';
import { members, snippets, types } from './zh-CN-meanings.ts';
import { access, keyMeaning, levels, operatorMeaning, takesIn, termsZhCN } from './zh-CN-terms.ts';
import type { AssistMessages, OfferWords, SharedWords } from './messages.ts';
import { number } from '../number.ts';

export function offersZhCN(shared: SharedWords): AssistMessages['offer'] {
  const { actions: descriptions, kinds } = shared;
  const { named, about } = termsZhCN(shared);
  const covered = (by: string | null) => (by === null ? [] : [`已被同一列表中的 ${code(by)} 匹配。`]);
  const plainOffer = (short: string, ...sentences: readonly string[]): OfferWords => ({
    title: null,
    short,
    sentences,
  });

  return offer;

  function offer(offered: Offer): OfferWords {
    switch (offered.kind) {
      case 'member':
        return plainOffer('', members[offered.name]);
      case 'version':
        return plainOffer('', 'RAM 只支持这一个版本。');
      case 'effect':
        return plainOffer(
          '',
          offered.effect === 'Allow' ? '允许，除非有 Deny 生效。' : '拒绝，优先于任何 Allow。',
        );
      case 'action':
        return offered.listed === null
          ? plainOffer(
              '不在权限矩阵中',
              'MSE 有该操作，但它不在权限矩阵的 25 个操作之中。',
              ...covered(offered.coveredBy),
            )
          : plainOffer(
              `${access[offered.listed.access]} · ${levels[offered.listed.level]}`,
              `${descriptions[offered.listed.name]}。`,
              about(offered.listed),
              ...covered(offered.coveredBy),
            );
      case 'action-pattern':
        return plainOffer(
          `25 个中的 ${number(offered.listed)} 个`,
          takesIn(offered.listed, offered.others),
          ...covered(offered.coveredBy),
        );
      case 'resource':
        return plainOffer(
          [kinds[offered.node.kind], offered.node.title, offered.instance?.title ?? '']
            .filter((text) => text !== '')
            .join(' · '),
          offered.node.depth < 4 ? `${named(offered.node)} 及其下所有资源。` : `${named(offered.node)}。`,
        );
      case 'resources-in':
        return offered.container.kind === 'account'
          ? plainOffer('所有实例', '所有实例及其下所有资源，但不含云账号本身，因此不能查看实例列表。')
          : plainOffer(
              '其下所有资源',
              `${named(offered.container)} 之下的所有资源，但不含该${kinds[offered.container.kind]}本身。`,
            );
      case 'all-resources':
        return plainOffer('全部资源', '全部资源，包括云账号本身。账号级操作需要使用此项。');
      case 'all-of-mse':
        return plainOffer('MSE 的全部资源', '所有地域中 MSE 的全部资源，包括云账号本身。');
      case 'region':
        return plainOffer(
          '地域',
          offered.region === '*' ? '任意地域。' : `仅 ${code(offered.region)} 中的资源。`,
        );
      case 'account-id':
        return plainOffer(
          '云账号',
          offered.id === '*' ? '任意云账号；权限策略实际上只作用于所属的云账号。' : '当前云账号。',
        );
      case 'operator':
        return plainOffer(types[offered.operator.type], operatorMeaning(offered.operator));
      case 'condition-key':
        return plainOffer(types[offered.type], keyMeaning(offered.key));
      case 'value':
        return plainOffer(
          offered.isFromContext ? '当前请求' : '示例',
          offered.isFromContext ? '请求上下文中的当前值。' : '示例，请按需修改。',
        );
      case 'statement':
        return { title: snippets[offered.snippet], short: '语句', sentences: ['插入一条完整的语句。'] };
      case 'policy':
        return {
          title: snippets[offered.snippet],
          short: '权限策略',
          sentences: ['插入包含该语句的完整权限策略。'],
        };
    }
  }
}
