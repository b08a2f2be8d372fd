import type { Context } from '../../conversation/context';
import { type Offer, offersFor } from '../../conversation/offers';
import type { Reply } from '../../conversation/reply';
import type { State } from '../../conversation/state';
import { element, needed } from './element';

/** What the field works with. */
interface Surroundings {
  readonly context: Context;
  /** Where the conversation stands now. */
  state(): State;
  /** Takes what was typed, or an offer that was chosen. */
  reply(reply: Reply): void;
}

/**
 * The field in which people describe, paste and search: a text field with a list of what the text would lead to.
 * Follows the pattern for an editable combobox with list autocompletion.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Field {
  private readonly form = needed<HTMLFormElement>('form');
  private readonly input = needed<HTMLInputElement>('input');
  private readonly list = needed('[role=listbox]');
  private offers: readonly Offer[] = [];
  private active = -1;
  /** The text with its line ends, which a text field cannot hold: codes are read from whole messages. */
  private text = '';

  constructor(private readonly surroundings: Surroundings) {
    this.input.addEventListener('input', () => this.take(this.input.value));
    this.input.addEventListener('paste', (event) => this.paste(event));
    this.input.addEventListener('keydown', (event) => this.press(event));
    this.input.addEventListener('blur', () => this.close());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.send();
    });
  }

  /** Empties the field. */
  clear(): void {
    this.input.value = '';
    this.text = '';
    this.close();
  }

  focus(): void {
    this.input.focus();
  }

  private take(text: string): void {
    this.text = text;
    const { state, context } = this.surroundings;
    this.offers = text.trim() === '' ? [] : offersIn(text, state(), context);
    this.active = -1;
    this.draw();
  }

  private paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = this.input;
    const text = value.slice(0, selectionStart ?? 0) + pasted + value.slice(selectionEnd ?? value.length);
    this.input.value = text.replace(/\s*[\r\n]+\s*/g, ' ');
    this.take(text);
  }

  private press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && this.offers.length > 0) {
      event.preventDefault();
      this.close();
    } else if (step !== undefined && this.offers.length > 0) {
      event.preventDefault();
      // One place more than there are offers: between the last and the first the field itself is active.
      const places = this.offers.length + 1;
      this.active = ((this.active + 1 + step + places) % places) - 1;
      this.draw();
    }
  }

  private send(offer: Offer | undefined = this.offers[this.active]): void {
    const { text } = this;
    this.close();
    if (offer !== undefined) this.surroundings.reply(offer.reply);
    else if (text.trim() !== '') this.surroundings.reply({ kind: 'line', text });
  }

  private close(): void {
    this.offers = [];
    this.active = -1;
    this.draw();
  }

  private draw(): void {
    const idOf = (place: number) => `offer-${place}`;
    this.list.replaceChildren(
      ...this.offers.map((offer, place) =>
        element(
          'li',
          {
            id: idOf(place),
            role: 'option',
            'aria-selected': String(place === this.active),
            // The field keeps the focus, or the list would be gone before it is clicked.
            mousedown: (event) => event.preventDefault(),
            click: () => this.send(offer),
          },
          offer.label,
        ),
      ),
    );
    this.list.hidden = this.offers.length === 0;
    this.input.setAttribute('aria-expanded', String(!this.list.hidden));
    if (this.active < 0) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', idOf(this.active));
  }
}

/** What a text would lead to, named without the numbers that choices have on a terminal; nothing where it leads nowhere. */
function offersIn(text: string, state: State, context: Context): readonly Offer[] {
  const { meaning, offers } = offersFor(text, state, context);
  switch (meaning) {
    case 'note':
      return [];
    case 'found':
      return offers;
    case 'which':
      return offers.slice(1).map((offer) => ({ ...offer, label: offer.short }));
    default:
      return offers.map((offer) => ({ ...offer, label: offer.short }));
  }
}
