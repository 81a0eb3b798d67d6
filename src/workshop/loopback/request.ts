/** What is in a request: its path, its JSON, its uploads? */

import type { IncomingMessage } from 'node:http';
import { refusal } from './errors.ts';
import { type Json, objectOf } from './json.ts';
import type { Upload } from './message.ts';

/** Source: developers/reference, "Uploading Files": the largest request. */
const MAX_REQUEST_BYTES = 25 * 1024 * 1024;

export interface Received {
  readonly contentType: string;
  readonly body: unknown;
  readonly json: Json;
  readonly uploads: readonly Upload[];
}

/** All bytes of a request. Throws if there are more than Discord accepts. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > MAX_REQUEST_BYTES) throw refusal(40005);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** Throws for invalid JSON. */
export async function parseBody(bytes: Buffer, header: string): Promise<Received> {
  const contentType = header.split(';')[0]?.trim() ?? '';
  if (contentType !== 'multipart/form-data') {
    const body = bytes.length === 0 ? undefined : parseJson(bytes.toString());
    return { contentType, body, json: objectOf(body), uploads: [] };
  }
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': header } }).formData();
  const uploads: Upload[] = [];
  let body: unknown;
  for (const [name, value] of form.entries()) {
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (typeof value === 'string') {
      if (name === 'payload_json') body = parseJson(value);
    } else if (index !== undefined) {
      const content = new Uint8Array(await value.arrayBuffer());
      uploads.push({ name: value.name, contentType: value.type, bytes: content, index: Number(index) });
    }
  }
  return { contentType, body, json: objectOf(body), uploads };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(50109);
  }
}
