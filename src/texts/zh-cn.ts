import { en } from './en.ts';
export const zhCN: Readonly<Record<keyof typeof en, string>> = en;
