// Asks a worker about recorded calls, so that thousands of them never block the page.

import type { ActivityAnswer, ActivityQuestion } from '../scenario/activity/answer-activity.ts';
import workerAddress from '../scenario/activity/activity-worker.ts?worker&url';
import { workerStarter } from './trusted-worker.ts';

const startWorker = workerStarter('activity-worker', workerAddress);

export class ActivityWorker {
  #worker: Worker | null = null;
  #isBusy = $state(false);

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** The last question replaces the one before. */
  ask(question: ActivityQuestion, onanswer: (answer: ActivityAnswer) => void): void {
    if (this.#isBusy) this.close();
    const worker = (this.#worker ??= startWorker());
    this.#isBusy = true;
    worker.onmessage = ({ data }: MessageEvent<ActivityAnswer>) => {
      if (worker !== this.#worker) return;
      this.#isBusy = false;
      onanswer(data);
    };
    worker.postMessage(question);
  }

  /** Drops the open question. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#isBusy = false;
  }
}
