// Looking through drafts and opened links, in English. Fetched with their list.

import { count } from '../en.ts';
import { exactTime, howLongAgo } from './when.ts';
import { number } from '../number.ts';

const kept = {
  intro: 'Both are kept in this browser only, the newest 20 of each.',
  untitled: 'Untitled',
  unreadable: 'Cannot be read any more',
  current: 'open here',
  names: (policies: readonly string[]) => policies.join(', '),
  ago: (time: number, now: number) => howLongAgo('en', time, now),
  exactly: (time: number) => exactTime('en', time),
  size: (characters: number) =>
    characters < 1000
      ? count(characters, 'character', 'characters')
      : `${number(Math.round(characters / 100) / 10)} kB`,
  deleteOne: 'Delete',
  deleteAll: 'Delete all',
  cancel: 'Cancel',
  deleted: 'Deleted.',
  deletedCurrent: 'Deleted. What you see stays open, and is kept again with your next change.',
  notDeleted: 'This browser does not let the page delete it.',
};

const lists = {
  drafts: {
    heading: 'Drafts',
    none: 'There are no drafts yet. What you change is kept by itself.',
    open: 'Restore',
    confirm: (n: number) =>
      `Delete ${n === 1 ? 'the draft' : `all ${number(n)} drafts`}? They cannot be brought back.`,
  },
  links: {
    heading: 'Opened links',
    none: 'You have opened no links yet.',
    open: 'Open',
    confirm: (n: number) =>
      `Delete ${n === 1 ? 'the link' : `all ${number(n)} links`} from this list? They cannot be brought back.`,
  },
};

export const draftsEn = { kept, lists };

export type DraftMessages = typeof draftsEn;
