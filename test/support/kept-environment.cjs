const { TestEnvironment } = require('jest-environment-node');

/** By project: the one that all its test files in this process share. */
const kept = new Map();

/** A project's test files that run in one process share its globals, and so the modules that kept-modules.cjs keeps. */
module.exports = class KeptEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { id } = config.projectConfig;
    if (kept.has(id)) return kept.get(id);
    super(config, context);
    kept.set(id, this);
  }

  /** The next test file goes on with it; the process ends with the last one. */
  async teardown() {}
};
