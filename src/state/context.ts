// Gives components the state of their page by Svelte's context, so that two pages share nothing.

import { createContext } from 'svelte';
import type { Preferences } from './preferences.svelte.ts';
import type { Session } from './session.svelte.ts';

export const [getSession, setSession] = createContext<Session>();
export const [getPreferences, setPreferences] = createContext<Preferences>();
