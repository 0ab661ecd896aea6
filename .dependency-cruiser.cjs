/** Who may import whom; the map is drawn in docs/architecture.md. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A module that nothing reaches is dead.',
      severity: 'error',
      from: { orphan: true, path: '^(shared|renderer|electron)/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(url|worker|raw)$' },
    },
    {
      name: 'shared-stands-alone',
      comment: 'shared/ runs in main, page, worker and script alike.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(renderer|electron|scripts|tests)/' },
    },
    {
      name: 'shared-sees-no-platform',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'util-imports-itself-only',
      severity: 'error',
      from: { path: '^shared/util/' },
      to: {
        pathNot: '^shared/util/|node_modules/(uuid|temporal-polyfill|canonicalize|chinese-days)/',
      },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain knows shared/util and the schema library, nothing else.',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { pathNot: '^shared/(domain|util)/|node_modules/zod/' },
    },
    {
      name: 'rules-read-the-domain-only',
      severity: 'error',
      from: { path: '^shared/rules/' },
      to: { pathNot: '^shared/(rules|domain|util)/|^resources/rules/|node_modules/zod/' },
    },
    {
      name: 'questions-do-not-know-each-other',
      comment: 'What two of them need lives in rules, domain, plan or util.',
      severity: 'error',
      from: { path: '^shared/(statistics|reminders|honesty|search|template|sample|election)/' },
      to: {
        path: '^shared/(statistics|reminders|honesty|search|template|sample|election)/',
        pathNot: '^shared/$1/',
      },
    },
    {
      name: 'nothing-stands-on-what-composes',
      comment:
        'The bound book, the judgement of a received package and the table of the superior compose what others say.',
      severity: 'error',
      from: { path: '^shared/([^/]+)/' },
      to: { path: '^shared/(year-book|receiving|superior)/', pathNot: '^shared/$1/' },
    },
    {
      name: 'questions-of-a-handover-are-its-own',
      comment:
        'Codes and state of a handover serve all; what its sheet asks serves that and the bound book.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/(handover|year-book)/' },
      to: { path: '^shared/handover/(gaps|items|list|readable)/' },
    },
    {
      name: 'tables-know-no-branch',
      severity: 'error',
      from: { path: '^shared/tables/' },
      to: { path: '^shared/', pathNot: '^shared/(tables|util)/' },
    },
    {
      name: 'no-cross-feature',
      comment: 'Features do not know each other; what two need lives in ui, data or shared.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^renderer/(features|forms|ui|data|platform|workers)/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'below-the-features',
      comment: 'Forms, workers and what lies under them serve every feature and know none.',
      severity: 'error',
      from: { path: '^renderer/(forms|ui|data|platform|workers)/' },
      to: { path: '^renderer/features/' },
    },
    {
      name: 'ui-has-no-app-knowledge',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^(renderer/(?!ui/)|shared/(?!util/))' },
    },
    {
      name: 'data-knows-no-screen',
      severity: 'error',
      from: { path: '^renderer/(data|platform)/' },
      to: { path: '^renderer/(features|ui|app)/|node_modules/antd/' },
    },
    {
      name: 'dexie-only-in-data',
      severity: 'error',
      from: { pathNot: '^(renderer/data|tests)/' },
      to: { path: 'node_modules/dexie/' },
    },
    {
      name: 'migrations-are-frozen',
      comment: 'A migration describes old rows by itself; domain types move on.',
      severity: 'error',
      from: { path: '^renderer/data/migrations/' },
      to: { pathNot: '^(renderer/data/migrations|shared/util)/|node_modules/dexie/' },
    },
    {
      name: 'electron-only-in-electron',
      severity: 'error',
      from: { pathNot: '^(electron|tests|scripts)/' },
      to: { path: 'node_modules/electron/|^electron/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'preload-is-thin',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { pathNot: '^(electron/preload|shared/ipc|shared/util)/|node_modules/electron/' },
    },
    {
      name: 'ipc-main-only-in-ipc',
      comment: 'Checked in full by ESLint; here: handlers are not reached around the registry.',
      severity: 'error',
      from: { path: '^electron/main/services/' },
      to: { path: '^electron/main/ipc/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '^(out|dist|node_modules/.cache|tests/electron-runtime|tests/bagit-validator)/',
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
