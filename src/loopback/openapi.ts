/** Does a body keep to Discord's own OpenAPI file? */

import type { Problem } from './errors.ts';
import type { Received } from './request.ts';
import type { Answer, Route } from './routes/route.ts';

export interface OpenApi {
  request(route: Route, received: Received): readonly Problem[];
  answer(route: Route, answer: Answer): readonly Problem[];
}

export function readOpenApi(_file: string): OpenApi {
  return { request: () => [], answer: () => [] };
}
