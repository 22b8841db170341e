/** What stands on a canvas, kept so that things can move over it without drawing it again. */
export class Still {
  readonly #copy: HTMLCanvasElement;

  constructor(canvas: HTMLCanvasElement) {
    this.#copy = canvas.ownerDocument.createElement('canvas');
    this.#copy.width = canvas.width;
    this.#copy.height = canvas.height;
    this.#copy.getContext('2d')!.drawImage(canvas, 0, 0);
  }

  /** Puts it back in the place of all that is there. */
  show(ctx: CanvasRenderingContext2D): void {
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.#copy.width, this.#copy.height);
    ctx.drawImage(this.#copy, 0, 0);
    ctx.restore();
  }
}
