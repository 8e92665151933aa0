// A plugin of Stryker that tries only one shard of the mutants: of SHARD=3/10, each tenth, from the third on. Mutants are
// numbered by file and position, so every shard is spread over the whole folder. Those left out count as invalid.

const [first, step] = (process.env['SHARD'] ?? '1/1').split('/').map(Number);

class ShardChecker {
  async init() {}

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    return Object.fromEntries(
      mutants.map(({ id }) => [
        id,
        Number(id) % step === first % step
          ? { status: 'passed' }
          : { status: 'compileError', reason: 'in another shard' },
      ]),
    );
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'shard', injectableClass: ShardChecker }];
