// How far Monaco has come: it is fetched after everything else, and may not come at all.

export type MonacoState = 'loading' | 'ready' | 'failed';
