// What one visit opens and keeps: the fragment of the address, the visitor's drafts, and what to say of a broken link.

import type { BuiltInExercise } from '../scenario/exercise.ts';
import { changedDecisionsSince } from '../scenario/link/decision-record.ts';
import type { DecisionRecord, ChangedSinceRecord } from '../scenario/link/decision-record.ts';
import { listDrafts, OPENED_LINKS, readDraft, saveDraft } from '../scenario/drafts/drafts.ts';
import type { Draft, DraftStorage } from '../scenario/drafts/drafts.ts';
import { blankScenario, exampleScenario, starterScenario } from '../scenario/presets/examples.ts';
import { encodeFragment, readFragment } from '../scenario/link/permalink.ts';
import type { Fragment, LinkError, ReferencePage } from '../scenario/link/permalink.ts';
import { isWithinLimits } from '../scenario/link/link-limits.ts';
import { scenarioOf } from '../scenario/scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { ErrorHelp } from './error-help.svelte.ts';
import { Linter } from './linter.svelte.ts';
import { Playground } from './playground.svelte.ts';
import type { ReadFragment } from './prepare-scenario.ts';
import type { Progress } from './progress.svelte.ts';
import type { SessionEnvironment } from './session-environment.ts';

/** Longer links are opened, but not listed: strangers' links shall not fill the storage that drafts need. */
const MAX_LISTED_LINK_LENGTH = 60_000;

export class Session {
  readonly playground: Playground;
  readonly linter: Linter;
  readonly errorHelp = new ErrorHelp();
  /** What the visitor has learned, once something asks for it. */
  progress: Progress | null = null;
  linkError: LinkError | null = $state(null);
  /** What is open to be read, over all else. */
  reading: ReferencePage | null = $state.raw(null);
  /** What is decided otherwise now than when the opened link was made. */
  changedDecisions: readonly ChangedSinceRecord[] = $state.raw([]);
  /** An earlier draft that opening a link has put aside. */
  previousDraft: Draft | null = $state.raw(null);
  /** Whether the lessons, challenges and examples are laid out to choose from. */
  isGalleryOpen = $state(false);
  /** False when the browser did not keep the last change. */
  isSaved = $state(true);
  /** Whether what is shown is the visitor's own draft, rather than something opened and not changed yet. */
  isDraft = $state(false);
  /** The draft that changes are kept in. */
  draftId: string = $state('');
  /** What this page knows the draft to hold; null before its first change. */
  savedText: string | null = $state.raw(null);
  /** Settles once what the fragment asks for is there, where it has to be fetched. */
  opening: Promise<void> = Promise.resolve();
  /** The exercise that was asked for last, while it is loading. */
  #wanted: BuiltInExercise | null = null;
  /** The state as it was opened or last encoded, and its fragment once there is one. */
  #settled: Scenario;
  #fragment: string | null = null;
  #isLink = false;
  #openedDecisions: DecisionRecord | null = null;
  #recorded: DecisionRecord | null = null;
  readonly #visit: SessionEnvironment;
  #read: ReadFragment;

  /**
   * Opens what the fragment asks for; without one, the latest draft; without that, the start page. A link that cannot be opened
   * never shows an example, which could be taken for the sender's policy.
   */
  constructor(hash: string, visit: SessionEnvironment, read: ReadFragment = readFragment) {
    const fragment = read(hash);
    this.#visit = visit;
    this.#read = read;
    this.draftId = visit.newDraftId();
    this.playground = new Playground(fragment.kind === 'error' ? scenarioOf([]) : starterScenario());
    this.linter = new Linter(this.playground, visit.now());
    this.#settled = this.playground.scenario;
    this.#note(fragment);
    this.#openFragment(fragment, hash, visit.arrival);
  }

  get storage(): DraftStorage | null {
    return this.#visit.storage;
  }

  get isGuest(): boolean {
    return this.#visit.isGuest;
  }

