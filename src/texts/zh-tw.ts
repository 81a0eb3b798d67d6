import { en } from './en.ts';
export const zhTW: Readonly<Record<keyof typeof en, string>> = en;
