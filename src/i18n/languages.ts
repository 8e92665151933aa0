// The languages of the page. Each is a chunk of its own, fetched when it is chosen.

import type { AccountMessages } from './account/en.ts';
import type { CompareMessages } from './compare/en.ts';
import type { DiagnosticWords } from './diagnostics/messages.ts';
import type { DraftMessages } from './drafts/en.ts';
import type { ExamplesMessages } from './examples/en.ts';
import type { AllAssertionMessages } from './assertions/en-panel.ts';
import type { ExplainMessages } from './explain/en.ts';
import type { ExportMessages } from './exports/en.ts';
import type { FindingMessages } from './findings/messages.ts';
import type { ImportMessages } from './import/messages.ts';
import type { InterchangeMessages } from './interchange/en.ts';
import type { ExerciseWords } from './learn/texts.ts';
import type { ConsolePathMessages } from './console-path/en.ts';
import type { Messages } from './messages.ts';
import type { ModelsMessages } from './models/en.ts';
import type { PendingMessages } from './pending/en.ts';
import type { ShareMessages } from './share/en.ts';

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return (await import('./en.ts')).en;
    case 'zh-CN':
      return (await import('./zh-CN.ts')).zhCN;
  }
}

/** What the forms say that change the account or the request context, fetched with them. */
export async function loadAccountMessages(language: Language): Promise<AccountMessages> {
  switch (language) {
    case 'en':
      return (await import('./account/en.ts')).accountEn;
    case 'zh-CN':
      return (await import('./account/zh-CN.ts')).accountZhCN;
  }
}

/** The messages of errors, fetched when a policy first has one. */
export async function loadDiagnosticWords(language: Language): Promise<DiagnosticWords> {
  switch (language) {
    case 'en':
      return (await import('./diagnostics/en.ts')).diagnosticsEn;
    case 'zh-CN':
      return (await import('./diagnostics/zh-CN.ts')).diagnosticsZhCN;
  }
}

/** What is said of drafts and opened links where they are looked through. */
export async function loadDraftMessages(language: Language): Promise<DraftMessages> {
  switch (language) {
    case 'en':
      return (await import('./drafts/en.ts')).draftsEn;
    case 'zh-CN':
      return (await import('./drafts/zh-CN.ts')).draftsZhCN;
  }
}

/** What is said of the documentation's examples. */
export async function loadExamplesMessages(language: Language): Promise<ExamplesMessages> {
  switch (language) {
    case 'en':
      return (await import('./examples/en.ts')).examplesEn;
    case 'zh-CN':
      return (await import('./examples/zh-CN.ts')).examplesZhCN;
  }
}

/** What is said of expectations, fetched with their list. */
export async function loadAssertionMessages(language: Language): Promise<AllAssertionMessages> {
  switch (language) {
    case 'en': {
      const [{ assertionsEn: expectationsEn }, { assertionPanelEn: expectationPanelEn }] = await Promise.all([
        import('./assertions/en.ts'),
        import('./assertions/en-panel.ts'),
      ]);
      return { ...expectationsEn, ...expectationPanelEn };
    }
    case 'zh-CN': {
      const [{ assertionsZhCN: expectationsZhCN }, { assertionPanelZhCN: expectationPanelZhCN }] =
        await Promise.all([import('./assertions/zh-CN.ts'), import('./assertions/zh-CN-panel.ts')]);
      return { ...expectationsZhCN, ...expectationPanelZhCN };
    }
  }
}

/** What is said of the reason for a decision, fetched when somebody first asks. */
export async function loadExplainMessages(language: Language): Promise<ExplainMessages> {
  switch (language) {
    case 'en':
      return (await import('./explain/en.ts')).explainEn;
    case 'zh-CN':
      return (await import('./explain/zh-CN.ts')).explainZhCN;
  }
}

/** The results of exporting the matrix, fetched with the first export. */
export async function loadExportMessages(language: Language): Promise<ExportMessages> {
  switch (language) {
    case 'en':
      return (await import('./exports/en.ts')).exportsEn;
    case 'zh-CN':
      return (await import('./exports/zh-CN.ts')).exportsZhCN;
  }
}

