import type { Reply } from '../../src/conversation/reply';
import type { View } from '../../src/conversation/view';
import { Left, type Stage, type StageOptions } from '../../src/terminal/stage';
import type { Setting } from './fake-world';

/** What somebody does at a question: types a line, takes a choice, or is interrupted with an exit code. */
export type Deed = string | Reply | { readonly leaves: number };

/** What came of a conversation on a fake stage. */
export interface Played {
  readonly views: View[];
  readonly said: string[];
  readonly options: StageOptions[];
  closed: number;
}

/** A terminal where somebody does these things, one a question; and what was seen there. */
export function stageOf(deeds: readonly Deed[]): { readonly played: Played; readonly setting: Setting } {
  const left = [...deeds];
  const played: Played = { views: [], said: [], options: [], closed: 0 };
  const stage: Stage = {
    async ask({ view }) {
      played.views.push(view);
      const deed = left.shift();
      if (deed === undefined) throw new Error(`Asked once more: ${view.asked.text}`);
      if (typeof deed === 'string') return { kind: 'line', text: deed };
      if ('leaves' in deed) throw new Left(deed.leaves);
      return deed;
    },
    show: async (view) => void played.views.push(view),
    say: (text) => void played.said.push(text),
    sayWhole: (line) => void played.said.push(line),
    async close() {
      played.closed += 1;
    },
  };
  const setting: Setting = {
    env: { LANG: 'en_US.UTF-8', NO_COLOR: '1' },
    inputIsTerminal: true,
    stderr: { isTerminal: true, columns: 80 },
    stdout: { isTerminal: true, columns: 80 },
    openStage: async (options) => {
      played.options.push(options);
      return stage;
    },
  };
  return { played, setting };
}
