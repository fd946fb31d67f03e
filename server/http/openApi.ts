/** The API as an OpenAPI 3.1 document, made from the contract's table and its zod schemas. */
import { z } from 'zod';
import { ENDPOINTS, ErrorBody, type Endpoint } from '../../contract/index.js';

type Json = Record<string, unknown>;
const made = new Map<string, Json>();

export function openApi(version: string): Json {
  const known = made.get(version);
  if (known) return known;
  const paths: Record<string, Json> = {};
  const schemas: Record<string, unknown> = {};
  for (const [name, endpoint] of Object.entries(ENDPOINTS) as [string, Endpoint][]) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint, schemas) };
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version,
      description:
        'Entities and the relations that articles report between them, with who says so. ' +
        'Errors have one shape; docs/errors.md lists their codes.',
      license: { name: 'MIT' },
    },
    paths,
    components: { schemas: { Error: schemaOf(ErrorBody, 'output', 'Error', schemas), ...schemas } },
  };
  made.set(version, document);
  return document;
}

function operation(name: string, endpoint: Endpoint, schemas: Record<string, unknown>): Json {
  const make = (schema: z.ZodType, io: 'input' | 'output', part: string): Json =>
    schemaOf(schema, io, `${name}.${part}`, schemas);
  const types = endpoint.produces ?? ['application/json'];
  const responseSchema = endpoint.response && make(endpoint.response, 'output', 'response');
  return {
    operationId: name,
    summary: endpoint.summary,
    parameters: [
      ...parameters(endpoint.params && make(endpoint.params, 'input', 'path'), 'path'),
      ...parameters(endpoint.query && make(endpoint.query, 'input', 'query'), 'query'),
    ],
    ...(endpoint.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: make(endpoint.body, 'input', 'body') } },
          },
        }
      : {}),
    responses: {
      200: {
        description: 'Done',
        content: Object.fromEntries(
          types.map((type) => [type, type === 'application/json' && responseSchema ? { schema: responseSchema } : {}]),
        ),
      },
      default: {
        description: 'An error',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function parameters(schema: Json | undefined, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

/**
 * `z.toJSONSchema`, what it cannot express left open; what it defines beside the schema moves to the document's own
 * `schemas`.
 */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', name: string, schemas: Record<string, unknown>): Json {
  const {
    $schema: _draft,
    $defs: definitions = {},
    ...rest
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Json & { $defs?: Json };
  const moved = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', `"#/components/schemas/${name}.`));
  for (const [key, definition] of Object.entries(definitions)) schemas[`${name}.${key}`] = moved(definition);
  return moved(rest) as Json;
}
