// What the ready-made mock accounts are called; the accounts themselves are loaded when one is asked for.

export const ACCOUNT_PRESET_IDS = ['document', 'stages', 'regions', 'empty', 'large'] as const;
export type AccountPresetId = (typeof ACCOUNT_PRESET_IDS)[number];
