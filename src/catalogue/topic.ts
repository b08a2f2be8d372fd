import type { Edition, Topic, TopicPart } from './edition';

/** A guide with its links, and the names of other guides, written out. `problemsOf` has checked that there are such. */
export function writtenOut(topic: TopicPart, { links, titleOf }: Pick<Edition, 'links' | 'titleOf'>): Topic {
  const link = (id: string) => links[id] ?? { title: id, url: '' };
  return {
    ...topic,
    steps: topic.steps.map((step) => ({ ...step, links: step.links.map(link) })),
    seeAlso: topic.seeAlso.map(({ topic: id, page, own }) => ({
      topic: id,
      title: titleOf(id),
      url: link(page).url,
      own,
    })),
    sources: topic.sources.map(({ link: page, ...dates }) => ({ ...link(page), ...dates })),
  };
}
