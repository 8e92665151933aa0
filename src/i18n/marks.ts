// Names quoted in a sentence are marked with private-use characters, so that the page can set them as code and no name,
// however hostile, is ever read as markup.

const CODE_START = '\uE000';
const CODE_END = '\uE001';
const STRONG_START = '\uE002';
const STRONG_END = '\uE003';
const MARKS = /[\uE000-\uE003]/g;

/** How much of a quoted text a sentence shows. */
const MAX_QUOTE_LENGTH = 160;

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string };

/** A name as it can be read: what cannot be seen, or turns the direction of the text, is shown as ⟨U+200B⟩; an empty name as ⟨⟩. */
export function visible(name: string): string {
  return name.replace(
    /^$|^ | $|[\p{DI}\p{C}\p{Zl}\p{Zp}]|(?! )\p{Z}/gu,
    (found) => `⟨${found && `U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}`}⟩`,
  );
}

/** A name quoted as code; a very long one is cut in the middle. */
export function code(text: string): string {
  const clean = text.replace(MARKS, '');
  const half = MAX_QUOTE_LENGTH / 2;
  const shown = clean.length <= MAX_QUOTE_LENGTH ? clean : `${clean.slice(0, half)}…${clean.slice(-half)}`;
  return CODE_START + visible(shown) + CODE_END;
}

/** A word that carries the sentence. */
export function strong(text: string): string {
  return STRONG_START + visible(text.replace(MARKS, '')) + STRONG_END;
}

/** A text of our own in which code stands between backquotes, and what carries it between two asterisks. */
export function prose(text: string): string {
  return text
    .replace(/`([^`]+)`/g, (_, quoted: string) => code(quoted))
    .replace(/\*\*([^*]+)\*\*/g, (_, words: string) => strong(words));
}

/** The pieces of a marked sentence, in order. */
export function splitMarks(sentence: string): readonly Piece[] {
  return [...sentence.matchAll(/\uE000([^\uE001]*)\uE001|\uE002([^\uE003]*)\uE003|([^\uE000\uE002]+)/g)].map(
    ([, quoted, emphasised, text]): Piece => {
      if (quoted !== undefined) return { kind: 'code', text: quoted };
      if (emphasised !== undefined) return { kind: 'strong', text: emphasised };
      return { kind: 'text', text: text ?? '' };
    },
  );
}

/** The sentence without marks, names in quotation marks: for labels, editor messages and other plain text. */
export function plainText(sentence: string): string {
  return splitMarks(sentence)
    .map(({ kind, text }) => (kind === 'code' ? `"${text}"` : text))
    .join('');
}
