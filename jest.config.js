const swc = {
  '^.+\\.(m?js|tsx?)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
}
/** Packages that ship ES modules only; everything else in node_modules is left as it is. */
const esm =
  'file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|valibot|@valibot|kdbush|geokdbush|tinyqueue|supercluster'
const shared = { transform: swc, transformIgnorePatterns: [`node_modules/(?!(${esm})/)`] }
const room = (displayName, extra = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${displayName}/**/*.test.ts?(x)`],
  ...shared,
  ...extra,
})

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    room('contract'),
    room('server', { globalSetup: '<rootDir>/tests/support/server-setup.ts' }),
    room('app', {
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/tests/support/app-setup.ts'],
      moduleNameMapper: {
        '\\.(css|svg|png|jpg)$': '<rootDir>/tests/support/stubs/empty.js',
        '^@tarojs/components$': '<rootDir>/tests/support/stubs/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/support/stubs/taro.ts',
      },
    }),
    // Whole journeys, with every role in turn, on slow machines.
    room('weapp', { setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'] }),
    room('browser', { setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'] }),
  ],
}
