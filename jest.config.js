/** Whoever names specs gets those; all of them are run in suites, which load the service once for many. */
const namesSpecs = process.argv.some((argument) => argument.startsWith('test/'));

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: [namesSpecs ? '<rootDir>/test/**/*.spec.ts' : '<rootDir>/test/suites/*.suite.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2023',
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/db/global-setup.js',
  globalTeardown: '<rootDir>/test/db/global-teardown.js',
  // Generous: a test fails because something is wrong, not because the machine is busy.
  testTimeout: 180_000,
  // More than there are cores: tests wait for servers about half of their time.
  maxWorkers: 4,
  testSequencer: '<rootDir>/test/suites/longest-first.js',
};
