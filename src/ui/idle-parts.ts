// The parts of the page that it can be used without: they load together, once the browser is idle.

export { default as AccountOverlays } from './account/AccountOverlays.svelte';
export { default as AddPolicy } from './policy/AddPolicy.svelte';
export { default as CornerButtons } from './matrix/CornerButtons.svelte';
export { default as DetailsPane } from './details/DetailsPane.svelte';
export { default as FindingList } from './policy/FindingList.svelte';
export { default as GroupFolds } from './matrix/GroupFolds.svelte';
export { default as LateParts } from './LateParts.svelte';
export { default as MatrixExtras } from './matrix/MatrixExtras.svelte';
export { default as MatrixNotices } from './matrix/MatrixNotices.svelte';
export { default as PageButtons } from './bar/PageButtons.svelte';
export { default as PolicyCommands } from './policy/PolicyCommands.svelte';
export { default as PolicyNotes } from './policy/PolicyNotes.svelte';
export { default as RejectedCardSlot } from './matrix/RejectedCardSlot.svelte';
export { default as RenamePolicy } from './policy/RenamePolicy.svelte';
export { default as StatusLine } from './matrix/StatusLine.svelte';
export { default as ToolbarMenus } from './matrix/ToolbarMenus.svelte';
export { default as WelcomeSlot } from './start/WelcomeSlot.svelte';
