// The Chinese counterpart of en-characters.ts.

import { code } from '../marks.ts';
import { codePointOf, nameOf, oddCharacterIn, originOf } from './characters.ts';
import type { CharacterNames } from './characters.ts';

const NAMES: CharacterNames = {
  '0009': '制表符',
  '0085': '换行控制符',
  '00A0': '不间断空格',
  '00AD': '软连字符',
  '00AB': '左书名号形引号',
  '00BB': '右书名号形引号',
  '200B': '零宽空格',
  '200C': '零宽不连字',
  '200D': '零宽连字',
  '200E': '从左至右标记',
  '200F': '从右至左标记',
  '2010': '连字符',
  '2011': '不间断连字符',
  '2013': '短破折号',
  '2014': '长破折号',
  '2018': '左弯单引号',
  '2019': '右弯单引号',
  '201C': '左弯引号',
  '201D': '右弯引号',
  '201E': '下引号',
  '2028': '行分隔符',
  '2029': '段落分隔符',
  '202F': '窄不间断空格',
  '2060': '单词连接符',
  '2212': '减号',
  '3000': '全角空格',
  '3001': '顿号',
  '3002': '句号',
  '300A': '左书名号',
  '300B': '右书名号',
  '300C': '左直角引号',
  '300D': '右直角引号',
  '300E': '左双直角引号',
  '300F': '右双直角引号',
  '3010': '左方头括号',
  '3011': '右方头括号',
  FEFF: '字节顺序标记（BOM）',
  FF02: '全角双引号',
  FF07: '全角单引号',
  FF08: '全角左圆括号',
  FF09: '全角右圆括号',
  FF0A: '全角星号',
  FF0C: '全角逗号',
  FF0D: '全角连字符',
  FF0E: '全角句点',
  FF0F: '全角斜杠',
  FF1A: '全角冒号',
  FF1B: '全角分号',
  FF1F: '全角问号',
  FF3B: '全角左方括号',
  FF3D: '全角右方括号',
  FF3F: '全角下划线',
  FF5B: '全角左花括号',
  FF5D: '全角右花括号',
};

export function explainCharacter(character: string): string | null {
  const point = codePointOf(character);
  const name = nameOf(character, NAMES);
  switch (originOf(character)) {
    case 'invisible':
      return `此处有不可见的${name ?? '字符'} ${point}。JSON 各部分之间只能使用空格、制表符和换行。`;
    case 'input-method':
      return `${code(character)} 是${name ?? '全角字符'} ${point}，由中文输入法输入。JSON 只能使用半角标点。`;
    case 'word-processor':
      return `${code(character)} 是${name ?? '排版字符'} ${point}，常由文字处理软件或手机自动输入。JSON 只能使用半角标点。`;
    case 'other':
      return null;
  }
}

export function noteOddCharacter(found: string): string {
  const character = oddCharacterIn(found);
  if (character === null) return found === found.trim() ? '' : '其首尾有空格。';
  const point = codePointOf(character);
  const name = nameOf(character, NAMES);
  return originOf(character) === 'invisible'
    ? `其中含有不可见的${name ?? '字符'} ${point}。`
    : `其中的 ${code(character)} 是${name ?? '字符'} ${point}，不是半角字符。`;
}
