// The results of exporting the matrix, in English.

export const exportsEn = {
  copied: 'Copied.',
  downloaded: 'The browser did not allow copying. The table was downloaded as matrix.md instead.',
  'too-large': 'The browser cannot draw a picture that large. SVG and CSV have no such limit.',
};

export type ExportMessages = typeof exportsEn;
