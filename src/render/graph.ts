import type { Edition } from '../catalogue/edition';

const node = (kind: 'q' | 't', id: string): string => `${kind}_${id.replaceAll('-', '_')}`;

/** Mermaid ends a label at a quote and reads `#` as the start of a character. */
const label = (prose: string): string => `"${prose.replaceAll('#', '#35;').replaceAll('"', '#quot;')}"`;

/**
 * The questions and where each answer leads, as a Mermaid flowchart.
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function renderGraph({ questions, topics, words }: Edition): string {
  const lines = ['flowchart LR'];
  const reached = new Set<string>();
  const anyGuide = 'guide_of_code';
  for (const [id, question] of Object.entries(questions)) {
    if (question.kind === 'code') {
      lines.push(
        `  ${node('q', id)}[/${label(question.text)}/] --> ${anyGuide}([${label(words['graph.anyGuide'])}])`,
      );
      continue;
    }
    lines.push(`  ${node('q', id)}{${label(question.text)}}`);
    for (const choice of question.choices) {
      const target =
        'topic' in choice.leadsTo ? node('t', choice.leadsTo.topic) : node('q', choice.leadsTo.question);
      lines.push(`  ${node('q', id)} -->|${label(choice.label)}| ${target}`);
      if ('topic' in choice.leadsTo) reached.add(choice.leadsTo.topic);
    }
  }
  for (const { id, title } of topics) {
    if (reached.has(id)) lines.push(`  ${node('t', id)}([${label(title)}])`);
  }
  return `${lines.join('\n')}\n`;
}
