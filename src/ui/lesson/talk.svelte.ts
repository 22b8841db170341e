import { reveals, type LessonPage } from './lesson.ts';
import { back, count, next, START, type Hands, type Place, type Reveals } from './place.ts';
import type { Ask } from './presenter-keys.ts';

/** What both windows of a talk know. */
interface Shared {
  readonly place: Place;
  /** Where a frozen projection stands; null where it follows. */
  readonly held: Place | null;
  readonly blank: boolean;
  readonly hands: Hands;
  /** What the projection has measured, as a sentence; empty while there is nothing. */
  readonly measured: string;
}

type Message =
  | { readonly kind: 'hello' | 'bye' | 'beat' | 'here' }
  | { readonly kind: 'state'; readonly shared: Shared }
  | { readonly kind: 'ask'; readonly ask: Ask };

/** The line between two windows, as far as it is needed. */
export interface Channel {
  onmessage: ((event: { readonly data: Message }) => void) | null;
  postMessage(message: Message): void;
  close(): void;
}

/** Opens the line of one lesson; another lesson has another. */
export const openChannel = (lesson: string): Channel =>
  new BroadcastChannel(`ablate.talk?${lesson}`) as Channel;

/** How often a window asks whether the other is there, in milliseconds, and how often in vain before it is lost. */
export const BEAT = 1500;
export const SILENT_BEATS = 2;

/** A talk as one of its windows has it: both may go on, and each tells the other. */
export class Talk {
  place: Place = $state.raw(START);
  held: Place | null = $state.raw(null);
  blank = $state(false);
  hands: Hands = $state.raw({});
  measured = $state('');
  /** Whether the other window is open. */
  together = $state(false);
  /** Whether the other window fell silent without a word: it crashed, or its machine sleeps. */
  lost = $state(false);
  /** Where the projection stands. */
  readonly shown: Place = $derived.by(() => this.held ?? this.place);
  readonly #reveals: Reveals;
  readonly #heart: ReturnType<typeof setInterval>;
  #silent = 0;

  /** `onAsk` does what only the projection can: turning its knob, playing its run. */
  constructor(
    private readonly pages: readonly LessonPage[],
    private readonly channel: Channel,
    start: { place: Place; hands: Hands },
    private readonly onAsk: (ask: Ask) => void = () => {},
  ) {
    this.#reveals = pages.map(reveals);
    this.place = start.place;
    this.hands = start.hands;
    channel.onmessage = ({ data }) => this.#hear(data);
    this.#heart = setInterval(() => this.#beat(), BEAT);
    this.greet();
  }

  /** Tells that this window is there; who hears it answers with where the talk stands. */
  greet(): void {
    this.channel.postMessage({ kind: 'hello' });
  }

  next(): void {
    this.goTo(next(this.place, this.#reveals));
  }

  back(): void {
    this.goTo(back(this.place, this.#reveals));
  }

  goTo(place: Place): void {
    this.place = place;
    this.#tell();
  }

  turnBlank(): void {
    this.blank = !this.blank;
    this.#tell();
  }

  turnFreeze(): void {
    this.held = this.held === null ? this.place : null;
    this.#tell();
  }

  /** Counts a hand, before a question's answer is shown. */
  count(choice: number, by: 1 | -1): void {
    const { page, revealed } = this.place;
    if (this.pages[page]?.kind !== 'question' || revealed > 0) return;
    this.hands = count(this.hands, page, choice, by);
    this.#tell();
  }

  /** Says what the projection has measured. */
  report(sentence: string): void {
    if (sentence === this.measured) return;
    this.measured = sentence;
    this.#tell();
  }

  /** Does what a key asks for; what is the projection's goes to it, here or in the other window. */
  perform(ask: Ask): void {
    switch (ask.do) {
      case 'next':
        return this.next();
      case 'back':
        return this.back();
      case 'blank':
        return this.turnBlank();
      case 'freeze':
        return this.turnFreeze();
      case 'count':
        return this.count(ask.choice, ask.by);
      default:
        return this.channel.postMessage({ kind: 'ask', ask });
    }
  }

  /** This window goes; the other one hears it. */
  leave(): void {
    this.channel.postMessage({ kind: 'bye' });
  }

  close(): void {
    this.leave();
    clearInterval(this.#heart);
    this.channel.onmessage = null;
    this.channel.close();
  }

  #tell(): void {
    const { place, held, blank, hands, measured } = this;
    this.channel.postMessage({ kind: 'state', shared: { place, held, blank, hands, measured } });
  }

  /** Asks for an answer rather than awaits one: a hidden window's clock all but stands, its ears do not. */
  #beat(): void {
    if (this.together && this.#silent >= SILENT_BEATS) {
      this.together = false;
      this.lost = true;
    }
    this.#silent++;
    this.channel.postMessage({ kind: 'beat' });
  }

  #hear(message: Message): void {
    this.together = message.kind !== 'bye';
    this.lost = false;
    this.#silent = 0;
    if (message.kind === 'ask') return this.onAsk(message.ask);
    if (message.kind === 'beat') this.channel.postMessage({ kind: 'here' });
    if (message.kind === 'hello') this.#tell();
    if (message.kind === 'state') Object.assign(this, message.shared);
  }
}
