/** The arrow of ARCHITECTURE.md, as a machine: domain <- documents, store, services <- commands, views <- web, cli. */
const test = '\\.test\\.tsx?$';
const layer = (name, may) => ({
  name: `${name}-points-only-down`,
  severity: 'error',
  comment: `src/${name} may import only ${['itself', ...may].join(', ')}.`,
  from: { path: `^src/${name}/`, pathNot: test },
  to: { path: '^src/', pathNot: `^src/(${[name, ...may].join('|')})/` },
});
const packages = (name, allowed, besides = test) => ({
  name: `${name}-packages`,
  severity: 'error',
  comment: `src/${name} may use only these packages: ${allowed.join(', ') || 'none'}.`,
  from: { path: `^src/${name}/`, pathNot: [test, besides] },
  to: {
    dependencyTypes: [
      'npm',
      'npm-dev',
      'npm-optional',
      'npm-peer',
      'npm-no-pkg',
      'npm-unknown',
      'unknown',
      'undetermined',
    ],
    pathNot: allowed.map((p) => `node_modules/${p}/`),
  },
});

module.exports = {
  forbidden: [
    layer('domain', []),
    layer('documents', ['domain']),
    layer('store', ['domain']),
    layer('services', ['domain', 'documents']),
    layer('commands', ['domain', 'documents', 'store', 'services']),
    layer('views', ['domain', 'documents', 'store', 'services']),
    {
      name: 'domain-does-no-io',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'reading-is-pure',
      severity: 'error',
      from: { path: '^src/documents/read/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'elements-import-domain-only',
      severity: 'error',
      from: { path: '^src/web/elements/', pathNot: test },
      to: { path: '^src/', pathNot: '^src/(domain|web/elements|web/styles)/' },
    },
    {
      name: 'only-the-store-has-sql',
      severity: 'error',
      from: { path: '^src/(?!store/)', pathNot: test },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: 'only-sign-in-has-its-library',
      severity: 'error',
      from: { path: '^src/(?!services/sign-in/)', pathNot: test },
      to: { path: 'node_modules/(better-auth|@better-auth|@zxcvbn-ts)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphan-tests-in-src',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: `(^tests/|${test})` },
    },
    packages('domain', ['zod']),
    packages('store', ['kysely', 'pg', '@types/pg', 'zod']),
    packages(
      'services',
      ['zod', 'uuid', 'nodemailer', 'pino', 'tar-stream', '@types/tar-stream', 'file-type'],
      '^src/services/sign-in/',
    ),
    packages('services/sign-in', ['better-auth', '@better-auth', '@zxcvbn-ts']),
    packages('commands', ['zod']),
    packages('views', ['zod']),
    packages('documents/read', []),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    parser: 'tsc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
