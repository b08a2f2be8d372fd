import type { Edition } from '../../catalogue/edition';
import type { Language } from '../../catalogue/source';
import { fill } from '../../catalogue/words';
import type { Context } from '../../conversation/context';
import { restart } from '../../conversation/moves';
import { type Reply, reply } from '../../conversation/reply';
import { inShort } from '../../conversation/said';
import { begin, guideAt, placeOf, type State } from '../../conversation/state';
import { type View, viewOf } from '../../conversation/view';
import { addressOf, arriveAt } from './address';
import { copy } from './clipboard';
import { needed } from './element';
import { Field } from './field';
import { focusOn, textOfHeading } from './heading';
import { Journey } from './journey';
import { inLanguage } from './language';
import { proseIn } from './prose';
import { replyTo } from './replies';
import { drawSaid, speak } from './speech';
import { drawStage } from './stage';

/** The troubleshooter in a browser: it shows where the conversation stands, and takes what comes back. */
export class Page {
  private readonly journey: Journey;
  private readonly field: Field;
  /** The language that somebody chose here: from then on it stands in addresses. */
  private chosen: Language | undefined;

  constructor(
    private readonly context: Context,
    language: Language,
  ) {
    const { state, unknown } = arriveAt(location.hash, begin(context.library.edition(language)), context);
    this.journey = new Journey(state, (state) => this.addressFor(state));
    this.field = new Field({ context, state: () => this.journey.state, reply: (given) => this.take(given) });
    for (const button of document.querySelectorAll<HTMLButtonElement>('#languages button'))
      button.addEventListener('click', () => this.speak(button.lang as Language));
    window.addEventListener('popstate', (event) => this.travel(event.state));
    this.draw();
    drawSaid(this.unknownSaid(unknown));
  }

  /** Takes a reply: it leads to another place, or something is to be said about it. */
  private take(given: Reply): void {
    if (given.kind === 'choice' && given.id === 'back' && this.journey.goBack()) return;
    const after = reply({ ...this.journey.state, isOver: false }, given, this.context);
    if (after.language !== this.journey.state.language) {
      this.field.clear();
      this.speak(after.language);
      this.field.focus();
      return;
    }
    if (!after.isKnown) {
      this.goTo(after);
      return;
    }
    this.journey.stay(after);
    const { said, asksForHelp } = viewOf(after, this.context);
    drawSaid(asksForHelp ? this.edition.words['page.help'] : (said?.text ?? ''), said?.url);
  }

  private goTo(state: State): void {
    this.journey.goTo(state);
    this.field.clear();
    this.show();
  }

  /** The browser went back, forward, or to an address within the page. */
  private travel(entry: unknown): void {
    const { language } = this.journey.state;
    if (this.journey.arrive(entry)) {
      this.journey.stay({ ...this.journey.state, language });
      this.show();
      return;
    }
    const { state, unknown } = arriveAt(location.hash, this.journey.state, this.context);
    this.journey.adopt(state, entry === null);
    this.show(this.unknownSaid(unknown));
  }

  /** The same place in another language. */
  private speak(language: Language): void {
    this.chosen = language;
    this.journey.stay({ ...this.journey.state, language });
    this.draw();
    drawSaid('');
    needed('#languages li:not([hidden]) button').focus();
  }

  private copy(kind: 'rich' | 'plain'): void {
    const { words } = this.edition;
    const guide = guideAt(placeOf(this.journey.state));
    if (guide === undefined) return;
    const { plain, html } = replyTo(guide, location, this.edition);
    copy(kind === 'plain' ? { plain } : { plain, html }).then((done) =>
      drawSaid(words[done ? 'page.copied' : 'page.notCopied']),
    );
  }

  /** Draws what is new, moves the focus to it, and says what is to be said. */
  private show(said = ''): void {
    const view = this.draw();
    drawSaid(said);
    if (view.asked?.isForCode) this.field.focus();
    else focusOn(needed('#stage h2'));
  }

  private draw(): View {
    const { state } = this.journey;
    const view = viewOf(state, this.context);
    const { library } = this.context;
    const { edition } = this;
    speak(edition);
    drawStage(
      { state, view, edition, prose: proseIn(state, library) },
      {
        reply: (given) => this.take(given),
        restart: () => this.goTo(restart(state, this.context)),
        copy: (kind) => this.copy(kind),
      },
    );
    const title = edition.words['page.title'];
    const place = textOfHeading(needed('#stage h2'), edition.words);
    document.title = state.isFirst ? title : fill(edition.words['page.documentTitle'], { place, title });
    return view;
  }

  private get edition(): Edition {
    return this.context.library.edition(this.journey.state.language);
  }

  /** What is said about a name in the address for which there is no guide. */
  private unknownSaid(name: string | undefined): string {
    return name === undefined ? '' : fill(this.edition.words['page.unknown'], { name: inShort(name) });
  }

  private addressFor(state: State): string {
    const address = new URL(location.href);
    address.hash = state.isOver
      ? ''
      : addressOf(placeOf(state), this.context.library.edition(state.language));
    return this.chosen === undefined ? address.href : inLanguage(address.href, this.chosen);
  }
}
