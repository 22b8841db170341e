import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import prettier from 'eslint-config-prettier/flat';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const everywhereTs = ['**/*.ts'];
const reproducible = ['src/**/*.{ts,svelte}', 'scenarios/**/*.ts'];
const sameBits = ['src/{engine,recipe,math}/**/*.ts', 'scenarios/**/*.ts'];

/** A name that begins with `_` says that it is not used. */
const unusedByName = {
  argsIgnorePattern: '^_',
  varsIgnorePattern: '^_',
  destructuredArrayIgnorePattern: '^_',
};

/** Functions of Math whose last bits differ between browsers. */
const inexact =
  'sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp expm1 log log2 log10 log1p pow cbrt hypot';

const drawByStream = 'Draws come from a named stream of src/math/stream.ts';
const elementary = 'Its bits differ between browsers: use src/math/elementary.ts';

const noMathRandom = { object: 'Math', property: 'random', message: drawByStream };
const noInexactMath = inexact
  .split(' ')
  .map((property) => ({ object: 'Math', property, message: elementary }));

const tfjsDraws = '/^(random|dropout$|truncatedNormal$|multinomial$)/';
const noTfjsDraws = [
  `MemberExpression[object.name=/^(tf|tfc)$/][property.name=${tfjsDraws}]`,
  `ImportDeclaration[source.value=/tensorflow|tf(js)?\\.ts$/] > ImportSpecifier[imported.name=${tfjsDraws}]`,
].map((selector) => ({ selector, message: `tfjs cannot be seeded. ${drawByStream}` }));

const noPower = [
  'BinaryExpression[operator="**"]:not([right.type="Literal"])',
  'AssignmentExpression[operator="**="]:not([right.type="Literal"])',
].map((selector) => ({ selector, message: `\`**\` is Math.pow. ${elementary}` }));

export default defineConfig(
  globalIgnores(['dist/', 'test-results/', 'src/jit/kernels/']),
  js.configs.recommended,
  svelte.configs.recommended,
  { files: everywhereTs, extends: [ts.configs.recommendedTypeChecked] },
  {
    files: ['**/*.svelte'],
    extends: [ts.configs.recommended],
    rules: { '@typescript-eslint/no-unused-vars': ['error', unusedByName] },
  },
  {
    files: everywhereTs,
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', unusedByName],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Rules and layers are plain objects of functions: nothing is bound.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    // TypeScript finds unknown names; ESLint would not know those of types.
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  {
    files: ['**/*.config.{ts,js}', 'scenarios/*/{scenario,guide}.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: reproducible,
    rules: {
      'no-restricted-properties': ['error', noMathRandom],
      'no-restricted-syntax': ['error', ...noTfjsDraws],
    },
  },
  {
    files: sameBits,
    rules: {
      'no-restricted-properties': ['error', noMathRandom, ...noInexactMath],
      'no-restricted-syntax': ['error', ...noTfjsDraws, ...noPower],
    },
  },
  prettier,
  svelte.configs.prettier,
);
