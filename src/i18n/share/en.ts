// English: sharing.

import type { TextEncoding } from '../../scenario/import/decode-text.ts';
import type { LinkPart } from '../../scenario/link/link-contents.ts';
import type { LinkFormat } from '../../scenario/link/link-formats.ts';
import { count } from '../en.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';

export const shareEn = {
  heading: 'Share',
  tabs: { link: 'Link', embed: 'Embed', file: 'File' },
  copied: 'Copied.',
  copyFailed: 'Couldn’t copy. Select the text and copy it manually.',
  copy: 'Copy',
  text: 'Text to copy',

  include: 'Include',
  parts: {
    policies: 'Policies',
    'system-texts': 'Pasted texts of system policies',
    account: 'Mock account',
    context: 'Request context',
    expectations: 'Assertions',
    baseline: 'Baseline of the comparison',
    cell: 'Open at the selected cell',
  } satisfies Record<LinkPart, string>,

  access: 'Anyone with the link',
  editable: 'Can edit a copy',
  readonly: 'View only',

  redact: 'Replace IDs and names',
  redactHint:
    'Account, instances, namespaces, groups, configurations, services and policies get pseudonyms. The decisions do not change. IP addresses and other values in conditions and in the request context stay visible.',
  redacting: 'Replacing names…',
  omitted: (names: readonly string[]) =>
    `${names.map(code).join(', ')}: not included, because its wildcards cannot be rewritten without changing decisions.`,
  exposed: (keys: readonly string[]) => `An ID is still visible in ${keys.map(code).join(', ')}.`,

  form: 'Format',
  forms: {
    link: 'Link',
    markdown: 'Markdown link',
    'markdown-policy': 'Markdown with the policies',
    iframe: 'HTML frame',
    element: 'HTML element',
  } satisfies Record<LinkFormat, string>,
  view: 'Shows',
  height: 'Height',
  theme: 'Theme',
  themes: { auto: 'Like the page', light: 'Light', dark: 'Dark' },
  preview: 'Preview',
  views: {
    matrix: 'Matrix',
    policy: 'Policy',
    both: 'Policy and matrix',
    cell: 'Selected cell',
  },

  size: (n: number) => `The link has ${count(n, 'character', 'characters')}.`,
  fits: 'Short enough for chat apps.',
  tooLongForChat: (limit: number) =>
    `Chat apps may cut links longer than about ${number(limit)} characters. Save a file instead.`,
  tooLongForAddress: 'Too long for the address bar. Save a file instead.',

  qr: 'QR code',
  qrTooLong: (limit: number) => `A QR code holds at most ${number(limit)} characters.`,
  save: 'Save as a file',
  saveHint: 'A JSON file of any size. Drop it on the page to open it.',
  system: 'Share with…',

  drift: {
    heading: (n: number) =>
      `The playground was updated since this link was made: ${count(n, 'decision is', 'decisions are')} different now.`,
    headingOf: (n: number, version: string) =>
      `This link was made with version ${version} of the playground: ${count(n, 'decision is', 'decisions are')} different now.`,
    cell: (action: string, resource: string, before: string, now: string) =>
      `${action} on ${resource}: ${before} then, ${now} now`,
  },

  dropped: {
    opened: (name: string) => `${code(name)} is open. Your earlier work is saved in the drafts.`,
    imported: (name: string) => `${code(name)} was imported.`,
    unreadable: (name: string) =>
      `${code(name)} contains no scenario, policy or resources that can be read. Nothing was changed.`,
  },
  decodedFrom: (encoding: TextEncoding) => `The file was in ${encoding.toUpperCase()}.`,
};

export type ShareMessages = typeof shareEn;
