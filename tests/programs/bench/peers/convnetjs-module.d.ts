/** The part of ConvNetJS 0.3.0 the bench uses. */
declare module 'convnetjs' {
  namespace convnetjs {
    type Definition = Record<string, string | number>;

    class Vol {
      constructor(width: number, height: number, depth: number, fill: number);
      readonly w: Float64Array;
    }

    interface Layer {
      /** One a filter: [height, width, channels], or all inputs of a unit. */
      readonly filters?: readonly Vol[];
      readonly biases?: Vol;
    }

    class Net {
      readonly layers: readonly Layer[];
      makeLayers(definitions: Definition[]): void;
    }

    class Trainer {
      constructor(
        net: Net,
        options: { learning_rate: number; batch_size: number; momentum: number },
      );
      train(x: Vol, y: readonly number[] | number): unknown;
    }
  }
  export = convnetjs;
}
