import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadSettings } from '@citybrain/config';
import { httpErrors, sendProblem } from '@citybrain/http';
import fastifyStatic from '@fastify/static';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageSettings } from '../command-centre.config.js';
import { notBuiltPage } from './not-built-page.js';
import { pageHeaders } from './page-headers.js';
import { namesFile, pageRequest } from './page-path.js';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/** Serves the web page: every address that is not the API's shows it, so that links into it can be shared. */
@Injectable()
export class Page implements OnModuleInit {
  private readonly settings = loadSettings(pageSettings);
  private readonly root = resolve(this.settings.webFolder);

  constructor(private readonly adapterHost: HttpAdapterHost) {}

  async onModuleInit(): Promise<void> {
    const fastify: FastifyInstance = this.adapterHost.httpAdapter.getInstance();
    await fastify.register(async (scope) => {
      // the folder may be built later: it is looked at with every request
      await scope.register(fastifyStatic, { root: this.root, serve: false, cacheControl: false, preCompressed: true });
      scope.get('/docs/errors', (_request, reply) => this.errorsPage(reply));
      scope.get('/*', (request, reply) => this.answer(request, reply));
    });
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const path = request.url.split('?')[0] ?? '/';
    const wanted = pageRequest(path);
    if (wanted.kind === 'none') return sendProblem(reply, httpErrors.NOT_FOUND(path));
    void reply.headers(pageHeaders);
    if (await isFile(join(this.root, wanted.file))) {
      void reply.header('cache-control', wanted.kind === 'asset' ? FOR_EVER : ASK_AGAIN);
      return reply.sendFile(wanted.file);
    }
    if (wanted.kind === 'asset' || namesFile(wanted.file)) return sendProblem(reply, httpErrors.NOT_FOUND(path));
    return this.wholePage(reply);
  }

  private async wholePage(reply: FastifyReply): Promise<void> {
    void reply.header('cache-control', ASK_AGAIN);
    if (await isFile(join(this.root, 'index.html'))) return reply.sendFile('index.html');
    await reply.status(503).type('text/html; charset=utf-8').send(notBuiltPage(this.settings.webFolder));
  }

  /** Problems link here: what each code means and how to go on. */
  private async errorsPage(reply: FastifyReply): Promise<void> {
    const text = await readFile(join(this.settings.docsFolder, 'errors.md'), 'utf8').catch(() => undefined);
    if (text === undefined) return sendProblem(reply, httpErrors.NOT_FOUND('/docs/errors'));
    await reply.headers(pageHeaders).header('cache-control', ASK_AGAIN).type('text/plain; charset=utf-8').send(text);
  }
}

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false; // not there: the caller decides what to show instead
  }
};
