// Ids of the preset accounts. The accounts themselves load on demand.

export const ACCOUNT_PRESET_IDS = ['document', 'stages', 'regions', 'empty', 'large'] as const;
export type AccountPresetId = (typeof ACCOUNT_PRESET_IDS)[number];
