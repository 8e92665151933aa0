// 查看草稿和打开过的链接时的文字，简体中文。

import type { DraftMessages } from './en.ts';
import { exactTime, howLongAgo } from './when.ts';
import { number } from '../number.ts';

export const draftsZhCN: DraftMessages = {
  common: {
    heading: '草稿和打开过的链接',
    intro: '两者都只保存在此浏览器中，各保留最近 20 个。',
    untitled: '未命名',
    unreadable: '已无法读取',
    current: '当前页面',
    names: (policies) => policies.join('、'),
    ago: (time, now) => howLongAgo('zh-CN', time, now),
    exactly: (time) => exactTime('zh-CN', time),
    size: (characters) =>
      characters < 1000 ? `${number(characters)} 个字符` : `${number(Math.round(characters / 100) / 10)} kB`,
    deleteOne: '删除',
    deleteAll: '全部删除',
    cancel: '取消',
    deleted: '已删除。',
    deletedCurrent: '已删除。当前内容仍然打开，下次修改时重新保存。',
    notDeleted: '此浏览器不允许页面删除。',
  },
  lists: {
    drafts: {
      heading: '草稿',
      none: '还没有草稿。修改会自动保存。',
      open: '恢复',
      confirm: (n) => `确定删除${n === 1 ? '这个草稿' : `全部 ${number(n)} 个草稿`}吗？删除后无法恢复。`,
    },
    links: {
      heading: '打开过的链接',
      none: '还没有打开过链接。',
      open: '打开',
      confirm: (n) =>
        `确定从列表中删除${n === 1 ? '这个链接' : `全部 ${number(n)} 个链接`}吗？删除后无法恢复。`,
    },
  },
};
