// The messages of the sections that load after the start page, in each language. Each is a separate chunk.

import { FRAME_SECTIONS } from './frame-sections.ts';
import type { Language } from './languages.ts';

export type SectionLoaders<Sections> = {
  readonly [Section in keyof Sections]: Readonly<Record<Language, () => Promise<Sections[Section]>>>;
};

function createLoaders<Sections>(loaders: SectionLoaders<Sections>): SectionLoaders<Sections> {
  return loaders;
}

export const SECTION_LOADERS = createLoaders({
  ...FRAME_SECTIONS,
  /** Forms for the account and the request context. */
  account: {
    en: async () => (await import('./account/en.ts')).accountEn,
    'zh-CN': async () => (await import('./account/zh-CN.ts')).accountZhCN,
  },
  /** Recorded calls. */
  activity: {
    en: async () => (await import('./activity/en.ts')).activityEn,
    'zh-CN': async () => (await import('./activity/zh-CN.ts')).activityZhCN,
  },
  assertions: {
    en: async () => {
      const [{ assertionsEn }, { assertionPanelEn }] = await Promise.all([
        import('./assertions/en.ts'),
        import('./assertions/en-panel.ts'),
      ]);
      return { ...assertionsEn, ...assertionPanelEn };
    },
    'zh-CN': async () => {
      const [{ assertionsZhCN }, { assertionPanelZhCN }] = await Promise.all([
        import('./assertions/zh-CN.ts'),
        import('./assertions/zh-CN-panel.ts'),
      ]);
      return { ...assertionsZhCN, ...assertionPanelZhCN };
    },
  },
  /** Completion, hovers and lenses. A function of the page's messages that they share. */
  assist: {
    en: async () => (await import('./assist/en.ts')).assistEn,
    'zh-CN': async () => (await import('./assist/zh-CN.ts')).assistZhCN,
  },
  compare: {
    en: async () => (await import('./compare/en.ts')).compareEn,
    'zh-CN': async () => (await import('./compare/zh-CN.ts')).compareZhCN,
  },
  consolePath: {
    en: async () => (await import('./console-path/en.ts')).consolePathEn,
    'zh-CN': async () => (await import('./console-path/zh-CN.ts')).consolePathZhCN,
  },
  /** Errors in a policy, and their fixes. */
  diagnostics: {
    en: async () => (await import('./diagnostics/en.ts')).diagnosticsEn,
    'zh-CN': async () => (await import('./diagnostics/zh-CN.ts')).diagnosticsZhCN,
  },
  /** What policies allow that others do not. */
  diff: {
    en: async () => (await import('./diff/en.ts')).diffEn,
    'zh-CN': async () => (await import('./diff/zh-CN.ts')).diffZhCN,
  },
  drafts: {
    en: async () => (await import('./drafts/en.ts')).draftsEn,
    'zh-CN': async () => (await import('./drafts/zh-CN.ts')).draftsZhCN,
  },
  /** Decoded messages of refusals, and what they show. */
  evidence: {
    en: async () => (await import('./evidence/en.ts')).evidenceEn,
    'zh-CN': async () => (await import('./evidence/zh-CN.ts')).evidenceZhCN,
  },
  examples: {
    en: async () => (await import('./examples/en.ts')).examplesEn,
    'zh-CN': async () => (await import('./examples/zh-CN.ts')).examplesZhCN,
  },
  explain: {
    en: async () => (await import('./explain/en.ts')).explainEn,
    'zh-CN': async () => (await import('./explain/zh-CN.ts')).explainZhCN,
  },
  /** The lines of the list of findings. */
  findingList: {
    en: async () => (await import('./finding-list/en.ts')).findingListEn,
    'zh-CN': async () => (await import('./finding-list/zh-CN.ts')).findingListZhCN,
  },
  /** Results of exporting the matrix. */
  exports: {
    en: async () => (await import('./exports/en.ts')).exportsEn,
    'zh-CN': async () => (await import('./exports/zh-CN.ts')).exportsZhCN,
  },
  findOut: {
    en: async () => (await import('./find-out/en.ts')).findOutEn,
    'zh-CN': async () => (await import('./find-out/zh-CN.ts')).findOutZhCN,
  },
  findings: {
    en: async () => (await import('./findings/en.ts')).findingsEn,
    'zh-CN': async () => (await import('./findings/zh-CN.ts')).findingsZhCN,
  },
  /** The builder of grants, and its preview. */
  grant: {
    en: async () => (await import('./grant/en.ts')).grantEn,
    'zh-CN': async () => (await import('./grant/zh-CN.ts')).grantZhCN,
  },
  /** Notes on imported policies. */
  import: {
    en: async () => (await import('./import/en.ts')).importEn,
    'zh-CN': async () => (await import('./import/zh-CN.ts')).importZhCN,
  },
  /** Dialogs that export and compare policies. */
  interchange: {
    en: async () => (await import('./interchange/en.ts')).interchangeEn,
    'zh-CN': async () => (await import('./interchange/zh-CN.ts')).interchangeZhCN,
  },
  /** Lessons and challenges. */
  learn: {
    en: async () => {
      const [{ learnEn }, { assertionsEn }, { lessonsEn }, { challengesEn }] = await Promise.all([
        import('./learn/en.ts'),
        import('./assertions/en.ts'),
        import('./lessons/en.ts'),
        import('./challenges/en.ts'),
      ]);
      return { ...learnEn, ...assertionsEn, lessons: lessonsEn, challenges: challengesEn };
    },
    'zh-CN': async () => {
      const [{ learnZhCN }, { assertionsZhCN }, { lessonsZhCN }, { challengesZhCN }] = await Promise.all([
        import('./learn/zh-CN.ts'),
        import('./assertions/zh-CN.ts'),
        import('./lessons/zh-CN.ts'),
        import('./challenges/zh-CN.ts'),
      ]);
      return { ...learnZhCN, ...assertionsZhCN, lessons: lessonsZhCN, challenges: challengesZhCN };
    },
  },
  /** The menus of the policies, the account and the exports. */
  menus: {
    en: async () => (await import('./menus/en.ts')).menusEn,
    'zh-CN': async () => (await import('./menus/zh-CN.ts')).menusZhCN,
  },
  /** What the matrix shows on demand. */
  matrix: {
    en: async () => (await import('./matrix/en.ts')).matrixEn,
    'zh-CN': async () => (await import('./matrix/zh-CN.ts')).matrixZhCN,
  },
  /** The model's assumptions, and the glossary. */
  models: {
    en: async () => (await import('./models/en.ts')).modelsEn,
    'zh-CN': async () => (await import('./models/zh-CN.ts')).modelsZhCN,
  },
  phone: {
    en: async () => (await import('./phone/en.ts')).phoneEn,
    'zh-CN': async () => (await import('./phone/zh-CN.ts')).phoneZhCN,
  },
  /** The header of the inspector. */
  inspector: {
    en: async () => (await import('./inspector/en.ts')).inspectorEn,
    'zh-CN': async () => (await import('./inspector/zh-CN.ts')).inspectorZhCN,
  },
  /** The menus of the top bar, the command palette and the shortcuts. */
  commands: {
    en: async () => (await import('./commands/en.ts')).commandsEn,
    'zh-CN': async () => (await import('./commands/zh-CN.ts')).commandsZhCN,
  },
  /** First steps: a first visit, no policies, no resources. */
  start: {
    en: async () => (await import('./start/en.ts')).startEn,
    'zh-CN': async () => (await import('./start/zh-CN.ts')).startZhCN,
  },
  /** The texts of system policies. */
  systemPolicies: {
    en: async () => (await import('./system-policies/en.ts')).systemPoliciesEn,
    'zh-CN': async () => (await import('./system-policies/zh-CN.ts')).systemPoliciesZhCN,
  },
  /** Reports of the last action. */
  toasts: {
    en: async () => (await import('./toasts/en.ts')).toastsEn,
    'zh-CN': async () => (await import('./toasts/zh-CN.ts')).toastsZhCN,
  },
  /** The dialog that simplifies a policy or tightens it to the account. */
  rewrite: {
    en: async () => (await import('./rewrite/en.ts')).rewriteEn,
    'zh-CN': async () => (await import('./rewrite/zh-CN.ts')).rewriteZhCN,
  },
  share: {
    en: async () => (await import('./share/en.ts')).shareEn,
    'zh-CN': async () => (await import('./share/zh-CN.ts')).shareZhCN,
  },
});
