/** Where the browser keeps the theme that the visitor chose. */
export const THEME_KEY = 'ram-policy-playground.theme';
