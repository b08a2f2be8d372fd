import type { Renderer } from './renderer';
import { text } from './text';

/** An output format; its renderer is loaded when a guide is to be written in it. */
export interface Format {
  readonly name: string;
  /** The ending of an exported file, without the first dot. */
  readonly extension: string;
  /** Whether it is made to be looked at: in colors, with links, as wide as the terminal. The others go elsewhere as they are. */
  readonly isLookedAt?: true;
  /** Whether it is for replies alone: its context always asks for one. */
  readonly isForReplies?: true;
  readonly load: () => Promise<Renderer>;
}

/** Every output format, in the order in which help and completion name them; the first is the default. */
export const formats: readonly [Format, ...Format[]] = [
  { name: 'text', extension: 'txt', isLookedAt: true, load: async () => text },
  { name: 'markdown', extension: 'md', load: async () => (await import('./markdown')).markdown },
  { name: 'html', extension: 'html', load: async () => (await import('./html')).html },
  { name: 'json', extension: 'json', load: async () => (await import('./json')).json },
  {
    name: 'zendesk',
    extension: 'zendesk.json',
    isForReplies: true,
    load: async () => (await import('./zendesk')).zendesk,
  },
  {
    name: 'adaptive-card',
    extension: 'card.json',
    load: async () => (await import('./adaptive-card')).adaptiveCard,
  },
  {
    name: 'espanso',
    extension: 'yml',
    isForReplies: true,
    load: async () => (await import('./espanso')).espanso,
  },
];

/** The formats that `export` writes: also those that hold nothing but a library. */
export const exportFormats: readonly Format[] = [
  ...formats,
  {
    name: 'csv',
    extension: 'csv',
    isForReplies: true,
    load: async () => (await import('./csv')).csv,
  },
];
