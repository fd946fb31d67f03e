/** The API as an OpenAPI 3.1 document, made from the contract's table and its zod schemas. */
import { z } from 'zod';
import { ENDPOINTS, ErrorBody, type Endpoint } from '../../contract/index.js';

type Json = Record<string, unknown>;
const made = new Map<string, Json>();

export function openApi(version: string): Json {
  const known = made.get(version);
  if (known) return known;
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries(ENDPOINTS) as [string, Endpoint][]) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  const document = {
    openapi: '3.1.0',
    info: { title: 'Entente', version, description: 'Entities and the relations that articles report between them, with who says so. Errors are told in one shape; docs/errors.md lists their codes.', license: { name: 'MIT' } },
    paths,
    components: { schemas: { Error: schemaOf(ErrorBody, 'output') } },
  };
  made.set(version, document);
  return document;
}

function operation(name: string, endpoint: Endpoint): Json {
  const types = endpoint.produces ?? ['application/json'];
  const responseSchema = endpoint.response && schemaOf(endpoint.response, 'output');
  return {
    operationId: name, summary: endpoint.summary,
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...(endpoint.body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } } } : {}),
    responses: {
      200: { description: 'Done', content: Object.fromEntries(types.map((type) => [type, type === 'application/json' && responseSchema ? { schema: responseSchema } : {}])) },
      default: { description: 'An error', content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } },
    },
  };
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema: property }));
}

/** `z.toJSONSchema`, what it cannot express left open. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Json;
  return rest;
}
