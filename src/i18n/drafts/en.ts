// The list of drafts and opened links, in English. Loaded with the list.

import { count } from '../en.ts';
import { exactTime, howLongAgo } from './when.ts';
import { number } from '../number.ts';

const common = {
  heading: 'Drafts and opened links',
  intro: 'Both are saved in this browser only, the newest 20 of each.',
  untitled: 'Untitled',
  unreadable: 'No longer readable',
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
  deletedCurrent: 'Deleted. The page stays open and is saved again with your next change.',
  notDeleted: 'This browser does not allow the page to delete it.',
};

const lists = {
  drafts: {
    heading: 'Drafts',
    none: 'No drafts yet. Changes are saved automatically.',
    open: 'Restore',
    confirm: (n: number) =>
      `Delete ${n === 1 ? 'the draft' : `all ${number(n)} drafts`}? This cannot be undone.`,
  },
  links: {
    heading: 'Opened links',
    none: 'No opened links yet.',
    open: 'Open',
    confirm: (n: number) =>
      `Delete ${n === 1 ? 'the link' : `all ${number(n)} links`} from this list? This cannot be undone.`,
  },
};

export const draftsEn = { common, lists };

export type DraftMessages = typeof draftsEn;
