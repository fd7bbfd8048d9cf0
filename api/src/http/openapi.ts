/** The OpenAPI document of the REST face, made from the declarations, and a page that shows it. */
import { html } from 'hono/html';
import { assertNever } from '#shared/core/assert.ts';
import { toSnake } from '#shared/core/snake.ts';
import type { Entity } from '#shared/entity/entity.ts';
import type { Field } from '#shared/entity/field.ts';
import { type Registry, syncedEntities } from '#shared/sync/registry-type.ts';
import { pathOf } from './rest.routes.ts';

type Schema = Record<string, unknown>;

function typeOf(field: Field): Schema {
  switch (field.kind) {
    case 'text':
      return { type: 'string', maxLength: field.max };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'ref':
      return { type: 'string', format: 'uuid' };
    case 'blob':
      return { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256 du fichier' };
    case 'choice':
      return { type: 'string', enum: Object.keys(field.choices) };
    case 'integer':
      return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'number':
      return { type: 'number', minimum: field.min, maximum: field.max };
    case 'cents':
      return { type: 'integer', description: 'Centimes' };
    case 'boolean':
      return { type: 'boolean' };
    case 'json':
      return {};
    default:
      return assertNever(field);
  }
}

function schemaOf(entity: Entity, isWhole: boolean): Schema {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const name of entity.fieldNames) {
    const field = entity.fields[name];
    if (!field) continue;
    const base = { title: field.label, ...typeOf(field) };
    properties[name] = field.optional ? { ...base, nullable: true } : base;
    if (!field.optional && isWhole) required.push(name);
  }
  return { type: 'object', additionalProperties: false, properties, ...(isWhole && { required }) };
}

function body(entity: Entity, isWhole: boolean) {
  return { content: { 'application/json': { schema: schemaOf(entity, isWhole) } } };
}

function pathsOf(entity: Entity): Record<string, unknown> {
  const tags = [entity.label.many];
  const answers = { 200: { description: '{success, data, message}' } };
  const filters = entity.fieldNames
    .filter((name) => entity.fields[name]?.kind !== 'json')
    .map((name) => ({ in: 'query', name: toSnake(name), description: entity.fields[name]?.label }));
  const paging = ['page', 'per_page', 'sort'].map((name) => ({ in: 'query', name }));
  const id = { in: 'path', name: 'id', required: true, schema: { type: 'string', format: 'uuid' } };
  const path = `/api/v1/${pathOf(entity)}`;
  return {
    [path]: {
      get: { tags, summary: 'Liste', parameters: [...paging, ...filters], responses: answers },
      post: { tags, summary: 'Création', requestBody: body(entity, true), responses: answers },
    },
    [`${path}/{id}`]: {
      get: { tags, summary: 'Lecture', parameters: [id], responses: answers },
      patch: {
        tags,
        summary: 'Modification (`revision` : ce que l’on a lu)',
        parameters: [id],
        requestBody: body(entity, false),
        responses: answers,
      },
      delete: { tags, summary: 'Suppression', parameters: [id], responses: answers },
    },
  };
}

/** The document, OpenAPI 3.0; `others` are the paths that no declaration makes. */
export function openApiOf(registry: Registry, others: Record<string, unknown>) {
  const commands = [...registry.commands.values()].map(({ name, label }) => [
    `/api/v1/commands/${name}`,
    { post: { tags: ['Commandes'], summary: label, responses: { 200: { description: 'Fait' } } } },
  ]);
  return {
    openapi: '3.0.3',
    info: { title: 'ATARYS', version: '1' },
    components: { securitySchemes: { jeton: { type: 'http', scheme: 'bearer' } } },
    security: [{ jeton: [] }],
    paths: {
      ...Object.assign({}, ...syncedEntities(registry).map(pathsOf)),
      ...Object.fromEntries(commands),
      ...others,
    },
  };
}

function fieldLine([name, field]: [string, Field]) {
  const kind = field.kind === 'choice' ? Object.keys(field.choices).join(' | ') : field.kind;
  return html`<tr><td><code>${name}</code></td><td>${field.label}</td><td>${kind}${field.optional ? ' ou null' : ''}</td></tr>`;
}

function entitySection(entity: Entity) {
  const path = `/api/v1/${pathOf(entity)}`;
  return html`<section>
    <h2>${entity.label.many}</h2>
    <p><code>GET POST ${path}</code> · <code>GET PATCH DELETE ${path}/{id}</code></p>
    <table>${Object.entries(entity.fields).map(fieldLine)}</table>
  </section>`;
}

/** The page: everything in one file, nothing fetched from elsewhere. */
export function openApiPage(registry: Registry) {
  return html`<!doctype html>
    <html lang="fr">
      <meta charset="utf-8" /><meta name="viewport" content="width=device-width" />
      <title>ATARYS, interface pour programmes</title>
      <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 860px; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; } td { border-top: 1px solid #ccc; padding: 4px 8px; }
        code { font-size: 0.9em; }
      </style>
      <h1>Interface pour programmes</h1>
      <p>
        En-tête <code>Authorization: Bearer &lt;jeton&gt;</code>, un jeton personnel fait dans
        Réglages. Réponses <code>{success, data, message}</code> ; listes : <code>page</code>,
        <code>per_page</code>, <code>sort=-updated_at</code>, et un paramètre par champ.
        <a href="/api/v1/openapi.json">Document OpenAPI</a>.
      </p>
      ${syncedEntities(registry).map(entitySection)}
    </html>`;
}
