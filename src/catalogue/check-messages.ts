import { fold } from './fold';
import type { Language, Source } from './source';

/** Shorter fragments stand in texts that are about something else. */
const shortest = 10;

/**
 * What is wrong with the messages, one line a problem. A fragment within one of another guide would take its texts, or
 * lose its own to it.
 */
export function messageProblems({ languages, messages, topics }: Source): readonly string[] {
  const fragments = messages.flatMap((message) =>
    (Object.keys(languages) as Language[]).flatMap((language) =>
      (message[language] ?? []).map((text) => ({ text, folded: fold(text), language, topic: message.topic })),
    ),
  );
  const ids = new Set(topics.map(({ id }) => id));
  return [
    ...messages.filter(({ topic }) => !ids.has(topic)).map(({ topic }) => `there is no topic ${topic}`),
    ...fragments.flatMap(({ text, folded, language, topic }, place) => {
      const others = fragments.filter((other, at) => at !== place && other.folded.includes(folded));
      const foreign = others.find((other) => other.topic !== topic);
      return [
        ...(folded.length < shortest ? [`“${text}” is shorter than ${shortest} characters`] : []),
        ...(others.some((other) => other.folded === folded && other.language === language)
          ? [`“${text}” is there twice`]
          : []),
        ...(foreign === undefined
          ? []
          : [`“${text}” of ${topic} stands in “${foreign.text}” of ${foreign.topic}: make it longer`]),
      ];
    }),
  ].map((problem) => `messages.json: ${problem}`);
}
