import 'reflect-metadata';
import { openApi } from '@citybrain/http';
import { type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';

const services = ['identity', 'intake', 'dispatch', 'telemetry', 'analytics', 'command-centre'];

/** The OpenAPI document of every service, from its modules in preview: nothing is connected or started. */
export const openApiDocuments = async (): Promise<Map<string, OpenAPIObject>> => {
  const documents = new Map<string, OpenAPIObject>();
  for (const service of services) {
    const { AppModule } = (await import(`@citybrain/${service}/app`)) as { AppModule: Type };
    const { description } = (await import(`@citybrain/${service}/description`)) as {
      description: Parameters<typeof openApi>[1];
    };
    const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), {
      preview: true,
      logger: false,
    });
    documents.set(service, openApi(app, description));
    await app.close();
  }
  return documents;
};
