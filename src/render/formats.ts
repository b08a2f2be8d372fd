import type { Renderer } from './renderer';

/** An output format by its name. It is loaded when it is asked for: most runs need one. */
export interface Format {
  readonly name: string;
  load(): Promise<Renderer>;
}

/** Every output format, in the order in which help and completion name them; the first is the default. */
export const formats: readonly [Format, ...Format[]] = [
  { name: 'text', load: async () => (await import('./text')).text },
  { name: 'markdown', load: async () => (await import('./markdown')).markdown },
  { name: 'html', load: async () => (await import('./html')).html },
  { name: 'json', load: async () => (await import('./json')).json },
  { name: 'zendesk', load: async () => (await import('./zendesk')).zendesk },
  { name: 'adaptive-card', load: async () => (await import('./adaptive-card')).adaptiveCard },
  { name: 'espanso', load: async () => (await import('./espanso')).espanso },
];
