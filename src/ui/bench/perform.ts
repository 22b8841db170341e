import type { BenchShortcut } from '../keyboard.ts';
import type { Bench } from './bench.svelte.ts';

/** Does on the bench what a key asks for. */
export function perform(shortcut: BenchShortcut, bench: Bench): void {
  switch (shortcut.do) {
    case 'play':
      return bench.play();
    case 'step':
      return void bench.step(shortcut.by);
    case 'singleStep':
      return bench.stepBy(shortcut.by);
    case 'loop':
      return bench.loop.press(bench.run.at);
    case 'start':
      return bench.restart();
    case 'seed':
      return bench.showSeed(bench.run.seed + shortcut.by);
    case 'knob':
      return document.querySelector<HTMLElement>(`[data-knob-index="${shortcut.index}"]`)?.focus();
    case 'reset': {
      const knob =
        document.activeElement?.closest<HTMLElement>('[data-part^="knob:"]')?.dataset['part'];
      if (knob) bench.reset(knob.slice('knob:'.length));
      return;
    }
    case 'resetAll':
      return bench.apply('default');
    case 'steer':
      return bench.steer(!bench.run.steering.on);
    case 'pin':
      return bench.pin();
    case 'fork':
      return bench.fork();
    case 'table':
      bench.tableOpen = !bench.tableOpen;
      return;
  }
}
