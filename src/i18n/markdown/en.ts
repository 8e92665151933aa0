// What is said of policies in Markdown: what is wrong with a fence, and the table that stands for the playground.

import { assertionsEn } from '../assertions/en.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';

export const fencesEn = {
  ...assertionsEn,
  unknownSetting: (word: string, settings: readonly string[]) =>
    `A fence has no setting ${code(word)}. There are ${settings.map(code).join(', ')}, each with ${code('=')} and a value.`,
  settingValue: (setting: string, value: string, known: readonly string[]) =>
    known.length === 0
      ? `${code(value)} is no ${code(setting)}. Write pairs such as ${code('acs:SourceIp = 203.0.113.10; acs:MFAPresent = true')}.`
      : `${code(value)} is no value for ${code(setting)}. There are ${known.map(code).join(', ')}.`,
  table: {
    caption: (name: string) => `What ${code(name)} decides`,
    resource: 'Resource',
    allowed: 'Allowed',
    denied: 'Denied explicitly',
    account: 'The account',
    rest: 'All else is denied by default.',
    more: (count: number) =>
      count === 1
        ? 'One more resource is not listed here.'
        : `${number(count)} more resources are not listed here.`,
    nothing: 'It decides nothing in this account: everything is denied by default.',
    refused: 'RAM would refuse this policy, so it decides nothing.',
  },
};

export type FenceMessages = typeof fencesEn;
