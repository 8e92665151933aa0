// The dialog that compares with a link.

export const compareEn = {
  heading: 'Compare with a link',
  intro: 'Compares the policies in the link (before) with the ones open now (after), on your mock account.',
  link: 'Link to the state before',
  holds: (policies: readonly string[]) =>
    policies.length === 0
      ? 'The link has no attached policies.'
      : `Attached policies: ${policies.join(', ')}.`,
  noLink: 'This is not a link of the playground.',
};

export type CompareMessages = typeof compareEn;
