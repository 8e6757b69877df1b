import * as maplibre from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
// the library finds its worker at run time; a bundler has to be told where it put it
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

maplibre.setWorkerUrl(workerUrl);

/** Imported only by `await import(...)`: half a megabyte that pages without a map never fetch. */
export { maplibre };
