// What is said around lessons and challenges, in Chinese.

import { kinds } from '../zh-CN.ts';
import { code } from '../marks.ts';
import type { LearnMessages } from './en.ts';
import { number } from '../number.ts';

export const learnZhCN: LearnMessages = {
  lesson: '课程',
  challenge: '挑战',
  ownChallenge: '其他访客出的挑战',
  close: '退出，页面内容保留',
  step: (place, total) => `第 ${number(place)} 步，共 ${number(total)} 步`,
  summary: '要点回顾',
  back: '上一步',
  next: '下一步',
  finish: '完成',
  restart: '重新开始',
  hint: '提示',
  noHint: '收起提示',
  solution: '查看参考答案',
  nextLesson: (title) => `下一课：${title}`,
  all: '全部课程与挑战',

  predictions: { allow: '允许', 'explicit-deny': '显式拒绝', 'implicit-deny': '隐式拒绝（默认拒绝）' },
  foretoldRight: '正确。',
  foretoldWrong: '不对。',
  outOfPlace: '内容已被修改，这个问题不再适用。请重新开始后再作判断。',

  task: '任务',
  goals: '引擎会随您的每次输入即时检查',
  met: '已完成',
  unmet: '未完成',
  show: '在矩阵中查看',
  has: (name, of) => `账号中有${kinds[of]} ${name}。`,
  allowedOnAccount: (action) => `假如 MSE 对账号校验 ${code(`mse:${action}`)}，请求会被允许。`,
  chosen: (action, name) =>
    `已选中${name === null ? '账号' : ` ${name} `}的 ${code(`mse:${action}`)} 单元格。`,
  mode: { hierarchical: '匹配方式为层级匹配。', literal: '匹配方式为字面匹配。' },
  context: (key, value) =>
    value === null ? `请求中不带 ${code(key)}。` : `请求中 ${code(key)} 为 ${code(value)}。`,
  attached: (policy) => `${code(policy)} 已授权给用户。`,
  writes: {
    Allow: `有效果为 ${code('Allow')} 的语句。`,
    Deny: `有效果为 ${code('Deny')} 的语句。`,
    NotAction: `有使用 ${code('NotAction')} 的语句。`,
    Condition: `有带 ${code('Condition')} 的语句。`,
  },
  contains: (text) => `策略中包含 ${code(text)}。`,
  finding: (finding) => `演练场检查出 ${code(finding)}。`,
  refused: 'RAM 不会接受这条策略。',
  statements: (most) => `最多 ${number(most)} 条语句。`,
  not: (sentence) => `不应成立：${sentence}`,

  stars: (won) => `${number(won)} / 3 颗星`,
  starFor: ['满足全部要求', '没有多余权限', '不超出预算'],
  allMet: (goals) => `${number(goals)} 项目标已达成`,
  hiddenGoals: (held, total) => `隐藏检查共 ${number(total)} 项，已通过 ${number(held)} 项。`,
  showHidden: '多给了什么权限？',
  hiddenExample: (sentence) => `例如：${sentence}`,
  budget: (statements, characters) =>
    `预算：${number(statements)} 条语句，${number(characters)} 个字符（不计空白）`,
  used: (statements, characters) => `已用：${number(statements)} 条语句，${number(characters)} 个字符`,
  debrief: '这一题要说明什么',
  nextChallenge: (title) => `下一个挑战：${title}`,
  difficulties: { easy: '简单', medium: '中等', hard: '困难', devious: '刁钻' },

  gallery: {
    heading: '在这里学 RAM',
    intro: '在真实的演练场里上课，在挑战中检验您的授权，或者从示例开始。在这里出错没有代价。',
    search: '搜索',
    noneFound: (text) => `没有与 ${code(text)} 有关的内容。`,
    lessons: '课程',
    challenges: '挑战',
    examples: '示例与角色',
    stepsDone: (done, total) => `已完成 ${number(done)} / ${number(total)} 步`,
    steps: (total) => `共 ${number(total)} 步`,
    done: '已完成',
    progress: (lessons, allLessons, stars, allStars) =>
      `已完成 ${number(lessons)} / ${number(allLessons)} 课，获得 ${number(stars)} / ${number(allStars)} 颗星。进度只保存在此浏览器中。`,
    exportProgress: '导出进度',
    importProgress: '导入…',
    importFailed: '该文件不包含演练场的学习进度。',
    reset: '清除进度',
    resetSure: '确定要清除已完成的记录吗？',
    resetYes: '清除',
    resetNo: '保留',
    author: '自己出一道挑战',
  },

  author: {
    heading: '出一道挑战',
    intro:
      '先写出能完成挑战的策略，并在“预期”中写明应当成立的结果，再在这里选择哪些内容展示给对方。链接中包含全部内容。',
    noExpectations: '还没有预期。请先在矩阵下方写几条：它们就是挑战的目标。',
    name: '名称',
    task: '要做什么、为谁而做',
    goals: '目标',
    hidden: '隐藏',
    hiddenHint: '隐藏的目标会被检查，但不会显示。在链接中无法一眼看出，但并非机密。',
    unreadable: '无法识别，不会包含在内',
    withBudget: '设置预算',
    statements: '语句数',
    characters: '字符数（不计空白）',
    wrongBudget: '两项都请填写大于或等于 0 的整数，填写正确后才会生成链接。',
    start: '起始内容',
    starts: {
      blank: '一条只允许查看实例列表的策略',
      opened: '策略打开时的内容',
      present: '策略当前的内容',
    },
    yours: (stars) => `您当前的策略可获得 ${number(stars)} / 3 颗星。`,
    copy: '复制链接',
    copied: '已复制。',
    notCopied: '浏览器不允许页面复制，请从这里复制链接。',
    link: '挑战的链接',
    tryIt: '在此打开',
  },
};
