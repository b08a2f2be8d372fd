import type { Edition, Parts, Topic, TopicPart } from './edition';

/** A guide with its links, and the names of other guides, written out. `problemsOf` has checked that there are such. */
export function writtenOut(topic: TopicPart, { links, topics }: Pick<Parts, 'links' | 'topics'>): Topic {
  const link = (id: string) => links[id] ?? { title: id, url: '' };
  return {
    ...topic,
    steps: topic.steps.map((step) => ({ ...step, links: step.links.map(link) })),
    seeAlso: topic.seeAlso.flatMap((id) => {
      const other = topics.find((candidate) => candidate.id === id);
      if (other === undefined) return [];
      return { topic: id, title: other.title, url: link(other.page).url, own: other.own };
    }),
    sources: topic.sources.map(({ link: page, ...dates }) => ({ ...link(page), ...dates })),
  };
}

/** The title of a topic; its id where there is none of that id. */
export const titleOf = (id: string, topics: Edition['topics']): string =>
  topics.find((topic) => topic.id === id)?.title ?? id;
