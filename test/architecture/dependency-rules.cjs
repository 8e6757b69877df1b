/**
 * Who may import whom, as data for dependency-cruiser. Each rule has a violation of its own under seeded/, and
 * import-rules.spec.ts shows that it is found: a rule that was never seen red proves nothing.
 */
const layer = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^libs/(${from})/src/`, pathNot: '\\.spec\\.ts$' },
  to: { path: '^(libs|apps)/', pathNot: [`^libs/$1/`, ...allowed.map((lib) => `^libs/${lib}/`)] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'apps-never-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'tables-stay-home',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/([^/]+)/' },
      to: { path: '\\.(entity|repository)\\.ts$', pathNot: '^apps/$1/src/$2/' },
    },
    {
      name: 'deciders-are-pure',
      severity: 'error',
      from: { path: '\\.(decider|lifecycle)\\.ts$' },
      to: { pathNot: '\\.(decider|lifecycle)\\.ts$|^libs/(kernel|calendar|contracts)/' },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    layer('foundations-import-nothing-of-ours', 'contracts|kernel', []),
    layer('helpers-import-kernel-only', 'calendar|config|observability|scenario', ['kernel']),
    layer('edges-import-helpers-only', 'persistence|http', ['kernel', 'calendar', 'config', 'observability']),
    layer('messaging-imports-edges-and-contracts', 'messaging', [
      'kernel',
      'calendar',
      'config',
      'observability',
      'persistence',
      'http',
      'contracts',
    ]),
    {
      name: 'web-meets-services-in-contracts-and-client',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: '^libs/(contracts|api-client)/' },
    },
    {
      name: 'test-helpers-stay-in-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.tsx?$|^libs/testing/|^apps/[^/]+/test/' },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'kafka-only-through-messaging',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/(messaging|testing)/' },
      to: { path: 'node_modules/kafkajs/' },
    },
    {
      name: 'no-framework-in-foundations',
      severity: 'error',
      from: { path: '^libs/(contracts|kernel|calendar|scenario)/' },
      to: { path: 'node_modules/(@nestjs|typeorm|kafkajs|ioredis|pg)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@citybrain/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
