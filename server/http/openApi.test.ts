import { expect, test } from 'vitest';
import { ENDPOINTS } from '../../contract/index.js';
import { openApi } from './openApi.js';

interface Operation {
  operationId: string;
  summary: string;
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content: Record<string, { schema?: object }> }>;
}
const document = openApi('1.2.3') as {
  openapi: string;
  info: { version: string };
  paths: Record<string, Record<string, Operation>>;
};

test('describes every endpoint, once each', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.info.version).toBe('1.2.3');
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  expect(operations.map((o) => o.operationId).sort()).toEqual(Object.keys(ENDPOINTS).sort());
});

test('names every part of a path as a required parameter', () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
    for (const operation of Object.values(methods))
      expect(operation.parameters.filter((p) => p.in === 'path' && p.required).map((p) => p.name)).toEqual(names);
  }
});

test('says what goes in, with its limits and defaults', () => {
  const search = document.paths['/api/search']?.['get'];
  expect(search?.parameters).toMatchObject([
    { name: 'q', in: 'query', required: true, schema: { type: 'string', maxLength: 200 } },
    { name: 'limit', required: false, schema: { default: 10 } },
  ]);
  const subgraph = document.paths['/api/subgraph']?.['post']?.requestBody?.content['application/json']?.schema;
  expect(subgraph).toMatchObject({
    properties: { scope: { enum: ['core', 'all', 'communities', 'entities'], default: 'core' } },
  });
});

test('says what comes out, errors among it, and refers to nothing that is not there', () => {
  expect(document.paths['/api/cypher']?.['post']?.responses['200']?.content).toHaveProperty('application/x-ndjson');
  expect(document.paths['/api/schema']?.['get']?.responses['200']?.content['application/json']?.schema).toMatchObject({
    type: 'object',
  });
  const text = JSON.stringify(document);
  for (const [, reference] of text.matchAll(/"\$ref":"#([^"]*)"/g)) {
    const found = (reference ?? '')
      .split('/')
      .slice(1)
      .reduce<unknown>(
        (value, key) => (value as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/')],
        document,
      );
    expect([reference, typeof found]).toEqual([reference, 'object']);
  }
});
