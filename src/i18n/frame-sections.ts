// The sections that the frame of the matrix loads, without the table of all sections, which is larger than they are.

export const FRAME_SECTIONS = {
  /** What policies open, in one sentence. */
  exposure: {
    en: async () => (await import('./exposure/en.ts')).exposureEn,
    'zh-CN': async () => (await import('./exposure/zh-CN.ts')).exposureZhCN,
  },
  frame: {
    en: async () => (await import('./frame/en.ts')).frameEn,
    'zh-CN': async () => (await import('./frame/zh-CN.ts')).frameZhCN,
  },
  /** Progress of long computations. */
  pending: {
    en: async () => (await import('./pending/en.ts')).pendingEn,
    'zh-CN': async () => (await import('./pending/zh-CN.ts')).pendingZhCN,
  },
};
