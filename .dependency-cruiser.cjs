/**
 * The rooms and what each may import (docs/architecture.md). Tests, scripts, benchmarks and the `main.ts` composition
 * roots may import anything; every other file keeps to its room's row.
 */
const rooms = [
  'domain',
  'api',
  'workflows',
  'activities',
  'worker',
  'database',
  'services',
  'migrations',
  'web',
  'cli',
];
const tools = ['scripts', 'test', 'bench', 'docs'];
const contract = '^workflows/contract\\.ts$';

/** What each room may import of ours, besides itself. */
const mayImport = {
  domain: [],
  api: ['^domain/', '^database/', '^services/', contract],
  activities: ['^domain/', '^database/', '^services/', contract],
  worker: ['^(domain|workflows|activities|database|services)/'],
  database: ['^domain/'],
  services: ['^domain/'],
  migrations: [],
  web: ['\\.generated\\.(d\\.)?ts$'],
  cli: ['^(domain|database|services|activities)/', '\\.generated\\.(d\\.)?ts$'],
};

const testFile = '\\.test\\.ts$';
/** Files that only describe: an interface with its promises, shared by every implementation. */
const interfaces =
  '^services/(settings|cad/(cad-kernel|kernel-errors)|embeddings/embedder|identity/identity-provider|object-store/(object-store|keys)|[^/]+/index)\\.ts$';

module.exports = {
  forbidden: [
    ...Object.entries(mayImport).map(([room, allowed]) => ({
      name: `room-${room}`,
      comment: `${room}/ may import only what its row of the room table names.`,
      severity: 'error',
      from: { path: `^${room}/`, pathNot: [testFile, ...(room === 'api' ? ['^api/main\\.ts$'] : [])] },
      to: { path: `^(${[...rooms, ...tools].join('|')})/`, pathNot: [`^${room}/`, ...allowed] },
    })),
    {
      name: 'room-workflows',
      comment:
        'Workflows replay: they may load the contract and each other, and only types of activities and domain.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: testFile },
      to: {
        path: `^(${[...rooms, ...tools].join('|')})/`,
        pathNot: '^workflows/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'room-workflows-types',
      comment: 'Even as types, workflows know activities and domain alone.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: testFile },
      to: { path: `^(${[...rooms, ...tools].join('|')})/`, pathNot: '^(workflows|activities|domain)/' },
    },
    {
      name: 'contract-is-bare',
      comment: 'The contract names work for those who must not load an SDK.',
      severity: 'error',
      from: { path: contract },
      to: { pathNot: '^domain/' },
    },
    {
      name: 'implementations-are-picked-in-main',
      comment:
        'Only main.ts files, cli/, scripts/ and test/ pick an implementation; others take the interface.',
      severity: 'error',
      from: { path: '^(api|activities|worker)/', pathNot: [testFile, '/main\\.ts$'] },
      to: { path: '^services/', pathNot: interfaces, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sql-in-database',
      comment: 'Only database/ speaks SQL (migrations carry their own; postgres-tools drives pg_dump).',
      severity: 'error',
      from: {
        path: `^(${rooms.join('|')})/`,
        pathNot: ['^(database|migrations)/', '^services/postgres-tools/', testFile],
      },
      to: { path: 'node_modules/(knex|objection|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-to-tools',
      comment: 'The product does not depend on its tooling or tests.',
      severity: 'error',
      from: { path: `^(${rooms.join('|')})/`, pathNot: testFile },
      to: { path: `^(${tools.join('|')})/|${testFile}` },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A file nobody imports and that imports nobody is dead, unless it is started by name.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '(^|/)\\.[^/]+\\.c?js$',
          '^[^/]+\\.config\\.js$',
          '/main\\.ts$',
          testFile,
          '^(scripts|migrations|bench|docs)/',
          '^cli/bin\\.mjs$',
          '\\.d\\.ts$',
        ],
      },
      to: {},
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependencies',
      comment: 'What runs in production is a dependency, not a devDependency.',
      severity: 'error',
      from: { path: `^(${rooms.join('|')})/`, pathNot: [testFile, '^web/'] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.rapiddraft|coverage)/|^web/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
