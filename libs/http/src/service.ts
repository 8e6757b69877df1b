import 'reflect-metadata';
import { loadSettings, serviceSettings, tokenSettings, type ValuesOf } from '@citybrain/config';
import {
  enterTrace,
  health,
  log,
  metricsContentType,
  metricsText,
  openLog,
  startMetrics,
  traceFrom,
} from '@citybrain/observability';
import type { Type } from '@nestjs/common';
import type { RawServerDefault } from 'fastify';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AccessGuard, refuseUndeclaredRoutes } from './access/access.guard.js';
import { TokenVerifier } from './access/token-verifier.js';
import { httpErrors } from './http.errors.js';
import { problemOf, ProblemFilter } from './problem.filter.js';
import { Problem } from './problem.dto.js';
import { validationPipe } from './validation.js';

export interface ServiceDescription {
  /** Name in paths, logs and metrics: `intake`. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
}

/** A service at its edge: guarded, validated, traced, with health, metrics and its OpenAPI document; not yet listening. */
export const createService = async (module: Type, description: ServiceDescription): Promise<NestFastifyApplication> => {
  const settings = loadSettings(serviceSettings);
  openLog(description.name, settings.logLevel);
  startMetrics(description.name);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter(settings), {
    logger: nestLogger(),
    abortOnError: false,
  });
  app.useGlobalFilters(new ProblemFilter(settings.bodyLimitBytes));
  app.useGlobalPipes(validationPipe());
  app.useGlobalGuards(new AccessGuard(app.get(Reflector), new TokenVerifier(loadSettings(tokenSettings))));
  refuseUndeclaredRoutes(app);
  publishHealth(app);
  const document = openApi(app, description);
  app
    .getHttpAdapter()
    .get(`/api/${description.name}/openapi.json`, (_request: unknown, reply: { send(body: unknown): void }) =>
      reply.send(document),
    );
  return app;
};

/** Starts listening; prints the address as one log line. SIGTERM and SIGINT shut down in Nest's order. */
export const listen = async (app: NestFastifyApplication): Promise<string> => {
  const settings = loadSettings(serviceSettings);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.listen(settings.port, settings.host);
  const url = await app.getUrl();
  log().info({ url }, 'listening');
  return url;
};

const adapter = (settings: ValuesOf<typeof serviceSettings>): FastifyAdapter<RawServerDefault> => {
  const instance = new FastifyAdapter<RawServerDefault>({
    bodyLimit: settings.bodyLimitBytes,
    routerOptions: { maxParamLength: 300 },
    requestIdHeader: false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
  const fastify = instance.getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    const trace = traceFrom(request.headers.traceparent as string | undefined);
    enterTrace(trace);
    void reply
      .header('x-trace-id', trace.traceId)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store');
    done();
  });
  return instance;
};

/** Nest's own messages go into the service's log. */
const nestLogger = () => ({
  log: (message: unknown) => log().debug(String(message)),
  error: (message: unknown, stack?: unknown) => log().error({ stack }, String(message)),
  warn: (message: unknown) => log().warn(String(message)),
  debug: () => undefined,
  verbose: () => undefined,
});

const publishHealth = (app: NestFastifyApplication): void => {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/health/live', (_request, reply) => reply.send({ status: 'live' }));
  fastify.get('/health/ready', async (_request, reply) => {
    const report = await health.report();
    return reply.status(report.status === 'ready' ? 200 : 503).send(report);
  });
  fastify.get('/metrics', async (_request, reply) => reply.type(metricsContentType()).send(await metricsText()));
};

/** The OpenAPI 3.1 document of a service; every operation may answer with a problem. */
export const openApi = (app: NestFastifyApplication, description: ServiceDescription): OpenAPIObject => {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(description.title)
    .setDescription(description.summary)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addApiKey(
      { type: 'apiKey', in: 'header', name: 'Authorization', description: '`Device <thingId>:<secret>`' },
      'device',
    )
    .build();
  const document = SwaggerModule.createDocument(app, config, { extraModels: [Problem] });
  for (const operations of Object.values(document.paths))
    for (const operation of Object.values(operations)) addProblem(operation);
  return document;
};

const addProblem = (operation: { responses?: Record<string, unknown> }): void => {
  if (typeof operation !== 'object' || operation.responses === undefined) return;
  operation.responses['default'] ??= {
    description: 'The request could not be done',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
};

export const unavailableProblem = (part: string) => problemOf(httpErrors.UNAVAILABLE(part));
