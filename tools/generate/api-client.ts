import type { OpenAPIObject } from '@nestjs/swagger';
import openapiTS, { astToString } from 'openapi-typescript';

/** TypeScript types of one service's paths and shapes; openapi-fetch makes the typed client from them. */
export const apiClient = async (document: OpenAPIObject): Promise<string> => {
  const nodes = await openapiTS(structuredClone(document) as never);
  return `// Generated from docs/generated/openapi: npm run generate\n${astToString(nodes)}`;
};
