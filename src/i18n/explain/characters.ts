// Names of invisible and look-alike characters in both languages. Source: the Unicode names list.

interface CharacterName {
  readonly en: string;
  readonly zh: string;
}

const NAMES: Readonly<Record<string, CharacterName>> = {
  '0009': { en: 'tab', zh: '制表符' },
  '000A': { en: 'line feed', zh: '换行符' },
  '000D': { en: 'carriage return', zh: '回车符' },
  '0020': { en: 'space', zh: '空格' },
  '00A0': { en: 'no-break space', zh: '不换行空格' },
  '00AD': { en: 'soft hyphen', zh: '软连字符' },
  '2007': { en: 'figure space', zh: '数字宽空格' },
  '200B': { en: 'zero width space', zh: '零宽空格' },
  '200C': { en: 'zero width non-joiner', zh: '零宽不连字符' },
  '200D': { en: 'zero width joiner', zh: '零宽连字符' },
  '200E': { en: 'left-to-right mark', zh: '从左至右标记' },
  '200F': { en: 'right-to-left mark', zh: '从右至左标记' },
  '2010': { en: 'hyphen', zh: '连字符' },
  '2011': { en: 'non-breaking hyphen', zh: '不换行连字符' },
  '2012': { en: 'figure dash', zh: '数字线' },
  '2013': { en: 'en dash', zh: '短破折号' },
  '2014': { en: 'em dash', zh: '破折号' },
  '2028': { en: 'line separator', zh: '行分隔符' },
  '2029': { en: 'paragraph separator', zh: '段落分隔符' },
  '202A': { en: 'left-to-right embedding', zh: '从左至右嵌入' },
  '202B': { en: 'right-to-left embedding', zh: '从右至左嵌入' },
  '202C': { en: 'pop directional formatting', zh: '结束方向控制' },
  '202D': { en: 'left-to-right override', zh: '从左至右覆盖' },
  '202E': { en: 'right-to-left override', zh: '从右至左覆盖' },
  '2060': { en: 'word joiner', zh: '文字连接符' },
  '2066': { en: 'left-to-right isolate', zh: '从左至右隔离' },
  '2067': { en: 'right-to-left isolate', zh: '从右至左隔离' },
  '2068': { en: 'first strong isolate', zh: '首强隔离' },
  '2069': { en: 'pop directional isolate', zh: '结束方向隔离' },
  '2212': { en: 'minus sign', zh: '减号' },
  '3000': { en: 'ideographic space', zh: '全角空格' },
  FEFF: { en: 'zero width no-break space', zh: '零宽不换行空格' },
};

/** The code point and the name of a character, such as `U+200B zero width space`. */
export function characterName(character: string): CharacterName {
  const value = character.codePointAt(0) ?? 0;
  const hex = value.toString(16).toUpperCase().padStart(4, '0');
  const named = NAMES[hex] ?? kindOf(character, value);
  const start = `U+${hex}`;
  return named === null
    ? { en: start, zh: start }
    : { en: `${start} ${named.en}`, zh: `${start} ${named.zh}` };
}

/** Names the characters of a whole block, such as full-width or Cyrillic letters. */
function kindOf(character: string, value: number): CharacterName | null {
  if (value >= 0xff01 && value <= 0xff5e) {
    const plain = String.fromCodePoint(value - 0xfee0);
    return { en: `full-width ${plain}`, zh: `全角 ${plain}` };
  }
  if (/\p{Script=Cyrillic}/u.test(character)) return { en: 'Cyrillic letter', zh: '西里尔字母' };
  return /\p{Script=Greek}/u.test(character) ? { en: 'Greek letter', zh: '希腊字母' } : null;
}
