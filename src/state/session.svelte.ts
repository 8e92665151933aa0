// One visit: opens the fragment of the address or a draft, saves changes, and holds what the page reports about the link.

import type { BuiltInExercise } from '../scenario/exercise.ts';
import type { PermissionMatrix } from '../engine/evaluation/decide/permission-matrix.ts';
import { listDrafts, readDraft, saveDraft } from '../scenario/drafts/drafts.ts';
import type { Draft, DraftStorage } from '../scenario/drafts/drafts.ts';
import { blankScenario, starterScenario } from '../scenario/presets/start-scenarios.ts';
import type { Fragment, LinkError, ReferencePage } from '../scenario/link/fragment.ts';
import { scenarioOf } from '../scenario/scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { ChangedDecisions } from './changed-decisions.svelte.ts';
import { ErrorHelp } from './error-help.svelte.ts';
import type { LinkCodec } from './link-codec.ts';
import { Linter } from './linter.svelte.ts';
import { Playground } from './playground.svelte.ts';
import { readWith } from './prepare-scenario.ts';
import type { ReadFragment } from './prepare-scenario.ts';
import type { SessionEnvironment } from './session-environment.ts';
import type { ToastMessage } from './toasts.svelte.ts';
import type { RewriteGoal } from '../proofs/rewrite-policy.ts';
import { Welcome } from './welcome.svelte.ts';
import { WorkingDraft } from './working-draft.svelte.ts';

/** What is open over the page: one dialog at a time. */
export type Panel =
  | 'about'
  | 'account-import'
  | 'activity'
  | 'author'
  | 'drafts'
  | 'evidence'
  | 'gallery'
  | 'palette'
  | 'paste-policy'
  | 'share'
  | 'shortcuts'
  | RewriteGoal;

/** What is replaced by opening something else, and its draft if it was saved. */
interface CurrentWork {
  readonly scenario: Scenario;
  readonly draft: Draft | null;
}

/** Longer links are opened but not listed: links from others must not fill the storage that drafts need. */
const MAX_LISTED_LINK_LENGTH = 60_000;

export class Session {
  readonly playground: Playground;
  readonly linter: Linter;
  readonly errorHelp = new ErrorHelp();
  readonly draft: WorkingDraft;
  readonly changedDecisions: ChangedDecisions;
  readonly welcome: Welcome;
  /** What the page showed first. */
  readonly #firstOpening: object;
  #linkError: LinkError | null = $state(null);
  #reading: ReferencePage | null = $state.raw(null);
  #previousDraft: Draft | null = $state.raw(null);
  #panel: Panel | null = $state(null);
  #exerciseLoaded: Promise<void> = Promise.resolve();
  #requestedExercise: BuiltInExercise | null = null;
  /** The state as it was opened or last encoded, and its fragment once there is one. */
  #encodedScenario: Scenario;
  #fragment: string | null = null;
  #isLink = false;
  #openedMatrix: PermissionMatrix | null = null;
  readonly #environment: SessionEnvironment;
  #codec: LinkCodec | null;
  #read: ReadFragment;

  /**
   * Opens the fragment; without one, the latest draft; without a draft, the start page. An invalid link never opens an example,
   * which could be mistaken for the sender's policy. A fragment with a scenario needs the codec, and so does a draft.
   */
  constructor(
    hash: string,
    environment: SessionEnvironment,
    codec: LinkCodec | null = null,
    read: ReadFragment = readWith(codec),
  ) {
    const fragment = read(hash);
    this.#codec = $state.raw(codec);
    this.#environment = environment;
    this.#read = read;
    this.draft = new WorkingDraft(environment);
    this.playground = new Playground(fragment.kind === 'error' ? scenarioOf([]) : starterScenario());
    this.changedDecisions = new ChangedDecisions(this.playground);
    this.linter = new Linter(this.playground, environment.now());
    this.#encodedScenario = this.playground.scenario;
    this.#showNotices(fragment);
    this.welcome = new Welcome(
      this.storage,
      fragment.kind === 'none' && !this.isGuest && listDrafts(this.storage).length === 0,
    );
    this.#openFragment(fragment, hash, environment.arrival);
    this.#firstOpening = this.playground.opening;
  }

  get storage(): DraftStorage | null {
    return this.#environment.storage;
  }

  get isGuest(): boolean {
    return this.#environment.isGuest;
  }

  /** Whether the page shows a newcomer the unchanged sample. */
  get isWelcome(): boolean {
    return this.welcome.isOffered && !this.draft.isOpen && this.playground.opening === this.#firstOpening;
  }

  get linkError(): LinkError | null {
    return this.#linkError;
  }

  /** The reference page shown over the playground. */
  get reading(): ReferencePage | null {
    return this.#reading;
  }

