/** Sentences of one paragraph. After a Chinese full stop, which is as wide as a space already, there is none. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce((text, next) => `${text}${/[。！？]$/.test(text) ? '' : ' '}${next}`);
}
