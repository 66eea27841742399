/** Tests lie beside the code; TypeScript is stripped by swc and runs as native ES modules, as in production. */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/engines/global-setup.ts',
  globalTeardown: '<rootDir>/test/engines/global-teardown.ts',
  testMatch: ['<rootDir>/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/\\.rapiddraft/'],
  modulePathIgnorePatterns: ['<rootDir>/\\.rapiddraft/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2024',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // Native ES modules of past files are never given back: a worker that holds this much is replaced between files.
  workerIdleMemoryLimit: '1500MB',
  // Only what hangs takes this long, however busy the machine is.
  testTimeout: 20 * 60_000,
};
