// The actions of the page as entries of the command palette.

import type { CommandMessages } from '../../i18n/commands/en.ts';
import type { Messages } from '../../i18n/messages.ts';
import { emptyScenario, starterScenario } from '../../scenario/presets/start-scenarios.ts';
import type { RewriteGoal } from '../../proofs/rewrite-policy.ts';
import type { Preferences } from '../../state/preferences.svelte.ts';
import type { Session } from '../../state/session.svelte.ts';
import { EXAMPLES_SHEET } from '../examples/examples-sheet.ts';
import { commandKey } from '../kit/keyboard.ts';
import type { Entry } from './entry.ts';

type CommandId = keyof CommandMessages['commands'];

export interface PageParts {
  readonly session: Session;
  readonly preferences: Preferences;
  readonly t: Messages;
  readonly words: CommandMessages;
  /** The same texts in the other language, which find the command too; null until they have loaded. */
  readonly otherWords: CommandMessages | null;
}

interface PageCommand {
  readonly run: () => void;
  readonly keys?: string;
  /** False hides the command. */
  readonly isOffered?: boolean;
}

/** The commands that apply now. */
export function pageCommands(parts: PageParts): readonly Entry[] {
  const { words, otherWords } = parts;
  return Object.entries(commandsOf(parts)).flatMap(([id, { run, keys, isOffered = true }]): Entry[] => {
    if (!isOffered) return [];
    const name = id as CommandId;
    return [
      {
        id: `command ${id}`,
        group: 'commands',
        label: words.commands[name],
        keywords: `${id} ${otherWords?.commands[name] ?? ''}`,
        run,
        ...(keys === undefined ? {} : { keys }),
      },
    ];
  });
}

function commandsOf({ session, preferences, t, words }: PageParts): Readonly<Record<CommandId, PageCommand>> {
  const { playground } = session;
  const { view, history } = playground;
  const canEdit = !playground.isReadonly;
  return {
    'grant-new-policy': { isOffered: canEdit, run: () => void playground.addPolicy(t.policies.newName) },
    'paste-policy': { isOffered: canEdit, run: panel('paste-policy') },
    'open-examples': { run: () => document.getElementById(EXAMPLES_SHEET)?.showPopover() },
    'open-learn': { run: panel('gallery') },
    share: { run: panel('share') },
    undo: {
      isOffered: history.canUndo,
      keys: commandKey('Z'),
      run: () => {
        history.undo();
      },
    },
    redo: {
      isOffered: history.canRedo,
      keys: commandKey('Shift', 'Z'),
      run: () => {
        history.redo();
      },
    },
    new: {
      run: () => {
        session.replaceScenario(emptyScenario());
      },
    },
    duplicate: {
      run: () => {
        session.duplicate(words.copyOf(playground.title === '' ? t.title.untitled : playground.title));
      },
    },
    delete: {
      run: () => {
        session.deleteDraft();
      },
    },
    drafts: { run: panel('drafts') },
    'start-page': {
      run: () => {
        session.replaceScenario(starterScenario());
      },
    },
    'edit-a-copy': {
      isOffered: playground.isReadonly,
      run: () => {
        session.duplicate(playground.title);
        playground.setEditable(true);
      },
    },
    'import-account': { isOffered: playground.accountEditor.isEnabled, run: panel('account-import') },
    'simplify-policy': rewrite('simplify'),
    'tighten-policy': rewrite('tighten'),
    'compare-from-here': {
      isOffered: playground.baseline === null,
      run: () => {
        playground.compareWithCurrent();
      },
    },
    'stop-comparing': {
      isOffered: playground.baseline !== null,
      run: () => {
        playground.stopComparing();
      },
    },
    'by-resource': {
      isOffered: view.matrix !== 'resource',
      run: () => {
        view.showMatrix('resource');
      },
    },
    'by-policy': {
      isOffered: view.matrix !== 'policy',
      run: () => {
        view.showMatrix('policy');
      },
    },
    'show-unlisted': {
      isOffered: !playground.others,
      run: () => {
        playground.setOthers(true);
      },
    },
    'hide-unlisted': {
      isOffered: playground.others,
      run: () => {
        playground.setOthers(false);
      },
    },
    'hierarchical-matching': {
      isOffered: playground.mode !== 'hierarchical',
      run: () => {
        playground.setMode('hierarchical');
      },
    },
    'literal-matching': {
      isOffered: playground.mode !== 'literal',
      run: () => {
        playground.setMode('literal');
      },
    },
    'guide-reading': {
      isOffered: playground.reading !== 'guide',
      run: () => {
        playground.setReading('guide');
      },
    },
    'reference-reading': {
      isOffered: playground.reading === 'guide',
      run: () => {
        playground.setReading('api-reference');
      },
    },
    'compare-readings': {
      isOffered: !playground.isPending,
      run: () => {
        playground.compareReadings();
      },
    },
    'paste-evidence': { run: panel('evidence') },
    'recorded-calls': { isOffered: !playground.isReadonly, run: panel('activity') },
    'show-why': {
      run: () => {
        view.showDetail('reasons');
      },
    },
    'show-console-path': {
      run: () => {
        view.showDetail('journey');
      },
    },
    'show-assertions': {
      run: () => {
        view.showDetail('expectations');
      },
    },
    'focus-editor': {
      run: () => {
        if (view.openPolicy !== null) playground.selection.goTo(view.openPolicy, { start: 0, end: 0 });
      },
    },
    'focus-matrix': { run: () => document.getElementById('matrix')?.focus() },
    'create-challenge': { run: panel('author') },
    'language-english': {
      isOffered: preferences.language !== 'en',
      run: () => void preferences.switchLanguage('en'),
    },
    'language-chinese': {
      isOffered: preferences.language !== 'zh-CN',
      run: () => void preferences.switchLanguage('zh-CN'),
    },
    'theme-system': theme('system'),
    'theme-light': theme('light'),
    'theme-dark': theme('dark'),
    models: {
      run: () => {
        session.setReading({ kind: 'models', point: null });
      },
    },
    glossary: {
      run: () => {
        session.setReading({ kind: 'glossary' });
      },
    },
    shortcuts: { keys: '?', run: panel('shortcuts') },
    about: { run: panel('about') },
  };

  function panel(name: Parameters<Session['openPanel']>[0]): () => void {
    return () => {
      session.openPanel(name);
    };
  }

  function rewrite(goal: RewriteGoal): PageCommand {
    const open = view.openPolicy;
    return { isOffered: open !== null && playground.canEdit(open), run: panel(goal) };
  }

  function theme(name: Preferences['theme']): PageCommand {
    return {
      isOffered: preferences.theme !== name,
      run: () => {
        preferences.setTheme(name);
      },
    };
  }
}
