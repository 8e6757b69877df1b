import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** @type {import('jest').Config} */
const shared = {
  rootDir,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools', '<rootDir>/test', '<rootDir>/deploy'],
  testEnvironment: 'node',
  // workspace packages resolve to their TypeScript source: no build before the tests
  testEnvironmentOptions: { customExportConditions: ['@citybrain/source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['/dist/'],
  setupFiles: ['reflect-metadata'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true, tsx: false },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
            react: { runtime: 'automatic' },
          },
          keepClassNames: true,
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};

const withStack = {
  globalSetup: '<rootDir>/libs/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/global-teardown.mjs',
};

/** @type {import('jest').Config} */
export default {
  rootDir,
  workerIdleMemoryLimit: '1GB',
  coverageProvider: 'v8',
  coverageDirectory: '<rootDir>/coverage',
  testTimeout: 30_000,
  projects: [
    // pure: no network, no files, no clock of the machine
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['**/*.unit.spec.ts'],
      testPathIgnorePatterns: ['/test/architecture/'],
    },
    // the house rules, each with a seeded violation that must be found
    { ...shared, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'] },
    // one service or library with a real Kafka, Postgres and Redis
    { ...shared, ...withStack, displayName: 'int', testMatch: ['**/*.int.spec.ts'] },
    // journeys through a whole running city, which CITYBRAIN_RUN_FILE names
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.e2e.spec.ts'] },
  ],
};