  /** The draft that was open before a link was opened. */
  get previousDraft(): Draft | null {
    return this.#previousDraft;
  }

  /** The dialog that is open over the page. */
  get panel(): Panel | null {
    return this.#panel;
  }

  /** Resolves when the requested exercise has loaded. */
  get exerciseLoaded(): Promise<void> {
    return this.#exerciseLoaded;
  }

  /** Reads and writes links; null until it has loaded. Until then nothing is saved. */
  get codec(): LinkCodec | null {
    return this.#codec;
  }

  setCodec(codec: LinkCodec): void {
    this.#codec = codec;
    this.#read = readWith(codec);
  }

  closeLinkError(): void {
    this.#linkError = null;
  }

  setReading(reading: ReferencePage | null): void {
    this.#reading = reading;
  }

  openPanel(panel: Panel): void {
    this.#panel = panel;
  }

  /** Closes the panel, unless another one was opened since. */
  closePanel(panel: Panel): void {
    if (this.#panel === panel) this.#panel = null;
  }

  /**
   * Opens another fragment in the same page: a link pasted into the address bar, an example, a link opened before. An invalid
   * link leaves the page as it is.
   */
  openFragment(hash: string, read: ReadFragment = readWith(this.#codec)): void {
    this.#read = read;
    const fragment = read(hash);
    this.#showNotices(fragment);
    // A reference page is shown over the playground, which stays as it is.
    if (this.#reading !== null || this.#linkError !== null) return;
    this.saveDraft(this.playground.scenario);
    // The bare address means the visitor's own draft, which may be open.
    if (fragment.kind === 'none' && this.draft.isOpen) return;
    this.#openFragment(fragment, hash, 'navigate');
  }

  /** Shows a reference page or a link error. Frames have no room for reference pages. */
  #showNotices(fragment: Fragment): void {
    const reading = fragment.kind === 'models' || fragment.kind === 'glossary' ? fragment : null;
    this.#reading = this.isGuest ? null : reading;
    this.#linkError = fragment.kind === 'error' ? fragment.error : this.isGuest && reading ? 'unknown' : null;
  }

  #openFragment(fragment: Fragment, hash: string, arrival: NavigationTimingType): void {
    const drafts = listDrafts(this.storage);
    const own =
      arrival === 'reload' ? drafts.find(({ id }) => id === this.#environment.ownDraftId) : undefined;
    // The draft has changes from the moment before a reload that the address lacks.
    if (own !== undefined && this.#resume(own)) return;
    switch (fragment.kind) {
      case 'none':
      case 'models':
      case 'glossary':
      case 'error':
        drafts.some((draft) => this.#resume(draft));
        return;
      case 'new':
        this.#open(blankScenario());
        return;
      case 'example':
        if (this.#codec !== null) this.#open(this.#codec.exampleScenario(fragment.id));
        return;
      case 'exercise':
        this.#exerciseLoaded = this.openExercise(fragment.exercise);
        return;
      case 'scenario': {
        // The address of a page is that of its draft.
        const same = drafts.find((draft) => draft.fragment === hash.replace(/^#/, ''));
        if (same !== undefined) this.#resume(same);
        else this.#open(fragment.scenario, arrival === 'navigate' && hash.length <= MAX_LISTED_LINK_LENGTH);
        this.changedDecisions.compareWith(fragment.decisions, this.#codec);
        return;
      }
    }
  }

  /** Continues the draft that was open before a link was opened. */
  returnToDraft(): void {
    if (this.#previousDraft !== null) this.openDraft(this.#previousDraft);
  }

  /** Continues a draft in its current version. Writes to a copy if another page has it open. */
  openDraft(draft: Draft): void {
    this.saveDraft(this.playground.scenario);
    this.#linkError = null;
    this.#resume(readDraft(this.storage, draft.id) ?? draft);
  }

  /** Opens a built-in scenario. Saves the draft of the current one. */
  openScenario(scenario: Scenario): void {
    this.saveDraft(this.playground.scenario);
    this.#linkError = null;
    this.#open(scenario);
  }

  /** Opens a built-in scenario in place of the current one, and offers to undo that. */
  replaceScenario(scenario: Scenario): void {
    const replaced = this.#currentWork();
    this.openScenario(scenario);
    this.#offerReturn({ kind: 'opened', example: scenario.example }, replaced);
  }

  /** Goes on with a copy, as a draft separate from the current one. */
  duplicate(title: string): void {
    const replaced = this.#currentWork();
    this.openScenario(replaced.scenario);
    this.playground.setTitle(title);
    this.#offerReturn({ kind: 'duplicated' }, replaced);
  }

  /** Deletes the current draft, and opens the latest other one or the start page. */
  deleteDraft(): void {
    const replaced = this.#currentWork();
    this.#linkError = null;
    this.draft.delete();
    if (!listDrafts(this.storage).some((draft) => this.#resume(draft))) this.#open(starterScenario());
    this.#offerReturn({ kind: 'draft-deleted' }, replaced);
  }

  /** Saves the current draft, and returns what it takes to open it again. */
  #currentWork(): CurrentWork {
    const { scenario } = this.playground;
    this.saveDraft(scenario);
    return { scenario, draft: this.draft.stored };
  }

  #offerReturn(message: ToastMessage, { scenario, draft }: CurrentWork): void {
    const { opening } = this.playground;
    this.playground.toasts.show(message, {
      isPossible: () => this.playground.opening === opening,
      run: () => {
        if (draft === null) {
          this.openScenario(scenario);
          return;
        }
        // A deleted draft is stored again.
        if (readDraft(this.storage, draft.id) === null) saveDraft(this.storage, draft);
        this.openDraft(draft);
      },
    });
  }

  /** Loads a built-in exercise and opens it at its start. Consecutive exercises share one draft, since there are many. */
  async openExercise(exercise: BuiltInExercise): Promise<void> {
    const { opening } = this.playground;
    this.#requestedExercise = exercise;
    const isOutdated = () => this.#requestedExercise !== exercise || this.playground.opening !== opening;
    try {
      const { exerciseScenario } = await import('../learn/exercise-scenario.ts');
      if (isOutdated()) return;
      const scenario = exerciseScenario(exercise);
      const before = this.playground.exercise;
      if (before === null || before.kind === 'own-challenge') {
        this.openScenario(scenario);
      } else {
        // A change of the same draft: it is saved like any other, and a reload restores it.
        this.#linkError = null;
        this.changedDecisions.clear();
        this.playground.load(scenario);
      }
    } catch {
      // The exercise panel cannot be loaded either, and reports that.
      if (!isOutdated()) this.playground.setExercise(exercise);
    }
  }

  /**
   * Saves a state that has changed since it was opened. Returns the fragment for the address, or null if the address stays; that
   * of an invalid link stays until something changes. `encoded` is the fragment, if known.
   */
  saveDraft(scenario: Scenario, encoded?: string): string | null {
    const before = this.#fragment;
    const isSame = scenario === this.#encodedScenario;
    const codec = this.#codec;
    if ((isSame && before !== null) || codec === null) return null;
    const fragment = encoded ?? codec.encodeFragment(scenario, this.playground.matrix);
    if (before === null && this.#isLink)
      this.draft.listLink(
        isSame ? fragment : codec.encodeFragment(this.#encodedScenario, this.#openedMatrix),
      );
    this.#encodedScenario = scenario;
    this.#fragment = fragment;
    if (isSame) return this.#linkError === null ? fragment : null;
    if (before === fragment) return null;
    this.#save(fragment, codec);
    return fragment;
  }

  /** Whether the state has changed since it was opened or last encoded. */
  isChanged(scenario: Scenario): boolean {
    return scenario !== this.#encodedScenario;
  }

  /** Whether `saveDraft` has to encode the state. */
  needsFragment(scenario: Scenario): boolean {
    return scenario !== this.#encodedScenario || this.#fragment === null;
  }

  /** Saves again after a failure, once there may be room. */
  retrySave(): void {
    const codec = this.#codec;
    if (!this.draft.isSaved && this.#fragment !== null && codec !== null) this.#save(this.#fragment, codec);
  }

  #save(fragment: string, codec: LinkCodec): void {
    this.draft.save(fragment, codec.isWithinLimits(this.playground.scenario));
  }

  #open(scenario: Scenario, isLink = false): void {
    const own = this.draft.savedText === null ? this.#previousDraft : this.draft.stored;
    this.#previousDraft =
      own ??
      listDrafts(this.storage).find(({ fragment }) => this.#read(fragment).kind === 'scenario') ??
      null;
    this.draft.start();
    this.#load(scenario, isLink);
  }

  /** Returns false, without a change, if the draft cannot be read. */
  #resume(draft: Draft): boolean {
    const fragment = this.#read(draft.fragment);
    if (fragment.kind !== 'scenario') return false;
    this.#previousDraft = null;
    this.draft.start();
    this.#load(fragment.scenario, false);
    this.draft.resume(draft);
    return true;
  }

  #load(scenario: Scenario, isLink: boolean): void {
    this.playground.load(scenario);
    this.playground.history.restart(this.playground.snapshot);
    this.#encodedScenario = this.playground.scenario;
    this.#fragment = null;
    this.#isLink = isLink;
    this.#openedMatrix = this.playground.matrix;
    this.changedDecisions.compareWith(null, null);
    this.draft.markUnchanged();
  }
}
