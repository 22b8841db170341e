import type { Activate } from '../../recipe/layer.ts';
import { ACTIVATIONS } from '../activations/activations.ts';
import { NORMALIZATIONS } from '../normalizations/normalizations.ts';
import { within, type LayerBuilder } from './layer.ts';

/** y = activation(normalization(x)); x and y [batch, units]. (He et al. 2016b) */
export const activate: LayerBuilder<Activate> = {
  variables: ({ normalization }, [units]) =>
    normalization ? NORMALIZATIONS[normalization.kind].variables(normalization, units!) : [],

  statistics: ({ normalization }, [units]) =>
    normalization ? NORMALIZATIONS[normalization.kind].statistics(units!) : [],

  outputShape: (_, inputShape) => [...inputShape],

  apply({ activation, normalization }, x, scope) {
    const input = scope.show('input', x);
    const z = normalization
      ? NORMALIZATIONS[normalization.kind].apply(normalization, input, scope)
      : input;
    return ACTIVATIONS[activation.kind](
      scope.show('preActivation', z),
      within(scope, 'activation'),
    );
  },
};