  /**
   * Opens another fragment in the same page: a link pasted into the address bar, an example, a link opened before. A link that
   * cannot be opened leaves the page as it is.
   */
  openFragment(hash: string, read: ReadFragment = readFragment): void {
    this.#read = read;
    const fragment = read(hash);
    this.#note(fragment);
    // What is to be read lies over what is open, which goes on.
    if (this.reading !== null || this.linkError !== null) return;
    this.saveDraft(this.playground.scenario);
    // The bare address means the visitor's own draft, which may be open.
    if (fragment.kind === 'none' && this.isDraft) return;
    this.#openFragment(fragment, hash, 'navigate');
  }

  /** What there is to read and to say, apart from what is opened. A frame has no room to read in. */
  #note(fragment: Fragment): void {
    const asked = fragment.kind === 'models' || fragment.kind === 'glossary' ? fragment : null;
    this.reading = this.isGuest ? null : asked;
    this.linkError = fragment.kind === 'error' ? fragment.error : this.isGuest && asked ? 'unknown' : null;
  }

  #openFragment(fragment: Fragment, hash: string, arrival: NavigationTimingType): void {
    const drafts = listDrafts(this.storage);
    const own = arrival === 'reload' ? drafts.find(({ id }) => id === this.#visit.ownDraftId) : undefined;
    // What was changed in the last moment before a reload is in the draft, but not in the address.
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
        this.#open(exampleScenario(fragment.id));
        return;
      case 'exercise':
        this.opening = this.openExercise(fragment.exercise);
        return;
      case 'scenario': {
        // The address of a page is that of its draft.
        const same = drafts.find((draft) => draft.fragment === hash.replace(/^#/, ''));
        if (same !== undefined) this.#resume(same);
        else this.#open(fragment.scenario, arrival === 'navigate' && hash.length <= MAX_LISTED_LINK_LENGTH);
        this.#recorded = fragment.decisions;
        this.checkChangedDecisions();
        return;
      }
    }
  }

  /** Goes on with the draft that a link had put aside. */
  returnToDraft(): void {
    if (this.previousDraft !== null) this.openDraft(this.previousDraft);
  }

  /** Goes on with a draft as it is kept now, and in its place unless another page is working on it. */
  openDraft(draft: Draft): void {
    this.saveDraft(this.playground.scenario);
    this.linkError = null;
    this.#resume(readDraft(this.storage, draft.id) ?? draft);
  }

  /** Opens a scenario of our own making in place of the present one, whose draft is kept. */
  openScenario(scenario: Scenario): void {
    this.saveDraft(this.playground.scenario);
    this.linkError = null;
    this.#open(scenario);
  }

  /** Fetches an exercise of ours and opens it where it begins. One after another they have one draft: they are many. */
  async openExercise(exercise: BuiltInExercise): Promise<void> {
    const { opening } = this.playground;
    this.#wanted = exercise;
    // What was asked for or opened while it was loading comes instead of it.
    const isLate = () => this.#wanted !== exercise || this.playground.opening !== opening;
    try {
      const { exerciseScenario } = await import('../learn/exercise-scenario.ts');
      if (isLate()) return;
      const scenario = exerciseScenario(exercise);
      const before = this.playground.exercise;
      if (before === null || before.kind === 'own-challenge') {
        this.openScenario(scenario);
      } else {
        // As a change of that draft: it is kept like any other, and a reload comes back to it.
        this.linkError = null;
        this.changedDecisions = [];
        this.playground.load(scenario);
      }
    } catch {
      // It cannot be fetched; the panel that would show it cannot be either, and says so.
      if (!isLate()) this.playground.exercise = exercise;
    }
  }

  /**
   * Takes note of a state: a change since it was opened is kept as a draft. Returns the fragment that the address should
   * show, or null where it stays; that of a broken link stays until something changes. `encoded` is the fragment, where known.
   */
  saveDraft(scenario: Scenario, encoded?: string): string | null {
    const before = this.#fragment;
    const isSame = scenario === this.#settled;
    if (isSame && before !== null) return null;
    const fragment = encoded ?? encodeFragment(scenario, this.playground.decisionRecord);
    if (before === null && this.#isLink)
      this.#listLink(isSame ? fragment : encodeFragment(this.#settled, this.#openedDecisions));
    this.#settled = scenario;
    this.#fragment = fragment;
    if (isSame) return this.linkError === null ? fragment : null;
    if (before === fragment) return null;
    this.#save(fragment);
    return fragment;
  }

  /** Whether `settle` has to encode the state. */
  needsFragment(scenario: Scenario): boolean {
    return scenario !== this.#settled || this.#fragment === null;
  }

  /** Keeps what could not be kept before, where there is room for it now. */
  retrySave(): void {
    if (!this.isSaved && this.#fragment !== null) this.#save(this.#fragment);
  }

  /** After a while away in the browser's cache, where a page holds no claim: another page may have its draft by now. */
  async onPageShow(): Promise<void> {
    const { draftId } = this;
    const isOurs = await this.#visit.claimDraft(draftId);
    if (!isOurs && this.draftId === draftId) this.#startDraft();
  }

  #save(fragment: string): void {
    const there = readDraft(this.storage, this.draftId);
    // Where pages cannot claim drafts, what another one has written stays all the same.
    if (there !== null && there.fragment !== this.savedText) this.#startDraft();
    const draft = { id: this.draftId, savedAt: this.#visit.now(), fragment };
    this.isSaved = isWithinLimits(this.playground.scenario) && saveDraft(this.storage, draft);
    if (!this.isSaved) return;
    this.savedText = fragment;
    this.isDraft = true;
    this.#visit.rememberDraftId(draft.id);
    void this.#visit.claimDraft(draft.id);
  }

  #listLink(fragment: string): void {
    const { now, newDraftId } = this.#visit;
    const earlier = listDrafts(this.storage, OPENED_LINKS).find((link) => link.fragment === fragment);
    saveDraft(this.storage, { id: earlier?.id ?? newDraftId(), savedAt: now(), fragment }, OPENED_LINKS);
  }

  #open(scenario: Scenario, isLink = false): void {
    const own = this.savedText === null ? this.previousDraft : readDraft(this.storage, this.draftId);
    this.previousDraft =
      own ??
      listDrafts(this.storage).find(({ fragment }) => this.#read(fragment).kind === 'scenario') ??
      null;
    this.#startDraft();
    this.#load(scenario, isLink);
  }

  /** False, and nothing changed, when the draft cannot be read. */
  #resume(draft: Draft): boolean {
    const kept = this.#read(draft.fragment);
    if (kept.kind !== 'scenario') return false;
    this.previousDraft = null;
    this.#startDraft();
    this.#load(kept.scenario, false);
    this.isDraft = true;
    const copy = this.draftId;
    // A copy of it until it turns out to be this page's to write to.
    void this.#visit.claimDraft(draft.id).then((isOurs) => {
      if (!isOurs || this.draftId !== copy || this.savedText !== null) return;
      this.draftId = draft.id;
      this.savedText = draft.fragment;
      this.#visit.rememberDraftId(draft.id);
    });
    return true;
  }

  /** Compares the decisions with those of the opened link: once they are known, if nothing was edited meanwhile. */
  checkChangedDecisions(): void {
    const { effective, isPending, history } = this.playground;
    if (this.#recorded === null || isPending) return;
    const isUnedited = effective.kind === 'decided' && !history.canUndo;
    this.changedDecisions = isUnedited ? changedDecisionsSince(this.#recorded, effective.matrix) : [];
    this.#recorded = null;
  }

  #startDraft(): void {
    this.draftId = this.#visit.newDraftId();
    this.savedText = null;
    this.#visit.rememberDraftId('');
  }

  #load(scenario: Scenario, isLink: boolean): void {
    this.playground.load(scenario);
    this.playground.history.restart(this.playground.snapshot);
    this.#settled = this.playground.scenario;
    this.#fragment = null;
    this.isDraft = false;
    this.#isLink = isLink;
    this.#openedDecisions = this.playground.decisionRecord;
    this.#recorded = null;
    this.changedDecisions = [];
    this.isSaved = true;
  }
}
