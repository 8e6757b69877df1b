// Loaded before a service: stack traces name our TypeScript lines. Not those of packages, as --enable-source-maps would:
// their maps cost 15 MB of memory in each process and nobody reads them.
import { setSourceMapsSupport } from 'node:module';

setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
