import tsdoc from 'eslint-plugin-tsdoc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'coverage/**',
      'fixtures/**',
      'test/**/generated/**',
      'examples/**/generated/**',
      'bench/**/generated/**',
      // Their packages are not installed with the others.
      'bench/peers/**',
      '.tmp/**',
      '*.config.js',
      '.dependency-cruiser.cjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { tsdoc },
    rules: {
      'tsdoc/syntax': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // Type parameters that name a role once in a public signature are documentation, not noise.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Arrows that return `void`, and `return report(…)` to end early, are how callbacks read here.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // A relation's setter takes what can be assigned, its getter says what is loaded (the design page).
      '@typescript-eslint/related-getter-setter-pairs': 'off',
      // A model's constructor has two documented forms.
      '@typescript-eslint/unified-signatures': 'off',
      // Entities are plain objects with methods on the prototype: spreading one gives its columns, as documented.
      '@typescript-eslint/no-misused-spread': 'off',
      // The one name for what is left out of a copy.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // `{}` is the empty set of load options.
      '@typescript-eslint/no-empty-object-type': ['error', { allowObjectTypes: 'always' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': ['error', { name: 'console', message: 'Only src/cli prints: return the text instead.' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['test/**', 'bench/**', 'scripts/**', 'examples/**'],
    rules: {
      'no-restricted-globals': 'off',
      'max-lines': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Texts that tests turn round are their own.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['src/cli/**', 'src/bin.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['*.config.ts', '*.config.js'], extends: [tseslint.configs.disableTypeChecked] },
);
