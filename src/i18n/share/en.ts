// English: sharing.

import type { TextEncoding } from '../../scenario/import/decode-text.ts';
import type { LinkPart } from '../../scenario/link/link-contents.ts';
import type { LinkFormat } from '../../scenario/link/link-formats.ts';
import { count } from '../en.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';

export const shareEn = {
  heading: 'Share',
  copied: 'Copied.',
  copyFailed: 'The browser does not let the page copy. Take the text from here.',
  copy: 'Copy',
  text: 'What will be copied',

  include: 'Include',
  parts: {
    policies: 'Policies',
    account: 'Mock account',
    context: 'Request context',
    expectations: 'Expectations',
    baseline: 'What the decisions are compared with',
    cell: 'Open at the chosen cell',
  } satisfies Record<LinkPart, string>,

  access: 'Whoever opens it',
  editable: 'may edit a copy',
  readonly: 'only reads it',

  redact: 'Replace ids and names',
  redactHint:
    'Account, instances, namespaces, groups, configurations, services and policies get stand-ins; the matrix stays the same. IP addresses and other values of conditions and of the context are not hidden.',
  redacting: 'Replacing names…',
  lost: (names: readonly string[]) =>
    `${names.map(code).join(', ')}: its wildcards cannot be rewritten without changing decisions, so it is left out.`,
  showing: (keys: readonly string[]) => `Under ${keys.map(code).join(', ')}, an id still shows.`,

  form: 'As',
  forms: {
    link: 'Link',
    markdown: 'Markdown link',
    'markdown-policy': 'Markdown with the policies',
    iframe: 'HTML frame',
    element: 'HTML element',
  } satisfies Record<LinkFormat, string>,
  view: 'The frame shows',
  views: {
    matrix: 'the matrix',
    policy: 'the policy',
    both: 'policy and matrix',
    cell: 'the chosen cell',
  },

  size: (n: number) => `The link has ${count(n, 'character', 'characters')}.`,
  fits: 'Chat tools take it.',
  tooLongForChat: (limit: number) =>
    `Chat tools begin to cut links at about ${number(limit)}. Save a file instead.`,
  tooLongForAddress: 'The address bar does not show it. Save a file instead.',

  qr: 'QR code',
  qrTooLong: (limit: number) => `A QR code holds ${number(limit)} characters at most.`,
  save: 'Save as a file',
  saveHint: 'Drop the file on the page to open it.',
  system: 'Share with…',
  close: 'Close',

  drift: {
    heading: (n: number) =>
      `The playground has learned since this link was made: ${count(n, 'decision is', 'decisions are')} different now.`,
    cell: (action: string, resource: string, before: string, now: string) =>
      `${action} on ${resource}: ${before} then, ${now} now`,
  },

  dropped: {
    opened: (name: string) => `${code(name)} is open. Your earlier work is among the drafts.`,
    imported: (name: string) => `${code(name)} was imported.`,
    unreadable: (name: string) =>
      `${code(name)} contains no scenario, policy or resources that can be read. Nothing was changed.`,
  },
  decodedFrom: (encoding: TextEncoding) => `The file was in ${encoding.toUpperCase()}.`,
};

export type ShareMessages = typeof shareEn;
