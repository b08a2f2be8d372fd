import type { Edition, Parts, Topic, TopicPart } from './edition';

/** A guide with its links, and the names of other guides, written out. `problemsOf` has checked that there are such. */
export function writtenOut(topic: TopicPart, { links, topics }: Pick<Parts, 'links' | 'topics'>): Topic {
  const link = (id: string) => links[id] ?? { title: id, url: '' };
  return {
    ...topic,
    steps: topic.steps.map((step) => ({ ...step, links: step.links.map(link) })),
    seeAlso: topic.seeAlso.map(({ topic: id, page, own }) => ({
      topic: id,
      title: titleOf(id, topics),
      url: link(page).url,
      own,
    })),
    sources: topic.sources.map(({ link: page, ...dates }) => ({ ...link(page), ...dates })),
  };
}

/** The title of a topic; its id where there is none of that id. */
export const titleOf = (id: string, topics: Edition['topics']): string =>
  topics.find((topic) => topic.id === id)?.title ?? id;
