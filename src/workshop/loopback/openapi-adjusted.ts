/** Where does Discord's OpenAPI file differ from Discord, and how is it corrected? */

import { isObject, type Json, listOf, objectOf, textOf } from './json.ts';

/** What discord.js adds to every message and Discord accepts silently. */
const HARMLESS: Json = { enforce_nonce: {}, tts: {} };
/**
 * What Discord added after the file of 2026-07-18. Source: developers/change-log, 2026-08-05: file types of
 * uploads and of attachment options, and `application_id` of a channel may be null.
 */
const ADDED_LATER: Readonly<Record<string, (properties: Json) => Json>> = {
  FileUploadComponentForModalRequest: withFileTypes,
  ApplicationCommandAttachmentOption: withFileTypes,
  ApplicationCommandAttachmentOptionResponse: withFileTypes,
  PrivateGroupChannelResponse: ({ application_id, ...properties }) => ({
    ...properties,
    application_id: { oneOf: [{ type: 'null' }, application_id] },
  }),
};

function withFileTypes(properties: Json): Json {
  const file_types = { type: ['array', 'null'], items: { type: 'string' }, minItems: 1, maxItems: 10 };
  return { file_types, ...properties };
}

function later(name: string, schema: Json): Json {
  const add = ADDED_LATER[name];
  return add === undefined ? schema : { ...schema, properties: add(objectOf(schema.properties)) };
}

/** The document with the five adjustments. */
export function adjusted(document: Json): Json {
  const schemas = objectOf(objectOf(document.components).schemas);
  const asked = new Set<string>();
  const answered = new Set<string>();
  for (const operation of Object.values(objectOf(document.paths)).flatMap((path) =>
    Object.values(objectOf(path)),
  )) {
    reach(objectOf(operation).requestBody, schemas, asked);
    reach(objectOf(operation).responses, schemas, answered);
  }
  reach(objectOf(document.components).responses, schemas, answered);
  const entries = Object.entries(schemas).map(([name, schema]) => {
    const one = later(name, objectOf(schema));
    if (name === 'Error') return [name, stringCodes(one)];
    // Schemas used only in requests are closed, so that a misspelt field is reported.
    const closed =
      asked.has(name) && !answered.has(name) && one.type === 'object' && isObject(one.properties);
    return [name, closed ? closedObject(permissionStrings(one)) : one];
  });
  const components = { ...objectOf(document.components), schemas: Object.fromEntries(entries) };
  return objectOf(tagged({ ...document, components }, schemas));
}

function closedObject(schema: Json): Json {
  const properties = objectOf(schema.properties);
  const message = 'content' in properties && 'embeds' in properties;
  return {
    ...schema,
    additionalProperties: false,
    properties: message ? { ...HARMLESS, ...properties } : properties,
  };
}

/**
 * Codes of field errors are words; the file says numbers. Source: developers/reference, "Error
 * Messages".
 */
function stringCodes(schema: Json): Json {
  return { ...schema, properties: { ...objectOf(schema.properties), code: { type: ['integer', 'string'] } } };
}

/** Permissions are numbers as text in requests too. Source: developers/topics/permissions. */
function permissionStrings(schema: Json): Json {
  const properties = objectOf(schema.properties);
  if (!('default_member_permissions' in properties)) return schema;
  const permissions = {
    anyOf: [properties.default_member_permissions, { type: 'string', pattern: '^\\d+$' }],
  };
  return { ...schema, properties: { ...properties, default_member_permissions: permissions } };
}

/** Unions with a distinct `type` per variant select by it; otherwise every fault would read "must match oneOf". */
function tagged(value: unknown, schemas: Json): unknown {
  if (Array.isArray(value)) return value.map((one) => tagged(one, schemas));
  if (!isObject(value)) return value;
  for (const key of ['oneOf', 'anyOf']) {
    const variants = listOf(value[key]).map(objectOf);
    const nullable = variants.some(({ type }) => type === 'null');
    const real = variants.filter(({ type }) => type !== 'null');
    const union = real.length === 1 && nullable ? tagged(real[0], schemas) : unionByType(real, schemas);
    if (union === undefined) continue;
    const { [key]: _, ...rest } = value;
    return { ...rest, ...(nullable ? when({ not: { type: 'null' } }, union) : objectOf(union)) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tagged(one, schemas)]));
}

function unionByType(variants: readonly Json[], schemas: Json): Json | undefined {
  const tags = variants.map((variant) => typeTags(variant, schemas));
  const all = tags.flat();
  if (variants.length < 2 || tags.some((tag) => tag.length === 0) || all.length !== new Set(all).size)
    return undefined;
  const known = { type: 'object', required: ['type'], properties: { type: { enum: all } } };
  const choices = variants.map((variant, index) =>
    when(hasType(tags[index] ?? []), tagged(variant, schemas)),
  );
  return { allOf: [known, ...choices] };
}

function when(condition: Json, schema: unknown): Json {
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nothing awaits a schema.
  return { if: condition, then: schema };
}

function hasType(tags: readonly unknown[]): Json {
  return { type: 'object', required: ['type'], properties: { type: { enum: tags } } };
}

function typeTags(variant: Json, schemas: Json): readonly unknown[] {
  const schema =
    typeof variant.$ref === 'string' ? objectOf(schemas[variant.$ref.split('/').at(-1) ?? '']) : variant;
  const type = objectOf(objectOf(schema.properties).type);
  return listOf(schema.required).includes('type') ? listOf(type.enum) : [];
}

/** Collects the names of all schemas that a part of the document refers to. */
function reach(part: unknown, schemas: Json, found: Set<string>): void {
  if (Array.isArray(part)) for (const one of part) reach(one, schemas, found);
  if (!isObject(part)) return;
  for (const [key, value] of Object.entries(part)) {
    const name = key === '$ref' ? textOf(value).replace('#/components/schemas/', '') : '';
    if (name === '' || found.has(name)) reach(value, schemas, found);
    else {
      found.add(name);
      reach(schemas[name], schemas, found);
    }
  }
}
