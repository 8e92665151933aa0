// What is said while decisions are being computed that take long.

export const pendingEn = {
  computing: (percent: number) => `Computing decisions… ${String(percent)}%`,
  label: 'Progress of the computation',
  cancel: 'Cancel',
  cancelled: 'The computation was cancelled, so no decisions are shown.',
  resume: 'Resume',
};

export type PendingMessages = typeof pendingEn;
