const { default: Runtime } = require('jest-runtime');

/** By project: what its test files in this process have loaded. */
const kept = new Map();

/**
 * Loads each module once a process instead of once a test file. The whole system is two thousand modules, and loading
 * them was more than half the time of most test files. So a module that keeps something between two tests keeps it
 * between two files too; what a test starts, it ends, and each has a database of its own.
 */
module.exports = class KeptModules extends Runtime {
  constructor(config, ...more) {
    super(config, ...more);
    if (!kept.has(config.id)) kept.set(config.id, { cjs: new Map(), esm: new Map() });
    const { cjs, esm } = kept.get(config.id);
    this.registries.moduleRegistry = cjs;
    this.registries.esModuleRegistry = esm;
  }

  /** What it has loaded lives on, and may import more: to Jest it stays in the middle of a test. */
  teardown() {
    this.enterTestCode();
  }
};
