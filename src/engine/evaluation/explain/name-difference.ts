// How a name in a policy differs from a similar one in a request: by case, or by characters that look the same.

import {
  invisibleIn,
  lookAlikesIn,
  withoutInvisible,
  withPlainCharacters,
} from '../../policy/confusable-characters.ts';
import { matchesPattern } from '../../policy/pattern.ts';

export type NameDifference =
  | { readonly kind: 'case' }
  /** The invisible or look-alike characters, and the text that contains them. */
  | {
      readonly kind: 'invisible' | 'look-alike';
      readonly side: 'policy' | 'request';
      readonly characters: readonly string[];
    }
  /** One text spells a letter with a combining accent. */
  | { readonly kind: 'composition' }
  /** The policy writes `GROUP@@service`, as Nacos logs it, where an ARN has a slash. */
  | { readonly kind: 'double-at'; readonly group: string; readonly service: string };

/** The only difference between a pattern and a text that it does not match; null if there are other differences. */
export function nameDifference(pattern: string, text: string): NameDifference | null {
  if (matchesPattern(pattern, text)) return null;
  if (matchesPattern(pattern.toLowerCase(), text.toLowerCase())) return { kind: 'case' };
  const invisible = differenceIn(pattern, text, 'invisible', invisibleIn, withoutInvisible);
  if (invisible !== null) return invisible;
  const lookAlike = differenceIn(pattern, text, 'look-alike', lookAlikes, withPlainCharacters);
  if (lookAlike !== null) return lookAlike;
  if (matchesPattern(pattern.normalize(), text.normalize())) return { kind: 'composition' };
  const [group = '', ...rest] = pattern.split('@@');
  const isGroup = group !== '' && matchesPattern(group, text);
  return isGroup ? { kind: 'double-at', group, service: rest.join('@@') } : null;
}

function lookAlikes(text: string): readonly string[] {
  return lookAlikesIn(text).map(({ character }) => character);
}

function differenceIn(
  pattern: string,
  text: string,
  kind: 'invisible' | 'look-alike',
  find: (name: string) => readonly string[],
  plain: (name: string) => string,
): NameDifference | null {
  if (!matchesPattern(plain(pattern), plain(text))) return null;
  const inPattern = find(pattern);
  const characters = inPattern.length > 0 ? inPattern : find(text);
  if (characters.length === 0) return null;
  return { kind, side: inPattern.length > 0 ? 'policy' : 'request', characters };
}
