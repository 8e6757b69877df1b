import { CatalogueError, withDetails } from '@citybrain/kernel';
import { currentTrace, log } from '@citybrain/observability';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpErrors } from './http.errors.js';
import type { Problem } from './problem.dto.js';

/** Turns every error into a problem document (RFC 9457); what nobody expected is logged and shown as nothing but a trace id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly bodyLimitBytes: number) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const known = toCatalogue(error, request, this.bodyLimitBytes);
    logProblem(error, known, request);
    sendProblem(host.switchToHttp().getResponse<FastifyReply>(), known);
  }
}

export const sendProblem = (reply: FastifyReply, error: CatalogueError): void => {
  if (error.status === 401) void reply.header('www-authenticate', 'Bearer realm="citybrain"');
  if (error.status === 503) void reply.header('retry-after', '2');
  void reply.status(error.status).type('application/problem+json').send(problemOf(error));
};

export const problemOf = (error: CatalogueError): Problem & Record<string, unknown> => ({
  ...error.extra, // first: it adds members and replaces none of the standard's own
  type: `/docs/errors#${error.code.toLowerCase()}`,
  code: error.code,
  title: error.message,
  status: error.status,
  retry: error.retry,
  traceId: currentTrace()?.traceId ?? '',
  ...(error.errors.length > 0 ? { errors: [...error.errors] } : {}),
});

const logProblem = (error: unknown, known: CatalogueError, request: FastifyRequest): void => {
  const line = { code: known.code, status: known.status, method: request.method, path: request.url.split('?')[0] };
  if (known.status >= 500) log().error({ ...line, err: error }, known.message);
  else log().info(line, known.message);
};

/** SQLSTATE classes and socket errors that mean "the dependency is away". */
const AWAY = /^(08|53|57P0)|^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE)$/;

export const isDependencyAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    AWAY.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated/i.test(error.message) ||
    isDependencyAway(error.cause)
  );
};

const toCatalogue = (thrown: unknown, request: FastifyRequest, bodyLimitBytes: number): CatalogueError => {
  if (thrown instanceof CatalogueError) return thrown;
  const error = unwrapped(thrown);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return httpErrors.BODY_TOO_LARGE(bodyLimitBytes);
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return httpErrors.UNSUPPORTED_MEDIA_TYPE();
  if (code.startsWith('FST_ERR_CTP') || error instanceof SyntaxError)
    return httpErrors.MALFORMED_JSON((error as Error).message);
  if (isDependencyAway(error)) return httpErrors.UNAVAILABLE('The database');
  return error instanceof HttpException ? fromHttpException(error, request) : httpErrors.UNEXPECTED();
};

/** Nest wraps what Fastify itself refuses; its own code says more. */
const unwrapped = (error: unknown): unknown =>
  error instanceof HttpException && error.cause instanceof Error ? error.cause : error;

const fromHttpException = (error: HttpException, request: FastifyRequest): CatalogueError => {
  const status = error.getStatus();
  if (status === 404) return httpErrors.NOT_FOUND(request.url.split('?')[0] ?? '');
  if (status === 405) return httpErrors.METHOD_NOT_ALLOWED(request.method);
  if (status === 413) return httpErrors.BODY_TOO_LARGE(0);
  if (status === 400)
    return withDetails(httpErrors.INVALID_INPUT(), { errors: [{ pointer: '#', detail: error.message }] });
  return httpErrors.UNEXPECTED();
};
