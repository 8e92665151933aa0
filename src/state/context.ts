// How components get at the state of their own page: never through a module, so that two pages never share.

import { createContext } from 'svelte';
import type { Preferences } from './preferences.svelte.ts';
import type { Session } from './session.svelte.ts';

export const [getSession, setSession] = createContext<Session>();
export const [getPreferences, setPreferences] = createContext<Preferences>();
