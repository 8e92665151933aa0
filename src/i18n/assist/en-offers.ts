// Completion items, in English.

import type { Offer } from '../../engine/assist/completion/offer.ts';
import { MATRIX_ACTIONS } from '../action-counts.ts';
import { code } from '../marks.ts';
import { members, snippets, types } from './en-meanings.ts';
import { access, keyMeaning, levels, operatorMeaning, matchesText, phrasesEn } from './en-phrases.ts';
import type { AssistMessages, OfferMessages, SharedMessages } from './messages.ts';
import { number } from '../number.ts';

export function offersEn(shared: SharedMessages): AssistMessages['offer'] {
  const { actions: descriptions, kinds, kindsMany } = shared;
  const { named, checkedOn } = phrasesEn(shared);
  const covered = (by: string | null) =>
    by === null ? [] : [`Already matched by ${code(by)} in the same list.`];
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
        return plainOffer('', 'The only version that RAM supports.');
      case 'effect':
        return plainOffer(
          '',
          item.effect === 'Allow' ? 'Allows, unless a Deny applies.' : 'Denies. No Allow overrides it.',
        );
      case 'action':
        return item.listed === null
          ? plainOffer(
              'not in the matrix',
              'MSE has this action, but the matrix has no column for it.',
              ...covered(item.coveredBy),
            )
          : plainOffer(
              `${access[item.listed.access]} · ${levels[item.listed.level]}`,
              `${descriptions[item.listed.id]}.`,
              checkedOn(item.listed),
              ...covered(item.coveredBy),
            );
      case 'action-pattern':
        return plainOffer(
          `${number(item.listed)} of ${MATRIX_ACTIONS}`,
          matchesText(item.listed, item.others),
          ...covered(item.coveredBy),
        );
      case 'resource':
        return plainOffer(
          [kinds[item.node.kind], item.node.title, item.instance?.title ?? '']
            .filter((text) => text !== '')
            .join(' · '),
          item.node.depth < 4
            ? `The ${named(item.node)} and everything inside it.`
            : `The ${named(item.node)}.`,
        );
      case 'resources-in':
        return item.container.kind === 'account'
          ? plainOffer(
              'every instance',
              'Every instance and everything inside, but not the account, so no list of instances.',
            )
          : plainOffer(
              'contents',
              `Everything inside ${named(item.container)}, but not the ${kinds[item.container.kind]} itself.`,
            );
      case 'client-resource':
        return plainOffer(
          `Nacos client · ${kinds[item.node.kind]}`,
          `The ${named(item.node)}, as Nacos clients (SDK) request it. The console requests it without this part.`,
        );
      case 'client-resources-in':
        return plainOffer(
          'Nacos client',
          `All ${kindsMany[item.of]} in ${named(item.container)}, for Nacos clients (SDK) only.`,
        );
      case 'all-resources':
        return plainOffer(
          'everything',
          'Everything, including the account. Account-level actions need this.',
        );
      case 'all-of-mse':
        return plainOffer('all of MSE', 'Everything of MSE in every region, including the account.');
      case 'region':
        return plainOffer(
          'region',
          item.region === '*' ? 'Any region.' : `Only resources in ${code(item.region)}.`,
        );
      case 'account-id':
        return plainOffer(
          'account',
          item.id === '*' ? 'Any account. A policy still applies only to its own account.' : 'This account.',
        );
      case 'operator':
        return plainOffer(types[item.operator.type], operatorMeaning(item.operator));
      case 'condition-key':
        return plainOffer(types[item.type], keyMeaning(item.key));
      case 'value':
        return plainOffer(
          item.isFromContext ? 'this request' : 'example',
          item.isFromContext ? 'The current value in the request context.' : 'An example. Replace it.',
        );
      case 'statement':
        return {
          title: snippets[item.snippet],
          short: 'statement',
          sentences: ['Inserts a complete statement.'],
        };
      case 'policy':
        return {
          title: snippets[item.snippet],
          short: 'policy',
          sentences: ['Inserts a complete policy with this statement.'],
        };
    }
  }
}
