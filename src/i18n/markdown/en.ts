// Policies in Markdown: errors in a fence, and the table shown in place of the playground.

import { assertionsEn } from '../assertions/en.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';

export const fencesEn = {
  ...assertionsEn,
  unknownSetting: (word: string, settings: readonly string[]) =>
    `Unknown setting ${code(word)}. Possible settings: ${settings.map(code).join(', ')}, each with ${code('=')} and a value.`,
  settingValue: (setting: string, value: string, known: readonly string[]) =>
    known.length === 0
      ? `${code(value)} is not a valid ${code(setting)}. Write pairs such as ${code('acs:SourceIp = 203.0.113.10; acs:MFAPresent = true')}.`
      : `${code(value)} is not a value for ${code(setting)}. Possible values: ${known.map(code).join(', ')}.`,
  table: {
    caption: (name: string) => `Decisions of ${code(name)}`,
    resource: 'Resource',
    allowed: 'Allowed',
    denied: 'Denied explicitly',
    account: 'The account',
    rest: 'Everything else is denied by default.',
    more: (count: number) =>
      count === 1 ? '1 more resource is not shown.' : `${number(count)} more resources are not shown.`,
    nothing: 'No statement applies in this account, so everything is denied by default.',
    refused: 'RAM would reject this policy, so it has no effect.',
  },
};

export type FenceMessages = typeof fencesEn;
