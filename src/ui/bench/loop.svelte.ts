/** A stretch of the run that is played over and over: its start is set first, then its end, then it is taken away. */
export class Loop {
  from: number | null = $state(null);
  to: number | null = $state(null);

  /** Whether there is a stretch. */
  get isSet(): boolean {
    return this.to !== null;
  }

  /** Sets what comes next at a place: the start, an end beyond it, or nothing. */
  press(at: number): void {
    if (this.from === null || (this.to === null && at <= this.from)) this.from = at;
    else if (this.to === null) this.to = at;
    else this.clear();
  }

  clear(): void {
    [this.from, this.to] = [null, null];
  }

  /** The place to go back to where the stretch ends at or before this one; else null. */
  backFrom(at: number): number | null {
    return this.to !== null && at >= this.to ? this.from : null;
  }
}
