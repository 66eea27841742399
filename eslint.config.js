import tseslint from 'typescript-eslint';

const noEnvironment = {
  object: 'process',
  property: 'env',
  message: 'Configuration is parsed once, in main.ts; take it as a parameter.',
};
const pure = (room) => [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: `${room} has no clock.` },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: `${room} has no clock.` },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: `${room} has no randomness.`,
  },
];

/** What a person reads or hears on a page stands between tags and in these attributes. */
const spoken =
  'JSXAttribute[name.name=/^(aria-(label|description|roledescription)|alt|title|label|description|placeholder|hint)$/]';
const within = `:matches(JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer, ${spoken} > JSXExpressionContainer)`;
const untranslatable = [
  'JSXText[value=/\\p{L}{2}/u]',
  `${spoken} > Literal[value=/\\p{L}{2}/u]`,
  `${within} > Literal[value=/\\p{L}{2}/u]`,
  `${within} > ConditionalExpression > Literal.consequent[value=/\\p{L}{2}/u]`,
  `${within} > ConditionalExpression > Literal.alternate[value=/\\p{L}{2}/u]`,
  `${within} > LogicalExpression > Literal.right[value=/\\p{L}{2}/u]`,
  `${within} > TemplateLiteral > TemplateElement[value.raw=/\\p{L}{2}/u]`,
].map((selector) => ({ selector, message: 'English is in web/texts/, where it can be translated.' }));

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '.rapiddraft/',
      'coverage/',
      'web/dist/',
      '**/*.generated.*',
      '**/generated/',
      'test/histories/',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Types are the house style; handlers and fakes are async because their interface is.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/dot-notation': 'off',
      // An empty string is a missing value in environments and headers.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      'no-console': 'error',
      'no-restricted-properties': ['error', noEnvironment],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...pure('domain')] },
  },
  {
    files: ['web/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...untranslatable] },
  },
  {
    files: ['**/main.ts', 'scripts/**', 'test/**', 'bench/**', 'cli/**', '**/*.test.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      // Bodies of answers are checked by the test itself.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
);
