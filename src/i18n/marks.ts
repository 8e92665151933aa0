// Marks quoted names in a sentence with private-use characters, so that the page can set them as code and never reads a name as
// markup.

const CODE_START = '\uE000';
const CODE_END = '\uE001';
const STRONG_START = '\uE002';
const STRONG_END = '\uE003';
const MARKS = /[\uE000-\uE003]/g;

/** The maximum length of a quoted text. */
const MAX_QUOTE_LENGTH = 160;

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string };

/** Makes a name readable: invisible and direction-changing characters become ⟨U+200B⟩, an empty name ⟨⟩. */
export function visible(name: string): string {
  return name.replace(
    /^$|^ | $|[\p{DI}\p{C}\p{Zl}\p{Zp}]|(?! )\p{Z}/gu,
    (found) => `⟨${found && `U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}`}⟩`,
  );
}

/** Quotes a name as code. A very long name is shortened in the middle. */
export function code(text: string): string {
  const clean = text.replace(MARKS, '');
  const half = MAX_QUOTE_LENGTH / 2;
  const shown = clean.length <= MAX_QUOTE_LENGTH ? clean : `${clean.slice(0, half)}…${clean.slice(-half)}`;
  return CODE_START + visible(shown) + CODE_END;
}

/** Emphasizes a word. */
export function strong(text: string): string {
  return STRONG_START + visible(text.replace(MARKS, '')) + STRONG_END;
}

/** Marks a text of the page: code between backquotes, emphasis between double asterisks. */
export function prose(text: string): string {
  return text
    .replace(/`([^`]+)`/g, (_, quoted: string) => code(quoted))
    .replace(/\*\*([^*]+)\*\*/g, (_, emphasized: string) => strong(emphasized));
}

/** Splits a marked sentence into its pieces, in order. */
export function splitMarks(sentence: string): readonly Piece[] {
  return [...sentence.matchAll(/\uE000([^\uE001]*)\uE001|\uE002([^\uE003]*)\uE003|([^\uE000\uE002]+)/g)].map(
    ([, quoted, emphasised, text]): Piece => {
      if (quoted !== undefined) return { kind: 'code', text: quoted };
      if (emphasised !== undefined) return { kind: 'strong', text: emphasised };
      return { kind: 'text', text: text ?? '' };
    },
  );
}

/** Removes the marks and puts names in quotation marks, for labels, editor messages and other plain text. */
export function plainText(sentence: string): string {
  return splitMarks(sentence)
    .map(({ kind, text }) => (kind === 'code' ? `"${text}"` : text))
    .join('');
}
