import { adaptiveCard } from './adaptive-card';
import { csv } from './csv';
import { espanso } from './espanso';
import { html } from './html';
import { json } from './json';
import { markdown } from './markdown';
import type { Renderer } from './renderer';
import { text } from './text';
import { zendesk } from './zendesk';

/** Every output format, in the order in which help and completion name them; the first is the default. */
export const formats: readonly [Renderer, ...Renderer[]] = [
  text,
  markdown,
  html,
  json,
  zendesk,
  adaptiveCard,
  espanso,
];

/** The formats that `export` writes: also those that hold nothing but a library. */
export const exportFormats: readonly Renderer[] = [...formats, csv];
