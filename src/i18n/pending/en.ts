// Progress of long computations.

export const pendingEn = {
  computing: (percent: number) => `Computing decisions… ${String(percent)}%`,
  label: 'Progress of the computation',
  cancel: 'Cancel',
  cancelled: 'The computation was cancelled, so no decisions are shown.',
  resume: 'Resume',
  notChecked: 'These policies and this account are too large to check for findings.',
};

export type PendingMessages = typeof pendingEn;
