// The results of exporting the matrix, in English.

export const exportsEn = {
  copied: 'Copied.',
  downloaded: 'Couldn’t copy. The table was downloaded as matrix.md instead.',
  'too-large': 'The image is too large for this browser. SVG and CSV have no such limit.',
};

export type ExportMessages = typeof exportsEn;
