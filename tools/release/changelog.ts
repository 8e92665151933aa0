// Reads CHANGELOG.md, and finds what a release still lacks.

export interface ReleaseEntry {
  readonly version: string;
  readonly date: string;
  /** Markdown, without the heading. */
  readonly notes: string;
}

/** The newest entry with a version; null if there is none. */
export function newestEntry(changelog: string): ReleaseEntry | null {
  for (const section of changelog.split(/^## /m).slice(1)) {
    const [, version, date, notes = ''] =
      /^\[(\d[^\]]*)\] - (\d{4}-\d{2}-\d{2})\n([^]*)$/.exec(section) ?? [];
    if (version !== undefined && date !== undefined) return { version, date, notes: notes.trim() };
  }
  return null;
}

export interface ReleaseState {
  /** Null if there is none yet, on this machine. */
  readonly tag: string | null;
  readonly packageVersion: string;
  readonly lockVersion: string;
  readonly changelog: string;
}

/** Says in sentences why this is no release; empty if it is one. */
export function releaseProblems({ tag, packageVersion, lockVersion, changelog }: ReleaseState): string[] {
  const entry = newestEntry(changelog);
  const problems: string[] = [];
  if (tag !== null && tag !== `v${packageVersion}`)
    problems.push(`The tag is ${tag}, but package.json has version ${packageVersion}.`);
  if (lockVersion !== packageVersion)
    problems.push(
      `package-lock.json has version ${lockVersion}, package.json ${packageVersion}. Run npm install.`,
    );
  if (entry === null) problems.push('CHANGELOG.md has no entry of the form "## [1.2.3] - 2026-11-30".');
  else if (entry.version !== packageVersion)
    problems.push(
      `The newest entry of CHANGELOG.md is ${entry.version}, but package.json has version ${packageVersion}.`,
    );
  else if (entry.notes === '') problems.push(`CHANGELOG.md says nothing about ${entry.version}.`);
  if (/^## \[Unreleased\]\s+(?!## )\S/m.test(changelog))
    problems.push('CHANGELOG.md has unreleased changes. Move them to the entry of the version.');
  return problems;
}
