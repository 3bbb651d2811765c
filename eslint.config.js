import prettier from 'eslint-config-prettier';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const NO_QUERY_BUILDER = {
  property: 'createQueryBuilder',
  message: 'Repositories or SQL: docs/decisions/0020-typeorm-and-sql.md.',
};

export default tseslint.config(
  { ignores: ['dist', '.data', 'coverage', 'test/clients/*/*', 'admin/src/api/schema.d.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-params': 'off',
      'max-lines': ['error', { max: 250 }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only: a file is found by its export.',
        },
        { selector: 'ExportAllDeclaration', message: 'No barrels.' },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'The environment is read in platform/config/environment.ts.',
        },
        NO_QUERY_BUILDER,
      ],
    },
  },
  {
    files: ['src/main.ts', 'src/commands/**', 'src/platform/embedded/**', 'test/**', 'bench/**'],
    rules: { 'no-restricted-properties': ['error', NO_QUERY_BUILDER] },
  },
  {
    files: ['admin/src/**'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['test/**', 'eslint.config.js', 'jest.config.js', 'admin/vite.config.ts'],
    rules: { 'max-lines': 'off', 'no-restricted-syntax': 'off' },
  },
  prettier,
);
