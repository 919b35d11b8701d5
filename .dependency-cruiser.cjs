/** The arrows of the house (ARCHITECTURE.md): a violation fails `npm run lint`; test/architecture proves each rule bites. */
const LAYERS = [
  'util',
  'schema',
  'sql',
  'ddl',
  'engine',
  'dialect',
  'mapping',
  'state',
  'loading',
  'unit-of-work',
  'session',
  'migration',
  'testing',
];
const DIALECTS = 'sqlite|postgresql|mysql';
const ROOMS = 'analyze|expression|check|reflect|diff|emit';
const rule = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    // Of values: data types that speak of each other (an entity and its state) are one type in two files.
    rule('no-circular', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('no-unresolvable', {}, { couldNotResolve: true }),
    rule('grammar-knows-nobody', { path: '^grammar/' }, { path: '^(src|runtime)/' }),
    rule('runtime-never-sees-the-compiler', { path: '^runtime/' }, { path: '^(src|grammar)/' }),
    rule(
      'compiler-rooms-do-not-talk',
      { path: `^src/(${ROOMS})/` },
      { path: `^src/(${ROOMS}|commands|cli|io)/`, pathNot: '^src/$1/' },
    ),
    rule(
      'compiler-sees-runtime-data-only',
      { path: '^src/(analyze|expression|check|emit)/|^src/model' },
      { path: '^runtime/', pathNot: '^runtime/(util|schema|ddl|mapping)/|^runtime/dialect/dialect' },
    ),
    // The differ prints revisions: it also knows their steps.
    rule(
      'differ-sees-runtime-data-only',
      { path: '^src/diff/' },
      {
        path: '^runtime/',
        pathNot:
          '^runtime/(util|schema|ddl|mapping)/|^runtime/dialect/dialect|^runtime/migration/(step|operation-key|type-text)',
      },
    ),
    rule(
      'reflect-sees-engine-and-data-only',
      { path: '^src/reflect/' },
      { path: '^runtime/', pathNot: '^runtime/(util|schema|ddl|mapping|engine|dialect)/' },
    ),
    rule(
      'compiler-never-sees-the-session',
      { path: '^src/' },
      { path: '^runtime/(session|unit-of-work|loading|state)/' },
    ),
    rule(
      'one-dialect-never-imports-another',
      { path: `^runtime/dialect/(${DIALECTS})/` },
      { path: `^runtime/dialect/(${DIALECTS})/`, pathNot: '^runtime/dialect/$1/' },
    ),
    rule(
      'chevrotain-only-in-its-home',
      { path: '^(src|runtime|grammar)/', pathNot: '^grammar/chevrotain' },
      { path: 'node_modules/chevrotain' },
    ),
    rule(
      'ts-morph-and-prettier-only-in-print',
      { path: '^(src|runtime|grammar)/', pathNot: '^src/emit/(print|layout/doc)' },
      { path: 'node_modules/(ts-morph|prettier)', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'fs-only-at-the-edge',
      { path: '^(src|runtime|grammar)/', pathNot: '^src/(io|cli|bin)' },
      { path: '^(node:)?(fs|child_process)(/|$)' },
    ),
    ...LAYERS.slice(0, -1).map((layer, index) =>
      rule(
        `runtime-${layer}-downward-only`,
        { path: `^runtime/${layer}/` },
        { path: `^runtime/(${LAYERS.slice(index + 1).join('|')})/` },
      ),
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // Without exports and conditions, ESM-only packages stay unresolved and the chevrotain rule would pass in silence.
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
