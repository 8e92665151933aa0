// Completion items, in English.

import type { Offer } from '../../engine/assist/completion/offer.ts';
import { code } from '../marks.ts';
import { members, snippets, types } from './en-meanings.ts';
import { access, keyMeaning, levels, operatorMeaning, takesIn, termsEn } from './en-terms.ts';
import type { AssistMessages, OfferWords, SharedWords } from './messages.ts';
import { number } from '../number.ts';

export function offersEn(shared: SharedWords): AssistMessages['offer'] {
  const { actions: descriptions, kinds } = shared;
  const { named, about } = termsEn(shared);
  const covered = (by: string | null) =>
    by === null ? [] : [`Already matched by ${code(by)} in the same list.`];
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
        return plainOffer('', 'The only version that RAM supports.');
      case 'effect':
        return plainOffer(
          '',
          offered.effect === 'Allow' ? 'Allows, unless a Deny applies.' : 'Denies. No Allow overrides it.',
        );
      case 'action':
        return offered.listed === null
          ? plainOffer(
              'not in the matrix',
              'MSE has this action, but it is not among the 25 of the matrix.',
              ...covered(offered.coveredBy),
            )
          : plainOffer(
              `${access[offered.listed.access]} · ${levels[offered.listed.level]}`,
              `${descriptions[offered.listed.name]}.`,
              about(offered.listed),
              ...covered(offered.coveredBy),
            );
      case 'action-pattern':
        return plainOffer(
          `${number(offered.listed)} of 25`,
          takesIn(offered.listed, offered.others),
          ...covered(offered.coveredBy),
        );
      case 'resource':
        return plainOffer(
          [kinds[offered.node.kind], offered.node.title, offered.instance?.title ?? '']
            .filter((text) => text !== '')
            .join(' · '),
          offered.node.depth < 4
            ? `The ${named(offered.node)} and everything inside it.`
            : `The ${named(offered.node)}.`,
        );
      case 'resources-in':
        return offered.container.kind === 'account'
          ? plainOffer(
              'every instance',
              'Every instance and everything inside, but not the account, so no list of instances.',
            )
          : plainOffer(
              'contents',
              `Everything inside ${named(offered.container)}, but not the ${kinds[offered.container.kind]} itself.`,
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
          offered.region === '*' ? 'Any region.' : `Only resources in ${code(offered.region)}.`,
        );
      case 'account-id':
        return plainOffer(
          'account',
          offered.id === '*'
            ? 'Any account. A policy still applies only to its own account.'
            : 'This account.',
        );
      case 'operator':
        return plainOffer(types[offered.operator.type], operatorMeaning(offered.operator));
      case 'condition-key':
        return plainOffer(types[offered.type], keyMeaning(offered.key));
      case 'value':
        return plainOffer(
          offered.isFromContext ? 'this request' : 'example',
          offered.isFromContext ? 'The current value in the request context.' : 'An example. Replace it.',
        );
      case 'statement':
        return {
          title: snippets[offered.snippet],
          short: 'statement',
          sentences: ['Inserts a complete statement.'],
        };
      case 'policy':
        return {
          title: snippets[offered.snippet],
          short: 'policy',
          sentences: ['Inserts a complete policy with this statement.'],
        };
    }
  }
}
