import { valuesOf, type Call, type Gradient } from '../expression.ts';
import { GRADIENT_RULES } from '../gradient-rules.ts';
import { constant, like } from '../operands.ts';
import type { Line, Sketch } from '../sketch.ts';
import type { Value } from '../value.ts';
import { ELEMENTWISE_ROWS } from './elementwise.ts';
import type { Row, Rows } from './row.ts';
import { WINDOW_ROWS } from './windows.ts';

/** A line whose gradient is known, and its call. */
interface Step {
  readonly of: Call;
  readonly out: Value;
}

const floatsOf = (call: Call): Value[] => valuesOf(call).filter(({ dtype }) => dtype === 'float32');

const stepOf = ({ expression, value }: Line): Step | null =>
  'f' in expression && expression.f in GRADIENT_RULES && floatsOf(expression).length > 0
    ? { of: expression, out: value }
    : null;

function add(sketch: Sketch, gradient: Gradient, out: Value): Value | null {
  const bounds = GRADIENT_RULES[gradient.of.f]!(gradient, out);
  return bounds && sketch.add(gradient, { ...gradient.by, ...bounds });
}

/** From a value back through the lines that led to it, as training goes back through its layers. */
const backward: Row = (sketch) => {
  const steps = sketch.lines.flatMap((line) => stepOf(line) ?? []).reverse();
  if (steps.length === 0) return null;
  let step: Step | undefined = sketch.choose(steps);
  const isConstant = sketch.choose([false, false, true]);
  let dy = isConstant ? constant(sketch, step.out.shape) : like(sketch, step.out);
  for (let left = sketch.choose([1, 2, 3, 4, 5]); left > 0 && step; left--) {
    const by: Value = sketch.choose(floatsOf(step.of));
    const found = add(sketch, { of: step.of, by, dy }, step.out);
    if (!found) return null;
    dy = found;
    step = steps.find(({ out }) => out === by);
  }
  return dy;
};

/** A call by that row, and its gradient by the operand at that place. */
const of =
  (row: Row, place: number): Row =>
  (sketch) => {
    const out = row(sketch);
    const step = sketch.lines
      .flatMap((line) => stepOf(line) ?? [])
      .find((each) => each.out === out);
    if (!step) return null;
    const by = step.of.given[place] as Value;
    return add(sketch, { of: step.of, by, dy: like(sketch, step.out) }, step.out);
  };

export const BACKWARD_ROWS = { backward } satisfies Rows;

/** Kernels that only gradients call. */
export const GRADIENT_ROWS = {
  EluGrad: of(ELEMENTWISE_ROWS.Elu, 0),
  Conv2DBackpropInput: of(WINDOW_ROWS.Conv2D, 0),
  Conv2DBackpropFilter: of(WINDOW_ROWS.Conv2D, 1),
  MaxPoolGrad: of(WINDOW_ROWS.MaxPool, 0),
  AvgPoolGrad: of(WINDOW_ROWS.AvgPool, 0),
} satisfies Rows;
