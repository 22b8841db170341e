import type { Page } from 'playwright';
import { seenOn } from './seen.ts';

/** A knob's slider under the mouse, whose button stays down until it is let go. */
export class Slider {
  #held = false;

  constructor(
    private readonly page: Page,
    private readonly knob: string,
  ) {}

  /** Drags the thumb to a share of the track; throws if that turned nothing. */
  async moveTo(share: number): Promise<void> {
    const { mouse } = this.page;
    const { turns } = await seenOn(this.page);
    const { x, y } = await this.#placeOf(share);
    await mouse.move(x, y);
    if (!this.#held) await mouse.down();
    this.#held = true;
    if ((await seenOn(this.page)).turns === turns)
      throw new Error(`the slider of "${this.knob}" did not move to ${share} of its track`);
  }

  async letGo(): Promise<void> {
    await this.page.mouse.up();
    this.#held = false;
  }

  async #placeOf(share: number): Promise<{ x: number; y: number }> {
    const track = this.page.locator(`[data-part="knob:${this.knob}"] input[type=range]`);
    await track.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await track.boundingBox())!;
    const thumb = 14;
    return { x: x + thumb / 2 + share * (width - thumb), y: y + height / 2 };
  }
}
