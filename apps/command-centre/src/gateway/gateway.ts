import { loadSettings } from '@citybrain/config';
import { callerOf, httpErrors, sendProblem, trustedProxies } from '@citybrain/http';
import { currentTrace, log } from '@citybrain/observability';
import proxy from '@fastify/http-proxy';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { gatewaySettings } from '../command-centre.config.js';
import { requestHeaders, responseHeaders } from './forwarding-headers.js';
import { gatewayProblem } from './gateway-problem.js';

/**
 * The browser's one door: forwards `/api/<service>/…` to the service that owns the answer and nothing else, so health and
 * metrics of the services behind stay inside. It checks no token: each service guards itself.
 */
@Injectable()
export class Gateway implements OnModuleInit {
  private readonly settings = loadSettings(gatewaySettings);
  private readonly proxies = trustedProxies(this.settings.trustedProxies);

  constructor(private readonly adapterHost: HttpAdapterHost) {}

  async onModuleInit(): Promise<void> {
    const fastify: FastifyInstance = this.adapterHost.httpAdapter.getInstance();
    const { intakeUrl, dispatchUrl, telemetryUrl, analyticsUrl, identityUrl } = this.settings;
    const services = {
      intake: intakeUrl,
      dispatch: dispatchUrl,
      telemetry: telemetryUrl,
      analytics: analyticsUrl,
      identity: identityUrl,
    };
    for (const [service, upstream] of Object.entries(services)) await this.open(fastify, service, upstream);
  }

  private async open(fastify: FastifyInstance, service: string, upstream: string): Promise<void> {
    await fastify.register(async (scope) => {
      // bodies pass through as they come: the service behind reads and judges them
      scope.removeAllContentTypeParsers();
      scope.addHook('onRequest', async (request) => this.refuseOversize(request));
      scope.setErrorHandler((error, _request, reply) => this.refuse(service, error, reply));
      await scope.register(proxy, {
        upstream,
        prefix: `/api/${service}`,
        rewritePrefix: `/api/${service}`,
        disableRequestLogging: true,
        destroyAgent: true,
        undici: {
          connections: 128,
          pipelining: 1,
          keepAliveTimeout: 4_000, // shorter than the services', so that none is closed under a request
          connect: { timeout: this.settings.connectTimeoutMs },
          headersTimeout: this.settings.answerTimeoutMs,
          bodyTimeout: this.settings.answerTimeoutMs,
        },
        replyOptions: {
          rewriteRequestHeaders: (request, headers) => this.onwards(request as FastifyRequest, headers),
          rewriteHeaders: (headers) => responseHeaders(headers),
          // only what changes nothing is sent twice, and only once more, when a kept-alive connection was just closed
          retryDelay: ({ err, req, attempt }) =>
            codeOf(err) === 'UND_ERR_SOCKET' && req.method === 'GET' && attempt < 1 ? 1 : null,
          onError: (reply, { error }) => this.refuse(service, error, reply as unknown as FastifyReply),
        },
      });
    });
  }

  private onwards(request: FastifyRequest, headers: FastifyRequest['headers']) {
    return requestHeaders(headers, {
      caller: callerOf(request, this.proxies),
      host: request.headers.host ?? '',
      traceparent: currentTrace()?.traceparent,
    });
  }

  private refuseOversize(request: FastifyRequest): void {
    const limit = this.settings.bodyLimitBytes;
    if (Number(request.headers['content-length'] ?? 0) > limit) throw httpErrors.BODY_TOO_LARGE(limit);
  }

  private refuse(service: string, error: unknown, reply: FastifyReply): void {
    const problem = gatewayProblem(service, error);
    if (problem.status >= 500)
      log().warn({ err: error, service, code: problem.code }, 'a request could not be forwarded');
    // Half a body may still be on its way; nobody reads it any more, and the next request must not wait behind it.
    if (problem.status >= 500 && !reply.request.raw.complete) void reply.header('connection', 'close');
    sendProblem(reply, problem);
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
