import { Machine } from '../../../../src/jit/machine.ts';
import { Program } from '../../../../src/jit/program.ts';
import type { CompileOptions, InputSpec, StepSpec } from '../../../../src/jit/spec.ts';
import type { Peer } from '../runner.ts';
import { samplesOf } from '../samples.ts';
import { stepOf } from '../step.ts';
import { firstValuesOf, variablesOf } from '../variables.ts';
import type { Workload } from '../workload.ts';

/** A way to replay: by one of the back ends, or by the interpreter with the graph left as it was traced. */
export type Variant = 'plain' | 'interpreter' | 'emitter';

const machine = new Machine();

/** The workload's plain step, compiled and replayed; batches are drawn in the step. */
export const replay =
  (variant: Variant): Peer =>
  (workload) => {
    const program = compileWorkload(workload, { optimize: variant !== 'plain' });
    const replica = program.start({ seed: 1 });
    replica.use(variant === 'emitter' ? 'emitter' : 'interpreter');
    const { features, targets } = samplesOf(workload);
    replica.set('x', features);
    replica.set('y', targets);
    replica.set('rate', [workload.learningRate]);
    for (const [name, values] of Object.entries(firstValuesOf(workload))) replica.set(name, values);
    return {
      most: program.laid.slice,
      run: (steps) => void replica.run(steps, { every: steps }),
      variables: () =>
        Object.fromEntries(variablesOf(workload).map(({ name }) => [name, replica.read(name)])),
      dispose() {
        replica.dispose();
        program.dispose();
      },
    };
  };

/** Traces and compiles a workload's step, as the page does unless the options say otherwise. */
export const compileWorkload = (workload: Workload, options?: CompileOptions): Program =>
  Program.compile(machine, specOf(workload), options);

function specOf(workload: Workload): StepSpec {
  const { samples, batchSize, input, outputs } = workload;
  const float = (shape: readonly number[], kind: 'given' | 'state'): InputSpec => ({
    shape,
    dtype: 'float32',
    from: { kind },
  });
  return {
    inputs: {
      x: float([samples, ...input], 'given'),
      y: float([samples, outputs], 'given'),
      rows: {
        shape: [batchSize],
        dtype: 'int32',
        from: { kind: 'batch', stream: 'batches', samples },
      },
      rate: float([], 'given'),
      ...Object.fromEntries(
        variablesOf(workload).map(({ name, shape }) => [name, float(shape, 'state')]),
      ),
    },
    step: stepOf(workload),
  };
}
