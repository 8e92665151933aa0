// The languages of the page.

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where the browser keeps the language that the visitor chose. */
export const LANGUAGE_KEY = 'ram-policy-playground.language';

/** Returns the address's language, else the stored one, else the first supported language of the browser; else English. */
export function preferredLanguage(
  asked: string | null,
  stored: string | null,
  wanted: readonly string[],
): Language {
  return languageNamed(asked) ?? languageNamed(stored) ?? chooseLanguage(wanted);
}

/** Returns the first supported language in `wanted`; English if there is none. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh-CN';
    if (tag.toLowerCase().startsWith('en')) return 'en';
  }
  return 'en';
}

function languageNamed(name: string | null): Language | null {
  return LANGUAGES.find((language) => language === name) ?? null;
}