/** What is said of findings, which is fetched with the rules. */
export async function loadFindingMessages(language: Language): Promise<FindingMessages> {
  switch (language) {
    case 'en':
      return (await import('./findings/en.ts')).findingsEn;
    case 'zh-CN':
      return (await import('./findings/zh-CN.ts')).findingsZhCN;
  }
}

/** What is said of the way through the console. */
export async function loadConsolePathMessages(language: Language): Promise<ConsolePathMessages> {
  switch (language) {
    case 'en':
      return (await import('./console-path/en.ts')).consolePathEn;
    case 'zh-CN':
      return (await import('./console-path/zh-CN.ts')).consolePathZhCN;
  }
}

/** What is said of work that takes long. */
export async function loadPendingMessages(language: Language): Promise<PendingMessages> {
  switch (language) {
    case 'en':
      return (await import('./pending/en.ts')).pendingEn;
    case 'zh-CN':
      return (await import('./pending/zh-CN.ts')).pendingZhCN;
  }
}

/** What the page says that tells what is modelled, and the glossary. */
export async function loadModelsMessages(language: Language): Promise<ModelsMessages> {
  switch (language) {
    case 'en':
      return (await import('./models/en.ts')).modelsEn;
    case 'zh-CN':
      return (await import('./models/zh-CN.ts')).modelsZhCN;
  }
}

/** What the dialog says that shares. */
export async function loadShareMessages(language: Language): Promise<ShareMessages> {
  switch (language) {
    case 'en':
      return (await import('./share/en.ts')).shareEn;
    case 'zh-CN':
      return (await import('./share/zh-CN.ts')).shareZhCN;
  }
}

/** All that lessons and challenges say, and what is said around them. */
export async function loadLearnMessages(language: Language): Promise<ExerciseWords> {
  switch (language) {
    case 'en': {
      const [{ learnEn }, { assertionsEn: expectationsEn }, { lessonsEn }, { challengesEn }] =
        await Promise.all([
          import('./learn/en.ts'),
          import('./assertions/en.ts'),
          import('./lessons/en.ts'),
          import('./challenges/en.ts'),
        ]);
      return { ...learnEn, ...expectationsEn, lessons: lessonsEn, challenges: challengesEn };
    }
    case 'zh-CN': {
      const [{ learnZhCN }, { assertionsZhCN: expectationsZhCN }, { lessonsZhCN }, { challengesZhCN }] =
        await Promise.all([
          import('./learn/zh-CN.ts'),
          import('./assertions/zh-CN.ts'),
          import('./lessons/zh-CN.ts'),
          import('./challenges/zh-CN.ts'),
        ]);
      return { ...learnZhCN, ...expectationsZhCN, lessons: lessonsZhCN, challenges: challengesZhCN };
    }
  }
}

/** What is said of policies from and to other formats. */
export async function loadInterchangeMessages(language: Language): Promise<InterchangeMessages> {
  switch (language) {
    case 'en':
      return (await import('./interchange/en.ts')).interchangeEn;
    case 'zh-CN':
      return (await import('./interchange/zh-CN.ts')).interchangeZhCN;
  }
}

/** What the dialog says that compares with a link. */
export async function loadCompareMessages(language: Language): Promise<CompareMessages> {
  switch (language) {
    case 'en':
      return (await import('./compare/en.ts')).compareEn;
    case 'zh-CN':
      return (await import('./compare/zh-CN.ts')).compareZhCN;
  }
}

/** What notes and left-out parts of imported policies mean. */
export async function loadImportMessages(language: Language): Promise<ImportMessages> {
  switch (language) {
    case 'en':
      return (await import('./import/en.ts')).importEn;
    case 'zh-CN':
      return (await import('./import/zh-CN.ts')).importZhCN;
  }
}

/** The first language of the list that the page speaks; English when there is none. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh-CN';
    if (tag.toLowerCase().startsWith('en')) return 'en';
  }
  return 'en';
}
