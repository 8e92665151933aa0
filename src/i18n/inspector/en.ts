// The header of the inspector, in English.

export const inspectorEn = {
  copyLink: 'Copy link to this cell',
  copied: 'Link copied',
  notCopied: 'The browser did not allow copying. Use Share instead.',
  maximize: 'Maximize',
  restore: 'Restore the size',
  grantCells: 'Grant access to the selection',
  close: 'Close the inspector',
};

export type InspectorMessages = typeof inspectorEn;
