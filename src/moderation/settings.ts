/** Which settings does a server have, and are they sound? */

import { z } from 'zod';
import { type DocumentId, LONGEST_ID } from '../corpus/document.ts';
import { LOCALES } from '../texts/locales.ts';

/** What can be turned off. */
export const FEATURES = ['mentions', 'pins', 'posting'] as const;
export type Feature = (typeof FEATURES)[number];

export interface ServerSettings {
  /** Who sees an answer if the asker does not choose; absent: as the operator set it. */
  readonly visibility?: 'public' | 'private';
  /** Channels in which answers may be public; empty: all. */
  readonly channels: readonly string[];
  /** Language of what everyone sees; absent: the server's own, or as the operator set it. */
  readonly language?: string;
  /** Documents that are asked if the asker names none; empty: all. */
  readonly documents: readonly DocumentId[];
  /** Roles whose members are moderators, besides everyone who may manage the server. */
  readonly moderators: readonly string[];
  readonly off: readonly Feature[];
}

export type SettingName = keyof ServerSettings;

const id = z.string().regex(/^[1-9]\d{16,19}$/u);
/** As many as a menu of Discord lets people choose. */
const MOST_CHOSEN = 25;
const ids = z.array(id).max(MOST_CHOSEN);

const shapes = {
  visibility: z.enum(['public', 'private']).optional(),
  channels: ids.default([]),
  language: z.enum(LOCALES as readonly [string, ...string[]]).optional(),
  documents: z.array(z.string().max(LONGEST_ID)).max(MOST_CHOSEN).default([]),
  moderators: ids.default([]),
  off: z.array(z.enum(FEATURES)).default([]),
} satisfies Record<SettingName, z.ZodType>;

export const NO_SETTINGS: ServerSettings = { channels: [], documents: [], moderators: [], off: [] };

/** Whether a value may be kept for a setting. */
export function isSetting(name: SettingName, value: unknown): boolean {
  return shapes[name].safeParse(value).success;
}

/** The settings of a server as they are kept; one that is not sound is as if it were not set. */
export function settingsFrom(kept: Readonly<Record<string, unknown>>): ServerSettings {
  const sound = Object.entries(shapes).flatMap(([name, shape]) => {
    const read = shape.safeParse(kept[name]);
    return read.success && read.data !== undefined ? [[name, read.data]] : [];
  });
  return { ...NO_SETTINGS, ...Object.fromEntries(sound) };
}
