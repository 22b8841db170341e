import { fixed, percent, reading, significant } from '../../charts/format.ts';
import { outcomeOf, rightAnswer } from '../../run/outcome.ts';
import { distanceOn, gradeOf, scoreDrawing, scoreValue, type Grade } from '../../run/score.ts';
import type { guide } from '../../words/guide-en.ts';
import type { Bench } from '../bench/bench.svelte.ts';
import { drawnAxis } from './sketch.ts';
import type { Walk } from './walk.svelte.ts';

/** What became of a guess: sentences as HTML, and what it says of how sure the reader was. */
export interface ScoreText {
  readonly sentences: readonly string[];
  readonly calibration: string;
}

type Judged = Pick<Walk, 'slug' | 'trial' | 'said'>;

/** Scores what a reader said against a run that is done. */
export function scoreText(
  { slug, trial, said }: Judged,
  { run, text }: Pick<Bench, 'run' | 'text'>,
  answers: Readonly<Record<string, string>>,
  says: typeof guide,
): ScoreText {
  const judge = (grade: Grade, ...sentences: string[]) => ({
    sentences,
    calibration: says.calibration[said.sure][grade],
  });
  const { guess } = trial;
  switch (guess.kind) {
    case 'choice': {
      const right = rightAnswer(run, guess);
      // Quoted within a sentence, an answer ends without a stop of its own.
      const label = (name: string) => (answers[name] ?? name).replace(/[.。]$/, '');
      const chosen = label(said.choice!);
      if (right === said.choice) return judge('close', says.right(chosen));
      return judge('far', right === null ? says.unclear(chosen) : says.wrong(chosen, label(right)));
    }
    case 'value': {
      const axis = { low: guess.min, high: guess.max, scale: guess.scale };
      const outcome = outcomeOf(run, guess);
      const { distance, isInside } = scoreValue(said.value!, outcome, axis);
      const [value, low, high] = [outcome.value, outcome.low, outcome.high].map((each) =>
        significant(each),
      );
      const sentence = says.value(significant(said.value!), value!, low!, high!);
      return judge(
        isInside ? 'close' : gradeOf(distance),
        sentence,
        ...(isInside ? [says.valueInside] : []),
      );
    }
    case 'draw': {
      const axis = drawnAxis(slug, trial)!;
      const scored = trial.arms.flatMap((arm) => {
        const score = scoreDrawing(
          said.drawings[arm]!,
          run.curve(arm, trial.probe),
          run.steps,
          axis,
        );
        return score ? [{ label: text.arms[arm]!.label, score }] : [];
      });
      const mean = scored.reduce((sum, { score }) => sum + score.distance, 0) / scored.length;
      const off = (distance: number) =>
        axis.scale === 'log'
          ? says.offFactor(significant(distanceOn(axis, distance)))
          : says.off(fixed(distanceOn(axis, distance)));
      return judge(
        gradeOf(mean),
        ...scored.map(({ label, score: { distance, inside, farthest } }) =>
          [
            says.drawing(label, off(distance), percent(inside)),
            says.farthest(
              String(farthest.step),
              reading(farthest.drawn),
              reading(farthest.measured),
            ),
          ].join(' '),
        ),
      );
    }
  }
}
