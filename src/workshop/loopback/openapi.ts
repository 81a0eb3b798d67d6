/**
 * Does a body conform to Discord's own OpenAPI file?
 *
 * The file (github.com/discord/discord-api-spec, MIT) is read from where it is and is not part of this project.
 * It is a preview and the documentation takes precedence, so violations are noted but nothing is refused.
 */

import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Problem } from './errors.ts';
import { isObject, type Json, objectOf, textOf } from './json.ts';
import { adjusted } from './openapi-adjusted.ts';
import type { Received } from './request.ts';
import type { Answer, Route } from './routes/route.ts';

export interface OpenApi {
  request(route: Route, received: Pick<Received, 'body'>): readonly Problem[];
  answer(route: Route, answer: Answer): readonly Problem[];
}

/** How many problems of one body are reported: unions without distinct types repeat theirs. */
const MOST_PROBLEMS = 8;

const read = new Map<string, OpenApi>();

/** The validator for a file, which is read once per process. Throws if it cannot be read or is not an OpenAPI file. */
export function readOpenApi(file: string): OpenApi {
  const known = read.get(file);
  if (known !== undefined) return known;
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isObject(document) || !isObject(document.paths)) throw new Error(`${file} is no OpenAPI file`);
  const openApi = validatorOf(adjusted(document));
  read.set(file, openApi);
  return openApi;
}

function validatorOf(document: Json): OpenApi {
  // The file is not validated itself, and schemas are shared instead of copied: it is large, and every test run
  // reads it.
  const fast = { validateSchema: false, inlineRefs: false };
  const ajv = new Ajv2020({ ...fast, strict: false, allErrors: true, logger: false });
  formats.default(ajv);
  ajv.addFormat('snowflake', /^\d{1,20}$/);
  ajv.addFormat('nonce', true);
  // Uploads are named attachment://file, which the usual format rejects.
  ajv.addFormat('uri', /^(https?|attachment|ws|wss):\/\/\S+$/);
  ajv.addSchema(document, 'discord');
  const compiled = new Map<string, ValidateFunction>();
  const check = (pointer: string, body: unknown): Problem[] => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `discord#${pointer}` });
    compiled.set(pointer, validate);
    return validate(body) === true ? [] : (validate.errors ?? []).flatMap(problemOf).slice(0, MOST_PROBLEMS);
  };
  const missing = (what: string): Problem[] => [
    { path: [], code: 'UNKNOWN_TO_OPENAPI', message: `The OpenAPI file has no ${what}` },
  ];
  const operationOf = ({ spec, method }: Route): Json =>
    objectOf(objectOf(objectOf(document.paths)[spec])[method.toLowerCase()]);
  return {
    request(route, { body }) {
      const operation = operationOf(route);
      if (Object.keys(operation).length === 0) return missing(`${route.method} ${route.spec}`);
      if (!isObject(operation.requestBody)) return [];
      return check(pointerTo('paths', route.spec, route.method.toLowerCase(), ...REQUEST_SCHEMA), body ?? {});
    },
    answer(route, { status, body }) {
      const responses = objectOf(operationOf(route).responses);
      const key = [String(status), `${Math.floor(status / 100)}XX`].find((one) => one in responses);
      if (key === undefined)
        return status === 404 || status >= 500 ? [] : missing(`answer ${status} to ${route.path}`);
      const response = objectOf(responses[key]);
      const reference = textOf(response.$ref);
      const at =
        reference === ''
          ? pointerTo('paths', route.spec, route.method.toLowerCase(), 'responses', key)
          : reference.slice(1);
      const shown = reference === '' ? response : lookUp(document, reference);
      if (!isObject(shown.content))
        return body === undefined ? [] : missing(`body for ${status} of ${route.path}`);
      return check(`${at}${pointerTo('content', 'application/json', 'schema')}`, body);
    },
  };
}

const REQUEST_SCHEMA = ['requestBody', 'content', 'application/json', 'schema'];

function pointerTo(...keys: readonly string[]): string {
  return keys.map((key) => `/${encodeURI(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');
}

function lookUp(document: Json, reference: string): Json {
  return reference
    .slice(2)
    .split('/')
    .reduce<Json>((at, key) => objectOf(at[key]), document);
}

function problemOf({ instancePath, keyword, params, message = '' }: ErrorObject): Problem[] {
  // The "if" of a union only reports that its "then" failed, which is reported separately.
  if (keyword === 'if') return [];
  const extra = keyword === 'additionalProperties' ? String(params.additionalProperty) : undefined;
  const path = instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return [{ path: extra === undefined ? path : [...path, extra], code: keyword, message }];
}
