// Prints the departments that handle cases in a jurisdiction, as JSON: node print-departments.ts SCENARIOS JURISDICTION
// A process of its own, because the supervisor stays for months and need not keep the map of a district in memory.
import { loadScenarios } from '@citybrain/scenario';

const [scenarios = '', jurisdiction = ''] = process.argv.slice(2);
const departments = loadScenarios(scenarios).jurisdiction(jurisdiction)?.departments ?? [];
console.log(JSON.stringify(departments.filter(({ handles }) => handles).map(({ id, name }) => ({ id, name }))));
