// Words the problems of a fence in the language of the messages.

import { messageOf } from '../i18n/diagnostic-message.ts';
import type { PolicyErrorMessages } from '../i18n/diagnostics/messages.ts';
import type { FenceMessages } from '../i18n/markdown/en.ts';
import { plainText } from '../i18n/marks.ts';
import type { FenceMistake } from './check-fence.ts';
import { FENCE_SETTINGS } from './read-fence.ts';

/** Plain text, with names in quotation marks. */
export function mistakeMessage(t: FenceMessages & PolicyErrorMessages, mistake: FenceMistake): string {
  return plainText(sentenceOf(t, mistake));
}

function sentenceOf(t: FenceMessages & PolicyErrorMessages, mistake: FenceMistake): string {
  switch (mistake.kind) {
    case 'unknown-setting':
      return t.unknownSetting(mistake.word, FENCE_SETTINGS);
    case 'setting-value':
      return t.settingValue(mistake.setting, mistake.value, mistake.known);
    case 'refused':
      return messageOf(t, mistake.diagnostic);
    case 'unreadable':
    case 'no-such-action':
    case 'nothing-asked':
    case 'surprise':
    case 'needs-proof':
    case 'counterexample':
    case 'not-proven':
      return t.broken(mistake.text, mistake);
  }
}
